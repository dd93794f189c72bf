import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn, type Import, ROOT, type SourceFile, sourceFiles } from "./source.ts";

/** The house. A room may import from floors below its own, never from its own or from above. */
const FLOORS: readonly (readonly string[])[] = [
  ["model"],
  ["ui", "standards"],
  ["blocks", "activities"],
  ["parse", "validate", "render", "package", "check", "player"],
  ["preview", "pdf"],
  ["cli"],
];

/** Arrows that the floors would forbid, each with its reason. */
const ALLOWED: readonly { from: string; to: RegExp; why: string }[] = [
  {
    from: "package",
    to: /^src\/render\/index\.ts$/,
    why: "a package holds the page: one door for all who pack",
  },
  {
    from: "render",
    to: /^src\/player\/(\w+\/)*texts\.ts$/,
    why: "words are data, and render writes them into the page",
  },
];

/** A tree is written by functions that call each other: blocks hold inline nodes, which hold footnotes, which hold blocks. */
const RECURSION =
  /^src\/(parse\/build-|render\/(blocks|kinds|inline)|pdf\/(blocks|inline|activity))/;

/** In these rooms each folder is a neighbour that knows of no other. */
const NEIGHBOURS = ["blocks", "activities", "standards"];

const files = sourceFiles();
const byPath = new Map(files.map((file) => [file.path, file]));

const roomOf = (path: string): string => path.split("/")[1]!;
const floorOf = (path: string): number => FLOORS.findIndex((rooms) => rooms.includes(roomOf(path)));
/** "src/blocks/tabs/index.ts" → "blocks/tabs"; undefined for what belongs to the room as a whole. */
const houseOf = (path: string): string | undefined => {
  const [, room, folder, ...rest] = path.split("/");
  return NEIGHBOURS.includes(room!) && rest.length > 0 ? `${room}/${folder}` : undefined;
};

/** One sentence for each line that breaks the rule. */
function broken(rule: (file: SourceFile, one: Import) => string | undefined): string[] {
  return files.flatMap((file) =>
    file.imports.flatMap((one) => {
      const why = rule(file, one);
      return why === undefined ? [] : [`${file.path}:${one.line} imports ${one.to}: ${why}`];
    }),
  );
}

/** Lines that match, as "path:line: text". */
function lines(pattern: RegExp, isMeant: (path: string) => boolean): string[] {
  return files
    .filter(({ path }) => isMeant(path))
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .map((line, index) => ({ line, at: `${path}:${index + 1}` }))
        .filter(({ line }) => !/^\s*(\/\/|\/?\*)/.test(line) && pattern.test(line))
        .map(({ line, at }) => `${at}: ${line.trim()}`),
    );
}

describe("the house", () => {
  it("has a floor for every room", () => {
    const rooms = new Set(files.map(({ path }) => roomOf(path)));
    expect([...rooms].filter((room) => !FLOORS.flat().includes(room))).toEqual([]);
  });

  it("is imported downwards only", () => {
    const wrong = broken((file, { file: target }) => {
      if (target === undefined || !target.startsWith("src/")) return undefined;
      const [from, to] = [roomOf(file.path), roomOf(target)];
      if (from === to || floorOf(target) < floorOf(file.path)) return undefined;
      return ALLOWED.some((one) => one.from === from && one.to.test(target))
        ? undefined
        : `${from} does not stand above ${to}.`;
    });
    expect(wrong).toEqual([]);
  });

  it("has neighbours that do not know each other", () => {
    const wrong = broken((file, { file: target }) => {
      const [from, to] = [houseOf(file.path), target === undefined ? undefined : houseOf(target)];
      if (from === undefined || to === undefined || from === to) return undefined;
      return from.split("/")[0] === to.split("/")[0]
        ? `${from} and ${to} are neighbours.`
        : undefined;
    });
    expect(wrong).toEqual([]);
  });

  it("has no room that asks the list in which it stands", () => {
    const wrong = broken((file, { file: target }) => {
      const house = houseOf(file.path);
      const list = target !== undefined && /^src\/\w+\/(index|elements)\.ts$/.test(target);
      return house !== undefined && list && roomOf(target) === roomOf(file.path)
        ? "a kind or standard does not know the others."
        : undefined;
    });
    expect(wrong).toEqual([]);
  });

  it("imports files that are there, by their name with its ending", () => {
    const wrong = broken((_, { file: target }) =>
      target === undefined || existsSync(join(ROOT, target)) ? undefined : "there is no such file.",
    );
    expect(wrong).toEqual([]);
  });

  it("goes round in no circle", () => {
    expect(circles()).toEqual([]);
  });
});

describe("what the browser gets", () => {
  const ENTRIES = ["src/player/whole.ts", "src/preview/client/main.ts"];
  const adapters = files
    .map(({ path }) => path)
    .filter((path) => /^src\/standards\/\w+\/(adapter|host)\.ts$/.test(path));
  const reached = reach([...ENTRIES, ...adapters]);

  it("is more than a handful of files, or this test looks at nothing", () => {
    expect(reached.size).toBeGreaterThan(40);
  });

  it("holds nothing of Node, no parser, no schema", () => {
    const wrong = brokenIn(reached, ({ to }) =>
      /^(node:|zod|yaml|markdown-it|jszip|xmlbuilder2|libxml2|temml|playwright)/.test(to)
        ? "not in a browser."
        : undefined,
    );
    expect(wrong).toEqual([]);
  });

  it("holds no kind's builder side", () => {
    const wrong = brokenIn(reached, ({ file }) =>
      file !== undefined &&
      /^src\/(blocks|activities)\/([\w-]+\/)?(index|render|read)\.ts$/.test(file)
        ? "that is the builder's side of a kind."
        : undefined,
    );
    expect(wrong).toEqual([]);
  });

  it("has elements and answers that stand on their own in the same way", () => {
    const own = files.filter(({ path }) => /\/(element|elements|answer)\.ts$/.test(path));
    const wrong = brokenIn(new Set(own.map(({ path }) => path)), ({ to, file }) =>
      to.startsWith("node:") || file?.endsWith("/index.ts") ? "not in a browser." : undefined,
    );
    expect(wrong).toEqual([]);
  });
});

