import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { build, type Rollup } from "vite";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { CourseModule } from "../../src/model/course-module.ts";
import { renderModule } from "../../src/render/index.ts";
import { launchChromium } from "../browser.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The player as the build makes it, in memory. */
export async function buildPlayer(standard: string): Promise<{ script: string; style: string }> {
  const result = (await build({
    root: ROOT,
    configFile: `${ROOT}vite.config.ts`,
    mode: `whole:${standard}`,
    logLevel: "error",
    build: { write: false },
  })) as Rollup.RollupOutput | Rollup.RollupOutput[];
  const files = [result].flat().flatMap((one) => one.output);
  const script = files.find((file) => file.type === "chunk")!.code;
  const style = files.find((file) => file.fileName.endsWith(".css"));
  return { script, style: style?.type === "asset" ? String(style.source) : "" };
}

export interface Site {
  /** Where the module's page is; `frame` has it in a frame of a long page, as an LMS does. */
  readonly url: string;
  readonly frame: string;
  close(): void;
}

/** Serves one module under the strictest policy that DESIGN.md §5 promises to hold. */
export async function serve(
  module: CourseModule,
  player: { script: string; style: string },
): Promise<Site> {
  const page = renderModule(module);
  const files: Record<string, readonly [type: string, content: string]> = {
    "/index.html": ["text/html", page.html],
    "/player.js": ["text/javascript", player.script],
    "/player.css": ["text/css", player.style + page.style],
    "/icon.svg": ["image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    "/other.html": [
      "text/html",
      '<!doctype html><title>Other</title><link rel="icon" href="icon.svg"><p>Another page.',
    ],
    "/frame.html": [
      "text/html",
      `<!doctype html><title>LMS</title><div style="height:300px">Menu</div>` +
        `<iframe src="index.html" title="Module" style="width:650px;height:666px"></iframe><div style="height:3000px"></div>`,
    ],
  };
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url!, "http://localhost").pathname;
    const [type, content] = files[path] ?? [undefined, ""];
    const policy =
      path === "/frame.html" ? {} : { "content-security-policy": "default-src 'self'" };
    response.writeHead(type === undefined ? 404 : 200, {
      "content-type": `${type ?? "text/plain"}; charset=utf-8`,
      ...policy,
    });
    response.end(content);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address() as { port: number };
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    url: `${origin}/index.html`,
    frame: `${origin}/frame.html`,
    close: () => void server.close(),
  };
}

export interface Place {
  readonly browser: Browser;
  readonly player: { readonly script: string; readonly style: string };
  readonly site: Site;
}

/** A browser, and a site with this module, for all tests of a file: there once the first begins. No page outlives its test. */
export function usePlace(module: CourseModule): Place {
  const place = {} as { -readonly [Key in keyof Place]: Place[Key] };
  beforeAll(async () => {
    place.browser = await launchChromium();
    place.player = await buildPlayer("scorm12");
    place.site = await serve(module, place.player);
  });
  afterEach(async () => {
    for (const context of place.browser.contexts()) await context.close();
  });
  afterAll(async () => {
    await place.browser?.close();
    place.site?.close();
  });
  return place;
}

export interface Lms {
  readonly mode?: "normal" | "review" | "browse";
  readonly refuses?: boolean;
  readonly throws?: boolean;
  /** The object appears when the page gets the event "lms-arrives". Only in a frame is it waited for. */
  readonly late?: boolean;
  /** The element that it does not take. */
  readonly refused?: string;
  /** LMSCommit answers so. */
  readonly commit?: "true" | "false";
}

/** An LMS of few words for SCORM 1.2, in every page of the context; what it holds outlives a page. */
export async function withLms(page: Page, lms: Lms = {}): Promise<void> {
  await page.context().addInitScript((options: Lms) => {
    if (window.location.pathname !== "/index.html") return;
    const stored = (): Record<string, string> =>
      JSON.parse(sessionStorage.getItem("lms") ?? "{}") as Record<string, string>;
    const calls: string[] = [];
    const call = (name: string, act: (...args: string[]) => string) => {
      return (...args: string[]): string => {
        calls.push([name, ...args].join(" "));
        if (options.throws) throw new Error("The LMS is broken.");
        return act(...args);
      };
    };
    const defaults: Record<string, string> = {
      "cmi.core.student_id": "s1",
      "cmi.core.student_name": "Learner, A.",
      "cmi.core.lesson_mode": options.mode ?? "normal",
      "cmi.core.lesson_status": "not attempted",
      "cmi.core.credit": "credit",
    };
    const api = {
      LMSInitialize: call("LMSInitialize", () => String(!options.refuses)),
      LMSGetValue: call("LMSGetValue", (name) => stored()[name] ?? defaults[name] ?? ""),
      LMSSetValue: call("LMSSetValue", (name, value) => {
        if (name === options.refused) return "false";
        sessionStorage.setItem("lms", JSON.stringify({ ...stored(), [name]: value }));
        return "true";
      }),
      LMSCommit: call("LMSCommit", () => options.commit ?? "true"),
      LMSFinish: call("LMSFinish", () => "true"),
      LMSGetLastError: () => (options.refuses ? "101" : options.refused ? "401" : "0"),
      LMSGetErrorString: () => "",
      LMSGetDiagnostic: () => "",
    };
    Object.assign(window, { lmsCalls: calls });
    const arrive = (): void => void Object.assign(window, { API: api });
    if (options.late) window.addEventListener("lms-arrives", arrive);
    else arrive();
  }, lms);
}

export interface Opened {
  readonly page: Page;
  /** What the browser complained about: errors thrown, policies violated, files missing. */
  readonly faults: string[];
  calls(): Promise<string[]>;
}

export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions & { readonly lms?: Lms } = {},
): Promise<Opened> {
  const { lms, ...context } = options;
  const page = await (
    await browser.newContext({ viewport: { width: 1280, height: 800 }, ...context })
  ).newPage();
  page.setDefaultTimeout(5000);
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(String(fault)));
  page.on("console", (said) => {
    if (said.type() === "error") faults.push(said.text());
  });
  if (lms !== undefined) await withLms(page, lms);
  await page.goto(url);
  if (context.javaScriptEnabled !== false && url.includes("index.html"))
    await page.waitForSelector("lectern-module.is-ready");
  return {
    page,
    faults,
    calls: () => page.evaluate(() => (window as unknown as { lmsCalls: string[] }).lmsCalls),
  };
}
