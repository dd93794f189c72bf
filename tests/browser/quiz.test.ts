import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { parseModule } from "../../src/parse/index.ts";
import { launchChromium } from "../browser.ts";
import { sourceOf } from "../e2e/modules/source.ts";
import { buildPlayer, openPage, serve, type Site } from "./player-page.ts";

let browser: Browser;
let player: { script: string; style: string };
let site: Site | undefined;
beforeAll(async () => {
  [browser, player] = await Promise.all([launchChromium(), buildPlayer("scorm12")]);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  site?.close();
});
afterAll(() => browser?.close());

const TWO = `
:::choice{#first}
One?

- [x] yes
- [ ] no
:::

:::choice{#second}
Two?

- [x] yes
- [ ] no
:::
`;

/** A page with this quiz, in an LMS that remembers it. */
async function open(settings: string, questions = TWO): Promise<Quiz> {
  const { module, diagnostics } = parseModule(
    sourceOf("small", {
      "module.yaml": "id: small\ntitle: Small\nlanguage: en-GB\n",
      "01-one.md": `# One\n\n:::quiz{#quiz${settings}}\n${questions}\n:::\n`,
    }),
  );
  expect(diagnostics.filter((d) => d.severity !== "note")).toEqual([]);
  site = await serve(module!, player);
  const { page } = await openPage(browser, site.url, { lms: {} });
  return new Quiz(page);
}

class Quiz {
  readonly page: Page;
  readonly own: Locator;
  constructor(page: Page) {
    this.page = page;
    this.own = page.locator("#quiz > [data-live]");
  }
  get submit(): Locator {
    return this.own.locator("[data-submit]");
  }
  get retry(): Locator {
    return this.own.locator("[data-retry]");
  }
  /** What the quiz itself says. */
  async says(): Promise<string> {
    return (await this.own.innerText()).replace(/\s+/g, " ").trim();
  }
  async choose(first: string, second: string): Promise<void> {
    await this.page.locator("#first").getByLabel(first, { exact: true }).check();
    await this.page.locator("#second").getByLabel(second, { exact: true }).check();
  }
  async check(question: string): Promise<void> {
    await this.page.locator(`#${question} [data-submit]`).click();
  }
  /** The page goes, the LMS keeps what it has, and the page comes again. */
  async resume(): Promise<void> {
    await this.page.goto("about:blank");
    await this.page.goto(site!.url);
    await this.page.waitForSelector("lectern-module.is-ready [data-started]");
  }
  isOpen(): Promise<boolean> {
    return this.page.locator("#first input").first().isEnabled();
  }
}

describe("handing in a quiz", () => {
  it.each(["", " feedback=never", " tries=1 feedback=end"])(
    "once, when it is graded and nothing else is written (%s): no second try is offered",
    async (settings) => {
      const quiz = await open(`${settings} pass=70`);
      expect(await quiz.page.locator("#quiz .hint").first().innerText()).toContain("Tries: 1.");
      await quiz.choose("yes", "no");
      await quiz.submit.click();
      for (const isResumed of [false, true]) {
        if (isResumed) await quiz.resume();
        expect(await quiz.says()).toContain("Not passed. 1 of 2 points");
        expect(await quiz.submit.count()).toBe(0);
        expect(await quiz.retry.count()).toBe(0);
        expect(await quiz.isOpen()).toBe(false);
      }
    },
  );

  it.each([
    ["tries=2", 1],
    ["tries=0", Infinity],
    ["graded=no", Infinity],
    ["graded=no tries=2 feedback=never", 1],
  ])("%s: can be taken again while there are tries, and ends well", async (settings, more) => {
    const quiz = await open(` ${settings} pass=70`);
    expect((await quiz.page.locator("#quiz .hint").first().innerText()).includes("Tries")).toBe(
      Number.isFinite(more),
    );
    for (let n = 0; n < Math.min(more, 3); n++) {
      await quiz.choose("yes", "no");
      await quiz.submit.click();
      if (n === 0) await quiz.resume();
      expect(await quiz.says()).toContain("Not passed yet.");
      expect(await quiz.isOpen()).toBe(false);
      await quiz.retry.click();
      if (n === 1) await quiz.resume();
      expect(await quiz.isOpen()).toBe(true);
      expect(await quiz.page.locator("#quiz :checked").count()).toBe(0);
    }
    await quiz.choose("yes", "yes");
    await quiz.submit.click();
    await quiz.resume();
    expect(await quiz.says()).toContain("Passed. 2 of 2");
    expect(await quiz.retry.count()).toBe(0);
    expect(await quiz.submit.count()).toBe(0);
  });

  it("says in words that the best of each question counts, once there were two tries", async () => {
    const quiz = await open(" tries=3");
    await quiz.choose("yes", "no");
    await quiz.submit.click();
    expect(await quiz.says()).not.toContain("best");
    await quiz.retry.click();
    await quiz.choose("no", "yes");
    await quiz.submit.click();
    await quiz.resume();
    expect(await quiz.says()).toContain("2 of 2 points Of each question the best try counts.");
  });

  it("counts a practice quiz's own questions, whatever they are worth elsewhere", async () => {
    const quiz = await open(" graded=no pass=50");
    await quiz.choose("yes", "no");
    await quiz.submit.click();
    expect(await quiz.says()).toContain("Passed. 1 of 2 right");
  });

  it("has nothing to pass where nothing is scored", async () => {
    const quiz = await open(" graded=no pass=50", ":::reflection{#first}\nWhy?\n:::");
    await quiz.page.locator("textarea").fill("Because.");
    await quiz.submit.click();
    expect(await quiz.says()).toBe("Handed in.");
  });
});

