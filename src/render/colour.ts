/** Colours as the eye orders them: OKLCH (Björn Ottosson, 2020). Lightness 0–1, chroma 0–0.4, hue in radians. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

type Rgb = readonly [number, number, number];

/** "#rrggbb" → three shares 0–1; undefined when it is none. */
function parse(hex: string): Rgb | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return undefined;
  const part = (at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const gamma = (v: number): number => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);

export function toOklch(hex: string): Oklch | undefined {
  const rgb = parse(hex);
  if (rgb === undefined) return undefined;
  const [r, g, b] = rgb.map(linear) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const d = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  return { l: lightness, c: Math.hypot(a, d), h: Math.atan2(d, a) };
}

/** The colour as "#rrggbb"; one that no screen shows loses chroma until one does. */
export function toHex({ l, c, h }: Oklch): string {
  const lightness = Math.min(1, Math.max(0, l));
  for (let chroma = c; ; chroma -= 0.004) {
    const rgb = toLinear({ l: lightness, c: Math.max(0, chroma), h });
    const fits = rgb.every((v) => v >= -0.0005 && v <= 1.0005);
    if (fits || chroma <= 0) return `#${rgb.map(byte).join("")}`;
  }
}

function toLinear({ l, c, h }: Oklch): Rgb {
  const [a, b] = [c * Math.cos(h), c * Math.sin(h)];
  const L = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const M = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const S = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * L - 3.3077115913 * M + 0.2309699292 * S,
    -1.2684380046 * L + 2.6097574011 * M - 0.3413193965 * S,
    -0.0041960863 * L - 0.7034186147 * M + 1.707614701 * S,
  ];
}

function byte(v: number): string {
  const shown = Math.round(gamma(Math.min(1, Math.max(0, v))) * 255);
  return shown.toString(16).padStart(2, "0");
}

/** WCAG 2.2's contrast ratio of two "#rrggbb", 1–21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = (parse(hex) ?? [0, 0, 0]).map(linear) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The first colour on the way from `from` to black ("darker") or white that stands out by `ratio` from every background. */
export function standingOut(
  from: Oklch,
  way: "darker" | "lighter",
  ratio: number,
  backgrounds: readonly string[],
): string {
  const step = way === "darker" ? -0.005 : 0.005;
  for (let l = from.l; l > 0 && l < 1; l += step) {
    const hex = toHex({ ...from, l });
    if (backgrounds.every((b) => contrast(hex, b) >= ratio)) return hex;
  }
  return way === "darker" ? "#000000" : "#ffffff";
}
