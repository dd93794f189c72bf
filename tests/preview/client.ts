import { build } from "vite";

/** The preview's own page, bundled from its source: no stale dist/ can make a test pass. */
export async function bundleClient(): Promise<{ script: Uint8Array; style: Uint8Array }> {
  const entry = new URL("../../src/preview/client/main.ts", import.meta.url).pathname;
  const result = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      target: "es2022",
      lib: { entry, formats: ["iife"], name: "preview", fileName: "client", cssFileName: "client" },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !("output" in output)) throw new Error("vite gave no output");
  const bytes = { script: new Uint8Array(), style: new Uint8Array() };
  for (const file of output.output) {
    const content = Buffer.from(file.type === "chunk" ? file.code : file.source);
    bytes[file.fileName.endsWith(".css") ? "style" : "script"] = content;
  }
  return bytes;
}
