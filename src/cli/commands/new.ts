import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Command } from "../command.ts";
import { UsageError } from "../command.ts";
import { newModule } from "../new-module.ts";
import { projectRoot, shown } from "../project.ts";
import { print } from "../terminal.ts";

export const command: Command = {
  usage: "new <id>",
  about: "Writes modules/<id>: a small module that builds at once, to be written over.",
  options: {},
  words: 1,
  async run({ words: [id] }) {
    if (id === undefined)
      throw new UsageError('Which id? For example: "lectern new hand-hygiene".');
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 64) {
      // A path is no slip of the keyboard: its last part is the id that is meant.
      const isPath = /[\\/]/.test(id);
      const near = proposal(isPath ? basename(id) : id);
      if (isPath)
        throw new UsageError(
          `"lectern new" takes an id and writes modules/<id>. Move that folder where you want it, and name its path then: "lectern build ${id}".${near === undefined ? "" : ` For example: "lectern new ${near}".`}`,
        );
      throw new UsageError(
        `"${id}" cannot be an id: it takes small letters, digits and single hyphens, begins with a letter and has 64 characters at most.${near === undefined ? "" : ` For example: ${near}.`}`,
      );
    }
    const folder = join(projectRoot(), "modules", id);
    if (existsSync(folder))
      throw new UsageError(`${shown(folder)} is there already. Choose another id.`);
    for (const [path, text] of Object.entries(newModule(id))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    print(`${shown(folder)} is written. Now:`);
    print(`  npx lectern preview ${id}`);
    print(`  npx lectern build ${id}`);
    return 0;
  },
};

function proposal(id: string): string | undefined {
  const words = id
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 64);
  return words === "" ? undefined : words.replace(/-+$/, "");
}
