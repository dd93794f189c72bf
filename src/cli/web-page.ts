import type { CourseModule } from "../model/course-module.ts";
import type { PackageFile } from "../model/package-file.ts";
import { packageModule } from "../package/index.ts";
import { standards } from "../standards/index.ts";
import { packageInput } from "./lectern-files.ts";

/** The module's page with its style and media, as a browser prints it. */
export function webPage(module: CourseModule): readonly PackageFile[] {
  const plain = standards.find((standard) => standard.manifests.length === 0) ?? standards[0]!;
  return packageModule(module, plain, packageInput(plain)).files;
}
