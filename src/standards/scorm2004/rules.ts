import { type Diagnostic, error, warning } from "../../model/diagnostic.ts";
import type { Rules } from "../../model/standard.ts";
import { elementsOf, type XmlElement } from "../../model/xml.ts";
import { contentPackaging, MANIFEST } from "../content-packaging.ts";

const AT = { file: MANIFEST, line: 1 };
const SEQUENCING = "http://www.imsglobal.org/xsd/imsss";

/** Content Aggregation Model, 4th Edition, and what Moodle makes of it. */
export const rules: Rules = (pack) => {
  const found: Diagnostic[] = contentPackaging(pack, {
    namespace: "http://www.imsglobal.org/xsd/imscp_v1p1",
    schemaversion: "2004 4th Edition",
    scormType: "adlcp:scormType",
  });
  const manifest = pack.xml(MANIFEST);
  if (manifest === undefined) return found;
  for (const element of elementsOf(manifest)) found.push(...moodle(element), ...once(element));
  found.push(...setByContent(manifest));
  return found;
};

/** Moodle 4.5: field tests, 2026. */
function moodle(element: XmlElement): Diagnostic[] {
  if (element.name === "imsss:mapInfo")
    return [
      warning("moodle-map-info", AT, "The manifest has imsss:mapInfo.", "Moodle cannot import it."),
    ];
  if (element.name === "adlcp:completionThreshold")
    return [
      warning(
        "moodle-completion-threshold",
        AT,
        "The manifest has adlcp:completionThreshold.",
        "Moodle then decides completion by itself, and wrongly. Leave it out.",
      ),
    ];
  return [];
}

function once(element: XmlElement): Diagnostic[] {
  if (element.local !== "item" && element.local !== "organization") return [];
  const count = element.children.filter(
    (child) => child.local === "sequencing" && child.namespace === SEQUENCING,
  ).length;
  const text = `<${element.local}> "${element.attributes["identifier"] ?? ""}" has ${count} <imsss:sequencing>.`;
  return count > 1 ? [error("sequencing-twice", AT, text, "One at most.")] : [];
}

/** SuccessFactors (KBA 2458835) completes on exit what does not say that content does it. */
function setByContent(manifest: XmlElement): Diagnostic[] {
  return [...elementsOf(manifest)]
    .filter((item) => item.local === "item" && item.attributes["identifierref"] !== undefined)
    .filter((item) => {
      const controls = [...elementsOf(item)].find(({ local }) => local === "deliveryControls");
      return ["completionSetByContent", "objectiveSetByContent"].some(
        (name) => controls?.attributes[name] !== "true",
      );
    })
    .map((item) =>
      warning(
        "set-by-content",
        AT,
        `The item "${item.attributes["identifier"]}" does not say that its content sets completion and success.`,
        'Add <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>.',
      ),
    );
}
