import { type Document, type Node as YamlNode, visit, type YAMLError } from "yaml";
import { ODD_IN_YAML, oddBlank } from "./odd-blanks.ts";
import { keySlip } from "./yaml-forms.ts";

/** What is wrong with a line of YAML, in the words of somebody who does not know the language. */
export interface YamlSlip {
  /** Where in the text. */
  readonly offset: number;
  readonly text: string;
  readonly hint: string;
}

interface Line {
  readonly offset: number;
  readonly text: string;
  /** Where the next one begins to hold something. */
  readonly next: number;
  readonly key: string;
  readonly value: string;
}

type Slip = Omit<YamlSlip, "offset"> & { readonly offset?: number };

/** Behind the first slip the parser is often lost: what it says of tokens then is no news. `isList`: a list is wanted. */
export function yamlSlips(document: Document.Parsed, source: string, isList: boolean): YamlSlip[] {
  const slips = new Map<number, YamlSlip>();
  // A tag that nobody knows is only a warning to the parser, which takes the text behind it.
  const tags = document.warnings.filter(({ code }) => code === "TAG_RESOLVE_FAILED");
  for (const [i, error] of [...document.errors, ...tags].entries()) {
    if (
      i > 0 &&
      error.code !== "TAG_RESOLVE_FAILED" &&
      !["BLOCK_AS_IMPLICIT_KEY", "DUPLICATE_KEY", "BAD_SCALAR_START"].includes(error.code)
    )
      continue;
    const line = lineAt(source, error.pos[0]);
    const found =
      (isList ? entry(line, source) : undefined) ?? slipOf(error, line, document, source);
    const slip = { offset: error.pos[0], ...found };
    // All lines below a bracket that stands open are indented further than what YAML has made of it.
    if (found.text === DEEPER && [...slips.values()].some(({ text }) => text.includes(OPEN)))
      continue;
    const { offset } = lineAt(source, slip.offset);
    if (!slips.has(offset)) slips.set(offset, slip);
  }
  return [...slips.values()];
}

/** `*word` at the beginning of a text is an alias to YAML; it finds out when all else is read. */
export function aliasSlip(document: Document.Parsed, source: string, problem: Error): YamlSlip {
  let offset = 0;
  visit(document, {
    Alias: (_, node) => {
      offset = node.range![0];
      return visit.BREAK;
    },
  });
  const line = lineAt(source, offset);
  return { offset, ...(beginning(line) ?? unknown(problem.message)) };
}

function slipOf(error: YAMLError, line: Line, document: Document.Parsed, source: string): Slip {
  return (
    oddBlankIn(line) ??
    indentation(error, line) ??
    quotation(error, line, document, source) ??
    named(error, line) ??
    joinedDash(line) ??
    beginning(line) ??
    bracket(error, source) ??
    colon(error, line) ??
    misplaced(error, line) ??
    unknown(error.message)
  );
}

function oddBlankIn({ text, offset }: Line): Slip | undefined {
  const match = ODD_IN_YAML.exec(text);
  return match === null ? undefined : { offset: offset + match[0].length, ...oddBlank(match[1]!) };
}

/** `-id: x` is a key of its own to YAML, or the end of the list. */
function joinedDash({ text, offset }: Line): Slip | undefined {
  const [, blank, key] = /^( *)(-[A-Za-z][\w-]*):(?:\s|$)/.exec(text) ?? [];
  const slip = key === undefined ? undefined : keySlip(key);
  return slip && { offset: offset + blank!.length, ...slip };
}

/** An entry of a list whose first line has no dash: YAML complains of the lines below it, or of all that follows. */
function entry(line: Line, source: string): Slip | undefined {
  let first = line;
  while (first.text.startsWith(" ") && first.offset > 0) first = lineAt(source, first.offset - 1);
  const [, id] = /^id:\s+(\S.*?)\s*$/.exec(first.text) ?? [];
  if (id === undefined) return undefined;
  return {
    offset: first.offset,
    text: "This entry has no dash before its first line.",
    hint: `Write "- id: ${shorten(id)}": each entry begins with a dash and a blank, and its other lines are indented by two blanks.`,
  };
}

function indentation({ code }: YAMLError, { text }: Line): Slip | undefined {
  if (code === "TAB_AS_INDENT" || /^ *\t/.test(text))
    return {
      text: "This line is indented with a tab.",
      hint: "Indent it with blanks: two for each step.",
    };
  return undefined;
}

