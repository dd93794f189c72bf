import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlError,
  XmlLibError,
  XsdValidator,
  xmlRegisterInputProvider,
} from "libxml2-wasm";
import { type Diagnostic, error } from "../model/diagnostic.ts";
import { readXml } from "./read-xml.ts";

/** XSDs by file name, as they lie at a package's root. */
export type Schemas = Readonly<Record<string, Uint8Array>>;

/**
 * A manifest against the XSDs that travel with it. libxml2 is wasm and dear (40 ms), so this is for `--strict`, `--xsd` and
 * a module's own templates only.
 */
export async function checkSchemas(
  file: string,
  manifest: string,
  schemas: Schemas,
): Promise<Diagnostic[]> {
  const location = readXml(manifest).root?.attributes["xsi:schemaLocation"];
  // Broken, or without: `checkPackage` has said so.
  if (location === undefined) return [];
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(manifest);
    validatorOf(location, schemas).validate(document);
    return [];
  } catch (reason) {
    if (!(reason instanceof XmlError)) throw reason;
    const details = reason instanceof XmlLibError ? reason.details : [];
    return (details.length > 0 ? details : [{ line: 1, message: reason.message }]).map((detail) =>
      error(
        "manifest-not-valid",
        { file, line: detail.line },
        detail.message.trim().replaceAll("\n", " "),
        "The manifest breaks the schema that it travels with. Mend its template.",
      ),
    );
  } finally {
    document?.dispose();
  }
}

/** Compiling takes 50–90 ms and every module of a build wants the same, so they are kept. */
const compiled = new WeakMap<Schemas, Map<string, XsdValidator>>();
const provider = new XmlBufferInputProvider({});
let sets = 0;

function validatorOf(location: string, schemas: Schemas): XsdValidator {
  let known = compiled.get(schemas);
  if (known === undefined) compiled.set(schemas, (known = new Map()));
  let validator = known.get(location);
  if (validator === undefined) {
    if (sets === 0) xmlRegisterInputProvider(provider);
    const root = `mem://${++sets}/`;
    for (const [name, bytes] of Object.entries(schemas))
      provider.addBuffer(root + name, readable(name, bytes));
    const source = XmlDocument.fromString(wrapper(location, root), { url: `${root}wrapper.xsd` });
    validator = XsdValidator.fromDoc(source);
    source.dispose();
    known.set(location, validator);
  }
  return validator;
}

/**
 * Which schema is whose, the manifest's own xsi:schemaLocation says. One wrapper imports them all: the packaging schema
 * alone knows nothing of the others, and its wildcards are strict.
 */
function wrapper(location: string, root: string): string {
  const words = location.split(/\s+/).filter(Boolean);
  const imports = words.flatMap((namespace, i) =>
    i % 2 === 0 && words[i + 1] !== undefined
      ? [`<xs:import namespace="${namespace}" schemaLocation="${root}${words[i + 1]}"/>`]
      : [],
  );
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join("")}</xs:schema>`;
}

/** libxml2 refuses two of SCORM 1.2's schemas that Xerces takes: a default namespace of xml's own, and wildcards that overlap. */
function readable(name: string, bytes: Uint8Array): Uint8Array {
  if (name !== "ims_xml.xsd" && name !== "imsmd_rootv1p2p1.xsd") return bytes;
  const text = new TextDecoder()
    .decode(bytes)
    .replace(' xmlns="http://www.w3.org/XML/1998/namespace"', "")
    .replaceAll("##any", "##other");
  return new TextEncoder().encode(text);
}
