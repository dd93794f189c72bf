// pictures: the pictures in docs/: one of the reference module's page, one of each kind from the gallery. `npm run pictures`.
import "./node-version.mjs";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import JSZip from "jszip";
import { chromium } from "playwright-core";
import { findChromium } from "./chromium.mjs";
import { kindsOf, writeGallery } from "./gallery.mjs";
import { node, ROOT } from "./run.mjs";

const work = mkdtempSync(join(tmpdir(), "lectern-pictures-"));
/** Pixels of page around a kind. */
const ROOM = 16;
const pictures = join(ROOT, "docs", "pictures");
mkdirSync(pictures, { recursive: true });
writeGallery();
const modules = ["communities-of-practice", "gallery"];
await node(
  join(ROOT, "scripts", "lectern.mjs"),
  "build",
  ...modules,
  "--standard",
  "scorm12",
  "--no-pdf",
  "--out",
  work,
);
for (const module of modules) await unpack(join(work, `${module}-scorm12.zip`), join(work, module));

const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ["--no-sandbox", "--disable-gpu"],
});
await page("communities-of-practice", "#learning-as-participation", 1280, 860, (p) =>
  p.screenshot({ path: join(pictures, "page.png") }),
);
for (const room of ["activities", "blocks"]) {
  for (const kind of kindsOf(room)) {
    await page("gallery", `#about-${kind}`, 760, 900, async (p) => {
      const place = p
        .locator(
          room === "activities"
            ? `lectern-section.is-shown lectern-${kind}`
            : `lectern-section.is-shown .${kind}`,
        )
        .first();
      await p.evaluate(() => {
        for (const video of document.querySelectorAll(".is-shown video")) video.preload = "auto";
      });
      await p.waitForFunction(() =>
        [...document.querySelectorAll(".is-shown video")].every((v) => v.readyState === 4),
      );
      const { x, y, width, height } = await place.evaluate((one) => {
        const box = one.getBoundingClientRect();
        return { x: box.x, y: box.y + scrollY, width: box.width, height: box.height };
      });
      await p.screenshot({
        path: join(pictures, `${kind}.png`),
        fullPage: true,
        clip: { x: x - ROOM, y: y - ROOM, width: width + 2 * ROOM, height: height + 2 * ROOM },
      });
    });
  }
}
await browser.close();
rmSync(work, { recursive: true });
process.stdout.write(`docs/pictures: ${readdirSync(pictures).length} pictures\n`);

async function page(module, hash, width, height, take) {
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: "reduce",
  });
  const p = await context.newPage();
  // As in a course, where a teacher sees answers.
  await p.addInitScript(() => {
    const said = {
      LMSGetValue: (name) => (name.endsWith("student_id") ? "l" : ""),
      LMSGetLastError: () => "0",
    };
    window.API = new Proxy(said, { get: (own, name) => own[name] ?? (() => "true") });
  });
  await p.goto(pathToFileURL(join(work, module, "index.html")).href + hash);
  await p
    .locator(
      `lectern-section.is-shown${hash} [data-activity] [data-live] > *, lectern-section.is-shown${hash} h1`,
    )
    .first()
    .waitFor();
  await p.waitForFunction(() => document.querySelector("lectern-module.is-ready") !== null);
  await take(p);
  await context.close();
}

async function unpack(zip, folder) {
  const { files } = await JSZip.loadAsync(readFileSync(zip));
  for (const file of Object.values(files)) {
    const path = join(folder, file.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await file.async("nodebuffer"));
  }
}
