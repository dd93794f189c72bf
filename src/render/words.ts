import { activityKinds } from "../activities/index.ts";
import { blockKinds } from "../blocks/index.ts";
import { type Diagnostic, note } from "../model/diagnostic.ts";
import type { CourseModule } from "../model/course-module.ts";
import { resolveTexts, say, type Texts, type Words } from "../model/texts.ts";
import { playerTexts } from "../player/texts.ts";
import { uiTexts } from "../ui/texts.ts";
import { renderTexts } from "./texts.ts";

/** The words of the page, the player and every kind that the module uses, in its language. */
export interface PageWords {
  /** The page's own. */
  readonly page: Words;
  /** The script's: what the page data hold. */
  readonly script: Words;
  of(kind: string, key: string, values?: Readonly<Record<string, string | number>>): string;
  readonly diagnostics: readonly Diagnostic[];
}

export function wordsOf(module: CourseModule, used: ReadonlySet<string>): PageWords {
  const { language } = module.settings;
  const missing = new Set<string>();
  const resolve = (room: string, texts: Texts, prefix = ""): Words => {
    const found = resolveTexts(texts, language);
    if (found.missing.length > 0) missing.add(room);
    return Object.fromEntries(Object.entries(found.words).map(([k, v]) => [prefix + k, v]));
  };
  const page = resolve("the page", renderTexts);
  const shared = {
    ...resolve("the player", partOf(playerTexts, module)),
    ...resolve("the activities", uiTexts),
  };
  const kindWords = (kinds: readonly { kind: string; texts: Texts }[]): Words =>
    Object.assign(
      {},
      ...kinds.filter((k) => used.has(k.kind)).map((k) => resolve(k.kind, k.texts, `${k.kind}.`)),
    );
  const activities = kindWords(activityKinds);
  const elements = kindWords(blockKinds.filter((k) => k.element));
  const blocks = kindWords(blockKinds.filter((k) => !k.element));
  const script = { ...shared, ...activities, ...elements };
  const all: Words = { ...script, ...blocks };
  return {
    page,
    script,
    of(kind, key, values) {
      const own = `${kind}.${key}`;
      return say(all, own in all ? own : `activity.${key}`, values);
    },
    diagnostics: missing.size === 0 ? [] : [missingNote(module, [...missing])],
  };
}

/** Without the words of pages that this module does not have. */
function partOf(texts: Texts, { settings }: CourseModule): Texts {
  const absent = [
    ...(settings.certificate === undefined ? ["player.certificate."] : []),
    ...(settings.feedback === undefined ? ["player.comments."] : []),
  ];
  return Object.fromEntries(
    Object.entries(texts).filter(([key]) => !absent.some((start) => key.startsWith(start))),
  );
}

function missingNote({ settings, sections }: CourseModule, rooms: readonly string[]): Diagnostic {
  const folder = sections[0]?.place.file.replace(/[^/]*$/, "") ?? "";
  return note(
    "texts-in-english",
    { file: `${folder}module.yaml`, line: 1 },
    `Lectern has no words of its own in "${settings.language}": those of the page, its buttons and its activities stand in English.`,
    `Choose one of en, fr, de, es, ar; or let an engineer add the language to the texts.ts of ${rooms.join(", ")}.`,
  );
}
