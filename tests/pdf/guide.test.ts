import { describe, expect, it } from "vitest";
import { hasTypst, makeGuideHtml, makeGuidePdf } from "../../src/pdf/index.ts";
import { lmsParts } from "../../src/pdf/guide-lms.ts";
import { guideTexts } from "../../src/pdf/guide-texts.ts";
import { trackedPoints, webTracked } from "../../src/pdf/guide-tracked.ts";
import { trackedTexts } from "../../src/pdf/guide-tracked-texts.ts";
import { LANGUAGES, resolveTexts } from "../../src/model/texts.ts";
import type { CourseModule } from "../../src/model/course-module.ts";
import { fromMarkdown } from "./from-markdown.ts";
import { courseModule, item, list, made, p, section } from "./build.ts";
import { sample } from "./sample.ts";
import { rtlSample } from "./sample-rtl.ts";
import { hasPoppler, pdfText } from "./pdf-text.ts";

/** A module with one question that carries points, or none. */
function graded(settings: Parameters<typeof courseModule>[0], points: number): CourseModule {
  const options = list(false, item("Right", true), item("Wrong", false));
  const question = made("choice", "q", [p("Which?"), options], { points: String(points) });
  return courseModule(settings, { sections: [section("s", "S", [question])] });
}

describe("the guide for teachers", () => {
  it("has all that they need, as a page that stands alone", async () => {
    const { html, diagnostics } = await makeGuideHtml(sample);
    expect(diagnostics).toEqual([]);
    for (const words of [
      "Guide for teachers",
      "Say what a community of practice is",
      "45 min",
      "communities-of-practice-scorm12.zip",
      "Moodle 4.5.6",
      "Require status",
      "Canvas",
      "Blackboard",
      "Brightspace",
      "Open edX",
      "When it does not track",
      "Teams share one; communities of practice need not.",
    ])
      expect(html).toContain(words);
    expect(html).not.toMatch(/<script|<link|@import|url\(/);
    expect(html.match(/(?:src|href)="(?!data:|#)[^"]*"/g) ?? []).toEqual([]);
  });

  it("counts one and several", async () => {
    expect((await makeGuideHtml(graded({}, 1))).html).toContain("It has 1 section and 1 activity.");
    expect((await makeGuideHtml(sample)).html).toMatch(/It has \d+ sections and \d+ activities\./);
  });

  it("escapes what authors write", async () => {
    const bad = `"><script>alert(1)</script>&`;
    const { html } = await makeGuideHtml(
      courseModule(
        { title: bad, summary: bad, authors: [{ name: bad }] },
        { sections: [section("s", bad, [p(bad)])] },
      ),
    );
    expect(html).not.toContain("<script>");
    expect(html).toContain("&lt;script&gt;");
  });

  it("says what the module tells the LMS, by its own settings", () => {
    const of = (settings: Parameters<typeof courseModule>[0], points = 1): string =>
      trackedPoints(graded(settings, points)).join("\n");
    expect(of({ report: "passed", pass: 80 })).toMatch(/pass mark is 80 %[\s\S]*then “passed”/);
    expect(of({ report: "passed-failed", pass: 80 })).toContain(
      "“failed” once it is complete, or all that is graded is answered, below the pass mark",
    );
    expect(of({ report: "passed" })).toContain("“incomplete”, then “completed”");
    expect(of({ complete: { sections: 0.8, activities: 0, pass: true }, pass: 50 })).toContain(
      "once this is done: 80 % of the sections; the pass mark is reached.",
    );
    expect(of({})).toContain("best try counts. This module sets no pass mark.");
    // A pass mark without a question to pass decides nothing.
    expect(of({ report: "passed", pass: 80 }, 0)).toMatch(/none is sent[\s\S]*then “completed”/);
    expect(of({})).not.toContain("**Comments**");
    expect(of({ feedback: { email: "a@b.c", lms: false } })).not.toContain("**Comments**");
    expect(of({ feedback: { email: "a@b.c", lms: true } })).toContain("**Comments**");
  });

  it("names Moodle's boxes and reports by what the package will really say", () => {
    const of = (settings: Parameters<typeof courseModule>[0], points = 1): string =>
      JSON.stringify(lmsParts(graded(settings, points), "a.zip")[0]);
    // What carries points is graded, with a pass mark or without.
    expect(of({})).toContain("**Maximum grade** 100: the module sends");
    expect(of({ pass: 80 }, 0)).toContain("nothing in this module is graded");

    expect(of({ responses: "words" })).toContain("answers by their words");
    expect(of({ responses: "letters" })).toContain("choices by their letters");
    const standards = ["scorm2004", "web"];
    expect(of({ standards })).toContain("**Interactions report** stays empty");
    expect(of({ standards })).not.toContain("tick **Response**");

    for (const report of ["completed", "passed", "passed-failed"] as const) {
      expect(of({ report, pass: 80 })).toContain("tick **Passed** and **Completed**, both");
      expect(of({ report, standards })).toContain("tick **Completed**; without");
    }
    // 2004 says "completed" of those who failed, too.
    const failing = { report: "passed-failed", pass: 80, standards } as const;
    expect(of(failing)).toContain("tick **Passed** alone.");
    const strict = { sections: 1, activities: 1, pass: true };
    expect(of({ ...failing, complete: strict })).toContain("tick **Completed** alone");
  });

  it("calls the button that ends a session as the learner's page does", async () => {
    const { html } = await makeGuideHtml(sample);
    expect(html.match(/<strong>Save and close<\/strong>/g)).toHaveLength(2);
    expect(html).not.toContain("<strong>Exit</strong>");
    const german = await makeGuideHtml(courseModule({ language: "de" }, {}));
    expect(german.html).toContain("end with <strong>Speichern und schließen</strong>");
  });

  // It named the first standard of the list, and told teachers to import a web page as SCORM.
  it("has teachers import a package that an LMS can read, whatever stands first", async () => {
    const of = async (...standards: string[]): Promise<string> =>
      (await makeGuideHtml(courseModule({ standards }, {}))).html;
    expect(await of("web", "scorm2004")).toContain("upload <code>sample-scorm2004.zip</code>");
    expect(await of("web", "scorm2004", "scorm12")).toContain(
      "upload <code>sample-scorm12.zip</code>",
    );
    const page = await of("web");
    expect(page).not.toMatch(/Package file|Require status|Canvas|When it does not track/);
    expect(page).toContain("sample-web.zip");
    expect(page).toContain("No LMS records anything of it");
    expect(page).toContain("<strong>Nothing</strong> goes to an LMS");
  });

  // It counted the quiz, and all questions of the bank that it draws from.
  it("counts the activities that a learner meets, and says what is drawn and how often it may be tried", async () => {
    const question = (id: string): string => `:::number{#${id}}\nHow much?\n\n= 4\n:::`;
    const quiz = `::::quiz{#z draw=2 tries=3}\nNow.\n\n${["a", "b", "c"].map(question).join("\n\n")}\n::::`;
    const alone = ":::number{#alone tries=1}\nHow much?\n\n= 4\n:::";
    const { html } = await makeGuideHtml(await fromMarkdown(`# S\n\n${alone}\n\n${quiz}`));
    expect(html).toContain("and 3 activities.");
    expect(html).toContain("2 of 3 questions are drawn · 3 tries");
    expect(html).toContain("Number</strong> · 1 try<");
    // What its questions inherit is not said again.
    expect(html.match(/3 tries/g)).toHaveLength(1);
  });

  // "Each answer" was true of the first three only.
  it("says how many answers of an activity go to the LMS", () => {
    expect(trackedPoints(graded({}, 1)).join("\n")).toContain(
      "only the first 3 times, and no more than 250 in all",
    );
  });

  // Both stood under the answer, one after the other.
  it("tells what is said to a right number from what is said to another", async () => {
    const module = await fromMarkdown(
      "# S\n\n:::number{#n}\nHow much?\n\n= 4\n\n> Four is right. {.right}\n\n> Count again. {.wrong}\n\n> In any case.\n:::",
    );
    const { html } = await makeGuideHtml(module);
    expect(html).toContain("<strong>If right:</strong> Four is right.");
    expect(html).toContain("<strong>If not right:</strong> Count again.");
    expect(html).toContain("<p>In any case.</p>");
  });

  // Below translated headings all was English.
  it.each([
    ["de", "sobald dies erledigt ist: alle Abschnitte; alle Aufgaben."],
    ["fr", "une fois ceci fait : toutes les sections ; toutes les activités."],
    ["es", "cuando esté hecho lo siguiente: todas las secciones; todas las actividades."],
    ["ar", "بعد إنجاز ما يلي: جميع الأقسام؛ جميع الأنشطة."],
  ])("says in the module's language what is tracked: %s", async (language, words) => {
    const feedback = { email: "a@b.c", lms: true };
    const points = (language: string): string[] => {
      const module = graded({ language, feedback }, 1);
      return [...trackedPoints(module), ...webTracked(module.settings)];
    };
    const english = points("en");
    expect(points(language)).toHaveLength(english.length);
    expect(points(language).filter((line) => english.includes(line))).toEqual([]);
    const { html } = await makeGuideHtml(graded({ language }, 1));
    const own = html.replace(/<div lang="en" dir="ltr">[\s\S]*?<\/div>/g, "");
    expect(own).toContain(words);
    // What follows is English, and is said to be.
    expect(own).toContain(guideTexts["english"]![language as "de"]);
    expect(own).not.toContain("Edit mode");
  });

  it("has every word of what is tracked in every language", () => {
    for (const language of LANGUAGES)
      expect(resolveTexts(trackedTexts, language).missing, language).toEqual([]);
  });

  it("speaks the module's language around English instructions", async () => {
    const { html } = await makeGuideHtml(rtlSample);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain("دليل المعلّم");
    expect(html).toContain('<div lang="en" dir="ltr">');
  });

  it.skipIf(!hasTypst() || !hasPoppler())("is a PDF by the same road", async () => {
    const { bytes, diagnostics } = await makeGuidePdf(sample, { cache: false });
    expect(diagnostics).toEqual([]);
    const text = pdfText(bytes!).replace(/\s+/g, " ");
    expect(text).toContain("Import and assign it");
    expect(text).toContain("Teams share one; communities of practice need not.");
  });
});
