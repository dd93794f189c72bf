import MarkdownItReader, { type MarkdownIt } from "markdown-it";
import definitionLists from "markdown-it-deflist";
import footnotes from "markdown-it-footnote";
import { containers } from "./container-rule.ts";
import { attributes, citations, inlineMath, spans } from "./inline-rules.ts";
import { literalText } from "./literal-text.ts";
import { blockMath } from "./math-rule.ts";
import { quotesFor, typography } from "./typography.ts";

/** The reader of Markdown for one language. Its tokens go to build-blocks.ts; it never writes HTML. */
export function createMarkdown(language: string): MarkdownIt {
  // `html` only so that tags are found and refused, and comments dropped.
  const md = new MarkdownItReader({ html: true, typographer: true, quotes: quotesFor(language) });
  // Every address becomes a link token: links.ts judges it and says what is wrong.
  md.validateLink = () => true;
  md.normalizeLink = (url) => url;
  md.use(footnotes).use(definitionLists);
  containers(md);
  blockMath(md);
  attributes(md);
  citations(md);
  spans(md);
  inlineMath(md);
  literalText(md);
  typography(md, language);
  return md;
}
