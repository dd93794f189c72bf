import type { Standard } from "../../model/standard.ts";
import { rules } from "./rules.ts";

export const web: Standard = {
  id: "web",
  title: "Web",
  manifests: [],
  schemas: [],
  holes: () => ({}),
  rules,
};
