import { suggestion } from "../model/nearest.ts";
import type { Standard } from "../model/standard.ts";
import { standards } from "../standards/index.ts";
import { UsageError } from "./command.ts";

/** The standards that `--standard` names; a comma parts several as well. */
export function findStandards(words: readonly string[]): Standard[] {
  return [...new Set(words.flatMap((word) => word.split(",")))].map((word) => {
    const standard = standards.find(({ id }) => id === word);
    if (standard !== undefined) return standard;
    const known = standards.map(({ id }) => id);
    throw new UsageError(`Unknown standard "${word}". ${suggestion(word, known)}`);
  });
}
