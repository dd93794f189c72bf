import * as z from "zod";
import { isLanguage } from "./check-attributes.ts";

const text = (most = 2000) => z.string().trim().min(1).max(most);
/** `yes`, `no`, `on`, `off`, `true` or `false`. */
export const yesNo = z
  .union([z.boolean(), z.enum(["yes", "no", "on", "off"])], { error: "must be yes or no" })
  .transform((value) => value === true || value === "yes" || value === "on");
const id = z
  .string()
  .regex(/^[A-Za-z](?:[A-Za-z0-9]|[-_](?![-_]))*$/, {
    error: 'may hold letters a–z, digits and single "-", and begins with a letter',
  })
  .max(64);
/** A plain address: nothing in it means something else in the `mailto:` that it becomes. */
const mail = z.string().regex(/^(?!.*[<>",;:?#%()[\]\\])[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/, {
  error: "is no mail address",
});
/** Share of what must be done. */
const SHARE = { error: "must be all, none or a share such as 80%" };
const share = z
  .union([z.enum(["all", "none"]), z.string().regex(/^(?:100|[1-9]?\d)\s*%$/, SHARE)], SHARE)
  .transform((value) =>
    value === "all" ? 1 : value === "none" ? 0 : Number.parseInt(value, 10) / 100,
  );

/** module.yaml. The description of each field is what an editor shows and what a diagnostic gives as the way out. */
export const settingsSchema = z.strictObject({
  id: id.describe(
    "The module's name for machines, stable for ever: learners' records hang on it. Letters, digits and \"-\", as in fire-safety.",
  ),
  title: text(200).describe(
    "The module's name for people, at most 200 characters: an LMS cuts longer ones.",
  ),
  site: text(200)
    .optional()
    .describe("Who offers it, the first of the breadcrumbs: Faculty development."),
  collection: text(200)
    .optional()
    .describe("What it belongs to, the second of the breadcrumbs: Interprofessional education."),
  language: z
    .string()
    .refine(isLanguage, { error: "is no code of a language" })
    .default("en")
    .describe(
      "The language it is written in: en, en-GB, fr, de, es, ar. It decides quotation marks, hyphens and the player's words.",
    ),
  direction: z
    .enum(["ltr", "rtl"])
    .optional()
    .describe("The direction of writing, where the language does not say it: ltr or rtl."),
  version: text(40).default("1.0.0").describe("The module's version, shown to learners: 1.0.0."),
  summary: text(2000).optional().describe("What it is about, in one to three sentences."),
  authors: z
    .array(
      z.union(
        [
          z.strictObject({
            name: text(200).describe("The author's name."),
            role: text(200).optional().describe("What they did: Text, figures."),
          }),
          text(200).transform((name) => ({ name })),
        ],
        { error: "must be a name, or name: and role:" },
      ),
    )
    .default([])
    .describe('Who made it: a list of "name: …" with "role: …" where wanted.'),
  duration: text(60).optional().describe('How long it takes, as you would say it: "45 min".'),
  date: z
    .string()
    .refine(isDate, { error: "is no date" })
    .optional()
    .describe("The day of this version as year-month-day: 2026-03-31."),
  licence: text(200).optional().describe("What others may do with it: CC BY 4.0."),
  acknowledgements: text(4000).optional().describe("Whom to thank, and for what."),
  objectives: z
    .array(
      z.strictObject({
        id: id.describe("The objective's name for machines, stable for ever: define."),
        text: text(500).describe("What a learner can do afterwards, one sentence."),
      }),
    )
    .default([])
    .describe('What a learner can do afterwards: a list of "id: …" and "text: …".'),
  complete: z
    .strictObject({
      sections: share
        .default(1)
        .describe("How many sections must be read: all, none or a share such as 80%."),
      activities: share
        .default(1)
        .describe(
          "How many of the activities that are not optional must be done: all, none or a share such as 80%.",
        ),
      pass: yesNo.default(false).describe("yes: complete only when also passed. Needs pass."),
    })
    .default({ sections: 1, activities: 1, pass: false })
    .describe(
      "When the module counts as complete: sections, activities (all, 80%, none) and pass (yes or no).",
    ),
  pass: z
    .preprocess(withoutSign, z.number().min(0).max(100).optional())
    .describe(
      "Per cent of the points needed to pass, 0 to 100. Leave it out when nothing is graded.",
    ),
  report: z
    .enum(["completed", "passed", "passed-failed"])
    .default("completed")
    .describe("The word that the LMS gets: completed, passed or passed-failed."),
  responses: z
    .enum(["words", "letters"])
    .default("words")
    .describe(
      "How answers to choices stand in SCORM 1.2 reports: words (readable) or letters (a, b, c).",
    ),
  journal: yesNo
    .default(true)
    .describe(
      "Keep a copy of the learner's answers on their own device against crashes: yes, as without this line, or no. Say no for shared computers.",
    ),
  finishedExit: z
    .enum(["suspend", "normal"])
    .default("suspend")
    .describe(
      "What the LMS is told when a finished module is left: suspend (answers can be looked at again) or normal (the attempt ends).",
    ),
  feedback: z
    .strictObject({
      email: mail.describe("Where learners' comments go: an address such as team@example.org."),
      lms: yesNo
        .default(false)
        .describe("yes: comments are also handed to the LMS, where it has a place for them."),
    })
    .optional()
    .describe('"Email your comments": email, and lms (yes or no).'),
  certificate: z
    .strictObject({
      issuer: text(200).describe("Who issues it."),
      title: text(200).optional().describe("Its heading, instead of “Certificate”."),
      text: text(1000).optional().describe("A sentence below the learner's name."),
      score: yesNo.default(false).describe("yes: it shows the score."),
      signatory: text(200).optional().describe("Who signs it: name and office."),
    })
    .optional()
    .describe(
      "A page that the learner can print once the module is complete: issuer, title, text, score, signatory.",
    ),
  solutions: yesNo.default(false).describe("yes: the PDF ends with the right answers."),
  accessibility: z
    .strictObject({
      contact: text(200)
        .optional()
        .describe("Whom to tell about barriers: a name, an address, a telephone number."),
      statement: text(4000).optional().describe("What was tested, and what is known not to work."),
    })
    .optional()
    .describe("The accessibility statement: contact, statement."),
  standards: z
    .array(text(40))
    .min(1)
    .default(["scorm12", "scorm2004"])
    .describe("What `lectern build` makes when it is not told: scorm12, scorm2004, web."),
  theme: z
    .strictObject({
      accent: z
        .string()
        .regex(/^#[0-9a-fA-F]{6}$/, { error: 'is no colour such as "#1f5f5b"' })
        .transform((colour) => colour.toLowerCase())
        .default("#1f5f5b")
        .describe(
          'Your institution\'s colour, in quotation marks: "#1f5f5b". All others are derived from it.',
        ),
      logo: text(300).optional().describe("A picture for the top of the page: media/logo.svg."),
      font: z.enum(["serif", "sans"]).default("serif").describe("serif (for reading) or sans."),
    })
    .default({ accent: "#1f5f5b", font: "serif" })
    .describe("Looks: accent (a colour), logo (a file), font (serif or sans)."),
  sections: z
    .array(text(300))
    .min(1)
    .optional()
    .describe(
      "The section files in their order. Leave it out to take them in the order of their names.",
    ),
});

export type WrittenSettings = z.output<typeof settingsSchema>;

/** The JSON Schema of module.yaml, for editors: `npm run build` writes it to dist/module.schema.json. */
export function moduleJsonSchema(): object {
  return {
    ...z.toJSONSchema(settingsSchema, { io: "input", target: "draft-7" }),
    title: "Lectern: module.yaml",
  };
}

/** `70%` is 70. */
function withoutSign(value: unknown): unknown {
  const number = typeof value === "string" ? /^(\d+(?:\.\d+)?)\s*%$/.exec(value.trim()) : null;
  return number === null ? value : Number(number[1]);
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
