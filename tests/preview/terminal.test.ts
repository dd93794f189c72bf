import { type ChildProcess, spawn } from "node:child_process";
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
  expect(await news()).toBe("HH:MM:SS  modules/hands is built.\n");

  desk.write("modules/hands/01-one.md", BROKEN);
  const failed = await news();
  expect(failed).toMatchInlineSnapshot(`
    "modules/hands/01-one.md:3:6  error  link-to-nothing
      There is no section "09-gone.md". Did you mean "01-one.md"?
    HH:MM:SS  modules/hands is not built: 1 error.
    "
  `);
  expect(failed).toContain(desk.run("validate", "hands").err);

  desk.write("modules/hands/01-one.md", "# One\n\nMended.\n");
  expect(await news()).toBe("HH:MM:SS  modules/hands is built.\n");
});

it("says at once what is wrong with a module that was broken before", async () => {
  desk.write("modules/hands/01-one.md", BROKEN);
  await preview();
  expect(await news()).toContain("HH:MM:SS  modules/hands is not built: 1 error.\n");
});

it("says once what is the same for every package", async () => {
  const url = await preview();
  await news();
  const see = (id: string): Promise<Response> => fetch(`${url}preview/packages/hands/${id}`);
  await see("scorm2004");
  await see("web");
  expect(said).toBe("");
  desk.write("modules/hands/01-one.md", BROKEN);
  expect(await news()).toContain("modules/hands is not built: 1 error.\n");
  expect(await (await see("web")).json()).toMatchObject({ isBroken: true });
  expect(said).toBe("");
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

/** All that was said up to the next verdict on a build. */
async function news(): Promise<string> {
  await expect.poll(() => said).toMatch(/ is (not )?built.*\n/);
  const all = said.replace(/^\d\d:\d\d:\d\d/gm, "HH:MM:SS");
  said = "";
  return all;
}
