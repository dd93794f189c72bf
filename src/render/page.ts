import { plainText } from "../model/tree.ts";
import { attribute } from "./attributes.ts";
import { escape } from "./escape.ts";
import type { Information } from "./information.ts";
import { ICONS } from "./icons.ts";
import { addressOf } from "./addresses.ts";
import type { Book } from "./scope.ts";

/** index.html around the sections. */
export function renderPage(
  book: Book,
  sections: readonly string[],
  information: readonly Information[],
  data: string,
  pdf: string | undefined,
): string {
  const { settings } = book.module;
  const t = (key: string): string => escape(book.t(key));
  return `<!doctype html>
<html lang="${escape(settings.language)}" dir="${settings.direction}">
<head>
<meta charset="utf-8">
<title>${escape(settings.title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">${
    settings.summary === undefined
      ? ""
      : `\n<meta name="description"${attribute("content", settings.summary)}>`
  }
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="player.css">
<script defer src="player.js"></script>
</head>
<body>
<a class="skip" href="#main">${t("skipToContent")}</a>
<a class="skip" href="#contents">${t("skipToContents")}</a>
<lectern-module>
${renderBar(book)}
${renderContents(book, information, pdf)}
<main id="main" tabindex="-1">
<div data-notice></div>
${[...sections, ...information.map((i) => i.html)].join("\n")}
</main>
</lectern-module>
<script type="application/json" id="lectern-data">${data}</script>
</body>
</html>
`;
}

function renderBar(book: Book): string {
  const { site, collection, title, theme } = book.module.settings;
  const t = (key: string): string => escape(book.t(key));
  const size =
    theme.logo === undefined ? undefined : book.module.media.find((m) => m.path === theme.logo);
  const logo =
    theme.logo === undefined
      ? ""
      : `<img class="logo" src="${escape(addressOf(theme.logo))}" alt=""${attribute("width", size?.width)}${attribute("height", size?.height)}>`;
  const crumbs = [site, collection, title].filter((name) => name !== undefined);
  const trail = crumbs.map(
    (name, i) => `<li${i === crumbs.length - 1 ? ' aria-current="true"' : ""}>${escape(name)}</li>`,
  );
  const tool = (action: string, key: string, more = ""): string =>
    `<button type="button" class="tool" data-action="${action}"${more}>${ICONS[action]}<span class="tool-name">${t(key)}</span></button>`;
  return (
    `<header class="bar">${logo}<nav class="breadcrumb" aria-label="${t("youAreHere")}"><ol>${trail.join("")}</ol></nav>\n` +
    `<div class="tools" data-tools>` +
    // Works before the script is there, and if it never comes.
    `<a class="tool tool-contents" href="#contents">${ICONS["contents"]}<span class="tool-name">${t("contents")}</span></a>` +
    tool("contents", "contents", ' aria-expanded="false" aria-controls="contents"') +
    `<span class="tool-progress" data-progress></span>` +
    `<span class="save" data-save role="status"></span>` +
    // The script shows it where a dialog can be had.
    tool("search", "search", " hidden") +
    tool("text-size", "textSize") +
    tool("theme", "theme") +
    tool("exit", "exit") +
    `<progress max="1" value="0" aria-hidden="true"></progress></div></header>`
  );
}

function renderContents(
  book: Book,
  information: readonly Information[],
  pdf: string | undefined,
): string {
  const t = (key: string): string => escape(book.t(key));
  const item = (id: string, title: string, more = ""): string =>
    `<li${more}><a href="#${escape(id)}" data-goto="${escape(id)}">${escape(title)}</a></li>`;
  const sections = book.module.sections.map((s) => item(s.id, plainText(s.title)));
  const more =
    information.length === 0
      ? ""
      : `<p class="contents-title" id="contents--further">${t("further")}</p>` +
        `<ul aria-labelledby="contents--further">${information.map((i) => item(i.id, i.title, i.needsScript ? ' class="needs-script"' : "")).join("")}</ul>`;
  return (
    `<nav id="contents" class="contents" aria-labelledby="contents--title" tabindex="-1"><div class="contents-panel">` +
    `<p class="contents-title" id="contents--title">${t("contents")}</p><div class="contents-progress"><span data-progress></span><progress max="1" value="0" aria-hidden="true"></progress></div>` +
    `<ol>${sections.join("\n")}</ol>${more}${renderPrint(book, pdf)}</div></nav>`
  );
}

/** "Print module to PDF": the PDF that travels with the page, else the browser's own print. */
function renderPrint(book: Book, pdf: string | undefined): string {
  const name = escape(book.t("printModule"));
  const control =
    pdf === undefined
      ? `<button type="button" class="button needs-script" data-action="print">${name}</button>`
      : `<a class="button" href="${escape(addressOf(pdf))}" download>${name}</a>`;
  return `<p class="contents-print">${control}</p>`;
}