describe("handing in what is not all answered", () => {
  const MIXED = `${TWO}
:::checklist{#list}
Do this

- [ ] one thing
:::

:::choice{#extra optional points=0}
Three?

- [x] yes
- [ ] no
:::

:::reflection{#words optional}
Why?
:::
`;

  it("asks nothing about what need not be done", async () => {
    const quiz = await open("", MIXED);
    await quiz.choose("yes", "yes");
    await quiz.submit.click();
    expect(await quiz.says()).toContain("Handed in. 2 of 2 points");
  });

  it("says once how many are open and goes there, then counts them nothing, also after coming back", async () => {
    const quiz = await open(" pass=50 tries=2", MIXED);
    const warning = "Not answered yet: 1. Press “Hand in” once more";
    await quiz.page.locator("#first").getByLabel("yes", { exact: true }).check();
    await quiz.submit.click();
    expect(await quiz.own.locator("[role=status]").innerText()).toContain(warning);
    expect(await quiz.page.locator("#second input:focus").count()).toBe(1);
    await quiz.submit.click();
    for (const isResumed of [false, true]) {
      if (isResumed) await quiz.resume();
      expect(await quiz.says()).toContain("Passed. 1 of 2 points");
      expect(await quiz.page.locator("#second [data-result]").innerText()).toContain("0 of 1");
      expect(await quiz.page.locator("#second input:enabled").count()).toBe(0);
      // What the teacher's report has room for stays open.
      expect(await quiz.page.locator("#words textarea").isEnabled()).toBe(true);
    }
    // The second time round it asks again, and the better answer stays.
    await quiz.retry.click();
    await quiz.page.locator("#second").getByLabel("yes", { exact: true }).check();
    await quiz.submit.click();
    expect(await quiz.own.locator("[role=status]").innerText()).toContain(warning);
    await quiz.submit.click();
    await quiz.resume();
    expect(await quiz.says()).toContain("2 of 2 points");
    expect(await quiz.isOpen()).toBe(false);
  });

  it("says of what was not answered only what would have been right", async () => {
    const rows = `:::true-false{#first}
Are they?

- [x] Ice is cold.
- [ ] Fire is cold.
:::

:::blanks{#second}
Grass is [[green]].
:::
`;
    const quiz = await open("", rows);
    await quiz.page.locator("#first input[value=true]").first().check();
    await quiz.submit.click();
    await quiz.submit.click();
    const marks = quiz.page.locator("#quiz [data-questions] [data-feedback] .verdict");
    expect((await marks.allInnerTexts()).map((mark) => mark.trim())).toEqual([
      "Your answer, right",
      "This is false.",
      "right: green",
    ]);
    expect(await quiz.page.locator("#quiz .is-wrong.statement, [aria-invalid=true]").count()).toBe(
      0,
    );
  });

  it("judges no step of an order that nobody moved, and says where each belongs", async () => {
    const steps = ":::order{#first}\nWhich?\n\n1. one\n2. two\n3. three\n:::\n";
    const quiz = await open("", steps);
    await quiz.submit.click();
    await quiz.submit.click();
    const own = quiz.page.locator("#first .step");
    expect((await own.locator(".verdict").allInnerTexts()).sort()).toEqual([
      "Place 1",
      "Place 2",
      "Place 3",
    ]);
    expect(
      await quiz.page.locator("#first").locator(".step.is-right, .step.is-wrong").count(),
    ).toBe(0);
  });

  it.each([
    ["whole", ["one", "three", "two", "four"], "0 of 3", ["one", "four"]],
    ["pairs", ["two", "three", "one", "four"], "1 of 3", ["three"]],
    ["pairs", ["one", "three", "two", "four"], "0 of 3", []],
    ["pairs", ["one", "two", "three", "four"], "3 of 3", ["one", "two", "three", "four"]],
  ])("marks in an order what is scored (%s): %j", async (scoring, order, score, right) => {
    const steps = "1. one\n2. two\n3. three\n4. four\n";
    const quiz = await open(
      "",
      `:::order{#first points=3 score=${scoring}}\nWhich?\n\n${steps}:::\n`,
    );
    const own = quiz.page.locator("#first .step");
    for (const [n, name] of order.entries()) {
      const words = async (): Promise<string[]> => await own.locator(".step-words").allInnerTexts();
      while ((await words()).findIndex((text) => text.trim() === name) > n)
        await quiz.page.getByRole("button", { name: `Move up: ${name}` }).click();
      // Also one that stands there already is put there by hand.
      if (n === 0) {
        await quiz.page.getByRole("button", { name: `Move down: ${name}` }).click();
        await quiz.page.getByRole("button", { name: `Move up: ${name}` }).click();
      }
    }
    await quiz.submit.click();
    expect(await quiz.page.locator("#first [data-result]").innerText()).toContain(score);
    const marked = await quiz.page.locator("#first .step.is-right .step-words").allInnerTexts();
    expect(marked.map((text) => text.trim())).toEqual(right);
  });

  it("says beside the field that what stands there is no number", async () => {
    const question = (id: string): string => `:::number{#${id}}\nHow many?\n\n= 7 mg\n:::\n`;
    const quiz = await open("", question("first") + question("second"));
    await quiz.page.locator("#first input").fill("seven");
    await quiz.submit.click();
    const said = (id: string) => quiz.page.locator(`#${id} [role=status]`).innerText();
    expect([await said("first"), await said("second")]).toEqual([
      "Write a number first, in mg.",
      "",
    ]);
    await quiz.submit.click();
    expect(await said("first")).toBe("");
  });

  it("does not leave the module undone for ever", async () => {
    const quiz = await open("");
    await quiz.submit.click();
    await quiz.submit.click();
    await quiz.page.locator("[data-result-of-module]").waitFor();
  });
});

