// The one process that Typst runs in: a panic in it must not end the build, and its memory goes with it.
// In: a v8-serialized job on stdin. Out: a v8-serialized result on stdout. It is started with `node -e`, so it requires Node
// only; and neither modules nor Node's streams, which take longer to load than Typst.
const { readFileSync, readSync, writeSync } = require("node:fs");
const { createRequire } = require("node:module");
const { deserialize, serialize } = require("node:v8");

const job = deserialize(readAll());
const { NodeCompiler } = createRequire(job.typst)(job.typst);
// One `fontBlobs` array: with `fontPaths` before it the binary aborts (0.7.0, 2026).
const fontBlobs = job.fonts.map((path) => readFileSync(path));
const compiler = NodeCompiler.create({ workspace: "/lectern", fontArgs: [{ fontBlobs }] });
for (const [name, source] of job.sources) compiler.addSource(`/lectern/${name}`, source);
compiler.mapShadow("/lectern/data.json", Buffer.from(job.json));
for (const [name, bytes] of job.files) compiler.mapShadow(`/lectern/${name}`, Buffer.from(bytes));

const answer = serialize(result());
for (let at = 0; at < answer.length;) at += writeSync(1, answer, at);

function result() {
  try {
    const compiled = compiler.compile({ mainFilePath: "/lectern/main.typ" });
    const failed = compiled.takeError();
    if (!failed) return print(compiled.result);
    const found = compiler.fetchDiagnostics(failed);
    return {
      errors: found.map((d) => `${d.message} (template line ${(d.range?.start?.line ?? -1) + 1})`),
    };
  } catch (thrown) {
    return { errors: [String(thrown.message)] };
  }
}

/** PDF/UA-1; where Typst finds something against it that we did not, a PDF that is tagged all the same, and what it found. */
function print(document) {
  try {
    return { bytes: compiler.pdf(document, { pdfStandard: "ua-1" }), errors: [] };
  } catch (thrown) {
    // Export errors come as Rust's debug text, without places.
    const found = [...String(thrown.message).matchAll(/message: "((?:[^"\\]|\\.)*)"/g)];
    const errors = found.map((m) => m[1].replace(/\\"/g, '"'));
    if (errors.length === 0) throw thrown;
    return { bytes: compiler.pdf(document, { pdfStandard: "1.7" }), errors: [...new Set(errors)] };
  }
}

function readAll() {
  const parts = [];
  for (;;) {
    const part = Buffer.alloc(1 << 16);
    const count = readSome(part);
    if (count === 0) return Buffer.concat(parts);
    parts.push(part.subarray(0, count));
  }
}

function readSome(part) {
  try {
    return readSync(0, part);
  } catch (thrown) {
    // Windows' word for the end of a pipe.
    if (thrown.code === "EOF") return 0;
    throw thrown;
  }
}
