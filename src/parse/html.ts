import { error } from "../model/diagnostic.ts";
import type { Page } from "./reading.ts";

const COMMENT = /<!--[\s\S]*?-->/g;

/** Comments vanish; any tag is refused, and so is text that would vanish with a comment. */
export function htmlIn(content: string, line: number, page: Page): void {
  // Comments leave their line ends, so that lines can still be counted.
  const rest = content.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, " "));
  const at = rest.search(/\S/);
  if (at < 0) return;
  const before = rest.slice(0, at).split("\n");
  const place = page.placeOf(line + before.length - 1);
  const tag = /^<[^\s>]*/.exec(rest.slice(at))?.[0];
  // What opened it was already said.
  const isSaid = page.reading.found.some(
    (d) => d.code === "html-tag" && d.place.file === page.file,
  );
  if (tag?.startsWith("</") && isSaid) return;
  page.reading.found.push(
    tag === undefined
      ? error(
          "text-behind-comment",
          place,
          "What stands on the same line as a comment would be lost.",
          "Put it on the next line, with a blank line between.",
        )
      : error(
          "html-tag",
          place,
          `"${tag.slice(0, 40)}${tag.endsWith("--") ? "" : ">"}" is HTML; a module holds none.`,
          'Write it in Markdown, or as a container ":::name". For a "<" of your own write "\\<".',
        ),
  );
}
