import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { activityKinds } from "../../src/activities/index.ts";
import { pageDataOf } from "../../src/cli/page-data.ts";
import { parseModule } from "../../src/parse/index.ts";
import { certificateId } from "../../src/player/extras/certified.ts";
import { type PageModule, readPage } from "../../src/player/page-module.ts";
import { emptyProgress, reduce } from "../../src/player/tracking/reduce.ts";
import { pack } from "../../src/player/tracking/saved-text.ts";
import { renderModule } from "../../src/render/index.ts";
import { sourceOf } from "../e2e/modules/source.ts";
import { Desk } from "./lectern.ts";

const ID = "proof";
const YAML = `id: ${ID}\ntitle: Proof\ncertificate: { issuer: A unit }\n`;
const SECTION = "# One\n\nWords.\n";

let desk: Desk;
let page: PageModule;
beforeAll(() => {
  desk = new Desk();
  desk.module(ID, { "module.yaml": YAML, "01-one.md": SECTION });
  const { module } = parseModule(sourceOf(ID, { "module.yaml": YAML, "01-one.md": SECTION }));
  const answers = new Map(activityKinds.map(({ kind, answer }) => [kind, answer]));
  page = readPage(pageDataOf(renderModule(module!).html), answers);
});
afterAll(() => desk.clear());

const run = (learner: string, record: string) =>
  desk.run("certificate", ID, "--learner", learner, "--record", record);

describe("lectern certificate", () => {
  it("computes from what the LMS holds the number that the page showed", () => {
    const seen = reduce(page, emptyProgress("abcd"), { type: "see", section: "one" });
    const { text } = pack(page, { ...seen, completedOn: 20_000 });
    expect(run("s1", text)).toEqual({
      code: 0,
      out: `${certificateId(ID, "s1", "abcd", 20_000)}, completed on 2024-10-04\n`,
      err: "",
    });
    expect(run("s2", text).out).not.toBe(run("s1", text).out);
  });

  it.each([
    ["a record of something else", "some text", "no whole saved text"],
    ["a record that is not complete", undefined, "there is no certificate"],
  ])("has none for %s", (_title, text, why) => {
    const record = text ?? pack(page, emptyProgress("abcd")).text;
    expect(run("s1", record)).toMatchObject({ code: 1, err: expect.stringContaining(why) });
  });

  it("says how it is written", () => {
    expect(desk.run("certificate", ID)).toMatchObject({
      code: 2,
      err: expect.stringContaining("lectern certificate <module> --learner <id> --record <text>"),
    });
    const docs = readFileSync(new URL("../../docs/tracking.md", import.meta.url), "utf8");
    expect(docs).toContain("npx lectern certificate communities-of-practice --learner");
  });
});
