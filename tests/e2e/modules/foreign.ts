import { type Folder, writeModule } from "./source.ts";

const SECTIONS = 40;
const ACTIVITIES = 60;

/**
 * A module that nobody had in mind: Arabic, right to left, byte-order marks, CRLF, ids of other shapes, 40 sections, 60
 * activities.
 */
export function foreign(): Folder {
  const files: Record<string, string> = {
    "module.yaml": text([
      "id: taqyim-2-0-1",
      "title: التقييم في مكان العمل",
      "site: تطوير هيئة التدريس",
      "collection: التعليم السريري",
      "language: ar",
      "version: 2.0.1",
      "pass: 80",
      "report: passed-failed",
    ]),
  };
  let activity = 0;
  for (let n = 1; n <= SECTIONS; n++) {
    const lines = [
      `# القسم ${n}`,
      "",
      `هذا هو القسم رقم ${n}، وفيه كلام *مهم* و«اقتباس» و English.`,
      "",
    ];
    const share = Math.round((ACTIVITIES * n) / SECTIONS);
    while (activity < share) lines.push(...question(activity++));
    files[`${String(n).padStart(2, "0")}-${n % 2 === 0 ? "Qism" : "قسم"}-${n}.md`] = text(lines);
  }
  return writeModule("taqyim-2-0-1", files);
}

function question(n: number): string[] {
  if (n % 10 === 9) return [`:::reflection{#r-${n}}`, "ما رأيك في ذلك؟", ":::", ""];
  const isMultiple = n % 3 === 0;
  return [
    `:::choice{#s${n}-${"long-".repeat(n % 9)}id${n % 2 === 0 ? " points=1" : ""}}`,
    `السؤال رقم ${n + 1}: ما الصحيح؟`,
    "",
    `- [x] نعم، هذا صحيح (${n})`,
    `- [ ] لا، هذا غير صحيح`,
    `  > ليس تمامًا.`,
    isMultiple ? `- [x] وهذا صحيح أيضًا، "بلا شك"` : `- [ ] ولا هذا`,
    "",
    "> شكرًا لك.",
    ":::",
    "",
  ];
}

/** As an editor on Windows writes it. */
function text(lines: readonly string[]): string {
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}
