import { type ChildProcess, spawn } from "node:child_process";
import { renameSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Desk } from "../cli/lectern.ts";

const LAUNCHER = fileURLToPath(new URL("../../scripts/lectern.mjs", import.meta.url));
const BROKEN = "# One\n\n[Gone](09-gone.md)\n";

let desk: Desk;
let child: ChildProcess;
let said = "";

beforeEach(() => {
  desk = new Desk();
  desk.module("hands");
});
afterEach(async () => {
  const ended = new Promise((done) => child.once("exit", done));
  if (child.kill("SIGINT")) await ended;
  desk.clear();
});

it("prints what is wrong as validate does when a rebuild fails, and one quiet line when it does not", async () => {
  await preview();
  expect(await news("is built")).toBe("HH:MM:SS  modules/hands is built.\n");

  desk.write("modules/hands/01-one.md", BROKEN);
  const failed = await news("is not built");
  expect(failed).toMatchInlineSnapshot(`
    "modules/hands/01-one.md:3:6  error  link-to-nothing
      There is no section "09-gone.md". Did you mean "01-one.md"?
    HH:MM:SS  modules/hands is not built: 1 error.
    "
  `);
  expect(failed).toContain(desk.run("validate", "hands").err);

  desk.write("modules/hands/01-one.md", "# One\n\nMended.\n");
  expect(await news("is built")).toBe("HH:MM:SS  modules/hands is built.\n");
});

it("says at once what is wrong with a module that was broken before", async () => {
  desk.write("modules/hands/01-one.md", BROKEN);
  await preview();
  expect(await news("is not built")).toContain("HH:MM:SS  modules/hands is not built: 1 error.\n");
});

it("says once what is the same for every package", async () => {
  const url = await preview();
  await news("is built");
  const see = (id: string): Promise<Response> => fetch(`${url}preview/packages/hands/${id}`);
  await see("scorm2004");
  await see("web");
  expect(said).toBe("");
  desk.write("modules/hands/01-one.md", BROKEN);
  expect(await news("is not built")).toContain("modules/hands is not built: 1 error.\n");
  expect(await (await see("web")).json()).toMatchObject({ isBroken: true });
  expect(said).toBe("");
});

it("says that the module's folder is gone, and goes on when it is back", async () => {
  const url = await preview();
  await news("is built");
  renameSync(desk.path("modules/hands"), desk.path("elsewhere"));
  expect(await news("is not built")).toMatchInlineSnapshot(`
    "modules/hands/module.yaml:1  error  module-folder-gone
      The folder modules/hands is not there any more. Put it back, and the preview goes on; or end it with Ctrl+C.
    HH:MM:SS  modules/hands is not built: 1 error.
    "
  `);
  const pack = await (await fetch(`${url}preview/packages/hands/scorm12`)).json();
  expect(pack).toMatchObject({ isBroken: true, revision: 1, files: expect.any(Number) });
  renameSync(desk.path("elsewhere"), desk.path("modules/hands"));
  expect(await news("is built")).toBe("HH:MM:SS  modules/hands is built.\n");
});

it("goes on when module.yaml was wrong for a while", async () => {
  const yaml = "id: hands\ntitle: Hands\nstandards: [scorm12]\n";
  await preview();
  await news("is built");
  for (const wrong of ["id: [\n", ""]) {
    desk.write("modules/hands/module.yaml", wrong);
    expect(await news("is not built")).toContain("modules/hands is not built: 1 error.");
    desk.write("modules/hands/module.yaml", yaml);
    expect(await news("is built")).toBe("HH:MM:SS  modules/hands is built.\n");
  }
});

/** The address, once it is printed. */
async function preview(...words: string[]): Promise<string> {
  said = "";
  child = spawn(process.execPath, [LAUNCHER, "preview", "hands", "--port", "0", ...words], {
    cwd: desk.folder,
    env: { ...process.env, NO_COLOR: "1" },
  });
  child.stderr!.on("data", (part) => (said += part));
  return new Promise((resolve) => {
    let out = "";
    child.stdout!.on("data", (part) => {
      out += part;
      const url = /http:\S+/.exec(out)?.[0];
      if (url !== undefined) resolve(url);
    });
  });
}

/** What was said with the next such verdict on a build. */
async function news(verdict: "is built" | "is not built"): Promise<string> {
  // A slow machine may see one save as two changes: what was said before this verdict is no news.
  const told = (): string | undefined =>
    said.split(/(?<=^\d\d:.*\n)/m).findLast((one) => one.includes(`hands ${verdict}`));
  await expect.poll(told).toMatch(/\n$/);
  const all = told()!;
  said = "";
  return all.replace(/^\d\d:\d\d:\d\d/m, "HH:MM:SS");
}
