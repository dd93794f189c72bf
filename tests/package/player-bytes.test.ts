import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { scriptsOf } from "../../src/package/player-parts.ts";

const PLAYER = join(import.meta.dirname, "../../dist/player");

/** Script and style of a module with these parts as a server sends them, in bytes. */
function sent(standard: string, names: readonly string[]): number {
  const read = (path: string): Uint8Array | undefined =>
    existsSync(join(PLAYER, path)) ? readFileSync(join(PLAYER, path)) : undefined;
  const parts = Object.fromEntries(
    names.map((name) => {
      const [script, style] = ["js", "css"].map((ending) => `parts/${name}.${ending}`);
      return [name, { script: read(script!), style: read(style!) }];
    }),
  );
  const gzip = (texts: readonly (Uint8Array | undefined)[]): number =>
    gzipSync(Buffer.concat(texts.map((text) => text ?? new Uint8Array())), { level: 9 }).length;
  const styles = [read("player.css"), ...names.map((name) => parts[name]!.style)];
  return gzip([read(`${standard}.js`), ...scriptsOf(parts, names)]) + gzip(styles);
}

const partsOf = (room: string): string[] =>
  readdirSync(join(PLAYER, "parts", room))
    .filter((file) => file.endsWith(".js"))
    .map((file) => `${room}/${file.slice(0, -3)}`);

const few = ["activities/choice", "activities/reflection", "extras/notebook"];
const kinds = [...partsOf("activities"), ...partsOf("blocks"), "extras/notebook"];
const all = [...partsOf("activities"), ...partsOf("blocks"), ...partsOf("extras")];

// ARCHITECTURE.md says where the bytes are. What is added has to be won elsewhere first.
describe.each([
  ["scorm12", 34_600, 43_100, 45_300],
  ["scorm2004", 34_800, 43_200, 45_500],
  ["web", 31_400, 39_800, 42_100],
])(
  "what a learner's browser loads beside the page, %s",
  (standard, mostFew, mostKinds, mostAll) => {
    it("is small with choice and reflection", () => {
      const bytes = sent(standard, few);
      expect(bytes).toBeGreaterThan(10_000);
      expect(bytes).toBeLessThanOrEqual(mostFew);
    });

    it("is small with every kind", () => {
      expect(kinds.length).toBeGreaterThanOrEqual(22);
      expect(sent(standard, kinds)).toBeLessThanOrEqual(mostKinds);
    });

    it("is small with every kind, certificate, comments and glossary", () => {
      expect(all.length).toBeGreaterThan(kinds.length);
      expect(sent(standard, all)).toBeLessThanOrEqual(mostAll);
    });
  },
);
