// page-module: the page's data go in; sections and activities with their keys, kinds and revealed data come out.
import type { AnswerKind } from "../model/answer.ts";
import { keyOf } from "../model/hash.ts";
import { type PageActivity, type PageData, reveal } from "../model/page-data.ts";

export interface ModuleSection {
  readonly id: string;
  readonly title: string;
  readonly key: string;
}

export interface ModuleActivity extends Omit<PageActivity, "data"> {
  readonly key: string;
  readonly answer: AnswerKind;
  /** Revealed when first read: 650 activities cost nothing at start. */
  readonly data: unknown;
}

/** A block whose behaviour counts (video): `required` of it must be watched before its section is done. */
export interface ModuleBlock {
  readonly id: string;
  readonly section: string;
  readonly key: string;
  readonly required: number;
}

export interface PageModule {
  readonly module: PageData["module"];
  readonly settings: PageData["settings"];
  readonly sections: readonly ModuleSection[];
  readonly activities: readonly ModuleActivity[];
  readonly blocks: readonly ModuleBlock[];
  section(id: string): ModuleSection | undefined;
  activity(id: string): ModuleActivity | undefined;
}

/** An activity of a kind that the bundle does not hold is left out: it cannot be answered, so it must not be waited for. */
export function readPage(
  page: Pick<PageData, "module" | "settings" | "sections" | "activities" | "blocks">,
  kinds: ReadonlyMap<string, AnswerKind>,
): PageModule {
  const sections = page.sections.map(({ id, title }) => ({ id, title, key: keyOf(id) }));
  const activities = page.activities.flatMap((activity) => {
    const answer = kinds.get(activity.kind);
    return answer === undefined ? [] : [withData(activity, answer)];
  });
  const sectionOf = new Map(sections.map((s) => [s.id, s]));
  const activityOf = new Map(activities.map((a) => [a.id, a]));
  return {
    module: page.module,
    settings: page.settings,
    sections,
    activities,
    blocks: Object.entries(page.blocks).map(([id, { section, required = 0 }]) => ({
      id,
      section,
      key: keyOf(id),
      required,
    })),
    section: (id) => sectionOf.get(id),
    activity: (id) => activityOf.get(id),
  };
}

function withData(activity: PageActivity, answer: AnswerKind): ModuleActivity {
  const { data: concealed, ...rest } = activity;
  let data: unknown;
  return {
    ...rest,
    key: keyOf(activity.id),
    answer,
    get data() {
      return (data ??= reveal(concealed));
    },
  };
}
