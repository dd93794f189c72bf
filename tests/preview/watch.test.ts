import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { watchFolders } from "../../src/preview/watch.ts";

let root: string;
let module: string;
let heard: number;
let watching: { close(): void };

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lectern-watch-"));
  module = join(root, "module");
  mkdirSync(module);
  write("01.md", "one");
  heard = 0;
  watching = watchFolders([{ id: "module", folder: module }], () => heard++);
});
afterEach(() => {
  watching.close();
  rmSync(root, { recursive: true });
});

it("hears once of a burst of changes", async () => {
  for (let n = 0; n < 5; n++) write("01.md", `${n}`);
  await hears();
  await quiet();
});

it("hears of a file that an editor replaced by a new one, the next time too", async () => {
  for (const text of ["two", "three"]) {
    write(".01.md.new", text);
    renameSync(join(module, ".01.md.new"), join(module, "01.md"));
    await hears();
  }
  write("01.md", "four");
  await hears();
  rmSync(join(module, "01.md"));
  await hears();
  write("01.md", "five");
  await hears();
});

it("hears of what happens in folders that are new", async () => {
  mkdirSync(join(module, "media/pictures"), { recursive: true });
  await hears();
  write("media/pictures/one.svg", "<svg/>");
  await hears();
  write("media/pictures/one.svg", "<svg />");
  await hears();
});

it("hears when the folder goes, when it comes back, and what happens in it then", async () => {
  renameSync(module, join(root, "elsewhere"));
  await hears();
  await quiet();
  renameSync(join(root, "elsewhere"), module);
  await hears();
  write("01.md", "two");
  await hears();
  rmSync(module, { recursive: true });
  await hears();
  mkdirSync(module);
  await hears();
  write("01.md", "three");
  await hears();
});

it("does not hear of editors' own files", async () => {
  for (const name of [".01.md.swp", "01.md~", ".git/index"]) write(name, "x");
  await quiet();
});

function write(path: string, text: string): void {
  mkdirSync(join(module, path, ".."), { recursive: true });
  writeFileSync(join(module, path), text);
}

async function hears(): Promise<void> {
  await expect.poll(() => heard, { timeout: 5000 }).toBeGreaterThan(0);
  await new Promise((go) => setTimeout(go, 200));
  heard = 0;
}

async function quiet(): Promise<void> {
  await new Promise((go) => setTimeout(go, 400));
  expect(heard).toBe(0);
}
