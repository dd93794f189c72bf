import type { Token } from "markdown-it";
import type { Place } from "../model/diagnostic.ts";
import { GONE, literalOf, withoutLinks } from "./literal-text.ts";
import { type Page, placeOfText } from "./reading.ts";
import { fileSlip, type Slip } from "./slip.ts";

const ID = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_:.-]*[\p{L}\p{N}_])?`;

/** A form that somebody meant as more than words: what is wrong when it matches, or undefined when it may be prose. */
interface Form {
  readonly form: RegExp;
  slip(match: readonly string[], page: Page): Slip | undefined;
}

/** In this order: what one has taken, the next does not see. */
const FORMS: readonly Form[] = [
  {
    form: /(!?)\[([^[\]\n]*)\](\s?)\(\s*([^()\n]*?)\s*\)/g,
    slip: ([, picture, words, gap, address]) => {
      const wanted = meantAddress(address!);
      if (wanted === undefined || (gap === "" && !/\s/.test(address!))) return undefined;
      const isShorter = gap !== "" || wanted !== address;
      return {
        code: "blank-in-address",
        severity: "error",
        text: `This ${nameOf(picture!)} has a blank ${gap === "" ? "in" : "before"} its address, so it is shown as it is written.`,
        hint: isShorter
          ? `Write ${picture}[${words}](${wanted}).`
          : `Write ${picture}[${words}](<${address}>), or give the file a name without blanks.`,
      };
    },
  },
  {
    form: /(!?)\[([^[\]\n]*)\]\(([^()\n]*)(?=$|\n|\()/g,
    slip: ([, picture, words, behind]) => {
      const address = meantAddress(behind!.trim().split(/\s/)[0]!.replace(TRAILING, ""));
      return notALink(picture!, words!, address, "its last bracket is missing");
    },
  },
  {
    form: /(!?)\[([^[\]()\n]+)\(([^()\s]+)\)/g,
    slip: ([, picture, words, behind]) => {
      const address = meantAddress(behind!);
      if (address === undefined || (picture === "" && !/[/:]|\.md$/.test(address)))
        return undefined;
      return notALink(picture!, words!.trim(), address, 'the "]" behind its words is missing');
    },
  },
  {
    form: /(!?)\(([^()\n]+)\)\[([^[\]\n]+)\]/g,
    slip: ([, picture, words, behind]) => {
      const address = meantAddress(behind!.trim());
      return notALink(picture!, words!, address, "its brackets are the wrong way round");
    },
  },
  {
    form: /(?<![\p{L}\p{N}@/.])(?:https?:\/\/[\p{L}\p{N}]|www\.[\p{L}\p{N}-]+\.[\p{L}])[^\s\0<>"“”«»]*/gu,
    slip: ([written]) => {
      const words = written!.replace(TRAILING, "");
      const address = words.startsWith("www.") ? `https://${words}` : words;
      return {
        code: "bare-address",
        severity: "warning",
        text: `"${shorten(words)}" is shown as words: nobody can follow it.`,
        hint:
          address.length > 60
            ? "Put it between < and >, or write [what one finds there](https://…)."
            : `Write <${address}>, or [what one finds there](${address}).`,
      };
    },
  },
  {
    form: new RegExp(String.raw`(?<![\p{L}\p{N}.])@(${ID})`, "gu"),
    slip: ([, id], page) => notACitation(id!, page),
  },
  {
    form: new RegExp(String.raw`\[(${ID})(?:,[^[\]\n]*)?\]`, "gu"),
    slip: ([, id], page) => notACitation(id!, page),
  },
];

/** What ends a sentence rather than an address. */
const TRAILING = /[.,;:!?…)\]'’*_]+$/;

