import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromRoot } from "../package/worst-module.ts";
import { hasTypst } from "../../src/pdf/index.ts";
import { Desk } from "./lectern.ts";

let desk: Desk;
beforeAll(() => {
  desk = new Desk();
  desk.module("hand-hygiene");
});
afterAll(() => desk.clear());

describe("what lectern does not know, it names with the nearest that it knows", () => {
  it.each([
    [["biuld"], `lectern: Lectern does not know the command "biuld". Did you mean "build"?`],
    [
      ["--verison"],
      `lectern: Lectern does not know the option "--verison". Did you mean "--version"?`,
    ],
    [
      ["build", "--standrad", "web"],
      `lectern: "lectern build" does not know the option --standrad. Did you mean "--standard"?`,
    ],
    [
      ["build", "--standard", "scrom12"],
      `lectern: Unknown standard "scrom12". Did you mean "scorm12"?`,
    ],
    [
      ["build", "hand-hygene"],
      `lectern: There is no module "hand-hygene". Did you mean "hand-hygiene"?`,
    ],
    [["build", "./nowhere"], `lectern: There is no module's folder ./nowhere.`],
    [
      ["validate", "modules/hand-hygiene/01-one.md"],
      `lectern: modules/hand-hygiene/01-one.md is a file. Name its module's folder: modules/hand-hygiene.`,
    ],
    [["build", "--standard"], `lectern: --standard needs a value: --standard <id>.`],
    [["build", "--json=yes"], `lectern: --json takes no value.`],
    [
      ["preview", "--port", "http"],
      `lectern: "http" is no port. A port is a number from 1 to 65535.`,
    ],
    [["new", "one", "two"], `lectern: "lectern new" takes at most 1, and got 2: one, two.`],
  ])("lectern %j", (args, sentence) => {
    const { code, out, err } = desk.run(...args);
    expect({ code, out, err }).toEqual({ code: 2, out: "", err: `${sentence}\n` });
  });
});

describe("help", () => {
  it("lists the commands", () => {
    const { code, out } = desk.run("--help");
    expect(code).toBe(0);
    for (const verb of ["new", "build", "preview", "validate"]) expect(out).toContain(`  ${verb} `);
  });

  it.each(["new", "build", "preview", "pdf", "guide", "certificate", "validate"])(
    "says what %s takes",
    (verb) => {
      const { code, out } = desk.run(verb, "--help");
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`^lectern ${verb}`));
    },
  );

  it("is what one gets for nothing, with the exit code of wrong use", () => {
    expect(desk.run()).toMatchObject({ code: 2, out: desk.run("--help").out });
  });

  it("says which version it is", () => {
    const { version } = JSON.parse(readFileSync(fromRoot("package.json"), "utf8"));
    expect(desk.run("--version").out).toBe(`${version}\n`);
  });
});

describe("lectern new", () => {
  it("writes a module that builds at once, without a word of complaint", () => {
    expect(desk.run("new", "first-aid").code).toBe(0);
    const { code, err } = desk.run("build", "first-aid", "--strict", "--no-pdf");
    expect({ code, err }).toEqual({ code: 0, err: "2 packages built.\n" });
    const { out } = desk.run("validate", "first-aid");
    expect(out).toBe("1 module looked over: nothing wrong.\n");
  });

  it("shows one of each thing that most modules want", () => {
    const folder = desk.path("modules/first-aid");
    expect(readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()).toEqual([
      "01-welcome.md",
      "02-the-idea.md",
      "glossary.yaml",
      "media",
      join("media", "way.svg"),
      "module.yaml",
      "references.yaml",
    ]);
    // With "completed" a pass mark changes nothing for the LMS, which surprised those who first wrote one.
    const yaml = readFileSync(join(folder, "module.yaml"), "utf8");
    expect(yaml).toMatch(/^pass: 50 # .*\nreport: completed # .*passed or not/m);
  });

  it("leaves alone what is there", () => {
    const before = readFileSync(desk.path("modules/hand-hygiene/module.yaml"), "utf8");
    expect(desk.run("new", "hand-hygiene")).toMatchObject({
      code: 2,
      err: "lectern: modules/hand-hygiene is there already. Choose another id.\n",
    });
    expect(readFileSync(desk.path("modules/hand-hygiene/module.yaml"), "utf8")).toBe(before);
  });

  it.each(["Hand Hygiene", "../out", "été", "1st", "a--b", "x".repeat(65), ""])(
    "refuses the id %j",
    (id) => expect(desk.run("new", id).code).toBe(2),
  );

  it("proposes an id that would do", () => {
    expect(desk.run("new", "Hygiène des mains").err).toContain("For example: hygiene-des-mains.");
    expect(desk.run("new", "../hand-over").err).toContain('For example: "lectern new hand-over".');
  });
});

describe("lectern validate", () => {
  it("is content with a good module, and writes nothing", () => {
    expect(desk.run("validate", "hand-hygiene")).toEqual({
      code: 0,
      out: "1 module looked over: nothing wrong.\n",
      err: "",
    });
  });

  it("names what is wrong, as JSON too", () => {
    desk.module("bad", { "02-two.md": "# Two\n\n<b onclick=x>bold</b>\n" });
    expect(desk.run("validate", "bad").code).toBe(1);
    const { packages, diagnostics } = JSON.parse(desk.run("validate", "bad", "--json").out);
    expect(packages).toEqual([]);
    expect(diagnostics[0]).toMatchObject({ severity: "error", file: "modules/bad/02-two.md" });
  });

  it("says what only the packages show, too", () => {
    desk.write("modules/pale/module.yaml", 'id: pale\ntitle: Pale\ntheme:\n  accent: "#ffee88"\n');
    desk.write("modules/pale/01-one.md", "# One\n\nWords.\n");
    const codes = (...args: string[]): string[] =>
      JSON.parse(desk.run(...args, "pale", "--json").out).diagnostics.map(
        (one: { code: string }) => one.code,
      );
    expect(codes("validate")).toEqual(["theme-low-contrast"]);
    expect(codes("build", "--no-pdf")).toEqual(["theme-low-contrast"]);
  });

  // It was silent where a build made no PDF at all.
  it.skipIf(!hasTypst())(
    "says what the PDFs cannot show, too, unless told to leave them out",
    () => {
      desk.write("modules/odd/module.yaml", "id: odd\ntitle: Odd\nauthors: [{ name: ᏣᎳᎩ }]\n");
      const choice = ":::choice{#a}\nWhich?\n\n- [x] This\n- [ ] That\n  > No: Ꮳ.\n:::\n";
      desk.write("modules/odd/01-one.md", `# One\n\n${choice}`);
      const said = (...args: string[]): string[] =>
        JSON.parse(desk.run(...args, "odd", "--json").out).diagnostics.map(
          (one: { code: string; text: string }) => `${one.code} ${one.text}`,
        );
      expect(said("validate")).toContainEqual(expect.stringMatching(/^pdf-no-glyph .*Ꮃ.*no PDF/));
      expect(said("validate")).toEqual(said("build"));
      expect(said("validate", "--no-pdf")).toEqual([]);
    },
  );

  it("finds the mistakes even when module.yaml is missing", () => {
    desk.write("modules/empty/01-one.md", "# One\n\nWords.\n");
    expect(desk.run("validate", "empty")).toMatchObject({
      code: 1,
      err: expect.stringContaining("modules/empty/module.yaml:1"),
    });
  });
});
