/** How numbers are written where the question is asked. */
export interface Writing {
  /** A comma, not a point, parts the fraction: decides what "1,000" is. */
  readonly comma?: boolean;
  readonly unit?: string;
}

/** Signs, digits, blanks, fractions and powers of every script as ASCII: "½" is "1/2", "m²" is "m^2". */
export function plain(typed: string): string {
  return (
    typed
      .replace(/[¼-¾⅐-⅞]/g, " $&")
      .replace(/[⁻²³¹⁰-⁹]+/g, "^$&")
      .normalize("NFKC")
      // Digits stand in rows of ten, with nothing but digits beside them.
      .replace(/\p{Nd}/gu, (digit) => {
        let n = 0;
        while (/\p{Nd}/u.test(String.fromCodePoint(digit.codePointAt(0)! - n - 1))) n++;
        return `${n % 10}`;
      })
      .replace(/\p{Cf}/gu, "")
      .replace(/[‐-―−]/g, "-")
      .replace(/[’ʼ٬]/g, "'")
      .replace(/⁄/g, "/")
      .replace(/\s+/g, " ")
      .trim()
  );
}

/** The number at the beginning of a text, and what follows; undefined when there is none. */
export function takeNumber(
  text: string,
  comma?: boolean,
): { readonly value: number; readonly rest: string } | undefined {
  const [all, sign, whole = 0, above, below, digits, power = 0] =
    /^([-+]?) ?(?:(?:(\d+) )?(\d+) ?\/ ?(\d+)|((?:[.,٫' ]?\d)+)[.,]?(?:(?: ?e| ?[x×*·⋅] ?10\^)([-+]?\d+))?)/i.exec(
      text,
    ) ?? [];
  const value = above
    ? +whole + +above / +below!
    : Number(`${ungrouped(digits ?? "-", comma)}e${power}`);
  if (!Number.isFinite(value)) return undefined;
  return { value: sign === "-" ? -value : value, rest: text.slice(all!.length).trim() };
}

/** "1,000", "1.000", "1 000" and "1'000" without what groups the digits; a decimal point for a comma. */
function ungrouped(digits: string, comma?: boolean): string {
  const [, group, more, fraction] =
    /^[1-9]\d{0,2}([ '.,])((?:\d{2,3}\1)*)\d{3}((?!\1)[.,٫]\d+)?$/.exec(digits) ?? [];
  // One point or comma before three digits: the language says which it is.
  if (group && (more || fraction || group !== (comma ? "," : ".")))
    digits = digits.split(group).join("");
  return digits.replace(/[,٫]/, ".");
}

/** Nothing, or words that hold no other number: in "m/s2", "m^2" and "m^-2" the digits are the words'. */
export function isUnit(rest: string): boolean {
  return !/^\^|^-?\d|[^\p{L}\d^-]\d|[^^]-\d/u.test(rest);
}

/**
 * The number that a learner typed, alone or with the unit behind it (where none is asked for, with any words); undefined
 * when it is no number, has another unit, or may be more than one: nothing is guessed.
 */
export function readNumber(typed: string, { unit = "", comma }: Writing): number | undefined {
  const [text, own] = [typed, unit].map((words) => plain(words).toLowerCase()) as [string, string];
  const number = takeNumber(
    text.endsWith(own) ? text.slice(0, text.length - own.length) : text,
    comma,
  );
  return number && (own === "" ? isUnit(number.rest) : number.rest === "")
    ? number.value
    : undefined;
}
