import type * as z from "zod";
import { ODD_IN_YAML, oddBlank } from "./odd-blanks.ts";

type Issue = z.core.$ZodIssue;

/** The fact and the way out. */
interface Words {
  readonly text: string;
  readonly hint: string;
}

/** Every line of every entry has its dash: to YAML each is an entry. */
export function shapeProblem(data: unknown): Words | undefined {
  if (!Array.isArray(data) || data.length < 2) return undefined;
  const keys = data.map((entry) =>
    typeof entry === "object" && entry !== null ? Object.keys(entry) : [],
  );
  if (!keys.every(({ length }) => length === 1) || !keys.slice(1).some(([key]) => key === "title"))
    return undefined;
  return {
    text: "This line has a dash of its own, so it is an entry of its own.",
    hint: 'Only the first line of an entry has a dash: "- id: …". Write two blanks instead before the others.',
  };
}

/** Where an entry has no key that is known, those that are missing are no news. */
export function withoutFollowers(issues: readonly Issue[], data: unknown): Issue[] {
  const strange = issues.flatMap((issue): PropertyKey[] => {
    const [entry] = issue.path;
    if (issue.code !== "unrecognized_keys" || issue.path.length !== 1) return [];
    if (typeof entry !== "number") return [];
    const keys = Object.keys((data as readonly object[])[entry] ?? {});
    return keys.length === issue.keys.length ? [entry] : [];
  });
  return issues.filter(({ code, path }) => code !== "invalid_type" || !strange.includes(path[0]!));
}

/** A key that begins with what is no letter is mostly no key. */
export function keySlip(key: string): Words | undefined {
  const odd = ODD_IN_YAML.exec(key)?.[1];
  if (odd !== undefined) return oddBlank(odd);
  if (!key.startsWith("-")) return undefined;
  const name = key.replace(/^-+/, "");
  return { text: "There is no blank behind this dash.", hint: `Write "- ${name}: …".` };
}

/** The file itself, or an entry of its list, has another form. */
export function formOf(issue: Issue & { expected?: string }, keys: readonly string[]): Words {
  const [first = "id", second = "title"] = keys;
  if (issue.expected === "array")
    return {
      text: "This file must be a list, each entry of which begins with a dash.",
      hint: 'Begin each entry with "- id: …", and indent its other lines by two blanks.',
    };
  return issue.path.length === 0
    ? {
        text: 'This file must be made of lines such as "title: …".',
        hint: `Write "${first}: …" and "${second}: …", each on a line of its own, with a blank behind the colon and no dash before it.`,
      }
    : {
        text: "This entry says nothing about itself.",
        hint: `Write "- ${first}: …", and below it, two blanks further in, "${second}: …".`,
      };
}
