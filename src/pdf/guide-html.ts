// guide as HTML: the printed tree → one file that stands alone, for those who read on a screen or copy from it. Pure.
import type {
  PrintBlock,
  PrintDocument,
  PrintImage,
  PrintInline,
  PrintNode,
} from "./print-document.ts";
import { GUIDE_STYLE } from "./guide-style.ts";

/** `address`: where a picture's file is found, a `data:` URL here, as nothing stands beside the page. */
export function guideHtml(document: PrintDocument, address: (file: string) => string): string {
  const write = writer(address);
  const { cover } = document;
  const contents = document.body.flatMap((node, i) =>
    node.t === "heading" && node.level === 1
      ? [`<li><a href="#part-${i}">${escape(node.plain)}</a></li>`]
      : [],
  );
  const body = document.body.map((node, i) => write.top(node, `part-${i}`)).join("\n");
  const facts = cover.facts.map(
    ([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`,
  );
  const tag =
    document.region === undefined ? document.language : `${document.language}-${document.region}`;
  const people = cover.authors.map(({ name, role }) =>
    escape(role === undefined ? name : `${name}, ${role}`),
  );
  return `<!doctype html>
<html lang="${escape(tag)}" dir="${document.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(document.title)}</title>
<style>:root{--accent:${document.accent}}${GUIDE_STYLE}</style>
</head>
<body>
<header>
<p class="above">${cover.above.map(escape).join(" / ")}</p>
<h1>${escape(cover.title)}</h1>
<p class="subtitle">${escape(cover.subtitle ?? "")}</p>
${people.length > 0 ? `<p class="people">${people.join("<br>")}</p>` : ""}
${facts.length > 0 ? `<dl class="facts">${facts.join("")}</dl>` : ""}
<nav aria-label="${escape(document.contents.title)}"><ol>${contents.join("")}</ol></nav>
</header>
<main>
${body}
</main>
</body>
</html>
`;
}

function writer(address: (file: string) => string) {
  const inline = (nodes: readonly PrintNode[]): string => nodes.map((n) => one(n)).join("");
  const blocks = (nodes: readonly PrintNode[]): string => inline(nodes);
  /** By label: who meets a note again reads it again. */
  const notes = new Map<string, string>();

  function one(n: PrintNode): string {
    if (typeof n === "string") return escape(n);
    switch (n.t) {
      case "em":
        return `<em>${inline(n.c)}</em>`;
      case "strong":
        return `<strong>${inline(n.c)}</strong>`;
      case "del":
        return `<del>${inline(n.c)}</del>`;
      case "group":
      case "to":
        return inline(n.c);
      case "span":
        return `<span lang="${escape(n.lang.lang)}" dir="${n.lang.dir}">${inline(n.c)}</span>`;
      case "icode":
        return `<code>${escape(n.s)}</code>`;
      case "imath":
      case "math":
        // MathML is temml's, made of escaped text.
        return n.mathml;
      case "br":
        return "<br>";
      case "iimage":
      case "image":
        return picture(n.image, address);
      case "url":
        return `<a href="${escape(n.url)}">${inline(n.c)}</a>`;
      case "note": {
        const note = ` <span class="note">(${inline(n.c)})</span>`;
        if (n.id !== undefined) notes.set(n.id, note);
        return note;
      }
      case "noteref":
        return notes.get(n.label) ?? "";
      case "point":
        return `<span class="point">${n.mark.on === true ? "☑" : "☐"} ${inline(n.c)}</span> `;
      case "gap":
        return `<span class="gap">${escape(n.n ?? "")}</span>`;
      default:
        return block(n);
    }
  }

  function block(n: Exclude<PrintBlock, { t: "math" | "image" }>): string {
    switch (n.t) {
      case "heading":
        return `<h${n.level + 1}>${inline(n.c)}</h${n.level + 1}>`;
      case "par":
        return `<p${n.how === undefined ? "" : ` class="${n.how}"`}>${inline(n.c)}</p>`;
      case "lang":
        return `<div lang="${escape(n.lang.lang)}" dir="${n.lang.dir}">${blocks(n.c)}</div>`;
      case "list":
        return list(n);
      case "quote":
      case "feedback":
        return `<blockquote class="${n.t}">${blocks(n.c)}</blockquote>`;
      case "callout":
        return `<aside class="callout"><p class="label">${inline(n.title)}</p>${blocks(n.c)}</aside>`;
      case "figure":
        return `<figure>${blocks(n.c)}<figcaption>${escape(n.label)} ${inline(n.caption)}</figcaption>${n.source.length > 0 ? `<p class="small">${inline(n.source)}</p>` : ""}</figure>`;
      case "table":
        return table(n);
      case "code":
        return `<pre dir="ltr"><code>${escape(n.s)}</code></pre>`;
      case "terms":
        return `<dl>${n.items.map((i) => `<dt>${inline(i.term)}</dt><dd>${inline(i.c)}</dd>`).join("")}</dl>`;
      case "references":
        return `<ul class="references">${n.items.map((i) => `<li>${inline(i.c)}</li>`).join("")}</ul>`;
      case "rule":
        return "<hr>";
      case "room":
        return "";
      case "activity":
      case "solution":
        return `<section class="activity"><p class="kicker"><strong>${escape(n.label)}</strong>${n.aside === "" ? "" : ` · ${escape(n.aside)}`}</p>${blocks(n.c)}</section>`;
    }
  }

  function list(n: Extract<PrintBlock, { t: "list" }>): string {
    const marked = n.items.some((item) => item.mark !== undefined);
    const items = n.items.map(({ mark, c }) => {
      if (mark === undefined) return `<li>${blocks(c)}</li>`;
      const state = mark.on === true ? "✓ " : "";
      const label = mark.s === "" ? state : `${state}${escape(mark.s)}`;
      return `<li class="${mark.on === true ? "right" : "open"}"><span class="mark">${label}</span><div>${blocks(c)}</div></li>`;
    });
    if (marked) return `<ul class="marked">${items.join("")}</ul>`;
    return n.ordered
      ? `<ol start="${n.start}">${items.join("")}</ol>`
      : `<ul>${items.join("")}</ul>`;
  }

  function table(n: Extract<PrintBlock, { t: "table" }>): string {
    const cell = (c: readonly PrintInline[]): string => `<td>${inline(c)}</td>`;
    const head = n.head.map((c) => `<th scope="col">${inline(c)}</th>`).join("");
    const rows = n.rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("");
    return `<div class="wide" tabindex="0"><table>${head === "" ? "" : `<thead><tr>${head}</tr></thead>`}<tbody>${rows}</tbody></table></div>`;
  }

  const top = (n: PrintBlock, id: string): string =>
    n.t === "heading" ? `<h${n.level + 1} id="${id}">${inline(n.c)}</h${n.level + 1}>` : one(n);
  return { top };
}

function picture(image: PrintImage, address: (file: string) => string): string {
  if (image.file === undefined) return `<p class="small">[${escape(image.alt)}]</p>`;
  return `<img src="${escape(address(image.file))}" alt="${escape(image.alt)}">`;
}

function escape(text: string): string {
  return text.replace(/[&<>"\u200b]/g, (c) => ESCAPED[c]!);
}

const ESCAPED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // Browsers part what is too long without being told where: see the style.
  "\u200b": "",
};
