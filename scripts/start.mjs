// start: from a fresh clone to the reference module in a local LMS. `npm start -- --no-serve` ends after building.
import "./node-version.mjs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { writeGallery } from "./gallery.mjs";
import { node, ROOT } from "./run.mjs";

const given = process.argv.slice(2);
// Before minutes of building: what it takes itself, and what "lectern preview" does.
const KNOWN = ["--no-serve", "--standard", "--port", "--help"];
const unknown = given.find((word) => word.startsWith("-") && !KNOWN.includes(word.split("=")[0]));
if (unknown !== undefined) {
  process.stderr.write(
    `"npm start" does not know the option ${unknown}. Known: ${KNOWN.join(", ")}.\n`,
  );
  process.exit(2);
}
const lectern = join(ROOT, "scripts", "lectern.mjs");

process.stderr.write("Building Lectern …\n");
await build();
writeGallery();
process.stderr.write("Building every module in modules/ …\n");
const code = await node(lectern, "build", "--xsd");
// A module with mistakes is shown with its diagnostics, beside those without; a machine that failed has nothing to show.
if (code > 1 || given.includes("--no-serve")) process.exitCode = code;
else process.exitCode = await node(lectern, "preview", ...given);
