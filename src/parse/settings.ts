import type { ModuleSettings } from "../model/course-module.ts";
import { type Diagnostic, error, type Place } from "../model/diagnostic.ts";
import { nearest, suggestion } from "../model/nearest.ts";
import { decode } from "./decode.ts";
import type { Folder } from "./folder.ts";
import type { MediaShelf } from "./media.ts";
import { settingsSchema } from "./settings-schema.ts";
import { createTypesetter } from "./typeset.ts";
import { type ReadYaml, readYaml } from "./yaml.ts";

/** module.yaml, read: the settings, and the files that it names as sections. */
export interface ReadSettingsFile {
  readonly settings: ModuleSettings;
  /** Where each key of it, and each line of a text, stands, by its path: "pass", "authors.0.name". */
  readonly places: Readonly<Record<string, Place>>;
  readonly sections: readonly { readonly file: string; readonly place: Place }[] | undefined;
}

const FILE = "module.yaml";

export function readSettingsFile(
  folder: Folder,
  media: MediaShelf,
  standards: readonly string[] | undefined,
  found: Diagnostic[],
): ReadSettingsFile | undefined {
  const file = folder.files.get(FILE);
  if (file === undefined) {
    const near = nearest(
      FILE,
      [...folder.files.keys()].filter((path) => !path.includes("/")),
    );
    found.push(
      error(
        "no-module-yaml",
        { file: FILE, line: 1 },
        "This folder has no module.yaml.",
        near === undefined
          ? 'Write one with two lines: "id: my-module" and "title: My module".'
          : `Is it "${near}"? Rename that file.`,
      ),
    );
    return undefined;
  }
  const text = decode(file.read(), FILE, found);
  if (text === undefined) return undefined;
  const { value, written, placeOf, textLineOf, keyPlaces } = readYaml(
    text,
    FILE,
    settingsSchema,
    found,
  );
  unknownStandards(written, standards, placeOf, found);
  if (value === undefined) return undefined;
  const { sections, direction, ...rest } = value;
  const keys = keyPlaces();
  // A text is told at its key, but for one that begins on the next line.
  const textPlace = (path: readonly (string | number)[]): Place => {
    const [key, line] = [keys[path.join(".")], textLineOf(path)];
    return key?.line === line ? key : { ...placeOf(path), line };
  };
  const language = Intl.getCanonicalLocales(rest.language)[0]!;
  const { logo } = rest.theme;
  const path =
    logo === undefined ? undefined : media.use(logo, placeOf(["theme", "logo"]), "image");
  const set = createTypesetter(language);
  return {
    settings: {
      ...(typesetAll(rest, set) as typeof rest),
      language,
      direction: direction ?? directionOf(language),
      feedback: rest.feedback,
      theme: { ...rest.theme, logo: path },
    },
    places: { ...keys, ...placesOf(rest, textPlace) },
    sections: sections?.map((name, i) => ({ file: name, place: placeOf(["sections", i]) })),
  };
}

/** Also of a file in which something else is wrong: all is said at once. */
function unknownStandards(
  written: unknown,
  known: readonly string[] | undefined,
  placeOf: ReadYaml<unknown>["placeOf"],
  found: Diagnostic[],
): void {
  const list = (written as { standards?: unknown } | null | undefined)?.standards;
  if (known === undefined || !Array.isArray(list)) return;
  list.forEach((standard: unknown, i) => {
    if (typeof standard !== "string" || known.includes(standard.trim())) return;
    const text = `There is no standard "${standard}".`;
    found.push(
      error("unknown-standard", placeOf(["standards", i]), text, suggestion(standard, known)),
    );
  });
}

const RIGHT_TO_LEFT = new Set(["ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "syr"]);

function directionOf(language: string): "ltr" | "rtl" {
  const { language: short, script } = new Intl.Locale(language);
  if (script !== undefined)
    return ["Arab", "Hebr", "Syrc", "Thaa"].includes(script) ? "rtl" : "ltr";
  return RIGHT_TO_LEFT.has(short) ? "rtl" : "ltr";
}

function placesOf(
  settings: unknown,
  placeOf: (path: readonly (string | number)[]) => Place,
): Record<string, Place> {
  const places: Record<string, Place> = {};
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === "string") places[path.join(".")] = placeOf(path);
    else if (Array.isArray(value)) value.forEach((part, i) => visit(part, [...path, i]));
    else if (typeof value === "object" && value !== null)
      for (const [key, part] of Object.entries(value)) visit(part, [...path, key]);
  };
  visit(settings, []);
  return places;
}

/** Every text of the settings, set; ids, addresses and colours hold nothing that would change. */
function typesetAll(value: unknown, set: (text: string) => string): unknown {
  if (typeof value === "string") return set(value);
  if (Array.isArray(value)) return value.map((item) => typesetAll(item, set));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, typesetAll(item, set)]),
  );
}
