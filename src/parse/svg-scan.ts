/** What must not stand in an SVG: as an image it could not run, but opened by its own address it would. */
const DANGERS: readonly (readonly [RegExp, string])[] = [
  [/<\s*(?:[\w-]+:)?script\b/i, "a script"],
  [/<\s*(?:[\w-]+:)?(?:foreignObject|iframe|embed|object|handler|listener)\b/i, "foreign content"],
  // In a tag, outside of its values: words may say "on = off".
  [/<(?:[^<>"']|"[^"]*"|'[^']*')*?[\s/]on[a-z]+\s*=/i, "an event handler"],
  [/<!ENTITY|<!DOCTYPE[^>]*\[/i, "an entity declaration"],
  [/<\?xml-stylesheet/i, "a style sheet from elsewhere"],
  [/@import/i, "a style sheet from elsewhere"],
  [/url\(\s*(?:&quot;|["'])?\s*(?!#|&quot;#|["']#)[^)\s]/i, "a file from elsewhere (in a style)"],
  [/\b(?:image-set|cross-fade)\(/i, "a file from elsewhere (in a style)"],
  [/(?:javascript|vbscript)\s*:/i, "a script address"],
  [
    /<\s*(?:[\w-]+:)?(?:set|animate)\b[^>]*attributeName\s*=\s*["'](?:[\w-]+:)?(?:href|on)/i,
    "an animated address",
  ],
];

/** References inside the file, and pictures that it carries itself. */
const HARMLESS_ADDRESS = /^\s*(?:#|data:image\/(?:png|jpe?g|gif|webp)[;,])/i;

export interface Danger {
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

/** The dangers in an SVG's text, each kind where it first stands. Comments are not spared: what hides in them is no part of a picture. */
export function dangersIn(text: string): Danger[] {
  const plain = unescaped(text);
  const open = dangersOf(text);
  const hidden = plain === text || open.length > 0 ? [] : dangersOf(plain);
  return [...open, ...hidden];
}

/** What a browser reads: `u\72l(` in a style is `url(`, and so is `&#117;rl(` in a value. */
function unescaped(text: string): string {
  const character = (code: number): string =>
    code > 0x1f && code <= 0x10_ff_ff ? String.fromCodePoint(code) : " ";
  return text
    .replace(/&#(?:x([0-9a-f]{1,8})|(\d{1,8}));/gi, (_, hex?: string, decimal?: string) =>
      character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/\\([0-9a-f]{1,6})[ \t]?/gi, (_, hex: string) => character(Number.parseInt(hex, 16)))
    .replace(/\\(?=[^\s0-9a-f])/gi, "")
    .replace(/\/\*[\s\S]*?\*\//g, "");
}

function dangersOf(text: string): Danger[] {
  const first = new Map<string, number>();
  const keep = (at: number, what: string): void => {
    if (at >= 0 && !first.has(what)) first.set(what, at);
  };
  for (const [pattern, what] of DANGERS) keep(text.search(pattern), what);
  for (const match of text.matchAll(
    /[\s"'](?:[\w-]+:)?(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi,
  )) {
    const address = match[1] ?? match[2] ?? "";
    if (address.trim() !== "" && !HARMLESS_ADDRESS.test(address))
      keep(match.index, `an address outside the file (${shorten(address)})`);
  }
  const encoding = /^<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/i.exec(text)?.[1];
  if (encoding !== undefined && !/^(?:utf-8|us-ascii)$/i.test(encoding))
    keep(0, `the encoding ${encoding} instead of UTF-8`);
  return [...first]
    .sort(([, a], [, b]) => a - b)
    .map(([what, at]) => {
      const before = text.slice(0, at).split("\n");
      return { line: before.length, column: before.at(-1)!.length + 1, what };
    });
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