describe("a quiz with feedback=now", () => {
  it("says its result once all is answered, beside that of the last answer", async () => {
    const quiz = await open(" feedback=now pass=70");
    await quiz.choose("yes", "no");
    await quiz.check("first");
    expect(await quiz.says()).toBe("2 of 2 answered");
    await quiz.check("second");
    await quiz.page.locator("#second [data-result]:focus").waitFor();
    expect(await quiz.says()).toContain("Not passed. 1 of 2 points");
    const region = quiz.page.locator("lectern-module > [role=status]");
    await expect.poll(() => region.textContent()).toContain("Not passed");
    await quiz.resume();
    expect(await quiz.says()).toContain("Not passed. 1 of 2 points");
    expect((await region.textContent()) ?? "").not.toContain("Not passed");
  });

  it("tells of tries that are left", async () => {
    const quiz = await open(" feedback=now pass=70 tries=2");
    await quiz.choose("yes", "no");
    await quiz.check("first");
    await quiz.check("second");
    expect(await quiz.says()).toContain("Not passed yet. 1 of 2 points");
    await quiz.page.locator("#second [data-retry]").click();
    expect(await quiz.says()).toContain("Not passed yet. 1 of 2 points");
    await quiz.page.locator("#second").getByLabel("yes", { exact: true }).check();
    await quiz.check("second");
    expect(await quiz.says()).toContain("Passed. 2 of 2 points");
  });

  it("gives no verdict where there is no mark", async () => {
    const quiz = await open(" feedback=now graded=no");
    await quiz.choose("yes", "no");
    await quiz.check("first");
    await quiz.check("second");
    expect(await quiz.says()).toBe("1 of 2 right 2 of 2 answered");
  });
});
