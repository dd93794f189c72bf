import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Desk, LAUNCHER } from "./lectern.ts";

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.clear());

/** What the preview of a module says of its package. */
async function packageOf(module: string): Promise<{ entry?: string; diagnostics: object[] }> {
  const preview = spawn(process.execPath, [LAUNCHER, "preview", module, "--port", "0"], {
    cwd: desk.folder,
  });
  try {
    const [line] = (await once(preview.stdout, "data")) as [Buffer];
    const url = /http:\S+/.exec(line.toString())![0];
    const { start } = await (await fetch(new URL("/preview/info", url))).json();
    const address = `/preview/packages/${start.module}/${start.standard}`;
    return await (await fetch(new URL(address, url))).json();
  } finally {
    preview.kill("SIGTERM");
  }
}

it("shows a module as it is built, and not one whose id another module has", async () => {
  desk.module("one");
  expect(await packageOf("one")).toMatchObject({ entry: expect.any(String), diagnostics: [] });
  desk.copy(desk.path("modules/one"), "modules/two");
  const { entry, diagnostics } = await packageOf("two");
  expect(entry).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: "same-module-id", place: { file: "modules/two/module.yaml" } },
  ]);
});
