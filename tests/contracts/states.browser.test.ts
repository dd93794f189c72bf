import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { activityKinds } from "../../src/activities/index.ts";
import { randomFrom } from "../../src/model/hash.ts";
import { type PageActivity, reveal } from "../../src/model/page-data.ts";
import type { ActivityElement } from "../../src/ui/activity-element.ts";
import { violations } from "../axe.ts";
import { launchChromium } from "../browser.ts";
import { moduleOfExamples } from "./kinds.ts";
import { answerThat, pageFor } from "./page-for.ts";

/** What an activity can look like; "locked" and "reviewed" follow from what came before. */
const STATES = ["fresh", "part answered", "wrong", "retry", "right", "reviewed"] as const;
type State = (typeof STATES)[number];

interface View {
  readonly name: string;
  readonly scheme?: "dark";
  readonly width?: number;
  readonly dir?: "rtl";
  /** As in Windows' contrast themes: all colours are the system's, and backgrounds say nothing. */
  readonly forced?: "active";
  /** Axe looks for these only; without this key for all; none: it has nothing to say about the view. */
  readonly rules?: readonly string[];
  readonly without?: readonly string[];
}

const VIEWS: readonly View[] = [
  { name: "light" },
  { name: "dark", scheme: "dark", rules: ["color-contrast"] },
  // Axe reads the colours that were written, not those that are forced.
  { name: "forced colours", scheme: "dark", forced: "active", without: ["color-contrast"] },
  { name: "320 px", width: 320, rules: [] },
  { name: "right to left", dir: "rtl", rules: [] },
];

// Every kind's example in one section: axe reads the page once for all of them.
const { activities, open } = pageFor(moduleOfExamples("activities"));

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

it.each(VIEWS)(
  "every activity, $name: is accessible, fits, and keeps its controls in every state",
  { timeout: 180_000 },
  async ({ scheme, width = 650, dir, forced, rules, without }) => {
    const context = await browser.newContext({
      colorScheme: scheme ?? "light",
      forcedColors: forced ?? "none",
      viewport: { width, height: 900 },
    });
    const errors: string[] = [];
    const page = await open(context, dir, errors);
    const controls = await countControls(page);
    for (const state of STATES) {
      for (const activity of activities) await bring(page, activity, state);
      if (rules?.length !== 0)
        expect(
          await violations(page.mainFrame(), { within: "main", rules, without }),
          state,
        ).toEqual([]);
      expect(await page.evaluate(widerThanWindow), state).toEqual([]);
      expect(await page.evaluate(targetsBelow24), state).toEqual([]);
      expect(await page.evaluate(toldByColourAlone), state).toEqual([]);
    }
    expect(errors).toEqual([]);
    expect(await countControls(page)).toBe(controls);
    await context.close();
  },
);

it("puts the focus on the result of what was handed in, or says it, and only once", async () => {
  const context = await browser.newContext();
  const page = await open(context);
  const region = page.locator("lectern-module > [role=status]");
  const told: string[] = [];
  // A quiz after what stands in it.
  for (const activity of [...activities].sort((a, b) => Number(!a.within) - Number(!b.within))) {
    const element = page.locator(`[id="${activity.id}"]`);
    if (!(await element.isVisible())) continue;
    await region.evaluate((one) => (one.textContent = ""));
    if (activity.kind === "case") {
      const decision = element.locator("[data-decision]:visible").first();
      while ((await decision.count()) > 0) await decision.click();
    } else {
      const kind = activityKinds.find((k) => k.kind === activity.kind)!;
      if (kind.answer.drawn === undefined)
        await act(page, activity.id, "answer", answerThat(kind, reveal(activity.data), true));
      const button = element.locator(":scope > [data-live] [data-submit]");
      if ((await button.count()) === 0) continue;
      await button.click();
    }
    const result = element.locator(":scope > [data-live] [data-result]");
    const text = (await result.textContent())!.replace(/\s+/g, " ").trim();
    const isHere = await result.evaluate((one) => one === document.activeElement);
    if (!isHere)
      await expect
        .poll(async () => (await region.textContent())!.replace(/\s+/g, " "), {
          message: activity.id,
        })
        .toContain(text);
    await page.waitForTimeout(80);
    const isSaid = (await region.textContent())!.replace(/\s+/g, " ").includes(text);
    expect([isHere, isSaid], activity.id).toContain(false);
    expect(await result.evaluate((one) => one.closest("[role=status]"))).toBeNull();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
    told.push(activity.kind);
  }
  for (const kind of activityKinds.filter((k) => k.scored || k.kind === "quiz"))
    expect(told).toContain(kind.kind);
  await context.close();
});

