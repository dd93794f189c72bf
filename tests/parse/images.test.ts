import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { readImageHead } from "../../src/parse/image-size.ts";
import { isWholeImage } from "../../src/parse/image-whole.ts";
import { svgFault } from "../../src/parse/svg-fault.ts";
import { dangersIn } from "../../src/parse/svg-scan.ts";

const bytes = (hex: string): Uint8Array =>
  Uint8Array.from(hex.replace(/\s/g, "").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const ascii = (text: string): string => Buffer.from(text, "latin1").toString("hex");

describe("the size of an image", () => {
  it.each([
    ["a.png", `89${ascii("PNG\r\n\x1a\n")}0000000d${ascii("IHDR")}0000012c000000c8`],
    ["a.GIF", `${ascii("GIF89a")}2c01c800`],
    ["a.jpg", "ffd8 ffe0 0004 0000 ffc2 0011 08 00c8 012c 03 0000 0000"],
    ["a.webp", `${ascii("RIFF")}00000000${ascii("WEBPVP8X")}0a000000 00000000 2b0100 c70000`],
    ["a.webp", `${ascii("RIFF")}00000000${ascii("WEBPVP8 ")}00000000 000000 9d012a 2c01 c800`],
    [
      "a.webp",
      `${ascii("RIFF")}00000000${ascii("WEBPVP8L")}00000000 2f ${((300 - 1) | ((200 - 1) << 14)).toString(16).padStart(8, "0").match(/../g)!.reverse().join("")}`,
    ],
    ["a.svg", ascii('<?xml version="1.0"?><svg xmlns="x" width="300px" height=\'200\'>')],
    ["a.svg", ascii('<svg width="100%" viewBox="0 0 300 200">')],
  ])("%s stands in its head", (path, hex) => {
    expect(readImageHead(path, bytes(hex))).toEqual({
      isKnown: true,
      size: { width: 300, height: 200 },
    });
  });

  it("of a photograph that a camera turned is that of the picture as one sees it", () => {
    const exif = `${ascii("Exif")}0000 4949 2a00 08000000 0100 1201 0300 01000000 0600 0000`;
    const length = (2 + exif.replace(/\s/g, "").length / 2).toString(16).padStart(4, "0");
    const jpeg = `ffd8 ffe1 ${length} ${exif} ffc0 0011 08 012c 00c8 03 0000 0000`;
    expect(readImageHead("a.jpeg", bytes(jpeg)).size).toEqual({ width: 300, height: 200 });
  });

  it("is not known of files that are something else or cut", () => {
    for (const path of ["a.png", "a.gif", "a.jpg", "a.webp", "a.svg"]) {
      expect(readImageHead(path, bytes(ascii("not an image at all, but long enough")))).toEqual({
        isKnown: false,
      });
      expect(readImageHead(path, new Uint8Array())).toEqual({ isKnown: false });
    }
  });
});

describe("an image file that ends too early", () => {
  const png =
    `89${ascii("PNG\r\n\x1a\n")}0000000d${ascii("IHDR")}00000001000000010802000000 00000000` +
    `00000004${ascii("IDAT")}00000000 00000000 00000000${ascii("IEND")} ae426082`;
  const exif = "ffe1 0008 ffd8ffd90000";
  const whole: readonly [string, string][] = [
    ["a.png", png],
    ["a.gif", `${ascii("GIF89a")}2c01c800 800000 00 3b`],
    ["a.jpg", `ffd8 ${exif} ffc0 0004 0000 ffda 0004 0000 12345678 ffd9`],
    ["a.webp", `${ascii("RIFF")}0c000000${ascii("WEBPVP8 ")}00000000`],
    ["a.svg", ascii("<svg/>")],
  ];

  it.each(whole)("%s is told from one that is whole", (path, hex) => {
    const all = bytes(hex);
    expect(isWholeImage(path, all)).toBe(true);
    expect(isWholeImage(path, bytes(`${hex}0000`))).toBe(true);
    if (path !== "a.svg") expect(isWholeImage(path, all.subarray(0, all.length - 2))).toBe(false);
  });
});

describe("an SVG", () => {
  const svg = (inside: string, before = ""): string =>
    `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`;

  it.each([
    ["a script", svg("<script>alert(1)</script>")],
    ["a script", svg("<svg:script/>")],
    ["a script", svg("<![CDATA[<!--]]><script/><![CDATA[-->]]>")],
    ["foreign content", svg("<foreignObject><p/></foreignObject>")],
    ["an event handler", svg('<g onload="x()"/>')],
    ["an event handler", svg('<g ONCLICK = "x()"/>')],
    ["an event handler", svg('<g/onclick="x()"/>')],
    ["an event handler", svg('<g title=">" onload="x()"/>')],
    ["a style sheet from elsewhere", svg(String.raw`<style>@im\70ort "x.css";</style>`)],
    [
      "a file from elsewhere (in a style)",
      svg(String.raw`<g mask="\75rl(https://example.org/x)"/>`),
    ],
    [
      "a file from elsewhere (in a style)",
      svg(String.raw`<style>g { fill: u\72 l(https://x) }</style>`),
    ],
    ["a file from elsewhere (in a style)", svg('<g style="fill: &#117;rl(https://x)"/>')],
    [
      "a file from elsewhere (in a style)",
      svg('<style>g { fill: image-set("https://x" 1x) }</style>'),
    ],
    ["an entity declaration", svg("&x;", '<!DOCTYPE svg [<!ENTITY x "y">]>')],
    [
      "a style sheet from elsewhere",
      svg("", '<?xml-stylesheet href="https://example.org/x.css"?>'),
    ],
    ["a style sheet from elsewhere", svg("<style>@import 'x.css';</style>")],
    ["a file from elsewhere (in a style)", svg('<g style="fill: url(https://example.org/x)"/>')],
    ["a file from elsewhere (in a style)", svg("<style>g { background: url( 'x.png' ) }</style>")],
    [
      "an address outside the file (https://example.org/x.png)",
      svg('<image href="https://example.org/x.png"/>'),
    ],
    ["an address outside the file (//x)", svg("<use xlink:href='//x'/>")],
    [
      "an address outside the file (data:image/svg+xml,<x/>)",
      svg('<image href="data:image/svg+xml,<x/>"/>'),
    ],
    [
      "an address outside the file (&#106;avascript:alert(1))",
      svg('<a href="&#106;avascript:alert(1)"/>'),
    ],
    ["a script address", svg('<set to="javascript:alert(1)"/>')],
    ["an animated address", svg('<animate attributeName="href" to="x"/>')],
    ["the encoding UTF-7 instead of UTF-8", '<?xml version="1.0" encoding="UTF-7"?><svg/>'],
  ])("is refused with %s", (what, text) => {
    expect(dangersIn(text)[0]?.what).toBe(what);
  });

  it("is told all that is wrong with it, once each", () => {
    const text = svg('\n<script/>\n<g onclick="x()"/>\n<script/><image href="a.png"/>');
    expect(dangersIn(text).map(({ line, what }) => [line, what])).toEqual([
      [2, "a script"],
      [3, "an event handler"],
      [4, "an address outside the file (a.png)"],
    ]);
  });

  it("is taken as drawing programs write it", () => {
    const drawn = svg(
      '<defs><linearGradient id="g"/><style>.a { fill: url(#g); font: 12px sans-serif }</style></defs>' +
        '<use xlink:href="#g"/><rect style="fill:url(&quot;#g&quot;)"/><image href="data:image/png;base64,iVBORw0KGgo="/>' +
        "<text>Come on = stay on</text><metadata/>",
      '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n',
    );
    expect(dangersIn(drawn)).toEqual([]);
    expect(svgFault(drawn)).toBeUndefined();
  });

  // It built without a word, and no browser showed it.
  it.each([
    [1, "</svg> closes nothing: <g> is open.", svg("<g>")],
    [1, "</g> closes nothing: <svg> is open.", svg("</g>")],
    [2, '"&nbsp;" is nothing that XML knows.', svg("\n<text>a&nbsp;b</text>")],
    [1, '"&" is nothing that XML knows.', svg("<text>a & b</text>")],
    [1, '"&x=1" is nothing that XML knows.', svg('<a href="#?a&x=1"/>')],
    [1, '"< 3" is no tag.', svg("< 3")],
    [1, '"<g id=a/>" is no tag.', svg("<g id=a/>")],
    [1, `"<g id='a'class='b'/>" is no tag.`, svg("<g id='a'class='b'/>")],
    [1, '<g> has "id" twice.', svg('<g id="a" id="b"/>')],
    [1, '"inkscape:" is declared nowhere.', svg('<g inkscape:label="a"/>')],
    [2, "Something stands before <?xml.", svg("", '\n<?xml version="1.0"?>')],
    [1, "Words stand before the drawing, or behind it.", svg("", "svg ")],
    [1, "Words stand before the drawing, or behind it.", `${svg("")} end`],
    [1, 'Its <svg> lacks xmlns="http://www.w3.org/2000/svg".', "<svg/>"],
    [1, 'Its <svg> lacks xmlns="http://www.w3.org/2000/svg".', '<svg xmlns="http://x"/>'],
  ])("is broken where it is no XML: %i %s", (line, fact, text) => {
    expect(svgFault(text)).toEqual({ line, fact });
  });

  // Chromium and Safari read with libxml2, too.
  it("is never broken where libxml2 takes it, with any one character changed", () => {
    const drawn = svg(
      `<!-- a - b -->\n<g id="a" class='b'><use xlink:href="#a"/><text>&amp; &#65; > c</text><![CDATA[<x & ]]></g>`,
    );
    const isTaken = (text: string): boolean => {
      try {
        XmlDocument.fromString(text).dispose();
        return true;
      } catch {
        return false;
      }
    };
    // Not within the addresses of its namespaces, which libxml2 judges too.
    const changed = Array.from(drawn.slice(drawn.indexOf("<!--"))).flatMap((_, at) =>
      ["", "<", ">", "&", '"', "'", " ", "/", "a", ":", "="].map((c) => {
        const i = at + drawn.indexOf("<!--");
        return drawn.slice(0, i) + c + drawn.slice(i + 1);
      }),
    );
    const isBroken = (text: string): boolean => !(svgFault(text)?.fact.includes("lacks") ?? true);
    expect(changed.filter((text) => isBroken(text) && isTaken(text))).toEqual([]);
    const missed = changed.filter((text) => svgFault(text) === undefined && !isTaken(text));
    expect(missed.length).toBeLessThan(changed.length / 50);
  });
});
