/**
 * What no line may hold, with places where it may part: in runs without a blank after the marks of addresses and names, and
 * in what is still long between any two characters. The place is a zero-width space; the template sets an empty box for
 * it, which parts a line as well and is not in the text that one copies.
 *
 * Words of letters alone are left to hyphenation, up to what even a heading could not hold; so is every script whose
 * letters join, or part of their own accord.
 */
export function breakable(text: string, longest = RUN): string {
  const least = Math.min(longest, RUN);
  if (text.length <= least) return text;
  return text.replace(/[^\s\u200b]+/g, (run) =>
    run.length <= least || (run.length <= WORD && LETTERS.test(run)) ? run : parted(run, longest),
  );
}

/** Characters that every line holds, in a list within a list too. */
const RUN = 30;
const WORD = 45;
const LETTERS = /^[^\p{L}]*[\p{L}\p{M}]+[^\p{L}]*$/u;

function parted(run: string, longest: number): string {
  return run
    .replace(/[/?&=.,;:_~%#@+\\|-]+(?=[^/?&=.,;:_~%#@+\\|-])/g, "$&\u200b")
    .split("\u200b")
    .map((piece) =>
      piece.length > Math.min(longest, PIECE) ? piece.replace(OPENED, "$&\u200b") : piece,
    )
    .join("\u200b");
}

const PIECE = 40;
/** Latin, Greek and Cyrillic letters, digits and signs, before one of their kind. */
const OPENED = /[!-~\u00a1-\u052f](?=[!-~\u00a1-\u052f])/g;
