import { spawn } from "node:child_process";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve, sep } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import type { PackageFile } from "../model/package-file.ts";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "msedge",
];
const MAC = ["Google Chrome", "Chromium", "Microsoft Edge"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const WINDOWS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];
const PATIENCE = 120_000;

/** A Chromium on this machine: LECTERN_CHROMIUM, else the path, else the usual places. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const end = process.platform === "win32" ? ".exe" : "";
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const programs = [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]];
  const candidates = [
    env["LECTERN_CHROMIUM"],
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name + end))),
    ...(process.platform === "darwin" ? MAC : []),
    ...programs.flatMap((folder) =>
      folder === undefined ? [] : WINDOWS.map((w) => join(folder, w)),
    ),
  ];
  return candidates.find((path) => path !== undefined && path !== "" && existsSync(path));
}

/**
 * Prints a page to PDF: its files lie in a folder of their own for that moment. Without the page's script, as its print
 * style alone shows everything; tagged, but with the time of printing in it, so not the same bytes twice.
 */
export async function printWithChromium(
  chromium: string,
  files: readonly PackageFile[],
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "lectern-print-"));
  try {
    const page = join(folder, "page");
    for (const file of files) if (!file.path.endsWith(".js")) await put(page, file);
    const out = join(folder, "out.pdf");
    await run(chromium, [
      "--headless",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-extensions",
      // Chromium refuses its sandbox to root, as whom containers build.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--user-data-dir=${join(folder, "profile")}`,
      "--no-pdf-header-footer",
      "--generate-pdf-document-outline",
      `--print-to-pdf=${out}`,
      pathToFileURL(join(page, "index.html")).href,
    ]);
    return await readFile(out);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function put(folder: string, file: PackageFile): Promise<void> {
  const path = resolve(folder, file.path);
  if (!path.startsWith(folder + sep)) throw new Error(`${file.path} leads out of the package.`);
  await mkdir(dirname(path), { recursive: true });
  const { content } = file;
  const bytes =
    content instanceof Uint8Array && file.path.endsWith(".html")
      ? Buffer.from(forPaper(Buffer.from(content).toString("utf8")))
      : content;
  const source = bytes instanceof Uint8Array ? [bytes] : bytes();
  await pipeline(Readable.from(source), createWriteStream(path));
}

/**
 * Headless printing does not wait for pictures further down, and takes the paper of its own country: Letter, unless the page
 * says otherwise. A learner's own browser prints on the paper that is in the printer, so the page itself does not say it.
 */
function forPaper(html: string): string {
  return `${html.replaceAll(' loading="lazy"', "")}<style>@page{size:A4}</style>`;
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], timeout: PATIENCE });
    let complaint = "";
    child.stderr.on(
      "data",
      (part: Buffer) => (complaint = (complaint + part.toString()).slice(-2000)),
    );
    child.on("error", fail);
    child.on("close", (code) => {
      if (code === 0) return done();
      fail(
        new Error(
          `${program} did not print (exit ${code}). ${complaint.trim().split("\n").at(-1)}`,
        ),
      );
    });
  });
}
