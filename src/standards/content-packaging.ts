import type { Diagnostic } from "../model/diagnostic.ts";
import { error, warning } from "../model/diagnostic.ts";
import type { ReadPackage } from "../model/standard.ts";
import type { XmlElement } from "../model/xml.ts";
import { elementsOf } from "../model/xml.ts";
import { packagedFiles } from "./packaged-files.ts";

/** What differs between the profiles of IMS content packaging. */
export interface Profile {
  readonly namespace: string;
  readonly schemaversion: string;
  /** `adlcp:scormtype` or `adlcp:scormType`: Moodle matches the prefix as text. */
  readonly scormType: string;
}

export const MANIFEST = "imsmanifest.xml";
const AT = { file: MANIFEST, line: 1 };

/** Both SCORMs wrap IMS content packaging: what its manifest must say, whatever the profile. */
export function contentPackaging(pack: ReadPackage, profile: Profile): Diagnostic[] {
  if (!pack.files.has(MANIFEST)) return [missing(pack)];
  const manifest = pack.xml(MANIFEST);
  if (manifest === undefined) return [];
  if (manifest.local !== "manifest" || manifest.namespace !== profile.namespace) {
    const text = `The root of ${MANIFEST} is <${manifest.name}> in "${manifest.namespace}".`;
    return [error("manifest-root", AT, text, `It must be <manifest> in "${profile.namespace}".`)];
  }
  return [
    ...metadata(manifest, profile),
    ...identifiers(manifest),
    ...organisations(manifest, profile),
    ...schemaLocations(pack, manifest),
    ...packagedFiles(pack, manifest, profile.scormType),
  ];
}

/** The children of that name. */
export function all(parent: XmlElement | undefined, local: string): XmlElement[] {
  return parent?.children.filter((child) => child.local === local) ?? [];
}

/** A schema reader drops blanks around identifiers before it compares them. */
function named(element: XmlElement, attribute: string): string | undefined {
  return element.attributes[attribute]?.trim();
}

function missing(pack: ReadPackage): Diagnostic {
  const lookalike = [...pack.files.keys()].find((path) => path.toLowerCase().endsWith(MANIFEST));
  const text = `There is no ${MANIFEST} at the root of the package.`;
  const hint =
    lookalike === undefined
      ? "Every LMS looks for it there, in small letters."
      : `"${lookalike}" must stand at the root, in small letters.`;
  return error("manifest-missing", AT, text, hint);
}

function metadata(manifest: XmlElement, profile: Profile): Diagnostic[] {
  const [head] = all(manifest, "metadata");
  const expected = { schema: "ADL SCORM", schemaversion: profile.schemaversion };
  return Object.entries(expected).flatMap(([name, value]) => {
    const found = all(head, name)[0]?.text;
    if (found === value) return [];
    const text = `<${name}> says ${found === undefined ? "nothing" : `"${found}"`}.`;
    return [
      error("manifest-version", AT, text, `It must be "${value}": LMSs choose the API by it.`),
    ];
  });
}

function identifiers(manifest: XmlElement): Diagnostic[] {
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  for (const element of elementsOf(manifest)) {
    const id = named(element, "identifier");
    const isNeeded = ["manifest", "organization", "item", "resource"].includes(element.local);
    if (id === undefined) {
      if (isNeeded && element.namespace === manifest.namespace)
        found.push(
          error("identifier-missing", AT, `<${element.name}> has no identifier.`, "Give it one."),
        );
      continue;
    }
    // xs:ID is an NCName; Moodle dies in its database above 255 characters.
    if (!/^[\p{L}_][\p{L}\p{N}\p{M}._·-]*$/u.test(id) || id.length > 255)
      found.push(
        error(
          "identifier-not-a-name",
          AT,
          `The identifier "${id.slice(0, 80)}" is no XML name of at most 255 characters.`,
          "Begin with a letter or _, and use letters, digits, - . _ only.",
        ),
      );
    if (seen.has(id))
      found.push(
        error(
          "identifier-twice",
          AT,
          `The identifier "${id}" is used more than once.`,
          "Identifiers are unique in a manifest.",
        ),
      );
    seen.add(id);
  }
  return found;
}

