import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { activityKinds } from "../../src/activities/index.ts";
import { randomFrom } from "../../src/model/hash.ts";
import { type PageActivity, reveal } from "../../src/model/page-data.ts";
import type { ActivityElement } from "../../src/ui/activity-element.ts";
import { launchChromium } from "../browser.ts";
import { moduleOfExamples } from "./kinds.ts";
import { answerThat, pageFor } from "./page-for.ts";

/** What an activity can look like; "locked" and "reviewed" follow from what came before. */
const STATES = ["fresh", "part answered", "wrong", "retry", "right", "reviewed"] as const;
type State = (typeof STATES)[number];

const VIEWS = [
  { name: "light", scheme: "light", width: 650, dir: "ltr", rules: undefined },
  { name: "dark", scheme: "dark", width: 650, dir: "ltr", rules: ["color-contrast"] },
  { name: "320 px", scheme: "light", width: 320, dir: "ltr", rules: [] },
  { name: "right to left", scheme: "light", width: 650, dir: "rtl", rules: [] },
] as const;

// Every kind's example in one section: axe reads the page once for all of them.
const { activities, open } = pageFor(moduleOfExamples("activities"));

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

describe.each(VIEWS)("every activity, $name", ({ scheme, width, dir, rules }) => {
  it(
    "is accessible, fits, and keeps its controls in every state",
    { timeout: 180_000 },
    async () => {
      const context = await browser.newContext({
        colorScheme: scheme,
        viewport: { width, height: 900 },
      });
      const errors: string[] = [];
      const page = await open(context, dir, errors);
      const controls = await countControls(page);
      for (const state of STATES) {
        for (const activity of activities) await bring(page, activity, state);
        expect(await violations(page, rules), state).toEqual([]);
        expect(await page.evaluate(widerThanWindow), state).toEqual([]);
        expect(await page.evaluate(targetsBelow24), state).toEqual([]);
      }
      expect(errors).toEqual([]);
      expect(await countControls(page)).toBe(controls);
      await context.close();
    },
  );
});

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

/** `rules`: only these; none: axe has nothing to say about it. */
async function violations(page: Page, rules: readonly string[] | undefined): Promise<string[]> {
  if (rules?.length === 0) return [];
  const axe = new AxeBuilder({ page }).include("main");
  const { violations: found } = await (
    rules === undefined ? axe : axe.withRules([...rules])
  ).analyze();
  return found.flatMap((v) =>
    v.nodes.map((n) => `${v.id}: ${n.target.join(" ")} ${n.html.slice(0, 120)}`),
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
