import { type Document, isPair, isScalar, type Scalar, visit } from "yaml";
import type { YamlSlip } from "./yaml-slips.ts";

/** Something that YAML reads without a complaint, and otherwise than its author meant. */
export interface YamlRemark extends YamlSlip {
  readonly code: "curly-quotes" | "text-as-comment";
}

const OPENING = "“„«‘‚‹";
/** A single one is mostly an apostrophe. */
const CLOSING = "”“»";

/** Texts for people, to which a word belongs that is stuck to "#"; and a colour, which YAML takes for a comment. */
const PROSE =
  /^(?:title|summary|text|site|collection|acknowledgements|statement|name|role|container|publisher|label|issuer|signatory|accent)$/;

export function yamlRemarks(document: Document.Parsed, source: string): YamlRemark[] {
  const remarks: YamlRemark[] = [];
  // "[“Ende, J.”]" is two texts: what the first one says holds for the second.
  let end = 0;
  visit(document, {
    Scalar: (key, node, path) => {
      if (node.type !== "PLAIN" || key === "key" || node.range == null) return;
      const [offset] = node.range;
      const quoted = offset >= end ? curlyQuotes(node, source) : undefined;
      if (quoted !== undefined) {
        end = quoted.end;
        remarks.push({ code: "curly-quotes", offset, ...quoted });
      }
      const parent = path.at(-1);
      const name = isPair(parent) && isScalar(parent.key) ? String(parent.key.value) : "";
      const cut = PROSE.test(name) ? cutText(name, node) : undefined;
      if (cut !== undefined) remarks.push({ code: "text-as-comment", offset, ...cut });
    },
  });
  return remarks;
}

type Remark = Pick<YamlRemark, "text" | "hint">;

/** A text that only begins or ends with a quotation is prose: “Why?” and other questions. */
function curlyQuotes(node: Scalar, source: string): (Remark & { end: number }) | undefined {
  const value = String(node.source ?? "").trim();
  const [start, close] = node.range!;
  const opens = value !== "" && OPENING.includes(value[0]!);
  const closes = CLOSING.includes(value.at(-1) ?? " ") || (opens && /[’›‘‹]$/.test(value));
  const inside = value.slice(1, -1);
  const isWhole = opens && closes && !hasMarks(inside);
  const isBegun = opens && !closes && !hasMarks(value.slice(1));
  const isEnded = closes && !opens && !hasMarks(value.slice(0, -1));
  if (!isWhole && !isBegun && !isEnded) return undefined;
  const line = source.slice(start).split("\n", 1)[0]!;
  const rest = isBegun ? /^.([^“”„«»]*)[”“»]/u.exec(line) : null;
  const words = isWhole ? inside : rest?.[1];
  return {
    end: rest === null ? close : start + rest[0].length,
    text: "These quotation marks are curly: YAML takes them for a part of the text.",
    hint:
      words === undefined || words.includes('"')
        ? 'Write straight ones, ", before and behind the whole text.'
        : `Write straight ones: "${words.trim()}". If the curly ones belong to the text, put straight ones around them.`,
  };
}

function hasMarks(text: string): boolean {
  return /[“”„«»]/u.test(text);
}

/** "Giving feedback #1": behind a blank, "#" begins a comment. One that is meant as such has a blank behind it. */
function cutText(key: string, { comment, value, source }: Scalar): Remark | undefined {
  if (comment == null || !/^[\p{L}\p{N}]/u.test(comment)) return undefined;
  const before = value === null ? "" : `${source} `;
  const whole = `${before}#${comment.split("\n")[0]!.trimEnd()}`;
  return {
    text: `Behind a blank "#" begins a comment: "#${comment.split(/\s/)[0]}" and what follows is left out.`,
    hint:
      whole.length > 60 || whole.includes('"')
        ? "Put the whole text in quotation marks; a comment has a blank behind its #."
        : `If it belongs to the text, write ${key}: "${whole}". A comment has a blank behind its "#".`,
  };
}
