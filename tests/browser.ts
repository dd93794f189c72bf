import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The Chromium that the tests drive: LECTERN_CHROMIUM, else one of the usual places, else Playwright's own. */
export function chromiumPath(): string | undefined {
  return [process.env["LECTERN_CHROMIUM"], ...PLACES, chromium.executablePath()].find(
    (path) => path !== undefined && path !== "" && existsSync(path),
  );
}

export async function launchChromium(
  options: { readonly keepBackForwardCache?: boolean } = {},
): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined)
    throw new Error("No Chromium found. Run `npm test`, which installs one or says how.");
  return chromium.launch({
    executablePath,
    args: ARGUMENTS,
    ...(options.keepBackForwardCache
      ? { ignoreDefaultArgs: ["--disable-back-forward-cache"] }
      : {}),
  });
}
