import type { PackageFile } from "../../src/model/package-file.ts";
import type { Built } from "../../src/preview/index.ts";

const file = (path: string, text: string): PackageFile => {
  const content = new TextEncoder().encode(text);
  return { path, bytes: content.length, content };
};

/** The least package that speaks SCORM 1.2: counts its visits in the saved text. */
const SCRIPT = `
const api = parent.API;
api.LMSInitialize("");
const visits = Number(api.LMSGetValue("cmi.suspend_data") || 0) + 1;
document.querySelector("#visits").textContent = visits;
document.querySelector("#mode").textContent = api.LMSGetValue("cmi.core.lesson_mode");
api.LMSSetValue("cmi.suspend_data", String(visits));
api.LMSSetValue("cmi.core.lesson_status", "incomplete");
api.LMSCommit("");
document.querySelector("#finish").addEventListener("click", () => {
  api.LMSSetValue("cmi.core.score.raw", "80");
  api.LMSSetValue("cmi.core.lesson_status", "passed");
  api.LMSSetValue("cmi.interactions.0.id", "a-question.Which_of_these_is_what_you_would_do_first_when_you_come_back_to_it");
  api.LMSSetValue("cmi.interactions.0.type", "choice");
  api.LMSSetValue("cmi.interactions.0.student_response", "a");
  api.LMSSetValue("cmi.interactions.0.result", "correct");
  api.LMSCommit("");
});
document.querySelector("#wrong").addEventListener("click", () => {
  api.LMSSetValue("cmi.suspend_data", "x".repeat(4097));
});
addEventListener("pagehide", () => {
  api.LMSSetValue("cmi.core.exit", "suspend");
  api.LMSFinish("");
});
`;

export function tinyPackage(heading = "Tiny"): Built {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tiny</title><script defer src="player.js"></script></head>
<body><main><h1>${heading}</h1><p>Visits: <span id="visits"></span>, <span id="mode"></span></p>
<p><button type="button" id="finish">Finish</button> <button type="button" id="wrong">Too much</button></p></main></body></html>`;
  return {
    files: [
      file("index.html", html),
      file("player.js", SCRIPT),
      file("media/å b.txt", "0123456789"),
    ],
    diagnostics: [],
  };
}
