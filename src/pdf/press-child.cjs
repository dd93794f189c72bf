// The one process that Typst runs in: a panic in it must not end the build, and its memory goes with it.
// In: v8-serialized jobs on stdin, one after the other. Out: a v8-serialized result for each on stdout; both with four bytes of
// length before them. It is started with `node -e`, so it requires Node only, and reads and writes without Node's streams,
// which take longer to load than Typst.
const { readFileSync, readSync, writeSync } = require("node:fs");
const { createRequire } = require("node:module");
const { deserialize, serialize } = require("node:v8");

let compiler;
let loaded = "";
for (let length = read(4); length !== undefined; length = read(4)) {
  const job = deserialize(read(length.readUInt32LE()));
  const bytes = serialize(set(job));
  const before = Buffer.alloc(4);
  before.writeUInt32LE(bytes.length);
  write(before);
  write(bytes);
}

function set(job) {
  const fonts = job.fonts.join("\n");
  if (compiler === undefined || loaded !== fonts) {
    const { NodeCompiler } = createRequire(job.typst)(job.typst);
    // One `fontBlobs` array: with `fontPaths` before it the binary aborts (0.7.0, 2026).
    const fontBlobs = job.fonts.map((path) => readFileSync(path));
    compiler = NodeCompiler.create({ workspace: "/lectern", fontArgs: [{ fontBlobs }] });
    loaded = fonts;
  }
  for (const [name, source] of job.sources) compiler.addSource(`/lectern/${name}`, source);
  compiler.mapShadow("/lectern/data.json", Buffer.from(job.json));
  for (const [name, bytes] of job.files) compiler.mapShadow(`/lectern/${name}`, Buffer.from(bytes));
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

/** So many bytes of stdin, or undefined at its end. */
function read(length) {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length;) {
    const count = readSome(bytes, at);
    if (count === 0) return undefined;
    at += count;
  }
  return bytes;
}

function readSome(bytes, at) {
  try {
    return readSync(0, bytes, at, bytes.length - at, null);
  } catch (thrown) {
    // Windows' word for the end of a pipe.
    if (thrown.code === "EOF") return 0;
    throw thrown;
  }
}

function write(bytes) {
  for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at);
}
