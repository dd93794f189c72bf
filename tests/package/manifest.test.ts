import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPackage } from "../../src/check/index.ts";
import { checkSchemas } from "../../src/check/schemas.ts";
import type { CourseModule } from "../../src/model/course-module.ts";
import type { PackageFile } from "../../src/model/package-file.ts";
import type { Standard } from "../../src/model/standard.ts";
import { packageModule } from "../../src/package/index.ts";
import { standards } from "../../src/standards/index.ts";
import { courseModule, p, section } from "../pdf/build.ts";
import { fromRoot, inputFor, worstModule } from "./worst-module.ts";

const withManifest = standards.filter((standard) => standard.manifests.length > 0);
const plain = courseModule({}, { sections: [section("one", "One", [p("Words.")])] });
const MODULES: readonly (readonly [string, CourseModule])[] = [
  ["the worst module", worstModule()],
  ["the plainest module", plain],
];

function pack(module: CourseModule, standard: Standard) {
  const made = packageModule(module, standard, inputFor(standard));
  const text = (path: string): string => {
    const content = made.files.find((file: PackageFile) => file.path === path)?.content;
    return new TextDecoder().decode(content as Uint8Array);
  };
  const files = new Map(made.files.map((file) => [file.path, file.bytes]));
  return { ...made, text, open: { files, text } };
}

describe.each(MODULES)("%s", (_, module) => {
  it.each(standards)("gives a package of $id that breaks no rule", (standard) => {
    const { diagnostics, open } = pack(module, standard);
    expect(diagnostics.filter((one) => one.severity === "error")).toEqual([]);
    expect(checkPackage(open, standard)).toEqual([]);
  });

  it.each(withManifest)("has a manifest of $id that its XSDs allow", async (standard) => {
    const { text } = pack(module, standard);
    const [name] = standard.manifests;
    const { schemas } = inputFor(standard);
    expect(await checkSchemas(name!, text(name!), schemas)).toEqual([]);
  });

  it.each(withManifest)(
    "has no numeric entity in its manifest of $id: Moodle shows them",
    (standard) => {
      const { text } = pack(module, standard);
      expect(text(standard.manifests[0]!).replaceAll("&amp;#", "")).not.toMatch(/&#/);
    },
  );
});

it("says so when a manifest breaks its schema", async () => {
  const standard = standards.find(({ id }) => id === "scorm2004")!;
  const { text } = pack(plain, standard);
  const broken = text("imsmanifest.xml").replace(">previous<", ">backwards<");
  const [first] = await checkSchemas("imsmanifest.xml", broken, inputFor(standard).schemas);
  expect(first).toMatchObject({ code: "manifest-not-valid", severity: "error" });
  expect(first!.text).toContain("backwards");
  expect(first!.place.line).toBeGreaterThan(10);
});

const official = fromRoot("../shared/schemas/scorm2004-4th");
const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;

describe.skipIf(!existsSync(official) || !hasXmllint)("xmllint with ADL's own schemas", () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "lectern-xsd-"))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(MODULES)("takes the SCORM 2004 manifest of %s", (_, module) => {
    const { text } = pack(
      module,
      standards.find(({ id }) => id === "scorm2004")!,
    );
    const manifest = text("imsmanifest.xml");
    const location = /schemaLocation="([^"]*)"/.exec(manifest)![1]!.split(" ");
    const imports = location.flatMap((namespace, i) =>
      i % 2 === 0
        ? [`<xs:import namespace="${namespace}" schemaLocation="${official}/${location[i + 1]}"/>`]
        : [],
    );
    const head = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">`;
    // ADL's imscp names xml.xsd by an address on the web; what is imported already is not fetched.
    imports.unshift(
      `<xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="${official}/xml.xsd"/>`,
    );
    writeFileSync(join(folder, "all.xsd"), `${head}${imports.join("")}</xs:schema>`);
    writeFileSync(join(folder, "imsmanifest.xml"), manifest);
    const run = () =>
      execFileSync("xmllint", ["--noout", "--nonet", "--schema", "all.xsd", "imsmanifest.xml"], {
        cwd: folder,
        stdio: "pipe",
        encoding: "utf8",
      });
    expect(run).not.toThrow();
  });
});

it.each(standards)("lists what is in a package of $id", (standard) => {
  const { files } = pack(plain, standard);
  expect(files.map((file) => file.path)).toMatchSnapshot();
});

it.each(withManifest)("writes this manifest of $id", (standard) => {
  expect(pack(plain, standard).text(standard.manifests[0]!)).toMatchSnapshot();
});

it("fills a module's own template instead of ours", () => {
  const [standard] = withManifest;
  const own = {
    ...plain,
    templates: { [`${standard!.id}/imsmanifest.xml`]: `<mine id="{{item}}"/>` },
  };
  expect(pack(own, standard!).text("imsmanifest.xml")).toContain(`<mine id="item-sample"/>`);
});

it("keeps a module's identifiers when its words change, so that an LMS keeps the records", () => {
  const [standard] = withManifest;
  const changed = { ...plain, settings: { ...plain.settings, title: "New", version: "2.0.0" } };
  const ids = (module: CourseModule): string[] =>
    pack(module, standard!)
      .text("imsmanifest.xml")
      .match(/identifier(ref)?="[^"]*"/g)!;
  expect(ids(changed)).toEqual(ids(plain));
});

describe("beyond what a zip can hold", () => {
  const media = (count: number, bytes: number): CourseModule => ({
    ...plain,
    media: Array.from({ length: count }, (_, i) => ({
      path: `media/${i}.bin`,
      bytes,
      async *open() {},
    })),
  });
  const [scorm12] = withManifest;

  it("refuses more than 65,535 files", () => {
    const web = standards.find(({ id }) => id === "web")!;
    const { diagnostics } = pack(media(65_535, 1), web);
    expect(diagnostics.map((one) => one.code)).toContain("package-too-many-files");
    expect(pack(media(65_000, 1), web).diagnostics).toEqual([]);
  });

  it("refuses more than 4 GiB", () => {
    const { diagnostics } = pack(media(5, 2 ** 30), scorm12!);
    expect(diagnostics[0]).toMatchObject({
      code: "package-too-large",
      text: expect.stringContaining("5.0 GB"),
      hint: expect.stringContaining("media/0.bin"),
    });
  });
});
