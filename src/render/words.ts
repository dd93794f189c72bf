import { activityKinds } from "../activities/index.ts";
import { blockKinds } from "../blocks/index.ts";
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
}

export function wordsOf(module: CourseModule, used: ReadonlySet<string>): PageWords {
  const { language } = module.settings;
  const resolve = (texts: Texts, prefix = ""): Words =>
    Object.fromEntries(
      Object.entries(resolveTexts(texts, language).words).map(([k, v]) => [prefix + k, v]),
    );
  const page = resolve(renderTexts);
  const shared = {
    ...resolve(partOf(playerTexts, module)),
    ...resolve(uiTexts),
  };
  const kindWords = (kinds: readonly { kind: string; texts: Texts }[]): Words =>
    Object.assign(
      {},
      ...kinds.filter((k) => used.has(k.kind)).map((k) => resolve(k.texts, `${k.kind}.`)),
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
