import { filesIn, sourceFiles } from "./source.ts";

/** `error("code", …)` and its like, also where a rule names them otherwise; or a value with a `code`. */
const SAID =
  /\b(?:error|warning|note|refuse|refused|left|say)\(\s*"([a-z0-9]+(?:-[a-z0-9]+)*)"|\bcode(?::| =)\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"/g;

/** Every diagnostic's code that the source of some rooms can say, with the file that says it. */
export function codesOf(isMeant: (path: string) => boolean = () => true): Map<string, string> {
  return new Map(
    sourceFiles()
      .filter(({ path }) => isMeant(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(SAID)].map((match) => [(match[1] ?? match[2])!, path] as const),
      ),
  );
}

/** What stands in a folder `bad/`: a fixture is named after its code. */
export function badFixtures(): Set<string> {
  const paths = [...filesIn("tests/fixtures/bad"), ...filesIn("src")];
  return new Set(paths.flatMap((path) => /\/bad\/([a-z0-9-]+)(?:\.md$|\/)/.exec(path)?.[1] ?? []));
}
