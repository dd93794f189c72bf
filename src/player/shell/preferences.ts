import type { Shell } from "./shell.ts";

const SIZES = ["normal", "large", "larger", "largest"] as const;
type Size = (typeof SIZES)[number];
// The origin is the LMS's: its other pages keep things there too.
const PREFIX = "lectern.";

/** At once, before anything else starts: a page that turns dark later is a flash. */
export function applyPreferences(): void {
  const page = document.documentElement;
  const size = read("text-size");
  const theme = read("theme");
  if (SIZES.includes(size as Size)) page.dataset["textSize"] = size!;
  if (theme === "dark" || theme === "light") page.dataset["theme"] = theme;
}

/** Text size and light or dark: two buttons that say what they will do. */
export function startPreferences(shell: Shell): void {
  const page = document.documentElement;
  const sizeButton = shell.root.querySelector<HTMLElement>("[data-action=text-size]");
  const themeButton = shell.root.querySelector<HTMLElement>("[data-action=theme]");
  const isDark = (): boolean =>
    (page.dataset["theme"] ??
      (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "")) === "dark";
  const nameTheme = (): void => name(themeButton, shell.t(isDark() ? "toLight" : "toDark"));
  const sizeWords = (size: Size): string =>
    shell.t("textSize", { size: shell.t(`textSize.${size}`) });

  sizeButton?.addEventListener("click", () => {
    const at = SIZES.indexOf((page.dataset["textSize"] ?? "normal") as Size);
    const size = SIZES[(at + 1) % SIZES.length]!;
    page.dataset["textSize"] = size;
    write("text-size", size);
    name(sizeButton, sizeWords(size));
    shell.announce(sizeWords(size));
  });
  themeButton?.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    page.dataset["theme"] = theme;
    write("theme", theme);
    nameTheme();
  });
  name(sizeButton, sizeWords((page.dataset["textSize"] ?? "normal") as Size));
  nameTheme();
}

function name(button: HTMLElement | null, words: string): void {
  if (button === null) return;
  // The icon stays; where the words do not show, they still name the button.
  (button.querySelector(".tool-name") ?? button).textContent = words;
  button.title = words;
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    // Cookies blocked: storage that throws counts as none.
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // Then it holds for this visit.
  }
}
