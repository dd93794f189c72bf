import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { activityKinds } from "../../src/activities/index.ts";
import { type PageActivity, reveal } from "../../src/model/page-data.ts";
import type { ActivityElement } from "../../src/ui/activity-element.ts";
import { launchChromium } from "../browser.ts";
import { exampleOf, moduleAround, moduleOfExamples } from "./kinds.ts";
import { answerThat, pageFor } from "./page-for.ts";

/** One try, and for the teacher's eyes where a kind knows that: what limits an answer most. */
function strict(kind: string, example: string): string {
  const { attributes } = activityKinds.find((k) => k.kind === kind)!;
  const share = "share" in attributes ? " share=teacher" : "";
  return example
    .replace(/ (tries|share)=\w+/g, "")
    .replace(new RegExp(`^:::${kind}\\{#[\\w-]+`, "gm"), `$& tries=1${share}`);
}

const kindOf = (name: string) => activityKinds.find((k) => k.kind === name)!;
const isContainer = (name: string): boolean => kindOf(name).answer.drawn !== undefined;
/** These tell at each step how it went, so that they cannot wait in a quiz. */
const WALKS = ["case", "cards"];

const PLACES: readonly (readonly [string, (kind: string, example: string) => string])[] = [
  ["with one try", strict],
  ...["end", "never"].map(
    (feedback) =>
      [
        `in a quiz with one try and feedback=${feedback}`,
        (kind: string, example: string): string =>
          isContainer(kind) || WALKS.includes(kind)
            ? ""
            : `::::::quiz{#in-${kind} feedback=${feedback}}\n\n${strict(kind, example)}\n::::::\n`,
      ] as const,
  ),
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

it.each(PLACES)("%s: what can still be changed is kept", { timeout: 120_000 }, async (_, as) => {
  const { activities, open } = pageFor(moduleOfExamples("activities", as));
  const context = await browser.newContext();
  const page = await open(context);
  const own = activities.filter((a) => !isContainer(a.kind));
  expect(own.length).toBeGreaterThan(10);
  for (const activity of own) {
    const data = reveal(activity.data);
    await answer(page, activity, answerThat(kindOf(activity.kind), data, true));
  }
  // The quizzes, then what stands alone.
  for (const { id } of activities.filter((a) => a.within === undefined)) {
    const button = page.locator(`[id="${id}"] > [data-live] [data-submit]`);
    if ((await button.count()) > 0) await button.click();
  }
  for (const { id } of own) {
    const { changes, lost, canSend } = await page.evaluate(change, id);
    expect(lost, id).toEqual([]);
    // What was handed in and then changed can be handed in again.
    if (changes > 0) expect(canSend, id).toBe(true);
  }
  await context.close();
});

// "Walk it again" took it out of the notebook at once, though its result counted still.
it("keeps the last walk of a case until the next one is begun", async () => {
  const { open } = pageFor(moduleAround("activities", "case", exampleOf("activities", "case")));
  const context = await browser.newContext();
  const page = await open(context);
  const steps = page.locator("[data-step]:visible");
  const notebook = async (): Promise<string> => {
    await page.evaluate(() => document.querySelector<HTMLElement>("[data-goto=notebook]")!.click());
    const text = await page.locator("[data-notebook]").innerText();
    await page.goBack();
    return text;
  };
  const first = await steps.innerText();
  await page.locator("[data-decision]:visible").last().click();
  await page.locator("[data-decision]:visible").last().click();
  const walk = ["Wait in the corridor", "Go home"];
  await page.locator("[data-retry]").click();
  for (const again of [false, true]) {
    if (again) await page.reload();
    await expect.poll(() => steps.innerText()).toBe(first);
    expect(await page.locator("[data-result], [data-retry]:visible").count()).toBe(0);
    const text = await notebook();
    for (const words of walk) expect(text).toContain(words);
  }
  await page.locator("[data-decision]:visible").first().click();
  const text = await notebook();
  expect(text).toContain("Ask the nurse in charge");
  for (const words of walk) expect(text).not.toContain(words);
  await context.close();
});

function answer(page: Page, { id }: PageActivity, given: unknown): Promise<void> {
  return page.evaluate(
    async ([id, given]) => {
      const element = document.getElementById(id as string) as unknown as Inside;
      element.send("answer", given);
      await element.updateComplete;
    },
    [id, given] as const,
  );
}

interface Inside extends HTMLElement {
  send(type: "answer", answer: unknown): void;
  readAnswer(): unknown;
  readonly submits: boolean;
  readonly progress: ActivityElement["progress"];
  readonly updateComplete: Promise<void>;
}

/** Changes whatever control still answers, and compares what stands in the page with what is recorded. */
async function change(id: string): Promise<{ changes: number; lost: string[]; canSend: boolean }> {
  const element = document.getElementById(id) as unknown as Inside;
  const wasSubmitted = element.progress?.submitted === true;
  const controls = [
    ...element.querySelectorAll<HTMLInputElement>("input, select, textarea, button"),
  ].filter((one) => one.closest("[data-live]") === null && one.getClientRects().length > 0);
  const lost: string[] = [];
  let changes = 0;
  for (const control of controls) {
    if (control.disabled) continue;
    const before = JSON.stringify(element.readAnswer());
    if (/^(radio|checkbox|button|submit)$/.test(control.type)) control.click();
    else {
      if (control instanceof HTMLSelectElement) control.selectedIndex = 0;
      else control.value = `${control.value.slice(1)}7`;
      control.dispatchEvent(new Event("input", { bubbles: true }));
    }
    await element.updateComplete;
    const now = JSON.stringify(element.readAnswer());
    if (now !== before) changes++;
    if (now !== JSON.stringify(element.progress?.answer))
      lost.push(`${control.outerHTML.slice(0, 80)}: ${now}`);
  }
  const needsButton = wasSubmitted && changes > 0 && element.submits;
  return {
    changes,
    lost,
    canSend: !needsButton || element.querySelector("[data-live] [data-submit]") !== null,
  };
}
