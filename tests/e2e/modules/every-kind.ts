import { existsSync, readdirSync, readFileSync } from "node:fs";
import { activityKinds } from "../../../src/activities/index.ts";

import { type Folder, writeModule } from "./source.ts";

const HOME = new URL("../../../src/activities/", import.meta.url);

/** The example of each kind as an author writes it, one section for each: a new kind is played on the day it is listed. */
export function everyKind(): Folder {
  const files: Record<string, string | Uint8Array> = {
    "module.yaml": `id: every-kind
title: One of every kind
site: Lectern
collection: Tests
language: en-GB
pass: 60
report: passed
`,
  };
  for (const [index, { kind }] of activityKinds.entries()) {
    const home = new URL(`${kind}/`, HOME);
    const number = String(index + 1).padStart(2, "0");
    const example = readFileSync(new URL("example.md", home), "utf8");
    files[`${number}-about-${kind}.md`] = `# About ${kind}\n\nSome words first.\n\n${example}`;
    for (const folder of ["media", "banks"]) {
      const place = new URL(`${folder}/`, home);
      if (!existsSync(place)) continue;
      for (const name of readdirSync(place))
        files[`${folder}/${name}`] = readFileSync(new URL(name, place));
    }
  }
  return writeModule("every-kind", files);
}
