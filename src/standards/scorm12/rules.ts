import { type Diagnostic, error, warning } from "../../model/diagnostic.ts";
import type { Rules } from "../../model/standard.ts";
import { elementsOf } from "../../model/xml.ts";
import { contentPackaging, MANIFEST } from "../content-packaging.ts";

const AT = { file: MANIFEST, line: 1 };

/** Content Aggregation 1.2, and what Moodle makes of it. */
export const rules: Rules = (pack) => {
  const found: Diagnostic[] = contentPackaging(pack, {
    namespace: "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    schemaversion: "1.2",
    scormType: "adlcp:scormtype",
  });
  const manifest = pack.xml(MANIFEST);
  for (const element of manifest === undefined ? [] : elementsOf(manifest)) {
    if (element.name === "adlcp:masteryscore") {
      const score = Number(element.text);
      if (element.text === "" || !(score >= 0 && score <= 100))
        found.push(
          error("mastery-score", AT, `The mastery score is "${element.text}".`, "0 to 100."),
        );
      else
        found.push(
          warning(
            "mastery-score-overrides",
            AT,
            "With adlcp:masteryscore the LMS decides passed or failed by itself.",
            'Take it out to let `pass` and `report` of "module.yaml" decide.',
          ),
        );
    }
    if (element.name === "adlcp:datafromlms" && element.text.length > 255)
      found.push(
        error(
          "launch-data-too-long",
          AT,
          `adlcp:datafromlms has ${element.text.length} characters.`,
          "255 at most.",
        ),
      );
    if (element.name === "adlcp:prerequisites" && element.attributes["type"] !== "aicc_script")
      found.push(
        error("prerequisites-type", AT, "adlcp:prerequisites has no type.", 'type="aicc_script".'),
      );
  }
  return found;
};
