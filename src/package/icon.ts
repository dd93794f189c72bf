import type { CourseModule } from "../model/course-module.ts";

/** The page's icon: a lectern in the module's accent. A file, since a `data:` address breaks `default-src 'self'`. */
export function icon(module: CourseModule): string {
  const { accent } = module.settings.theme;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${accent}"/><path d="M7 12 23 8l2 3L9 15zM15 14h3v9h4v3H11v-3h4z" fill="#fff"/></svg>\n`;
}
