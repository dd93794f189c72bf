// bench: measures, on this machine, every number of the design that can be measured on one, and holds it against its budget.
import "./node-version.mjs";
import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import { cost } from "./bench/cost.mjs";
import { writeCopies, writeLongModule } from "./bench/modules.mjs";
import { firstView, startUp } from "./bench/page.mjs";
import { build } from "./build.mjs";
import { ensureChromium, findChromium } from "./chromium.mjs";
import { ROOT } from "./run.mjs";

const LECTERN = join(ROOT, "scripts", "lectern.mjs");
const REFERENCE = join(ROOT, "modules", "communities-of-practice");
const desk = mkdtempSync(join(tmpdir(), "lectern-bench-"));
let over = 0;

try {
  await build();
  mkdirSync(join(desk, "modules"));
  builds();
  const packages = await unpacked(REFERENCE);
  await sizes(packages);
  await sessions(packages);
  await browser(packages.get("scorm12"));
  process.stdout.write(`\n${over === 0 ? "All within budget." : `${over} over budget.`}\n`);
} finally {
  rmSync(desk, { recursive: true, force: true });
}

/** One line: what, how much, of how much. */
function row(what, value, budget, unit = "", digits = 0) {
  const isOver = budget !== undefined && value > budget;
  if (isOver) over++;
  const number = (n) => n.toLocaleString("en", { maximumFractionDigits: digits });
  const limit = budget === undefined ? "" : `${number(budget)}${unit}`;
  const verdict = budget === undefined ? "" : isOver ? "OVER" : "ok";
  process.stdout.write(
    `${what.padEnd(62)} ${`${number(value)}${unit}`.padStart(12)} ${limit.padStart(12)}  ${verdict}\n`,
  );
}

function heading(text) {
  process.stdout.write(
    `\n${text.padEnd(62)} ${"measured".padStart(12)} ${"budget".padStart(12)}\n`,
  );
}

function builds() {
  heading("Building (least of several runs; no PDF where nothing is said of it)");
  const args = (...modules) => [
    "build",
    ...modules,
    "--standard",
    "scorm12",
    "--no-pdf",
    "--out",
    join(desk, "out"),
  ];
  const one = cost(LECTERN, args(REFERENCE), { cwd: desk });
  row("reference module, cold process: CPU", one.cpu, 0.45, " s", 2);
  row("reference module, cold process: memory", one.rss, 120, " MB");
  const kept = join(desk, "cache");
  const printed = cost(
    LECTERN,
    args(REFERENCE).filter((arg) => arg !== "--no-pdf"),
    {
      cwd: desk,
      env: { XDG_CACHE_HOME: kept },
      before: () => rmSync(kept, { recursive: true, force: true }),
    },
  );
  row("reference module, its PDF and its guide made anew: CPU", printed.cpu, 1.2, " s", 2);
  const long = join(desk, "long-500");
  writeLongModule(long, "long-500", 500, 650);
  const five = cost(LECTERN, args(long), { cwd: desk, runs: 3 });
  row("500 sections, 650 activities: CPU", five.cpu, 1.2, " s", 2);
  row("500 sections, 650 activities: memory", five.rss, undefined, " MB");
  for (let n = 0; n < 100; n++)
    writeLongModule(join(desk, "small", "modules", `small-${n}`), `small-${n}`, 6, 8);
  const hundred = cost(LECTERN, args(), { cwd: join(desk, "small"), runs: 2 });
  row("100 modules of 6 sections and 8 activities, one process: CPU", hundred.cpu, 3, " s", 2);
  row("100 modules of 6 sections and 8 activities: memory", hundred.rss, undefined, " MB");
  writeCopies(REFERENCE, join(desk, "modules"), 100);
  const copies = cost(LECTERN, args(), { cwd: desk, runs: 1 });
  row("100 copies of the reference module: CPU", copies.cpu, undefined, " s", 2);
  row("100 copies of the reference module: memory", copies.rss, undefined, " MB");
  const hashes = [1, 2].map((n) => {
    const out = join(desk, `twice-${n}`);
    cost(LECTERN, ["build", REFERENCE, "--no-pdf", "--out", out], { cwd: desk, runs: 1 });
    const hash = createHash("sha256");
    for (const name of readdirSync(out).sort()) hash.update(readFileSync(join(out, name)));
    return hash.digest("hex");
  });
  row("packages that differ when built twice", hashes[0] === hashes[1] ? 0 : 1, 0);
}

/** Standard → the zip's size and its files. */
async function unpacked(folder) {
  const { default: JSZip } = await import("jszip");
  const packages = new Map();
  const out = mkdtempSync(join(desk, "unpacked-"));
  const args = ["build", folder, "--standard", "scorm12,scorm2004", "--no-pdf", "--out", out];
  cost(LECTERN, args, { cwd: desk, runs: 1 });
  for (const standard of ["scorm12", "scorm2004"]) {
    const [name] = readdirSync(out).filter((file) => file.endsWith(`-${standard}.zip`));
    const zip = readFileSync(join(out, name));
    const opened = await JSZip.loadAsync(zip);
    const files = new Map();
    for (const [path, file] of Object.entries(opened.files))
      files.set(path, await file.async("nodebuffer"));
    packages.set(standard, { bytes: zip.length, files });
  }
  return packages;
}

