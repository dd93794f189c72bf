import type { Standard } from "../../model/standard.ts";
import { manifestHoles } from "../manifest-holes.ts";
import { rules } from "./rules.ts";

export const scorm2004: Standard = {
  id: "scorm2004",
  title: "SCORM 2004 4th Edition",
  // RTE 4.2.21: cmi.suspend_data, SPM 64,000.
  savedText: 64_000,
  manifests: ["imsmanifest.xml"],
  // No adlseq: its namespace is not used. The DTDs are what xml.xsd begins with.
  schemas: [
    "XMLSchema.dtd",
    "adlcp_v1p3.xsd",
    "adlnav_v1p3.xsd",
    "datatypes.dtd",
    "imscp_v1p1.xsd",
    "imsss_v1p0.xsd",
    "imsss_v1p0auxresource.xsd",
    "imsss_v1p0control.xsd",
    "imsss_v1p0delivery.xsd",
    "imsss_v1p0limit.xsd",
    "imsss_v1p0objective.xsd",
    "imsss_v1p0random.xsd",
    "imsss_v1p0rollup.xsd",
    "imsss_v1p0seqrule.xsd",
    "imsss_v1p0util.xsd",
    "xml.xsd",
  ],
  holes: manifestHoles,
  rules,
};
