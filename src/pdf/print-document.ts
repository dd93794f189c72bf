// What the template walks: plain JSON, every string an author's or ours, nothing of it ever read as Typst code.
// Short keys (`t` type, `c` children) because a long module has a hundred thousand of them.

export interface PrintDocument {
  readonly title: string;
  readonly authors: readonly string[];
  readonly keywords: readonly string[];
  readonly description: string;
  /** Year, month, day: the author's. Nothing in a build reads a clock. */
  readonly date?: readonly [number, number, number];
  /** Two or three letters; the rest of the tag stands in `region`. */
  readonly language: string;
  readonly region?: string;
  readonly direction: "ltr" | "rtl";
  /** #rrggbb, dark enough for text on white. */
  readonly accent: string;
  readonly cover: PrintCover;
  readonly contents: { readonly title: string; readonly depth: number };
  /** What stands between contents and first section: the objectives. */
  readonly front: readonly PrintBlock[];
  readonly body: readonly PrintBlock[];
  readonly words: {
    /** "p. {n}" parted at its hole. */
    readonly page: readonly [string, string];
    readonly solution: readonly [string, string];
    readonly activity: readonly [string, string];
  };
}

export interface PrintCover {
  /** Site and collection. */
  readonly above: readonly string[];
  readonly title: string;
  readonly subtitle?: string;
  readonly summary?: string;
  readonly authors: readonly { readonly name: string; readonly role?: string }[];
  readonly facts: readonly (readonly [string, string])[];
  readonly logo?: PrintImage;
}

export type PrintInline =
  | string
  | { readonly t: "em" | "strong" | "del" | "group"; readonly c: readonly PrintInline[] }
  | { readonly t: "span"; readonly c: readonly PrintInline[]; readonly lang: PrintLanguage }
  | { readonly t: "icode"; readonly s: string }
  | { readonly t: "imath"; readonly m: MathTree; readonly alt: string; readonly mathml: string }
  | { readonly t: "br" }
  | { readonly t: "iimage"; readonly image: PrintImage }
  | { readonly t: "url"; readonly url: string; readonly c: readonly PrintInline[] }
  /** `how`: a cross-reference gets its page on paper; a term and a citation do not. */
  | {
      readonly t: "to";
      readonly label: string;
      readonly how: "page" | "term" | "plain";
      readonly id?: string;
      readonly c: readonly PrintInline[];
    }
  | { readonly t: "note"; readonly id?: string; readonly c: readonly PrintNode[] }
  | { readonly t: "noteref"; readonly label: string }
  /** One of a row of points to tick. */
  | { readonly t: "point"; readonly mark: PrintMark; readonly c: readonly PrintInline[] }
  | { readonly t: "gap"; readonly width: number; readonly n?: string };

export interface PrintItem {
  readonly mark?: PrintMark;
  /** Stays on one page: what answers a statement must not be parted from it. Too high for that, it would be lost. */
  readonly whole?: boolean;
  readonly c: readonly PrintBlock[];
}

/** What is drawn before an item; `on`: true right, false not, absent nothing is told. */
export interface PrintMark {
  readonly shape: "circle" | "square" | "slot";
  readonly s: string;
  readonly on?: boolean;
}

