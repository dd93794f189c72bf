import { afterAll, expect, it } from "vitest";
import { loadMath, parseModule } from "../../src/parse/index.ts";
import { violations } from "../axe.ts";
import { sourceOf } from "../e2e/modules/source.ts";
import { openPage, serve, type Site, usePlace } from "./player-page.ts";

const math = await loadMath();
const moduleOf = (markdown: string) => {
  const { module, diagnostics } = parseModule(
    sourceOf("small", {
      "module.yaml": "id: small\ntitle: Small\nlanguage: en-GB\n",
      "01-one.md": `# One\n\n${markdown}\n`,
    }),
    { math },
  );
  expect(diagnostics.filter((d) => d.severity !== "note")).toEqual([]);
  return module!;
};
const here = usePlace(moduleOf("Text."));
const sites: Site[] = [];
afterAll(() => sites.forEach((site) => site.close()));

async function open(markdown: string) {
  const site = await serve(moduleOf(markdown), here.player);
  sites.push(site);
  const { page } = await openPage(here.browser, site.url, { lms: {} });
  await page.locator("lectern-section.is-shown[data-started]").waitFor();
  return page;
}

it("says how many tries a case leaves, as other kinds do", async () => {
  const page = await open(
    ":::case{#a points=1 tries=2}\nOne day.\n\n## Where\n\nWhat now?\n\n- [x] Help → Over\n- [ ] Wait → Over\n\n## Over {.end}\n\nIt is.\n:::",
  );
  await page.click("#a >> text=Wait");
  expect(await page.locator("#a .buttons").innerText()).toContain("Tries left: 1");
  await page.click("#a [data-retry]");
  await page.click("#a >> text=Help");
  await page.locator("#a [data-result]").waitFor();
  expect(await page.locator("#a .buttons").count()).toBe(0);
});

// Chromium finds no text in MathML: such an option had no name.
it("names a control that is a formula and nothing else", async () => {
  const page = await open(`
:::choice{#a}
Which?

- [x] $x^2$
- [ ] $y$
:::

:::sort{#b}
Where?

- $x < 1$
  - One
- $x > 2$
  - Two
:::

:::match{#c}
Which?

| A | B |
|---|---|
| $x$ | ex |
| $y$ | why |
:::

:::case{#d}
One day.

## Where

What now?

- $z$ → Over

## Over {.end}

It is.
:::
`);
  expect(await violations(page.mainFrame(), { within: "main" })).toEqual([]);
  for (const [role, name] of [
    ["radio", "x^2"],
    ["radio", "x < 1"],
    ["combobox", "y"],
    ["link", "z"],
  ] as const)
    expect(await page.getByRole(role, { name, exact: true }).count(), name).toBeGreaterThan(0);
});
