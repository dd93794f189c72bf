import type { Standard } from "../../model/standard.ts";
import { manifestHoles } from "../manifest-holes.ts";
import { rules } from "./rules.ts";

export const scorm12: Standard = {
  id: "scorm12",
  title: "SCORM 1.2",
  // RTE 3.4.4: cmi.suspend_data is a CMIString4096.
  savedText: 4096,
  manifests: ["imsmanifest.xml"],
  schemas: ["adlcp_rootv1p2.xsd", "ims_xml.xsd", "imscp_rootv1p1p2.xsd", "imsmd_rootv1p2p1.xsd"],
  holes: manifestHoles,
  rules,
};
