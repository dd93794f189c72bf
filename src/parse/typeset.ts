import MarkdownItReader from "markdown-it";
import { quotesFor, typography } from "./typography.ts";

/** Sets quotation marks and dashes in what stands in YAML as plain text; marks such as `*` stay what they are. */
export function createTypesetter(language: string): (text: string) => string {
  const md = new MarkdownItReader("zero", { typographer: true, quotes: quotesFor(language) });
  md.enable(["replacements", "smartquotes"]);
  typography(md, language);
  return (text) => {
    if (!/['"]|--|\.{3}| [;:!?]/.test(text)) return text;
    return text
      .split("\n")
      .map((line) => {
        const [inline] = md.parseInline(line, {});
        return inline?.children?.map((token) => token.content).join("") ?? line;
      })
      .join("\n");
  };
}
