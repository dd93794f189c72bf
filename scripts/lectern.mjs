#!/usr/bin/env node
// lectern: the command. Builds Lectern when that was never done, and hands over.
import "./node-version.mjs";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

// A build lasts half a second: code that V8 would optimise in that time is never run often enough to pay for it (a fifth of
// the processor time of a build). What runs longer is optimised all the same, a little later; but not in the middle of a loop
// (OSR), which deflate would have done over and over: 30 ms of a build with PDFs. A Node to come may not know the flags, and
// would say so.
if (Number.parseInt(process.versions.node) <= 24) {
  setFlagsFromString("--interrupt-budget=500000");
  setFlagsFromString("--no-use-osr");
}

const main = new URL("../dist/cli/main.js", import.meta.url);
if (!existsSync(fileURLToPath(main))) {
  process.stderr.write("Building Lectern, once …\n");
  const { build } = await import("./build.mjs");
  await build();
}
const lectern = await import(main.href);
process.exitCode = await lectern.main(process.argv.slice(2));