async function sizes(packages) {
  heading("Sizes");
  const sources = readdirSync(REFERENCE, { recursive: true })
    .map((name) => join(REFERENCE, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path));
  const own = sources.reduce((sum, bytes) => sum + deflateRawSync(bytes, { level: 9 }).length, 0);
  for (const [standard, budget] of [
    ["scorm12", 45],
    ["scorm2004", 60],
  ]) {
    const { bytes, files } = packages.get(standard);
    const page = deflateRawSync(files.get("index.html"), { level: 9 }).length;
    row(
      `zip above the author's content, ${standard}`,
      (bytes - Math.max(own, page)) / 1000,
      budget,
      " kB",
      1,
    );
  }
  row("page of the reference module, gzip", gzip(packages, "index.html"), undefined, " kB", 1);
  script("reference module", packages);
  const few = join(desk, "few");
  writeLongModule(few, "few", 1, 1);
  writeFileSync(join(few, "002-think.md"), "# Think\n\n:::reflection{#why}\nWhy?\n:::\n");
  script("choice and reflection", await unpacked(few), 25);
  script("every kind", await unpacked(join(ROOT, "modules", "gallery")), 35);
}

function script(whose, packages, budget) {
  const [code, style] = ["player.js", "player.css"].map((name) => gzip(packages, name));
  row(`script and style, gzip, ${whose}`, code + style, budget, " kB", 1);
}

function gzip(packages, name) {
  return gzipSync(packages.get("scorm12").files.get(name), { level: 9 }).length / 1000;
}

async function sessions(packages) {
  heading("A session of 8 answers, with the strict LMS");
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport(join(ROOT, "scripts", "bench", "session.ts"), {
    root: ROOT,
    configFile: false,
    logLevel: "error",
  });
  for (const standard of ["scorm12", "scorm2004"]) {
    const data = pageData(packages.get(standard).files);
    const played = await module.playSession(standard, data, 8);
    const { opening, setValue, commits, beside, refused, savedText } = played;
    row(`${standard}: calls before the learner acts`, opening, 12);
    row(`${standard}: SetValue`, setValue, standard === "scorm12" ? 8 * 12 + 16 : undefined);
    row(`${standard}: commits`, commits, 8 + 2);
    row(`${standard}: bytes beside the saved text in the largest commit`, beside, 4096);
    row(`${standard}: refused`, refused, 0);
    row(`${standard}: saved text, characters`, savedText);
  }
  // What the design's line was drawn for: the reference module has grown to ten sections and richer kinds since.
  const eight = await longPage(6, 8, module);
  row("6 sections, 8 choices: saved text", eight.savedText, 120);
  const hundred = await longPage(100, 200, module);
  row("100 sections, 200 answers: saved text, longest", hundred.worst, 4096);
  row("100 sections: calls before the learner acts", hundred.opening, 12);
}

async function longPage(sections, activities, { playSession, savedTextOf }) {
  const { default: JSZip } = await import("jszip");
  const id = `long-${sections}`;
  const folder = join(desk, id);
  writeLongModule(folder, id, sections, activities);
  const out = join(desk, "long-out");
  const args = ["build", folder, "--standard", "scorm12", "--no-pdf", "--out", out];
  cost(LECTERN, args, { cwd: desk, runs: 1 });
  const zip = await JSZip.loadAsync(readFileSync(join(out, `${id}-scorm12.zip`)));
  const data = pageData(
    new Map([["index.html", await zip.file("index.html").async("nodebuffer")]]),
  );
  const { opening } = await playSession("scorm12", data, 0);
  const { savedText } = await playSession("scorm12", data, 8);
  return { ...savedTextOf(data), opening, savedText };
}

function pageData(files) {
  const html = files.get("index.html").toString();
  return JSON.parse(/id="lectern-data">(.*?)<\/script>/s.exec(html)[1]);
}

async function browser({ files }) {
  heading("First view in Chromium: CPU ÷ 4, 1.6 Mbps, 150 ms (medians)");
  await ensureChromium();
  const { chromium } = await import("playwright-core");
  const started = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  });
  for (const [name, isZipped, lcp] of [
    ["gzip", true, 600],
    ["no gzip", false, 800],
  ]) {
    const seen = await firstView(started, files, isZipped);
    row(`${name}: largest contentful paint`, seen.lcp, lcp, " ms");
    row(`${name}: total blocking time`, seen.blocked, 0, " ms");
    row(`${name}: layout shift`, seen.shift, 0.02, "", 4);
    row(`${name}: requests`, seen.requests, 6);
    row(`${name}: bytes on the line`, seen.bytes / 1000, undefined, " kB", 1);
  }
  heading("Script time until the first section can be answered: CPU ÷ 4 (least of several runs)");
  const dense = join(desk, "dense");
  writeLongModule(dense, "dense", 1, 100);
  for (const [name, folder, budget] of [
    ["100 activities in one section", dense, 100],
    ["500 sections, 650 activities", join(desk, "long-500"), undefined],
  ]) {
    const long = (await unpacked(folder)).get("scorm12");
    row(name, await startUp(started, long.files), budget, " ms");
  }
  await started.close();
}