/** Two that touch a word on one side, or stand between blanks around words; 2**10 is arithmetic. */
const STARS = /(?<!\d)\*\*(?=\S)|(?<=\S)\*\*(?!\d)|(?<!\S)\*\* +\p{L}[^*]* \*\*(?![\p{L}\p{N}])/u;
/** One before a word; one behind it is mostly a footnote's, one within it German grammar. */
const STAR = /(?<=^|[\s(["'“‘„«])\*(?=[\p{L}\p{N}("“'‘])[^\s\0*]*/u;

/** Around what is emphasised with single asterisks. */
const [OPEN, CLOSE] = ["\ufdd0", "\ufdd1"];
/** From the middle of one word into the middle of another; within one, as in un*believ*able, it is meant. */
const IN_WORDS = new RegExp(
  String.raw`(\p{L}+)${OPEN}(\p{L}+)(?![\p{L}${CLOSE}])[^${OPEN}${CLOSE}]*(?<=\p{L})${CLOSE}\p{L}`,
  "u",
);

/** German Lehrer*innen and Schüler*innen in one paragraph: Markdown takes the two asterisks for a pair. */
function starInWord({ content, children }: Token): string | undefined {
  if (!/\p{L}\*\p{L}/u.test(content)) return undefined;
  const marked = (children ?? []).map(({ type, markup, content }) =>
    markup !== "*" ? (type === "text" ? content : GONE) : type === "em_open" ? OPEN : CLOSE,
  );
  const [, word, rest] = IN_WORDS.exec(marked.join("")) ?? [];
  return word && `${word}*${rest}`;
}

/**
 * Words that are no link, no picture, no citation and no bold type, and look as if they were meant as such. True: a picture
 * was meant.
 */
export function slipsOfWords(block: Token, line: number, page: Page): boolean {
  const literal = literalOf(block);
  if (literal === undefined) return false;
  let isPicture = false;
  const place = placesIn(block, line, page);
  let rest = withoutLinks(literal);
  for (const { form, slip } of FORMS) {
    rest = rest.replace(form, (...found: unknown[]) => {
      const match = found.filter((one): one is string => typeof one === "string").slice(0, -1);
      const problem = slip(match, page);
      if (problem === undefined) return match[0]!;
      if (problem.severity === "error") {
        const isImage = match[1] === "!";
        page.reading.media.missed.push({ path: match[0]!.replace(/[)\]\s]+$/, ""), isImage });
        isPicture ||= isImage;
      }
      fileSlip(problem, place(match[0]!, rest[(found.at(-2) as number) - 1]), page);
      return GONE;
    });
  }
  const two = STARS.exec(literal);
  if (two !== null) fileSlip(NOT_BOLD, place(two[0].trim(), literal[two.index - 1]), page);
  const one = STAR.exec(literal.replaceAll("**", ""));
  if (one !== null) fileSlip(NOT_ITALIC, place(one[0], one.input[one.index - 1]), page);
  const word = starInWord(block);
  if (word !== undefined) fileSlip(starSlip(word), place(word), page);
  return isPicture;
}

function starSlip(word: string): Slip {
  return {
    code: "star-in-word",
    severity: "warning",
    text: `The asterisk in "${word}" is taken for the beginning of italics, which end in a later word.`,
    hint: `Write "${word.replace("*", "\\*")}", and so in the other word; or put italics around whole words.`,
  };
}

const NOT_BOLD: Slip = {
  code: "not-bold",
  severity: "warning",
  text: "These two asterisks are shown as they stand: they enclose nothing.",
  hint: 'Write them directly before and behind the words: "**bold**". For plain asterisks write "\\*\\*".',
};

const NOT_ITALIC: Slip = {
  code: "not-italic",
  severity: "warning",
  text: "This asterisk is shown as it stands: no other one closes what it opens.",
  hint: 'Write another one directly behind the last word: "*italic*". For a plain asterisk write "\\*".',
};

function notALink(
  picture: string,
  words: string,
  address: string | undefined,
  why: string,
): Slip | undefined {
  if (address === undefined) return undefined;
  // A word that was more than characters is gone from here.
  const shown = words.includes(GONE) || words.trim() === "" ? "words" : words.trim();
  return {
    code: "not-a-link",
    severity: "error",
    text: `This is no ${nameOf(picture)}, and is shown as it is written: ${why}.`,
    hint: `Write ${picture}[${shown}](${address}).`,
  };
}

function notACitation(id: string, page: Page): Slip | undefined {
  if (page.reading.references?.has(id) !== true) return undefined;
  return {
    code: "not-a-citation",
    severity: "warning",
    text: `This names the reference "${id}", but does not cite it: it is shown as it is written.`,
    hint: `Write [@${id}], or with a page [@${id}, p. 12].`,
  };
}

function nameOf(picture: string): string {
  return picture === "" ? "link" : "picture";
}

/** The address without its blanks, when it can be one: `[sic] (see below)` is prose. */
function meantAddress(written: string): string | undefined {
  if (/^(?:glossary|https?|mailto|tel)\s*:/i.test(written)) return written.replace(/\s+/g, "");
  return /^\S[^\n]*\.[a-z0-9]{2,4}(?:#\S*)?$/i.test(written) ? written : undefined;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Finds characters of a block in its file, with the one before them, so that not an earlier one like them is found. */
function placesIn(
  block: Token,
  line: number,
  page: Page,
): (written: string, before?: string) => Place {
  const lines = block.content.split("\n").length;
  return (written, before = "") => {
    const first = written.split("\n")[0]!;
    const lead = before < " " ? "" : before;
    const place = placeOfText(page, line, lead + first, lines);
    return place.column === undefined ? place : { ...place, column: place.column + lead.length };
  };
}
