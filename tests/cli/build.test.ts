import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, symlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hasTypst } from "../../src/pdf/index.ts";
import { readFolder } from "../../src/cli/read-folder.ts";
import { readForward } from "../package/forward-reader.ts";
import { fromRoot } from "../package/worst-module.ts";
import { Desk } from "./lectern.ts";

let desk: Desk;
beforeEach(() => void (desk = new Desk()));
afterEach(() => desk.clear());

const build = (...args: string[]) => desk.run("build", "--no-pdf", ...args);
const packages = (folder = "dist/packages"): string[] =>
  existsSync(desk.path(folder)) ? readdirSync(desk.path(folder)).sort() : [];

describe("lectern build", () => {
  it("writes a zip for each standard that the module names, and says what it is", () => {
    desk.module("one");
    const { code, out, err } = build();
    expect(code).toBe(0);
    expect(packages()).toEqual(["one-scorm12.zip"]);
    expect(out.replace(/\d+ kB/, "N kB").replace(/(typical|worst case) \d+/g, "$1 N")).toBe(
      `dist/packages/one-scorm12.zip  N kB  SCORM 1.2
  resume data: typical N, worst case N of 4,096 characters
  checked: 9 files, names, manifest
`,
    );
    expect(err).toBe("1 package built.\n");
  });

  it("builds for other standards, into another folder, several at a time", () => {
    desk.module("one");
    desk.module("two");
    const { code } = build("--standard", "web,scorm2004", "--standard", "scorm12", "--out", "here");
    expect(code).toBe(0);
    expect(packages("here")).toEqual([
      "one-scorm12.zip",
      "one-scorm2004.zip",
      "one-web.zip",
      "two-scorm12.zip",
      "two-scorm2004.zip",
      "two-web.zip",
    ]);
  });

  it("names the older packages of a module that it did not build again, and leaves them", () => {
    desk.module("one");
    desk.write("dist/packages/one-scorm2004.zip", "older");
    desk.write("dist/packages/one-more-web.zip", "another module's");
    const { code, out } = build("--standard", "web");
    expect(code).toBe(0);
    expect(out).toContain("\nolder, not built this time: dist/packages/one-scorm2004.zip\n");
    expect(readFileSync(desk.path("dist/packages/one-scorm2004.zip"), "utf8")).toBe("older");
    const all = build("--standard", "web,scorm2004");
    expect(all.out).not.toContain("older");
    expect(JSON.parse(build("--standard", "web", "--json").out).packages).toHaveLength(1);
  });

  // A new guide.html stood beside a guide.pdf of the last build, and nobody was told.
  it.skipIf(!hasTypst())("names what was printed before, and not this time", () => {
    desk.module("one");
    for (const name of ["one-guide.pdf", "one-guide.html", "one.pdf", "one-more.pdf"])
      desk.write(`dist/packages/${name}`, "older");
    const of = (...names: string[]): string =>
      `older, not built this time: ${names.map((name) => `dist/packages/${name}`).join(", ")}\n`;
    expect(build().out).toContain(of("one-guide.pdf", "one-guide.html", "one.pdf"));
    // No font has these letters, so there is no PDF.
    const settings = "id: one\ntitle: One\nauthors: [{ name: ᏣᎳᎩ }]\nstandards: [scorm12]\n";
    desk.write("modules/one/module.yaml", settings);
    expect(desk.run("build").out).toContain(of("one-guide.pdf", "one.pdf"));
    expect(desk.run("guide").out).toContain(of("one-guide.pdf"));
    desk.module("one");
    expect(desk.run("build").out).toContain(of("one.pdf"));
  });

  // It told teachers to upload the package that module.yaml names, by the steps for that one.
  it("writes the guide about the packages that it lies beside", () => {
    desk.module("one");
    expect(desk.run("build", "--standard", "web,scorm2004").code).toBe(0);
    const guide = (): string => readFileSync(desk.path("dist/packages/one-guide.html"), "utf8");
    expect(guide()).toContain("upload <code>one-scorm2004.zip</code>");
    expect(guide()).not.toMatch(/one-scorm12\.zip|both; this module says/);
    expect(desk.run("guide").code).toBe(0);
    expect(guide()).toContain("upload <code>one-scorm12.zip</code>");
  });

  it("finds a module by id and by path, from a folder inside", () => {
    desk.module("one");
    desk.copy(desk.path("modules/one"), "elsewhere/mine");
    expect(build("one", "--out", "a").code).toBe(0);
    expect(build("elsewhere/mine", "--out", "b").code).toBe(0);
    expect([...packages("a"), ...packages("b")]).toEqual(["one-scorm12.zip", "one-scorm12.zip"]);
  });

  it("builds a module once, however often it is named", () => {
    desk.module("one");
    const { out } = build("one", "modules/one", desk.path("modules/one"), "one", "--json");
    expect(JSON.parse(out).packages).toHaveLength(1);
  });

  it("prints packages and diagnostics as JSON, and nothing else", () => {
    desk.module("one");
    const { code, out, err } = build("--json", "--standard", "scorm2004");
    const zip = readFileSync(desk.path("dist/packages/one-scorm2004.zip"));
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toEqual({
      packages: [
        {
          module: "one",
          standard: "scorm2004",
          path: "dist/packages/one-scorm2004.zip",
          bytes: zip.length,
          sha256: createHash("sha256").update(zip).digest("hex"),
        },
      ],
      diagnostics: [],
    });
  });

  it("writes nothing where something is wrong, and leaves the older package as it was", () => {
    desk.module("one", { "02-two.md": ":::chioce{#a}\nWhich?\n\n- [x] This\n- [ ] That\n:::\n" });
    desk.write("dist/packages/one-scorm12.zip", "older");
    const { code, out, err } = build();
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(/^modules\/one\/02-two\.md:1:1 {2}error {2}\S+\n {2}.*chioce.*choice/m);
    expect(readFileSync(desk.path("dist/packages/one-scorm12.zip"), "utf8")).toBe("older");
    expect(packages()).toEqual(["one-scorm12.zip"]);
  });

  it("gives every diagnostic its place, severity, code, fact and hint as JSON too", () => {
    desk.module("one", { "02-two.md": "# Two\n\n:::choice{#a}\nWhich?\n\n- [x] This\n:::\n" });
    const { packages: built, diagnostics } = JSON.parse(build("--json").out);
    expect(built).toEqual([]);
    expect(diagnostics[0]).toEqual({
      severity: "error",
      code: "choice-needs-two",
      file: "modules/one/02-two.md",
      line: expect.any(Number),
      column: null,
      text: expect.stringContaining("1 option"),
      hint: expect.any(String),
    });
  });

  it("lets warnings pass, and not with --strict", () => {
    desk.module("one", { "manifest-templates/scorm12/imsmainfest.xml": "<a/>" });
    expect(build("one").code).toBe(0);
    const { code, err } = build("one", "--strict");
    expect(code).toBe(1);
    expect(err).toContain("imsmainfest.xml:1  warning  template-unused");
    expect(err).toContain("Did you mean");
  });

  it("warns of a module that may need more resume data than an LMS keeps", () => {
    const steps = Array.from({ length: 36 }, (_, i) => `${i + 1}. Step ${i}`).join("\n");
    const orders = Array.from({ length: 60 }, (_, i) => `:::order{#o${i}}\nSort:\n\n${steps}\n:::`);
    desk.module("one", { "02-two.md": `# Two\n\n${orders.join("\n\n")}\n` });
    const { code, err } = build("one");
    expect(code).toBe(0);
    expect(err).toMatch(/^modules\/one\/module\.yaml:1 {2}warning {2}saved-text-too-long$/m);
    expect(err).toMatch(
      /may need \d,\d{3} characters of resume data, and SCORM 1\.2 keeps 4,096\./,
    );
    expect(err).toContain("older answers are left out first; never place, completion or score.");
  });

  it("says of how many activities an LMS may keep nothing", () => {
    const one = (i: number): string => `:::choice{#c${i}}\nWhich?\n\n- [x] This\n- [ ] That\n:::`;
    const choices = Array.from({ length: 600 }, (_, i) => one(i));
    desk.module("one", { "02-two.md": `# Two\n\n${choices.join("\n\n")}\n` });
    const { err } = build("one");
    expect(err).toMatch(/first, then all of the \d\d activities done longest ago; never place/);
  });

  it("goes on with the other modules when one is broken", () => {
    desk.module("one", { "02-two.md": "# Two\n\n[x](nowhere.md)\n" });
    desk.module("two");
    expect(build().code).toBe(1);
    expect(packages()).toEqual(["two-scorm12.zip"]);
  });

  it("fills a module's own manifest template, and holds it against the XSDs", () => {
    const ours = readFileSync(fromRoot("manifest-templates/scorm12/imsmanifest.xml"), "utf8");
    const template = "manifest-templates/scorm12/imsmanifest.xml";
    desk.module("one", { [template]: ours.replace("<title>", `<title lang="{{language}}">`) });
    const { code, err } = build("one");
    expect(code).toBe(1);
    expect(err).toContain("manifest-not-valid");
    desk.module("two", { [template]: ours.replace("{{title}}", "{{titel}}") });
    expect(build("two").err).toContain(`Did you mean "title"?`);
    desk.module("three", { [template]: ours.replace('isvisible="true"', 'isvisible="false"') });
    expect(build("three").code).toBe(0);
    const zip = readForward(readFileSync(desk.path("dist/packages/three-scorm12.zip")));
    const manifest = zip.find(({ path }) => path === "imsmanifest.xml")!.content.toString();
    expect(manifest).toContain(`isvisible="false"`);
  });

  it("has the same bytes in another folder, time zone and language", () => {
    desk.copy(fromRoot("modules/communities-of-practice"), "modules/communities-of-practice");
    const first = JSON.parse(build("--json").out).packages;
    const other = new Desk();
    const env = { TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
    other.copy(fromRoot("modules/communities-of-practice"), "modules/communities-of-practice");
    const second = JSON.parse(other.runWith(env, "build", "--no-pdf", "--json").out).packages;
    other.clear();
    expect(first.length).toBeGreaterThan(1);
    expect(second).toEqual(first);
  });

  it("never follows a link out of the module's folder", () => {
    desk.module("one");
    desk.write("secret.md", "# Secret");
    symlinkSync(desk.path("secret.md"), desk.path("modules/one/02-secret.md"));
    symlinkSync("01-one.md", desk.path("modules/one/03-again.md"));
    const { code, err } = build();
    expect(code).toBe(1);
    expect(err).toContain("modules/one/02-secret.md:1  error  link-leaves-module");
    expect(err).not.toContain("03-again");
  });

  it("says all that is wrong with module.yaml at once", () => {
    desk.module("one");
    desk.write(
      "modules/one/module.yaml",
      "id: one\ntitle: One\nlangage: en\nstandards: [scorm21]\n",
    );
    const { err } = build();
    expect(err).toContain(`There is no key "langage". Did you mean "language"?`);
    expect(err).toContain(`There is no standard "scorm21". Did you mean "scorm12"?`);
  });

  it("says that two modules have one id", () => {
    desk.module("one");
    desk.copy(desk.path("modules/one"), "modules/two");
    desk.module("other");
    const { code, out, err } = build();
    expect(code).toBe(1);
    expect(err).toContain("modules/one/module.yaml:1  error  same-module-id");
    expect(err).toContain(`This module and modules/two have the same id "one".`);
    expect(err).toContain("modules/two/module.yaml:1  error  same-module-id");
    expect(out).toContain("other-scorm12.zip");
    expect(existsSync(desk.path("dist/packages/one-scorm12.zip"))).toBe(false);
    expect(desk.run("validate").code).toBe(1);
  });

  // A copy of a folder with only the title changed overwrote the packages of the module that it was copied from.
  it("says so of one module too, and writes nothing over the other's packages", () => {
    desk.module("one");
    desk.copy(desk.path("modules/one"), "modules/two");
    desk.write("dist/packages/one-scorm12.zip", "older");
    for (const verb of [["build", "--no-pdf"], ["validate"], ["pdf"], ["guide"]]) {
      const { code, err } = desk.run(...verb, "modules/two");
      expect(code).toBe(1);
      expect(err).toContain("modules/two/module.yaml:1  error  same-module-id");
      expect(err).toContain(`This module and modules/one have the same id "one".`);
    }
    expect(packages()).toEqual(["one-scorm12.zip"]);
    expect(readFileSync(desk.path("dist/packages/one-scorm12.zip"), "utf8")).toBe("older");
  });

  it("says of a picture that is cut what validate says of it, and no more", () => {
    desk.module("one", { "02-two.md": "# Two\n\n![A dot](media/dot.png)\n" });
    const cut = fromRoot("tests/fixtures/bad/cut-image/media/dot.png");
    desk.write("modules/one/media/dot.png", readFileSync(cut));
    const said = [["validate"], ["build", "--standard", "web"]].map((args) => {
      const { diagnostics } = JSON.parse(desk.run(...args, "--json").out);
      return diagnostics.map((one: { code: string; file: string }) => `${one.file} ${one.code}`);
    });
    expect(said).toEqual(Array(2).fill(["modules/one/02-two.md cut-image"]));
  });

  it("stops reading a folder that holds more files than a zip can", () => {
    desk.module("one");
    for (let i = 0; i < 12; i++) desk.write(`modules/one/media/${i}.txt`, "");
    const folder = { name: "modules/one", folder: desk.path("modules/one") };
    expect(readFolder(folder, 14).diagnostics).toEqual([]);
    expect(readFolder(folder, 13).diagnostics).toMatchObject([
      { code: "too-many-files", severity: "error", text: expect.stringContaining("13 files") },
    ]);
  });

  it("says so when the disk does not let it write", () => {
    desk.module("one");
    desk.write("dist/packages", "a file, where a folder should be");
    const { code, err } = build();
    expect(code).toBe(3);
    expect(err).toMatch(
      /^lectern: .*dist\/packages cannot be used: there is a file where a folder should be\.\n$/,
    );
  });
});