describe("who knows what", () => {
  it("keeps the words of a standard's API in src/standards", () => {
    const words =
      /\bcmi\.|["'`.](?:LMS(?:Initialize|Finish|GetValue|SetValue|Commit|GetLastError|GetErrorString|GetDiagnostic)|API_1484_11)\b|adlnet\.gov\/expapi|w3id\.org\/xapi/;
    expect(lines(words, (path) => roomOf(path) !== "standards")).toEqual([]);
  });

  it("asks nowhere which standard it is", () => {
    const question =
      /[=!]==?\s*["'`](?:scorm12|scorm2004|cmi5)["'`]|case\s+["'`](?:scorm12|scorm2004|cmi5)/;
    expect(lines(question, (path) => roomOf(path) !== "standards")).toEqual([]);
  });

  it("touches the machine in cli, preview and pdf only", () => {
    const wrong = broken((file, { to }) =>
      to.startsWith("node:") && !["cli", "preview", "pdf"].includes(roomOf(file.path))
        ? "only cli, preview and pdf do."
        : undefined,
    );
    expect(wrong).toEqual([]);
  });

  it("knows no clock and no chance where the same must come out", () => {
    const pure = [
      "model",
      "parse",
      "validate",
      "render",
      "package",
      "check",
      "blocks",
      "activities",
    ];
    const isPure = (path: string): boolean =>
      pure.includes(roomOf(path)) && !path.endsWith("/element.ts");
    expect(lines(/Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(/, isPure)).toEqual([]);
  });

  it("prints in the terminal's file only", () => {
    const isOther = (path: string): boolean => path !== "src/cli/terminal.ts";
    expect(lines(/\bconsole\.\w+\(|process\.std(out|err)\.write/, isOther)).toEqual([]);
  });

  // In a frame a plain focus() scrolls the LMS's own page.
  it("moves the focus in ui/focus.ts only", () => {
    const isPage = (path: string): boolean =>
      path !== "src/ui/focus.ts" && roomOf(path) !== "preview";
    expect(lines(/\.focus\(/, isPage)).toEqual([]);
  });

  it("has no attribute, style or script of an author's own in what render writes", () => {
    expect(lines(/\sstyle="|<script>(?!<)|\son\w+="/, (path) => roomOf(path) === "render")).toEqual(
      [],
    );
  });
});

describe("the files", () => {
  const sizes = files
    .filter(({ path }) => !path.endsWith("texts.ts"))
    .map(({ path, text }) => ({ path, size: text.split("\n").length - 1 }))
    .sort((a, b) => a.size - b.size);

  it("are small: 400 lines at the most, half of them within 60, nine of ten within 200", () => {
    expect(sizes.filter(({ size }) => size > 400)).toEqual([]);
    expect(sizes[Math.floor(sizes.length / 2)]!.size).toBeLessThanOrEqual(60);
    expect(sizes[Math.floor(sizes.length * 0.9)]!.size).toBeLessThanOrEqual(200);
  });

  it("have names in kebab-case, and no folder for things without a place", () => {
    const all = files.map(({ path }) => path);
    expect(all.filter((path) => !/^[a-z0-9/.-]+$/.test(path))).toEqual([]);
    expect(all.filter((path) => /\/(utils?|helpers?|common|misc)(\/|\.ts$)/.test(path))).toEqual(
      [],
    );
  });

  it("name no place on the machine on which they were written", () => {
    const places = [`${dirname(ROOT.replace(/[\\/]$/, ""))}/main/`, "/home/", "/Users/"];
    const folders = ["src", "tests", "scripts", "docs", "manifest-templates", "modules"];
    const wrong = [...folders.flatMap((folder) => filesIn(folder)), "README.md", "ARCHITECTURE.md"]
      .filter((path) => /\.(ts|mjs|md|yaml|json|xml|css|svg)$/.test(path))
      .filter((path) => path !== "tests/architecture.test.ts" && existsSync(join(ROOT, path)))
      .filter((path) => {
        const text = readFileSync(join(ROOT, path), "utf8");
        return places.some((place) => text.includes(place));
      });
    expect(wrong).toEqual([]);
  });
});

/** All that is loaded with these files: types come to nothing, lazy imports are loaded sooner or later. */
function reach(entries: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = byPath.get(path);
    if (file === undefined || seen.has(path)) continue;
    seen.add(path);
    for (const one of file.imports)
      if (!one.isType && one.file !== undefined) waiting.push(one.file);
  }
  return seen;
}

function brokenIn(paths: ReadonlySet<string>, rule: (one: Import) => string | undefined): string[] {
  return broken((file, one) => (paths.has(file.path) && !one.isType ? rule(one) : undefined));
}

/** Each circle of imports once, types left out: they are gone when it runs. */
function circles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      const circle = trail.slice(start);
      if (!circle.every((one) => RECURSION.test(one))) found.push([...circle, path].join(" → "));
      return;
    }
    if (done.has(path)) return;
    for (const { file, isType, isLazy } of byPath.get(path)?.imports ?? [])
      if (file !== undefined && !isType && !isLazy) walk(file, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  return found;
}
