import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { cacheIn } from "../../src/pdf/cache.ts";
import { hasTypst, makePdf } from "../../src/pdf/index.ts";
import { sample } from "./sample.ts";

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "lectern-test-"));
  folders.push(made);
  return made;
}
const hash = async (): Promise<string> => {
  const { bytes } = await makePdf(sample, { cache: false });
  return createHash("sha256").update(bytes!).digest("hex");
};

/** Source Serif with every width in it halved, under its own name: taken, it would move every line. */
function clashingFont(home: string): void {
  const require = createRequire(import.meta.url);
  const font = readFileSync(
    require.resolve("@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf"),
  );
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const at = 12 + i * 16;
    if (font.toString("latin1", at, at + 4) !== "hmtx") continue;
    const start = font.readUInt32BE(at + 8);
    for (let j = 0; j < 800; j += 4)
      font.writeUInt16BE(font.readUInt16BE(start + j) >> 1, start + j);
  }
  const fonts = join(home, ".local", "share", "fonts");
  mkdirSync(fonts, { recursive: true });
  writeFileSync(join(fonts, "SourceSerif4.ttf"), font);
}

describe.skipIf(!hasTypst())("the bytes of a PDF", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
  });

  it("are the same twice, in another time zone and language, and beside a font of the same name", async () => {
    const first = await hash();
    expect(await hash()).toBe(first);
    vi.stubEnv("TZ", "Asia/Tokyo");
    vi.stubEnv("LANG", "tr_TR.UTF-8");
    expect(await hash()).toBe(first);
    const home = folder();
    clashingFont(home);
    vi.stubEnv("HOME", home);
    vi.stubEnv("XDG_DATA_HOME", join(home, ".local", "share"));
    expect(await hash()).toBe(first);
  });

  it("are kept by content: an unchanged module is not set again, a changed one is", async () => {
    const cache = folder();
    const first = await makePdf(sample, { cache });
    const [kept] = readdirSync(cache);
    expect(kept).toMatch(/^[0-9a-f]{40}\.pdf$/);
    // What lies there is what comes back: so Typst did not run.
    await cacheIn(cache).set(kept!.slice(0, -4), Buffer.from("%PDF-kept"));
    expect(Buffer.from((await makePdf(sample, { cache })).bytes!).toString()).toBe("%PDF-kept");
    const changed = { ...sample, settings: { ...sample.settings, version: "1.0.1" } };
    expect((await makePdf(changed, { cache })).bytes!.length).toBeGreaterThan(10_000);
    expect(first.bytes!.length).toBeGreaterThan(10_000);
    expect(readdirSync(cache)).toHaveLength(2);
  });

  // What began like a PDF was taken for a whole one, and went into every package.
  it("are set again where what was kept is damaged", async () => {
    const cache = folder();
    const first = Buffer.from((await makePdf(sample, { cache })).bytes!);
    const path = join(cache, readdirSync(cache)[0]!);
    const kept = readFileSync(path);
    const flipped = Buffer.from(kept);
    flipped[kept.length >> 1]! ^= 1;
    for (const damaged of [kept.subarray(0, kept.length >> 1), flipped, Buffer.alloc(0)]) {
      writeFileSync(path, damaged);
      expect(first.equals((await makePdf(sample, { cache })).bytes!)).toBe(true);
      expect(readFileSync(path).equals(kept)).toBe(true);
    }
  });

  it("are made where nothing can be kept", async () => {
    const cache = join(folder(), "a-file");
    writeFileSync(cache, "in the way");
    expect((await makePdf(sample, { cache })).bytes).toBeDefined();
  });
});
