import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { unreadable } from "../../src/cli/unreadable.ts";

const folder = { name: "modules/ward", folder: tmpdir() };
const fault = (code: string) => Object.assign(new Error(code), { code, path: "modules/ward/a.md" });

describe("a module that cannot be read just now", () => {
  it("is said like any mistake, for the next change may mend it", () => {
    const { code, text } = unreadable(folder, fault("ENOENT"));
    expect([code, text]).toEqual([
      "cannot-read",
      expect.stringContaining("a.md went away while it was read."),
    ]);
    expect(unreadable(folder, fault("EACCES")).code).toBe("cannot-read");
  });

  it("may be gone as a whole", () => {
    const gone = { name: "modules/ward", folder: `${tmpdir()}/lectern-is-not-here` };
    expect(unreadable(gone, fault("ENOENT"))).toMatchObject({
      code: "module-folder-gone",
      text: "The folder modules/ward is not there any more.",
    });
  });

  it("is a bug of ours when it has no code", () => {
    expect(() => unreadable(folder, new TypeError("x is not a function"))).toThrow(TypeError);
  });
});