function organisations(manifest: XmlElement, profile: Profile): Diagnostic[] {
  const found: Diagnostic[] = [];
  const say = (code: string, text: string, hint: string): void =>
    void found.push(error(code, AT, text, hint));
  const [parent] = all(manifest, "organizations");
  const list = all(parent, "organization");
  const chosen = parent && named(parent, "default");
  if (parent === undefined || list.length === 0)
    say("organization-missing", "There is no <organization>.", "An LMS finds nothing to launch.");
  else if (!list.some((one) => named(one, "identifier") === chosen))
    say(
      "organization-default",
      `organizations/@default is ${chosen === undefined ? "missing" : `"${chosen}"`}.`,
      "It must be the identifier of an <organization>.",
    );

  const resources = new Map(
    all(all(manifest, "resources")[0], "resource").map((r) => [named(r, "identifier"), r]),
  );
  let scos = 0;
  for (const organization of list) {
    for (const node of [organization, ...itemsOf(organization)]) {
      titles(node, say);
      const reference = named(node, "identifierref");
      const isLeaf = all(node, "item").length === 0;
      if (node === organization) {
        if (isLeaf) say("organization-empty", "An <organization> has no <item>.", "Add one.");
      } else if (isLeaf !== (reference !== undefined)) {
        const text = `The item "${node.attributes["identifier"]}" ${isLeaf ? "refers to no resource" : "has items and a resource"}.`;
        say("item-reference", text, "An item either has items or refers to a resource.");
      } else if (reference !== undefined) {
        const resource = resources.get(reference);
        if (resource === undefined)
          say(
            "item-reference",
            `The item "${node.attributes["identifier"]}" refers to "${reference}", which is no resource.`,
            "identifierref is the identifier of a <resource>.",
          );
        else if (resource.attributes[profile.scormType] === "sco") scos++;
      }
    }
  }
  if (list.length > 0 && scos !== 1)
    say(
      "one-sco",
      `The manifest launches ${scos} SCOs.`,
      "A module is one SCO: Moodle loses the data of every further one.",
    );
  return found;
}

function itemsOf(parent: XmlElement): XmlElement[] {
  return all(parent, "item").flatMap((item) => [item, ...itemsOf(item)]);
}

function titles(node: XmlElement, say: (code: string, text: string, hint: string) => void): void {
  const name = `<${node.local}> "${node.attributes["identifier"] ?? ""}"`;
  const list = all(node, "title");
  const title = list[0]?.text ?? "";
  if (list.length !== 1 || title === "")
    say("title-missing", `${name} has ${list.length > 1 ? "more than one" : "no"} title.`, "One.");
  else if ([...title].length > 200)
    say(
      "title-too-long",
      `The title of ${name} has ${[...title].length} characters.`,
      "200 is the least that an LMS must take; some refuse or cut more.",
    );
}

/** ADL's validator reads every schema from the package's root and stops when one is not there. */
function schemaLocations(pack: ReadPackage, manifest: XmlElement): Diagnostic[] {
  const words = (manifest.attributes["xsi:schemaLocation"] ?? "").split(/\s+/).filter(Boolean);
  const located = new Map<string, string>();
  for (let i = 0; i + 1 < words.length; i += 2) located.set(words[i]!, words[i + 1]!);
  const used = new Set([...elementsOf(manifest)].map((element) => element.namespace));
  const unplaced = [...used]
    .filter((namespace) => namespace !== "" && !located.has(namespace))
    .map((namespace) =>
      warning(
        "schema-not-located",
        AT,
        `xsi:schemaLocation says nothing of "${namespace}".`,
        "Name its XSD there, and keep it at the package's root.",
      ),
    );
  const absent = [...located.values()]
    .filter((file) => !/^https?:/.test(file) && !pack.files.has(file))
    .map((file) =>
      error(
        "schema-missing",
        AT,
        `xsi:schemaLocation names ${file}, which is not in the package.`,
        "XSDs travel at the package's root.",
      ),
    );
  return [...unplaced, ...absent];
}
