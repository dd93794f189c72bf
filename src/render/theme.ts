import { type CourseModule, placeOfSetting, type Theme } from "../model/course-module.ts";
import { type Diagnostic, error, warning } from "../model/diagnostic.ts";
import { contrast, type Oklch, standingOut, toHex, toOklch } from "./colour.ts";

/** WCAG 2.2: 1.4.3 text, 1.4.11 controls. A little more than asked, so that rounding costs nothing. */
export const TEXT = 4.6;
export const CONTROL = 3.1;
const BODY = 11;

const FALLBACK = "#1f5f5b";

/** Colours by the name of their custom property, without "--". */
export type Palette = Readonly<Record<string, string>>;

/** Two palettes from one accent: not one and its negative, but each with its own paper and ink. */
export function palettes(accent: string): { readonly light: Palette; readonly dark: Palette } {
  const own = toOklch(accent) ?? toOklch(FALLBACK)!;
  return { light: lightPalette(own), dark: darkPalette(own) };
}

const hue = (degrees: number): number => (degrees * Math.PI) / 180;

/** A grey that leans towards the accent: more would be a colour of its own. */
function grey(l: number, own: Oklch, most = 0.008): Oklch {
  return { l, c: Math.min(most, own.c), h: own.h };
}

function lightPalette(own: Oklch): Palette {
  const paper = toHex(grey(0.992, own, 0.002));
  const surface = toHex(grey(0.966, own, 0.006));
  const tint = toHex({ l: 0.945, c: Math.min(0.02, own.c), h: own.h });
  const grounds = [paper, surface, tint];
  const text = (from: Oklch, ratio = TEXT): string => standingOut(from, "darker", ratio, grounds);
  return {
    paper,
    surface,
    tint,
    ink: text(grey(0.24, own, 0.015), BODY),
    soft: text(grey(0.5, own, 0.015), 5),
    rule: toHex(grey(0.88, own, 0.012)),
    edge: standingOut(grey(0.62, own, 0.015), "darker", CONTROL, grounds),
    accent: text({ ...own, l: Math.min(own.l, 0.55) }),
    "accent-strong": text({ ...own, l: Math.min(own.l, 0.48) }, 6),
    "on-accent": "#ffffff",
    plate: "transparent",
    right: text({ l: 0.5, c: 0.11, h: hue(152) }),
    wrong: text({ l: 0.52, c: 0.15, h: hue(38) }),
    partly: text({ l: 0.52, c: 0.1, h: hue(80) }),
  };
}

function darkPalette(own: Oklch): Palette {
  const paper = toHex(grey(0.2, own, 0.012));
  const surface = toHex(grey(0.245, own, 0.014));
  const tint = toHex({ l: 0.28, c: Math.min(0.03, own.c), h: own.h });
  const grounds = [paper, surface, tint];
  const text = (from: Oklch, ratio = TEXT): string => standingOut(from, "lighter", ratio, grounds);
  const soften = (c: number): number => Math.min(c, 0.11);
  return {
    paper,
    surface,
    tint,
    // Not white: white on black glares.
    ink: text(grey(0.9, own, 0.01), 10),
    soft: text(grey(0.74, own, 0.015), 5),
    rule: toHex(grey(0.36, own, 0.015)),
    edge: standingOut(grey(0.58, own, 0.02), "lighter", CONTROL, grounds),
    accent: text({ l: Math.max(own.l, 0.76), c: soften(own.c), h: own.h }),
    "accent-strong": text({ l: Math.max(own.l, 0.83), c: soften(own.c), h: own.h }, 6),
    "on-accent": paper,
    plate: "#fff",
    right: text({ l: 0.78, c: 0.11, h: hue(152) }),
    wrong: text({ l: 0.78, c: 0.11, h: hue(45) }),
    partly: text({ l: 0.8, c: 0.09, h: hue(85) }),
  };
}

/** The theme as style rules. On paper it is always the light one. */
export function themeStyle(theme: Theme): string {
  const { light, dark } = palettes(theme.accent);
  const brand = toOklch(theme.accent) === undefined ? FALLBACK : theme.accent.toLowerCase();
  const font = theme.font === "sans" ? "--font-text:var(--font-ui);" : "";
  const night = `color-scheme:dark;${properties(dark)}`;
  return (
    `:root{color-scheme:light;--brand:${brand};${font}${properties(light)}}` +
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${night}}}` +
    `@media screen{:root[data-theme=dark]{${night}}}`
  );
}

function properties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");
}

/** An accent that is no colour, or that would not be seen on paper as it was written. */
export function themeDiagnostics(module: CourseModule): Diagnostic[] {
  const { accent } = module.settings.theme;
  const place = placeOfSetting(module, "theme.accent");
  if (toOklch(accent) === undefined) {
    const hint = 'Write it as "#rrggbb", in quotation marks: accent: "#1f5f5b".';
    return [error("theme-no-colour", place, `The accent "${accent}" is no colour.`, hint)];
  }
  const { light } = palettes(accent);
  const ratio = contrast(accent, light["paper"]!);
  if (ratio >= 3) return [];
  return [
    warning(
      "theme-low-contrast",
      place,
      `The accent ${accent} has a contrast of ${ratio.toFixed(1)} to the page; 3 is the least that can be seen by all.`,
      `Links and buttons use ${light["accent"]} instead. Choose a darker accent to decide yourself.`,
    ),
  ];
}