function quotation(
  { code, pos, message }: YAMLError,
  line: Line,
  document: Document.Parsed,
  source: string,
): Slip | undefined {
  const isOpen = code === "MISSING_CHAR" && /closing ["']quote/.test(message);
  if (!isOpen && code !== "UNEXPECTED_TOKEN") return undefined;
  let before: YamlNode | undefined;
  visit(document, {
    Scalar: (_, node) => {
      if (node.type?.startsWith("QUOTE") && node.range![0] < pos[0]) before = node;
    },
  });
  if (before === undefined) return undefined;
  const [start, end] = before.range!;
  if (isOpen || (start < line.offset && /^\s*$/.test(source.slice(end, pos[0]))))
    return {
      offset: start,
      text: "The quotation mark that opens here is not closed.",
      hint: "Put another one at the end of the text, or take this one away.",
    };
  if (start < line.offset || end > pos[0]) return undefined;
  return {
    offset: start,
    text: "This text goes on behind its closing quotation mark.",
    hint: inMarks(line),
  };
}

function named({ code }: YAMLError, { key }: Line): Slip | undefined {
  switch (code) {
    case "DUPLICATE_KEY":
      return {
        text: `The key "${key}" stands here twice.`,
        hint: 'Delete one of the two; in a list, a new entry begins with "- ".',
      };
    case "MULTIPLE_DOCS":
      return { text: "Here is a line of dashes.", hint: "Delete it." };
    case "BAD_DQ_ESCAPE":
      return {
        text: "Here is a backslash in double quotation marks.",
        hint: "Put the text in single ones: 'C:\\courses'.",
      };
    default:
      return undefined;
  }
}

/** What YAML takes for more than the beginning of a text. */
function beginning(line: Line): Slip | undefined {
  const first = line.value[0] ?? "";
  if (/^[|>][^\s]*\s+\S/.test(line.value))
    return {
      text: `Behind "${first}" the text begins on the next line.`,
      hint: `Write it there, indented by two blanks; or put it in quotation marks.`,
    };
  const isWord = /^[[{].*[\]}]\s*\S/.test(line.value);
  if (first === "" || (!"@`%*&!".includes(first) && !isWord)) return undefined;
  return {
    text: `A text that begins with "${first}" must stand in quotation marks.`,
    hint: inMarks(line),
  };
}

function bracket({ message, pos }: YAMLError, source: string): Slip | undefined {
  const close = /end with a ([\]}])/.exec(message)?.[1];
  if (close === undefined) return undefined;
  const open = close === "]" ? "[" : "{";
  const offset = source.lastIndexOf(open, pos[0]);
  const hash = /\s#\S*/.exec(lineAt(source, Math.max(0, offset)).text)?.[0].trim();
  if (hash !== undefined && offset >= 0)
    return {
      offset,
      text: `A "#" behind a blank begins a comment: what follows it is not read, nor is the "${close}" that would close this.`,
      hint: `Put it in quotation marks: "${hash.replace(/[,\]}]+$/, "")}".`,
    };
  return {
    ...(offset < 0 ? {} : { offset }),
    text: `The "${open}" ${OPEN}.`,
    hint: `Write "${close}" where it ends.`,
  };
}

const OPEN = "that opens here is not closed";
const DEEPER = "This line is indented further than the one above it.";

function colon({ code, message }: YAMLError, line: Line): Slip | undefined {
  if (code === "BLOCK_AS_IMPLICIT_KEY") {
    if (/:(?:\s|$)/.test(line.value))
      return {
        text: /^[“”„«‘’]/.test(line.value)
          ? "There is a colon in this text, so it must stand in straight quotation marks; these are curly ones."
          : "There is a colon in this text, so it must stand in quotation marks.",
        hint: inMarks(line),
      };
    return {
      offset: line.next,
      text: DEEPER,
      hint: "Begin it exactly below the key above it; if it goes on the text above, put the whole text in quotation marks.",
    };
  }
  const joined = /^\s*(?:- +)?([\w-]+):(?!\/\/)(\S.*)$/.exec(line.text);
  // On the last line YAML misses the colon; above it, it takes the next line for a part of the key.
  const isKey = message.startsWith("Implicit map keys need");
  if (!isKey && !(code === "MULTILINE_IMPLICIT_KEY" && (joined !== null || !/:/.test(line.text))))
    return undefined;
  return joined === null
    ? {
        text: "This line has no colon.",
        hint: 'Write it as "title: …"; if it goes on the text above, indent it by two blanks.',
      }
    : {
        text: "There is no blank behind this colon.",
        hint: `Write "${joined[1]}: ${shorten(joined[2]!)}".`,
      };
}

function misplaced({ code, message, pos }: YAMLError, { text, offset }: Line): Slip | undefined {
  const isFirst = text.slice(0, pos[0] - offset).trim() === "";
  if (code !== "BAD_INDENT" && !/without - indicator/.test(message) && !isFirst) return undefined;
  return {
    text: "This line does not begin below those that it belongs to.",
    hint: 'What belongs together begins exactly below each other. In a list: "- id: …", and below it, two blanks further in, "title: …".',
  };
}

function unknown(message: string): Slip {
  return {
    text: "This line cannot be read.",
    hint:
      'Each line is "key: text"; what belongs to a key is indented with blanks; a text with ": " or " #" in it stands in quotation marks. ' +
      `(In the words of YAML: ${message.split("\n")[0]!.replace(/\.$/, "")}.)`,
  };
}

/** The line as it is right: `title: "Teaching: an introduction"`. */
function inMarks({ key, value }: Line): string {
  const [, mark, inner] = /^(["'])(.*)\1$/.exec(value) ?? [];
  const isPair = mark !== undefined && inner!.split(mark).length % 2 === 0;
  const plain = isPair ? inner! : value.replace(/^[“”„«‘’](.*)[“”»‘’]$/, "$1");
  const mine = /["\\]/.test(plain) ? `'${plain.replaceAll("'", "''")}'` : `"${plain}"`;
  return mine.length > 80
    ? 'Put " before and behind the whole text.'
    : `Write it so: ${key === "" ? "" : `${key}: `}${mine}`;
}

function lineAt(source: string, at: number): Line {
  // An error at the very end concerns the last line that holds something.
  const near = at >= source.length ? source.trimEnd().length : at;
  const offset = source.lastIndexOf("\n", near - 1) + 1;
  const end = source.indexOf("\n", near);
  const text = source.slice(offset, end < 0 ? undefined : end);
  const blank = /^\s*/.exec(source.slice(offset + text.length))![0].length;
  const [, key = "", value = ""] = /^\s*(?:- +)?([\w-]+):\s+(.*?)\s*$/.exec(text) ?? [];
  return {
    offset,
    text,
    next: offset + text.length + blank,
    key,
    value,
  };
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