// The web package said "Your teacher can see your answer", and had learners hand their reflections in to nobody.
it("says where no LMS is that only the learner sees what is done, and offers to hand it in to nobody", async () => {
  const context = await browser.newContext();
  const page = await open(context);
  const hints = page.locator("[data-activity] .hint");
  expect((await hints.allTextContents()).join(" ")).not.toMatch(/teacher/i);
  for (const { id, within } of activities)
    if (within === undefined)
      expect(await page.locator(`[id="${id}"] .hint`).allTextContents(), id).toContainEqual(
        expect.stringContaining("Only you see"),
      );
  for (const activity of activities) await bring(page, activity, "right");
  const said = await page.locator("[data-live] :is(button, [data-result])").allTextContents();
  expect(said.length).toBeGreaterThan(activities.length / 2);
  expect(said.join(" ")).not.toMatch(/teacher|hand it in/i);
  await context.close();
});

/** Brings one activity into a state, through the element's own doors. */
async function bring(page: Page, activity: PageActivity, state: State): Promise<void> {
  const kind = activityKinds.find((k) => k.kind === activity.kind)!;
  const data = reveal(activity.data);
  const { id } = activity;
  if (state === "part answered") await act(page, id, "answer", kind.sample(data, randomFrom(3)));
  if (state === "retry") await act(page, id, "clear");
  if (state === "reviewed") await act(page, id, "read only");
  if (state !== "wrong" && state !== "right") return;
  await act(page, id, "clear");
  await act(page, id, "hand in", answerThat(kind, data, state === "right"));
}

function act(
  page: Page,
  id: string,
  what: "hand in" | "clear" | "answer" | "read only",
  answer?: unknown,
): Promise<void> {
  return page.evaluate(
    async ([id, what, answer]) => {
      const element = document.getElementById(id as string) as unknown as ActivityElement & {
        send(type: "answer", answer: unknown): void;
      };
      if (what === "hand in") element.handIn(answer);
      if (what === "clear") element.clear();
      if (what === "answer") element.send("answer", answer);
      if (what === "read only") element.show({ isReadOnly: true });
      await element.updateComplete;
    },
    [id, what, answer] as const,
  );
}

function countControls(page: Page): Promise<number> {
  return page.locator("[data-activity] :is(input, select, textarea):not([data-live] *)").count();
}

function widerThanWindow(): string[] {
  if (document.documentElement.scrollWidth <= window.innerWidth) return [];
  const wide = [...document.querySelectorAll<HTMLElement>(".is-shown *")].filter((e) => {
    const box = e.getBoundingClientRect();
    return box.right > window.innerWidth + 1 || box.left < -1;
  });
  return wide.slice(0, 5).map((e) => e.outerHTML.slice(0, 120));
}

/** Targets that a pointer could miss (WCAG 2.2, 2.5.8); a box inside its label is as large as the label. */
function targetsBelow24(): string[] {
  const controls = [
    ...document.querySelectorAll<HTMLElement>(
      ".is-shown .activity :is(button, select, input, label)",
    ),
  ];
  return controls
    .filter(
      (e) =>
        e.getClientRects().length > 0 && (!e.matches("label") || e.querySelector("input") !== null),
    )
    .filter(
      (e) => !(e.matches("input[type=radio], input[type=checkbox]") && e.closest("label") !== null),
    )
    .filter((e) => Math.min(e.getBoundingClientRect().width, e.getBoundingClientRect().height) < 24)
    .map((e) => e.outerHTML.slice(0, 120));
}

/** What was chosen, and how it was, where neither a form nor a word is left when backgrounds are gone. */
function toldByColourAlone(): string[] {
  const seen = (selector: string): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(`.is-shown .activity ${selector}`)].filter(
      (one) => one instanceof HTMLElement && one.getClientRects().length > 0,
    );
  const isChosenByForm = (one: HTMLElement): boolean => {
    const { appearance, borderTopWidth } = getComputedStyle(one);
    // The browser draws it, or we do: a ring, or a sign.
    if (appearance !== "none" || parseFloat(borderTopWidth) >= 3) return true;
    return !/^(none|normal|"\s*")$/.test(getComputedStyle(one, "::before").content);
  };
  const isSaid = (one: HTMLElement): boolean =>
    [...one.querySelectorAll(".verdict, [data-result]")].some((word) =>
      /\p{L}/u.test(word.textContent),
    );
  return [
    ...seen("input:checked").filter((one) => !isChosenByForm(one)),
    ...seen(":is(.is-right, .is-wrong, .is-partly)").filter((one) => !isSaid(one)),
  ].map((one) => one.outerHTML.slice(0, 160));
}
