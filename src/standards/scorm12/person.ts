/**
 * "Lovelace, Ada" (RTE 3.4.4, CMIString "Last name, first name") → "Ada Lovelace". Moodle sends "First Last" unless told
 * otherwise, so that what stands behind a comma may be a title. Where in doubt, a name stays as the LMS gave it.
 */
export function personOf(name: string): string {
  const [last, first = "", ...more] = name.trim().split(/\s*,\s*/);
  // Two capitals side by side (MD, M.Sc., FRCP) say nothing where all are capitals.
  const isTitle =
    /^([js]r|esq|i{2,3}|iv|m\.?d|ph\.?d)\.?$/i.test(first) ||
    (name !== name.toUpperCase() && /\p{Lu}\.?\p{Lu}|\p{Ll}\.?D\b/u.test(first));
  return first === "" || more.length > 0 || isTitle ? name.trim() : `${first} ${last}`;
}
