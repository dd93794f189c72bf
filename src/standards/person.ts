/**
 * "Lovelace, Ada" (1.2 RTE 3.4.4, CMIString "Last name, first name"; LMSs do the same in 2004, whose book asks for no order)
 * → "Ada Lovelace". Moodle sends "First Last" unless told otherwise, so that what stands behind a comma may be a title. Where
 * in doubt, a name stays as the LMS gave it.
 */
export function personOf(name: string): string {
  const [last = "", first = "", ...more] = name.trim().split(/\s*,\s*/);
  // Two capitals side by side (MD, M.Sc., FRCP) say nothing where all are capitals.
  const isTitle =
    /^([js]r|esq|i{2,3}|iv|m\.?d|ph\.?d)\.?$/i.test(first) ||
    (name !== name.toUpperCase() && /\p{Lu}\.?\p{Lu}|\p{Ll}\.?D\b/u.test(first));
  if (first === "" || more.length > 0 || isTitle) return name.trim();
  // In Chinese, Japanese and Korean the family name stays first, and no space follows it.
  return EAST_ASIAN.test(last + first) ? last + first : `${first} ${last}`;
}

const EAST_ASIAN = /^[\p{scx=Han}\p{scx=Hang}\p{scx=Hira}\p{scx=Kana}\s]+$/u;
