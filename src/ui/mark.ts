import { html, nothing, render } from "lit/html.js";

/** How one part of an activity (an option, a statement, a gap) did. */
export interface Mark {
  /** Undefined: neither right nor wrong, only its feedback shows. */
  readonly isRight?: boolean;
  /** Said beside the colour: "Your answer, right". */
  readonly word?: string;
  /** The author's, as HTML. */
  readonly feedback?: string;
}

/** Shows a mark where the part stands, in its `[data-feedback]`; undefined takes it away. */
export function markPart(part: HTMLElement, mark: Mark | undefined): void {
  part.classList.toggle("is-right", mark?.isRight === true);
  part.classList.toggle("is-wrong", mark?.isRight === false);
  const place = part.querySelector<HTMLElement>("[data-feedback]");
  if (place === null) return;
  const hasContent = mark !== undefined && (mark.word !== undefined || mark.feedback !== undefined);
  const content = hasContent
    ? html`${mark.word === undefined ? nothing : html`<span class="verdict">${mark.word}</span>`}
      ${mark.feedback === undefined ? nothing : html`<div .innerHTML=${mark.feedback}></div>`}`
    : nothing;
  render(content, place);
}
