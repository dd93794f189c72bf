import type { Diagnostic } from "../model/diagnostic.ts";
import { error } from "../model/diagnostic.ts";
import type { ReadPackage } from "../model/standard.ts";
import type { XmlElement } from "../model/xml.ts";

const MANIFEST = "imsmanifest.xml";
const AT = { file: MANIFEST, line: 1 };

/** What a manifest lists and what lies in the package are the same, letter case included. */
export function packagedFiles(
  pack: ReadPackage,
  manifest: XmlElement,
  scormType: string,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const listed = new Set<string>();
  const parent = manifest.children.find((child) => child.local === "resources");
  const resources = parent?.children.filter((child) => child.local === "resource") ?? [];
  const known = new Set(resources.map((resource) => resource.attributes["identifier"]));
  for (const resource of resources) {
    found.push(...typed(resource, scormType));
    const base = `${parent?.attributes["xml:base"] ?? ""}${resource.attributes["xml:base"] ?? ""}`;
    const hrefs = resource.children
      .filter((child) => child.local === "file")
      .map((child) => child.attributes["href"] ?? "");
    for (const href of hrefs) {
      found.push(...located(pack, base, href));
      listed.add(pathOf(base, href));
    }
    for (const dependency of resource.children.filter((child) => child.local === "dependency"))
      if (!known.has(dependency.attributes["identifierref"]))
        found.push(
          error(
            "dependency-dangling",
            AT,
            `A dependency names "${dependency.attributes["identifierref"]}", which is no resource.`,
            "Name a resource's identifier.",
          ),
        );
    const launch = resource.attributes["href"];
    if (launch !== undefined && !hrefs.includes(launch))
      found.push(
        error(
          "href-not-a-file",
          AT,
          `The resource's href "${launch}" stands in no <file> of it.`,
          "List it, letter for letter.",
        ),
      );
  }
  return [...found, ...unlisted(pack, listed)];
}

function typed(resource: XmlElement, scormType: string): Diagnostic[] {
  const name = `The resource "${resource.attributes["identifier"] ?? ""}"`;
  const type = resource.attributes[scormType];
  const found: Diagnostic[] = [];
  if (type !== "sco" && type !== "asset")
    found.push(
      error(
        "resource-type",
        AT,
        `${name} has ${type === undefined ? "no" : `the unknown`} ${scormType}.`,
        `It must be "sco" or "asset": without it Moodle completes a module the moment it is opened.`,
      ),
    );
  if (type === "sco" && resource.attributes["href"] === undefined)
    found.push(error("resource-href", AT, `${name} has no href.`, "An SCO is launched by it."));
  return found;
}

function located(pack: ReadPackage, base: string, href: string): Diagnostic[] {
  const say = (code: string, text: string, hint: string): Diagnostic[] => [
    error(code, AT, text, hint),
  ];
  if (/^[a-z][a-z0-9+.-]*:/i.test(href))
    return say("href-outside", `"${href}" lies outside the package.`, "Packages are whole.");
  const path = pathOf(base, href);
  if (href.startsWith("/") || href.includes("\\") || path.startsWith("../"))
    return say(
      "href-form",
      `"${href}" begins with a slash, holds a backslash or leaves the package.`,
      "Paths start at the manifest and use forward slashes.",
    );
  if (pack.files.has(path)) return [];
  const lookalike = [...pack.files.keys()].find(
    (name) => name.toLowerCase() === path.toLowerCase(),
  );
  return say(
    "href-missing",
    `The manifest lists "${href}", which is not in the package.`,
    lookalike === undefined
      ? "Add the file, or take the line out."
      : `"${lookalike}" is, in another letter case: most servers tell them apart.`,
  );
}

function unlisted(pack: ReadPackage, listed: ReadonlySet<string>): Diagnostic[] {
  return [...pack.files.keys()]
    .filter((path) => path !== MANIFEST && !/\.(xsd|dtd)$/i.test(path) && !listed.has(path))
    .map((path) =>
      error(
        "file-not-listed",
        { file: path, line: 1 },
        `The manifest does not list "${path}".`,
        "An LMS may leave out what no <file> names.",
      ),
    );
}

/** A path in the package from what the manifest says: base before it, `%20` decoded, `../` folded, query cut. */
function pathOf(base: string, href: string): string {
  const whole = `${base}${href}`.replace(/[?#].*$/s, "");
  const steps: string[] = [];
  for (const step of decoded(whole).split("/")) {
    const isUp = step === ".." && steps.length > 0 && steps.at(-1) !== "..";
    if (isUp) steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A bare % is no encoding: then the text is the name.
    return text;
  }
}
