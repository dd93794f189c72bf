import { type Diagnostic, error, warning } from "../../model/diagnostic.ts";
import type { Rules } from "../../model/standard.ts";

/** Any web server shows it: it needs a page to begin with, and no manifest. */
export const rules: Rules = (pack) => {
  const found: Diagnostic[] = ["imsmanifest.xml", "cmi5.xml"]
    .filter((name) => pack.files.has(name))
    .map((name) =>
      warning(
        "web-manifest",
        { file: name, line: 1 },
        `This package for the web holds ${name}.`,
        "An LMS would take it for its own and find no tracking in it. Build for the LMS's standard instead.",
      ),
    );
  if (!pack.files.has("index.html"))
    found.push(
      error(
        "launch-missing",
        { file: "index.html", line: 1 },
        "There is no index.html at the package's root.",
        "It is what a server shows first.",
      ),
    );
  return found;
};
