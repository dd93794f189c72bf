import { describe, expect, it } from "vitest";
import type { HostState, Launch, Report } from "../../src/model/standard.ts";
import { openEdx } from "../../src/preview/characters/open-edx.ts";
import { world, type World } from "../faults/life.ts";
import { LAUNCH, lms, recordOf, type Side, SIDES, told } from "./lms.ts";
import { chosen, pageOf, sectionsOf } from "./modules.ts";

const page = pageOf({
  sections: sectionsOf(2, [
    { id: "a", points: 1 },
    { id: "b", points: 1 },
    { id: "own", kind: "reflection" },
  ]),
  settings: { pass: 40, report: "passed" },
});
/** What is said of a score, and of a success, when this is on record. */
function words({ createAdapter }: Side, recorded: Partial<Launch>, share: number) {
  const calls = createAdapter({} as never).words({
    settings: page.settings,
    launch: { ...LAUNCH, ...recorded },
    standing: {
      sectionsDone: [],
      activitiesDone: [],
      measure: 0,
      complete: false,
      allAnswered: false,
      score: { earned: share * 2, possible: 2, share, answered: 1 },
    },
    place: "",
    savedText: "x",
    seconds: 1,
    leaving: false,
  } satisfies Report);
  return calls;
}

/** Done, passed and full marks; then something happens to the text, and it is opened in another browser. */
async function spoilt(on: World, side: Side, spoil: (text: string) => string) {
  const [device] = on.devices;
  const first = await on.launch(page, device);
  for (const { id } of page.sections) first.session.dispatch({ type: "see", section: id });
  for (const activity of ["a", "b"])
    first.session.dispatch({ type: "submit", activity, answer: chosen("Stop") });
  first.session.dispatch({ type: "answer", activity: "own", answer: { text: "Mine" } });
  device.wait(60_000);
  first.session.leave();
  first.die();
  const before = recordOf(on, side);
  const name = side.plain.roles.savedText;
  const { elements } = on.state as HostState;
  on.state = { isEnded: false, elements: { ...elements, [name]: spoil(elements[name]!) } };
  return before;
}

describe.each(SIDES)("what is on record gets no worse: %s", (_id, side) => {
  it("no lower and no equal score is said; a higher one is", () => {
    const scores = (recorded: Partial<Launch>, share: number): string[] =>
      words(side, recorded, share)
        .filter(({ name }) => name.endsWith("score.raw"))
        .map(({ value }) => value);
    for (const share of [0, 0.5, 0.8]) expect(scores({ score: 80 }, share)).toEqual([]);
    expect([scores({ score: 80 }, 0.81), scores({}, 0)]).toEqual([["81"], ["0"]]);
  });

  it.each(["done", "Abgeschlossen", "finished", "true", "1"])(
    'by a status in a word that we do not know: "%s"',
    async (word) => {
      const isStatus = /lesson_status$|completion_status$/;
      const on = lms(side, {
        keepsAttempts: true,
        read: (element, value) => (isStatus.test(element) ? word : value),
      });
      const before = await spoilt(on, side, () => "");
      const [, other] = on.devices;
      const { session, calls } = await on.launch(page, other);
      session.dispatch({ type: "visit", section: "section-2" });
      session.dispatch({ type: "submit", activity: "a", answer: chosen("Look") });
      other.wait(60_000);
      session.leave();
      expect(told(calls, isStatus)).toEqual([]);
      const { completion, success, score } = recordOf(on, side);
      expect({ completion, success, score }).toEqual({
        completion: before.completion,
        success: before.success,
        score: before.score,
      });
    },
  );

  it.each([
    ["by a text that is noise", () => "?? not ours"],
    ["by a text whose end is missing", (text: string) => text.slice(0, -1)],
    ["by a text without its words", (text: string) => text.slice(0, text.indexOf("~") + 2)],
  ])("%s, in any LMS and in one that reads nothing back", async (_title, spoil) => {
    for (const on of [
      lms(side, { keepsAttempts: true }),
      world(openEdx(side.plain), side.createAdapter),
    ]) {
      const before = await spoilt(on, side, spoil);
      const [, other] = on.devices;
      const { session } = await on.launch(page, other);
      session.dispatch({ type: "visit", section: "section-2" });
      session.dispatch({ type: "answer", activity: "own", answer: { text: "Anew" } });
      other.wait(60_000);
      session.leave();
      const { completion, success, score } = recordOf(on, side);
      expect({ completion, success, score }).toEqual({
        completion: before.completion,
        success: before.success,
        score: before.score,
      });
    }
  });
});

it('SCORM 2004 hears of a success that is "unknown" in the first session only', () => {
  const [, [, side]] = SIDES;
  const success = (savedText: string): string[] =>
    words(side, { savedText }, 0)
      .filter(({ name }) => name.endsWith("success_status"))
      .map(({ value }) => value);
  expect([success(""), success("1abc")]).toEqual([["unknown"], []]);
});
