/** The accent dark enough for small text on white (4.5:1) and on its own 7 % tint; black counts as itself. */
export function accentForPaper(accent: string): string {
  const match = /^#?([0-9a-f]{6})$/i.exec(accent);
  let rgb =
    match === null ? [31, 95, 91] : [0, 2, 4].map((i) => parseInt(match[1]!.slice(i, i + 2), 16));
  while (contrastOnWhite(rgb) < 5.2) rgb = rgb.map((c) => Math.floor(c * 0.95));
  return `#${rgb.map((c) => c.toString(16).padStart(2, "0")).join("")}`;
}

/** WCAG 2.2, relative luminance. */
function contrastOnWhite(rgb: readonly number[]): number {
  const [r, g, b] = rgb.map((c) => {
    const s = c / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r! + 0.7152 * g! + 0.0722 * b! + 0.05);
}
