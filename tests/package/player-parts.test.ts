import { expect, it } from "vitest";
import type { PackageInput } from "../../src/model/package-input.ts";
import { playerOf } from "../../src/package/player-parts.ts";
import { parseModule } from "../../src/parse/index.ts";
import { sourceOf } from "../parse/source.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const input = {
  player: {
    script: bytes("player;"),
    style: bytes("player{}"),
    parts: { "blocks/math": { style: bytes("math{}") }, "blocks/tabs": { style: bytes("tabs{}") } },
  },
} as unknown as PackageInput;

function styleFor(markdown: string): string {
  const { module } = parseModule(
    sourceOf({ "module.yaml": "id: m\ntitle: M\n", "01-a.md": `# A\n\n${markdown}\n` }),
  );
  const page = { html: "", style: "theme{}", information: [], diagnostics: [] };
  return new TextDecoder().decode(playerOf(module!, input, page).style);
}

it("gives a formula its style, with a :::math around it or without", () => {
  expect(styleFor("Words.")).toBe("player{}theme{}");
  const withMath = "player{}math{}theme{}";
  expect(styleFor(":::math\n$$\nx\n$$\n:::")).toBe(withMath);
  expect(styleFor("$$\nx\n$$")).toBe(withMath);
  expect(styleFor("- a *word $x$*")).toBe(withMath);
});
