import { describe, expect, it } from "vitest";
import { hasTypst, makeGuideHtml, makeGuidePdf } from "../../src/pdf/index.ts";
import { trackedPoints } from "../../src/pdf/guide-tracked.ts";
import { courseModule, p, section } from "./build.ts";
import { sample } from "./sample.ts";
import { rtlSample } from "./sample-rtl.ts";
import { hasPoppler, pdfText } from "./pdf-text.ts";

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
    const of = (settings: Parameters<typeof courseModule>[0]): string =>
      trackedPoints(courseModule(settings, {}).settings).join("\n");
    expect(of({ report: "passed", pass: 80 })).toMatch(/pass mark is 80 %[\s\S]*then “passed”/);
    expect(of({ report: "passed-failed", pass: 80 })).toContain(
      "“failed” while it is complete but below",
    );
    expect(of({ report: "passed" })).toContain("“incomplete”, then “completed”");
    expect(of({ complete: { sections: 0.8, activities: 0, pass: true } })).toContain(
      "when 80 % of the sections is done, and the pass mark is reached",
    );
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
