/**
 * A string that a PDF can hold: well formed, without control characters, byte-order marks, noncharacters and private
 * use (PDF/UA-1 refuses them). Tabs and line ends become blanks; joiners, direction marks and soft hyphens stay.
 */
export function cleanText(text: string): string {
  return FINE.test(text) ? text : text.replace(BLANKS, " ").replace(REFUSED, "");
}

/** For code: line ends stay, tabs become four blanks. */
export function cleanCode(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\t/g, "    ");
  return textLetters(lines.replace(REFUSED, (c) => (c === "\n" ? c : "")));
}

/** Letters of formulas, as some write bold or cursive with them: text fonts have none, and screen readers spell them. */
export function textLetters(text: string): string {
  return text.replace(/[\u{1d400}-\u{1d7ff}]+/gu, (letters) => letters.normalize("NFKC"));
}

const FINE = /^[ -~\u00a0-\u0377\u2010-\u2027\u2190-\u21ff]*$/;
const BLANKS = /[\t\n\r\u0085\u2028\u2029]+/g;
const REFUSED = /[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\ufeff]/gu;
