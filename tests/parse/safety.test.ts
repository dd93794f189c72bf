import { describe, expect, it } from "vitest";
import { hasErrors } from "../../src/model/diagnostic.ts";
import { parseModule } from "../../src/parse/index.ts";
import { sourceOf } from "./source.ts";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';

describe("what could do harm in a page", () => {
  it.each([
    ["<script>alert(1)</script>"],
    ["Words <img src=x onerror=alert(1)> words"],
    ["<a href='javascript:alert(1)'>x</a>"],
    ["<!-- <b> --> <svg onload=alert(1)>"],
    ["[x](javascript:alert(1))"],
    ["[x](JaVaScRiPt:alert%281%29)"],
    ["[x](java&Tab;script:alert%281%29)"],
    ["[x](&#106;avascript:alert%281%29)"],
    ["[x](<java\tscript:alert(1)>)"],
    ["[x][y]\n\n[y]: javascript:alert(1)"],
    ["<javascript:alert(1)>"],
    ["[x](vbscript:msgbox)"],
    ["[x](data:text/html,<b>)"],
    ["[x](file:///etc/passwd)"],
    ["[x](//example.org/x)"],
    ["[x](\\\\\\\\server\\\\share)"],
    ["[x](../../../etc/passwd)"],
    ["[x](/etc/passwd)"],
    ["[x](C:/Windows/win.ini)"],
    ["[x](module.yaml)"],
    ["![x](data:image/svg+xml,<svg/onload=alert(1)>)"],
    ["![x](https://example.org/pixel.png)"],
    ["*x*{onclick=alert(1)}"],
    ["[x]{style=position:fixed}"],
    ['![x](media/a.svg){srcset="https://example.org/x 2x"}'],
    ["## x {formaction=y}"],
    ["- x {onmouseover=y}"],
    [":::tip{onclick=x}\nWords.\n:::"],
    [":::choice{#a constructor=x}\nQ?\n\n- [x] A\n- [ ] B\n:::"],
  ])("is refused: %s", (markdown) => {
    const { diagnostics } = parseModule(
      sourceOf({
        "module.yaml": "id: m\ntitle: M\n",
        "01-a.md": `# A\n\nWords.\n\n${markdown}\n`,
        "media/a.svg": SVG,
      }),
    );
    expect(hasErrors(diagnostics)).toBe(true);
    expect(diagnostics.filter((d) => d.severity === "error").every((d) => d.place.line >= 5)).toBe(
      true,
    );
  });
});
