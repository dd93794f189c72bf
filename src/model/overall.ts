import type { Block, Quote } from "./tree.ts";

/** The author's feedback on the whole, as HTML: always, when right, when not right. */
export interface Overall {
  readonly feedback?: string;
  readonly whenRight?: string;
  readonly whenWrong?: string;
}

/** For a kind's data: `{.right}` and `{.wrong}` behind a quotation say when it is shown. */
export function overallOf(
  quotes: readonly Quote[],
  html: (blocks: readonly Block[]) => string,
): Overall {
  const of = (name?: "right" | "wrong"): string | undefined => {
    const blocks = saidWhen(quotes, name);
    return blocks.length > 0 ? html(blocks) : undefined;
  };
  return { feedback: of(), whenRight: of("right"), whenWrong: of("wrong") };
}

/** For `paper`, below the solutions: what is said to a right answer and what to a wrong one stay apart, for paper shows both. */
export function overallOnPaper(quotes: readonly Quote[]): Block[] {
  return quotes.flatMap((q) => (classOf(q) === undefined ? q.children : [q]));
}

function classOf({ attributes }: Quote): string | undefined {
  return attributes?.classes.find((c) => c === "right" || c === "wrong");
}

/** What stands in the quotations of one class; without a class, in those that have neither. */
function saidWhen(quotes: readonly Quote[], name?: "right" | "wrong"): Block[] {
  return quotes.filter((q) => classOf(q) === name).flatMap((q) => q.children);
}
