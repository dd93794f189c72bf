import { describe, expect, it } from "vitest";
import { blockKinds } from "../../src/blocks/index.ts";
import { LANGUAGES, resolveTexts } from "../../src/model/texts.ts";
import { type BlockKindNode, walk } from "../../src/model/tree.ts";
import { parseModule } from "../../src/parse/index.ts";
import { renderModule } from "../../src/render/index.ts";
import { badOf, codesOf, exampleOf, foldersOf, moduleAround } from "./kinds.ts";

it("lists every folder of blocks", () => {
  expect(blockKinds.map((k) => k.kind).sort()).toEqual(foldersOf("blocks").sort());
});

describe.each(blockKinds.map((kind) => [kind.kind, kind] as const))("block %s", (name, kind) => {
  const { module, diagnostics } = parseModule(
    moduleAround("blocks", name, exampleOf("blocks", name)),
  );
  const nodes = [...walk(module!.sections.flatMap((s) => s.children))].filter(
    (n): n is BlockKindNode => n.type === "block" && n.kind === name,
  );

  it("reads its example without a complaint", () => {
    expect(diagnostics.filter((d) => d.severity !== "note" && d.code !== "no-math")).toEqual([]);
    expect(nodes.length).toBeGreaterThan(0);
  });

  it("says each mistake of an author, with its line", () => {
    // What video and audio have in common is written once, in the model.
    if (!["video", "audio"].includes(name)) {
      expect(
        badOf("blocks", name)
          .map((b) => b.code)
          .sort(),
      ).toEqual(codesOf("blocks", name).sort());
    }
    for (const { code, markdown } of badOf("blocks", name)) {
      const found = parseModule(moduleAround("blocks", name, markdown)).diagnostics;
      expect(
        found.map((d) => d.code),
        code,
      ).toContain(code);
    }
  });

  it("has its words in every language", () => {
    for (const language of LANGUAGES)
      expect(resolveTexts(kind.texts, language).missing).toEqual([]);
  });

  it("shows all that it holds, on the page and on paper", () => {
    const { html } = renderModule(module!);
    expect(html).toContain(kind.element ? `<lectern-${name} ` : `class="${name}"`);
    const words = resolveTexts(kind.texts, "en").words;
    for (const node of nodes) {
      const paper = kind.paper(node, { solutions: false, t: (key) => words[key] ?? key });
      const onPaper = textsOf(paper).join(" ");
      for (const text of textsOf(node.children)) expect(onPaper).toContain(text.trim());
    }
  });
});

function textsOf(nodes: Parameters<typeof walk>[0]): string[] {
  return [...walk(nodes)].flatMap((n) =>
    n.type === "text" && n.text.trim() !== "" ? [n.text] : [],
  );
}
