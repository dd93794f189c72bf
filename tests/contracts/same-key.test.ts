import { expect, it } from "vitest";
import { activityKinds } from "../../src/activities/index.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { itemKey, randomFrom } from "../../src/model/hash.ts";
import { keyOfItem } from "../../src/model/items.ts";
import { type PageData, reveal } from "../../src/model/page-data.ts";
import { parseModule } from "../../src/parse/index.ts";
import { renderModule } from "../../src/render/index.ts";
import { moduleAround } from "./kinds.ts";

type KeyOf = (words: string) => string;
type Row = readonly [kind: string, what: string, Around, KeyOf];
/** Markdown with these words for two of a kind's items; `id` stands behind the first. */
type Around = (a: string, b: string, id: string) => string;

const byWords: KeyOf = (words) => keyOfItem(undefined, words);
const list = (kind: string, a: string, b: string, id: string): string =>
  `:::${kind}{#x}\nQ?\n\n- [x] ${a}${id}\n- [ ] ${b}\n:::`;

const KEYED: readonly Row[] = [
  ["choice", "options", (a, b, id) => list("choice", a, b, id), byWords],
  ["true-false", "statements", (a, b, id) => list("true-false", a, b, id), byWords],
  ["checklist", "items", (a, b, id) => list("checklist", a, b, id), byWords],
  ["scale", "statements", (a, b, id) => `:::scale{#x}\nQ?\n\n- ${a}${id}\n- ${b}\n:::`, byWords],
  ["order", "steps", (a, b, id) => `:::order{#x}\nQ?\n\n1. ${a}${id}\n2. ${b}\n:::`, byWords],
  [
    "sort",
    "items",
    (a, b, id) => `:::sort{#x}\nQ?\n\n- G\n  - ${a}${id}\n- H\n  - ${b}\n:::`,
    byWords,
  ],
  [
    "sort",
    "groups",
    (a, b, id) => `:::sort{#x}\nQ?\n\n- ${a}${id}\n  - i\n- ${b}\n  - k\n:::`,
    byWords,
  ],
  [
    "cards",
    "fronts",
    (a, b, id) => `:::cards{#x}\nQ?\n\n${a}${id}\n: back\n\n${b}\n: back\n:::`,
    byWords,
  ],
  [
    "match",
    "items",
    (a, b, id) => `:::match{#x}\nQ?\n\n| A | B |\n|-|-|\n| ${a}${id} | 1 |\n| ${b} | 2 |\n:::`,
    byWords,
  ],
  [
    "match",
    "answers",
    (a, b, id) => `:::match{#x}\nQ?\n\n| A | B |\n|-|-|\n| 1 | ${a}${id} |\n| 2 | ${b} |\n:::`,
    byWords,
  ],
  [
    "hotspot",
    "places",
    (a, b, id) =>
      `:::hotspot{#x}\nQ?\n\n![W](media/ward.svg)\n\n- [x] ${a} (1, 1, 2 × 2)${id}\n- [ ] ${b} (5, 5, 2 × 2)\n:::`,
    byWords,
  ],
  [
    "case",
    "steps",
    (a, b, id) => `:::case{#x}\nQ?\n\n## ${a}${id}\n\n- On → ${b}\n\n## ${b} {.end}\n\nBye.\n:::`,
    byWords,
  ],
  [
    "case",
    "decisions",
    (a, b, id) =>
      `:::case{#x}\nQ?\n\n## S\n\n- ${a} → E${id}\n- ${b} → E\n\n## E {.end}\n\nBye.\n:::`,
    (words) => byWords(`S ${words}`),
  ],
];

function dataOf(kind: string, markdown: string): unknown {
  const { module } = parseModule(moduleAround("activities", kind, markdown));
  const { html } = renderModule(module!);
  const json = /<script type="application\/json" id="lectern-data">([\s\S]*?)<\/script>/.exec(html);
  return reveal((JSON.parse(json![1]!) as PageData).activities[0]!.data);
}

function problemsIn(kind: string, markdown: string): readonly Diagnostic[] {
  const { diagnostics } = parseModule(moduleAround("activities", kind, markdown));
  return diagnostics.filter((d) => d.code !== "unused-file");
}

