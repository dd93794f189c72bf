import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const PLAYER = join(import.meta.dirname, "../../dist/player");

/** Script and style of a module with these kinds as a server sends them, in bytes. */
function sent(standard: string, kinds: readonly string[]): number {
  const gzip = (base: string, ending: string): number => {
    const parts = kinds.map((name) => join(PLAYER, "kinds", `${name}.${ending}`));
    const texts = [join(PLAYER, base), ...parts].map((path) => readFileSync(path));
    return gzipSync(Buffer.concat(texts), { level: 9 }).length;
  };
  return gzip(`${standard}.js`, "js") + gzip("player.css", "css");
}

const every = ["activities", "blocks"].flatMap((room) =>
  readdirSync(join(PLAYER, "kinds", room))
    .filter((file) => file.endsWith(".js"))
    .map((file) => `${room}/${file.slice(0, -3)}`),
);

// ARCHITECTURE.md says where the bytes are. What is added has to be won elsewhere first.
describe.each([
  ["scorm12", 34_000, 42_700],
  ["scorm2004", 34_000, 42_700],
  ["web", 31_200, 39_900],
])("what a learner's browser loads beside the page, %s", (standard, few, all) => {
  it("is small with choice and reflection", () => {
    const bytes = sent(standard, ["activities/choice", "activities/reflection"]);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(few);
  });

  it("is small with every kind", () => {
    expect(every.length).toBeGreaterThanOrEqual(24);
    expect(sent(standard, every)).toBeLessThanOrEqual(all);
  });
});
