import { describe, expect, it } from "vitest";
import { parseModule } from "../../src/parse/index.ts";
import { sourceOf } from "./source.ts";

/** What is said of a section's text, which begins on line 3. */
function said(markdown: string, files: Readonly<Record<string, string>> = {}): string[] {
  const all = { "module.yaml": "id: m\ntitle: M\n", "01-a.md": `# A\n\n${markdown}\n`, ...files };
  return parseModule(sourceOf(all)).diagnostics.map(
    ({ place, severity, code, text }) => `${place.line} ${severity} ${code}: ${text}`,
  );
}

const choice = (...options: string[]): string =>
  `:::choice{#q}\nWhich?\n\n${options.map((o) => `${o}\n  > Feedback.`).join("\n")}\n:::`;

describe("an option that is no item", () => {
  const rest = ["- [x] B", "- [ ] C"] as const;

  it.each([
    ["– [ ] A", '"–" is not the dash that begins an item'],
    ["— [x] A", '"—" is not the dash that begins an item'],
    ["• [ ] A", '"•" is not the dash that begins an item'],
    ["a) [ ] A", '"a)" is not the dash that begins an item'],
    ["-\u00a0[ ] A", "What stands behind the dash is no ordinary blank"],
    ["-[ ] A", "There is no blank behind the dash"],
    ["[ ] A", "There is no dash before this box"],
    ["[] A", "There is no dash before this box"],
  ])("%s is an error wherever it stands in the list", (option, why) => {
    const found = (line: number): string =>
      `${line} error not-a-list: ${why}, so this is no item of the list: it is read as a part of the text around it.`;
    expect(said(choice(option, ...rest))).toContain(found(6));
    expect(said(choice(rest[0], option, rest[1]))).toContain(found(8));
    expect(said(choice(...rest, option))).toContain(found(10));
  });

  it("is only worth a remark where no activity reads the list", () => {
    expect(said("To do:\n– [ ] this\n– [x] that").join()).toMatch(/^4 warning not-a-list/);
    expect(said(":::tip\n[x] this\n:::").join()).toMatch(/^4 warning not-a-list/);
  });

  it("is none that is an item, or a link, or words in the line", () => {
    expect(said(choice("- [\u00a0] A", "- [x] B", "- [X]C"))).toEqual([]);
    expect(said("[x](https://example.org) is a link, [ ] is a box.\n\n- [ ] A\n- [x] B")).toEqual(
      [],
    );
    expect(said("1. [x] A\n2. [ ] B\n\n`– [ ] A`\n\n    - [ ] code")).toEqual([]);
  });
});