export type PrintBlock =
  | {
      readonly t: "heading";
      readonly level: number;
      readonly numbered: boolean;
      readonly id?: string;
      readonly c: readonly PrintInline[];
      /** The same without footnotes, for contents, bookmarks and running heads. */
      readonly plain: string;
      /** Begins a page: annexes and guides' parts may. */
      readonly fresh?: boolean;
    }
  | {
      readonly t: "par";
      readonly c: readonly PrintInline[];
      readonly how?: "label" | "answer" | "small" | "lead" | "aside";
      /** Must not be the last on its page. */
      readonly leads?: boolean;
      readonly lang?: PrintLanguage;
    }
  | { readonly t: "lang"; readonly lang: PrintLanguage; readonly c: readonly PrintBlock[] }
  | {
      readonly t: "list";
      readonly ordered: boolean;
      readonly start: number;
      readonly tight: boolean;
      readonly items: readonly PrintItem[];
    }
  | { readonly t: "quote"; readonly c: readonly PrintBlock[] }
  | { readonly t: "feedback"; readonly whole?: boolean; readonly c: readonly PrintBlock[] }
  | {
      readonly t: "callout";
      readonly title: readonly PrintInline[];
      readonly c: readonly PrintBlock[];
    }
  | {
      readonly t: "figure";
      readonly of: "image" | "table";
      /** "Figure 3": counted here, as what is no picture to Typst may be a figure to the reader. */
      readonly label: string;
      readonly c: readonly PrintBlock[];
      readonly caption: readonly PrintInline[];
      readonly source: readonly PrintInline[];
    }
  | {
      readonly t: "table";
      /** Shares of the width; empty: as wide as the words. */
      readonly shares: readonly number[];
      readonly columns: number;
      /** So low that it need not be measured to be kept on one page. */
      readonly isLow?: boolean;
      readonly align: readonly ("start" | "center" | "end")[];
      readonly head: readonly (readonly PrintInline[])[];
      /** The head comes again on every page that the table runs on to. */
      readonly repeat: boolean;
      readonly rows: readonly (readonly (readonly PrintInline[])[])[];
    }
  | { readonly t: "code"; readonly s: string }
  | { readonly t: "math"; readonly m: MathTree; readonly alt: string; readonly mathml: string }
  | { readonly t: "image"; readonly image: PrintImage }
  | {
      readonly t: "terms";
      readonly items: readonly {
        readonly id?: string;
        readonly term: readonly PrintInline[];
        readonly c: readonly PrintNode[];
        /** Labels of the places that use it. */
        readonly uses: readonly string[];
      }[];
    }
  | {
      readonly t: "references";
      readonly items: readonly {
        readonly id: string;
        readonly c: readonly PrintInline[];
        readonly lang?: PrintLanguage;
      }[];
    }
  | { readonly t: "rule" }
  | { readonly t: "room"; readonly lines: number }
  | {
      readonly t: "activity";
      readonly id: string;
      /** "Activity 3 · Question". */
      readonly label: string;
      readonly aside: string;
      /** Label of its solution, where the annex has one. */
      readonly solution?: string;
      /** Short enough to stay on one page. */
      readonly whole: boolean;
      readonly c: readonly PrintBlock[];
    }
  | {
      readonly t: "solution";
      readonly id: string;
      readonly label: string;
      readonly aside: string;
      /** Label of the activity that it solves, where that is in the same document. */
      readonly activity?: string;
      readonly whole: boolean;
      readonly c: readonly PrintBlock[];
    };

/** Where words run on from a number or a term before them, the first paragraph stands as its words alone. */
export type PrintNode = PrintInline | PrintBlock;

export interface PrintLanguage {
  readonly lang: string;
  readonly region?: string;
  readonly dir: "ltr" | "rtl";
}

/** In the tree a path and what it says; `file`, `width` and `height` (pt) come when the picture was looked at. */
export interface PrintImage {
  readonly path: string;
  readonly alt: string;
  readonly file?: string;
  readonly width?: number;
}

/** Math as calls that the template knows; single characters are `s`, words are `text`. */
export type MathTree =
  | { readonly m: "s"; readonly s: string; readonly font?: string }
  /** Words set in the text's own font. */
  | { readonly m: "text"; readonly s: string }
  /** Upright, in the formula's font: a number, a name of several letters. */
  | { readonly m: "num"; readonly s: string }
  | { readonly m: "row"; readonly c: readonly MathTree[] }
  | { readonly m: "op"; readonly s: string; readonly limits: boolean }
  | { readonly m: "class"; readonly class: string; readonly c: MathTree }
  | { readonly m: "frac"; readonly a: MathTree; readonly b: MathTree; readonly line: boolean }
  | { readonly m: "sqrt"; readonly a: MathTree }
  | { readonly m: "root"; readonly a: MathTree; readonly n: MathTree }
  | {
      readonly m: "attach";
      readonly base: MathTree;
      readonly limits: boolean;
      readonly t?: MathTree;
      readonly b?: MathTree;
      readonly tl?: MathTree;
      readonly bl?: MathTree;
    }
  | { readonly m: "accent"; readonly base: MathTree; readonly s: string }
  | {
      readonly m: "line";
      readonly kind: "over" | "under" | "overbrace" | "underbrace";
      readonly base: MathTree;
      readonly note?: MathTree;
    }
  | { readonly m: "lr"; readonly open: string; readonly close: string; readonly c: MathTree }
  | {
      readonly m: "table";
      readonly rows: readonly (readonly MathTree[])[];
      readonly align: readonly ("left" | "center" | "right")[];
      readonly display: boolean;
    }
  | { readonly m: "space"; readonly em: number }
  | { readonly m: "hide" | "box" | "cancel"; readonly c: MathTree }
  | { readonly m: "style"; readonly display: boolean; readonly c: MathTree };
