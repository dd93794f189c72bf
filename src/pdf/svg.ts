import { covers, FAMILIES, familyOf, MONO, SANS, SERIF } from "./fonts.ts";
import type { Picture } from "./picture.ts";

export type SvgProblem =
  | { readonly why: "svg-glyph"; readonly character: string }
  | { readonly why: "svg-outside"; readonly href: string }
  | { readonly why: "svg-foreign" };

/**
 * A drawing whose text is set in our own families. Typst's SVG takes any font of the machine for a name that it does not
 * know and ignores `fallback: false` (0.14, 2026): then the same module would print differently elsewhere.
 */
export function svgForPrint(source: string): Picture | SvgProblem {
  if (/<foreignObject[\s>]/i.test(source)) return { why: "svg-foreign" };
  const outside = /(?:xlink:)?href\s*=\s*["'](?!#|data:image\/)([^"']+)["']/i.exec(
    source.replace(/<a\s[^>]*>/gi, "<g>"),
  );
  if (outside !== null) return { why: "svg-outside", href: outside[1]! };
  const letters = lettersIn(source);
  const choice = new Map<string, string>();
  for (const preferred of [SANS, SERIF, MONO]) {
    const family = [preferred, ...FAMILIES.map((f) => f.name)].find((name) =>
      letters.every((code) => covers(familyOf(name), code)),
    );
    if (family === undefined) {
      const missing = letters.find((code) => !covers(familyOf(SANS), code))!;
      return { why: "svg-glyph", character: String.fromCodePoint(missing) };
    }
    choice.set(preferred, family);
  }
  const svg = withFamilies(source, (asked) => choice.get(roleOf(asked))!);
  const families = letters.length === 0 ? [] : [...new Set(choice.values())];
  return { bytes: new TextEncoder().encode(svg), type: "image/svg+xml", families };
}

/** The characters of all text elements, without blanks. */
function lettersIn(source: string): number[] {
  const codes = new Set<number>();
  for (const [, inside] of source.matchAll(/<text[\s>]([\s\S]*?)<\/text>/gi)) {
    const words = inside!
      .replace(/^[^<>]*>/, "")
      .replace(/<[^>]*>/g, "")
      .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
      .replace(/&#(\d+);/g, (_, n: string) => String.fromCodePoint(Number(n)))
      .replace(/&\w+;/g, "");
    for (const c of words) if (/\S/.test(c)) codes.add(c.codePointAt(0)!);
  }
  return [...codes];
}

function roleOf(asked: string): string {
  if (/mono|code|courier|consol/i.test(asked)) return MONO;
  if (/sans|arial|helvetica|verdana|system-ui|segoe|inter|roboto/i.test(asked)) return SANS;
  return /serif|times|georgia|garamond|charter|cambria|palatino/i.test(asked) ? SERIF : SANS;
}

function withFamilies(source: string, ours: (asked: string) => string): string {
  return source
    .replace(/font-family\s*=\s*(?:"([^"]*)"|'([^']*)')/gi, (_, a?: string, b?: string) => {
      return `font-family="${ours(a ?? b ?? "")}"`;
    })
    .replace(/font-family\s*:\s*((?:"[^"]*"|'[^']*'|&quot;|[^;}"'])*)/gi, (_, asked: string) => {
      return `font-family:${ours(asked)}`;
    })
    .replace(
      /(\bfont\s*:\s*[^;}"']*?\b\d[\w.%]*(?:\/[\w.%]+)?\s+)((?:"[^"]*"|'[^']*'|[^;}"'])+)/gi,
      (_, size: string, asked: string) => `${size}${ours(asked)}`,
    )
    .replace(
      /<svg(?=[\s>])(?![^>]*\sfont-family\s*=)/i,
      `<svg font-family="${ours("sans-serif")}"`,
    );
}
