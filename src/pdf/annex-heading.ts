import type { PrintBlock } from "./print-document.ts";

export function annexHeading(title: string, fresh = false): PrintBlock {
  return { t: "heading", level: 1, numbered: false, c: [title], plain: title, fresh };
}
