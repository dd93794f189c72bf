import * as z from "zod";
import { yesNo } from "./settings-schema.ts";

const text = (most = 1000) => z.string().trim().min(1).max(most);
/** `13` and `13(2)` alike. */
const number = z
  .union([z.number(), text(40)], { error: "must be a number or a text" })
  .transform(String);
const INITIALS = /^(?:\p{Lu}\.[ -]?)+$/u;
/** As databases give them: `Haig KM, Sutton S`; as lists of references do: `Wenger, E., & Snyder, W.` */
function isSeveral(text: string): boolean {
  const parts = text.split(/\s*(?:,|&|\band\b)\s*/).filter((part) => part !== "");
  if (parts.length < 2) return false;
  const initials = parts.filter((part) => INITIALS.test(part)).length;
  return initials > 1 || parts.every((part) => /^\p{Lu}[\p{L}'’ -]+ \p{Lu}{1,3}$/u.test(part));
}
const names = z
  .union([z.array(text(300)).min(1), text(1000).transform((list) => list.split(/\s*;\s*/))], {
    error: "must be a list of names",
  })
  .refine((list) => !list.some((name) => INITIALS.test(name)), {
    error: "lists initials as if they were names",
  })
  .refine((list) => !list.some(isSeveral), { error: "holds several names in one text" });

/** references.yaml: a list. The description of each field is the hint of its diagnostics. */
export const referencesSchema = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(/^[\p{L}\p{N}_](?:[\p{L}\p{N}_:.-]*[\p{L}\p{N}_])?$/u, {
        error: "may hold letters, digits, and : . - _ between them",
      })
      .describe("What stands in the text: wenger1998, cited as [@wenger1998]."),
    type: z
      .enum(["book", "chapter", "article", "report", "thesis", "web", "other"])
      .default("other")
      .describe("What kind of work it is; it decides how it is set."),
    authors: names
      .optional()
      .describe(
        'A list with the family name first, in quotation marks: ["Wenger, E.", "Lave, J."]. An organisation has no comma.',
      ),
    editors: names
      .optional()
      .describe(
        'A list with the family name first, in quotation marks: ["Hughes, J.", "Unwin, L."].',
      ),
    year: number.optional().describe("The year it appeared: 1998."),
    title: text().optional().describe("The title, with capitals as in a sentence."),
    container: text()
      .optional()
      .meta({
        description: "What it appeared in: the journal, the book of a chapter, the website.",
        aliases: ["journal", "book", "booktitle", "website", "magazine"],
      }),
    edition: number.optional().describe("Only from the second: 2nd."),
    volume: number.optional().describe("Of a journal: 31."),
    issue: number.optional().describe("Of a volume: 1."),
    pages: number.optional().describe("First and last page: 49–68."),
    publisher: text(300).optional().describe("Who published it."),
    place: text(300)
      .optional()
      .describe("Where it was published; kept for your own records, not shown."),
    doi: z
      .string()
      .transform((doi) => doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ""))
      .refine((doi) => /^10\.\d{4,9}\/\S+$/.test(doi), { error: "is no DOI" })
      .optional()
      .describe("The DOI: 10.1017/CBO9780511803932."),
    url: z
      .string()
      .regex(/^https?:\/\/[^\s/]+\S*$/, { error: "is no web address" })
      .optional()
      .describe("The web address, where there is no DOI: https://…"),
    accessed: text(40)
      .optional()
      .describe("The day you looked at the web page, as you would write it."),
    text: text(2000)
      .optional()
      .describe(
        "The whole reference in your own words (Markdown) instead of the fields; then label is needed too.",
      ),
    label: text(120)
      .optional()
      .describe('What stands in the text instead of author and year: "Wenger, 1998".'),
    further: yesNo
      .default(false)
      .describe('yes: listed under "Further reading" although no text cites it.'),
  }),
  { error: "must be a list: each entry begins with “- id: …”" },
);

export type WrittenReference = z.output<typeof referencesSchema>[number];