/** Two words whose keys fall together by chance: the short ones, or the whole. */
function twins(keyOf: KeyOf, isWhole = false): [string, string] {
  const byKey = new Map<string, string>();
  for (let n = 0; ; n++) {
    const word = `word ${n}`;
    const key = keyOf(word).slice(isWhole ? 0 : -2);
    const twin = byKey.get(key);
    if (twin !== undefined) return [twin, word];
    byKey.set(key, word);
  }
}

it("looks at every kind whose answers name items", () => {
  const without = ["blanks", "number", "quiz", "reflection"];
  const kinds = new Set([...KEYED.map(([kind]) => kind), ...without]);
  expect([...kinds].sort()).toEqual(activityKinds.map((k) => k.kind).sort());
});

it.each(KEYED)("%s: takes two %s with the same key for what they are", (kind, _, around, keyOf) => {
  const [a, b] = twins(keyOf, true);
  const chance = problemsIn(kind, around(a, b, ""));
  expect(chance.map((d) => d.code)).toEqual(["same-key"]);
  expect(chance[0]!.text).toMatch(/^By chance /);
  expect(chance[0]!.text).toContain(`${a}" (01-sample.md:`);
  expect(chance[0]!.text).toContain(`${b}"`);
  expect(chance[0]!.hint).toContain("{#own-id}");

  const signs = problemsIn(kind, around("A+", "A−", ""));
  expect(signs.map((d) => d.code)).toEqual(["same-key"]);
  expect(signs[0]!.text).toContain("signs do not count");

  const same = problemsIn(kind, around("Ward", "ward.", ""));
  expect(same.map((d) => d.code).join()).toMatch(/^\w[\w-]*-duplicate(-option)?$/);
  expect(same[0]!.hint).toContain("{#own-id}");

  // An id is the way out, and it is one where the hint says that it stands.
  expect(problemsIn(kind, around(a, b, " {#own-id}"))).toEqual([]);
  expect(problemsIn(kind, around("A+", "A−", " {#own-id}"))).toEqual([]);
});

// Sixty questions of four options did not build in one of twelve modules: an author can do nothing against chance.
it.each<readonly [string, string, string]>([
  ...KEYED.map(([kind, what, around, keyOf]) => [kind, what, around(...twins(keyOf), "")] as const),
  ["blanks", "gaps", `:::blanks{#x}\n[[${twins(byWords).join("]], [[third]] and [[")}]].\n:::`],
  ["blanks", "options", `:::blanks{#x pick}\n[[${twins(itemKey).join(" | ")} | third]].\n:::`],
])("%s: two %s that have the same short key by chance have longer ones", (name, _, markdown) => {
  expect(problemsIn(name, markdown)).toEqual([]);
  const kind = activityKinds.find((one) => one.kind === name)!;
  const data = dataOf(name, markdown);
  const keys = [...JSON.stringify(data).matchAll(/"key":"([^"]*)"/g)].map(([, key]) => key!);
  expect(keys.filter((key) => key.length === 5)).toHaveLength(2);
  expect(new Set(keys).size).toBe(keys.length);

  const random = randomFrom(1);
  const longest = kind.answer.pack(data, kind.largest(data)).length;
  for (let i = 0; i < 50; i++) {
    const answer = kind.sample(data, random);
    const packed = kind.answer.pack(data, answer);
    const texts = kind.answer.freeText?.(data, answer) ?? {};
    const back = kind.answer.unpack(data, packed);
    expect(kind.answer.withFreeText?.(data, back, texts) ?? back).toEqual(answer);
    expect(packed.length).toBeLessThanOrEqual(longest);
  }
});

it("says of two options of a gap with one key that one is to be reworded: they take no id", () => {
  const [a, b] = twins(itemKey, true);
  const gap = (options: string): string => `:::blanks{#x pick}\nIt is [[${options}]].\n:::`;
  const [chance] = problemsIn("blanks", gap(`${a} | ${b}`));
  expect(chance).toMatchObject({ code: "same-key", hint: "Word one of them differently." });
  const [same] = problemsIn("blanks", gap(`${a} | ${a}`));
  expect(same).toMatchObject({ code: "blanks-duplicate" });
});

it("follows the arrow of a case to the very step, where two differ in signs only", () => {
  const markdown =
    ":::case{#x}\nQ?\n\n## S\n\n- This → A+\n- That → A−\n\n## A+ {#plus .end}\n\nB.\n\n## A− {.end}\n\nB.\n:::";
  expect(problemsIn("case", markdown)).toEqual([]);
});
