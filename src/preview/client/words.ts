import { html, type TemplateResult } from "lit/html.js";

/** What the buttons do, for those who never worked with an LMS. */
export const BUTTONS = {
  exit: "Closes the module, as a learner does who stops here. What was done is kept.",
  launch: "Opens the module again, as a learner does who comes back.",
  relaunch: "Closes the module and opens it again, as a learner does who comes back.",
  newAttempt: "Forgets all that was done in this module, and begins anew.",
  asReviewer:
    "Opens the module as it looks to somebody who may only look: nothing is recorded. Once more: as the learner again.",
} as const;

const WORDS: readonly (readonly [word: string, meaning: string])[] = [
  [
    "Completion, success",
    "Whether all is done, and whether it is passed. SCORM 1.2 has one word for both.",
  ],
  ["Score", "Points in per cent, 0 to 100."],
  ["Place", "The section where the learner was last."],
  ["Time", "How long the module was open, all sessions together."],
  ["Exit", "How the last session ended; suspend: to be continued."],
  ["Not committed", "What the LMS was told and has not stored: lost if the power failed now."],
  [
    "Saved text",
    "Answers and place, packed so that the learner can go on later. An LMS keeps so many characters of it and no more.",
  ],
  [
    "Interactions",
    "One line for every answer that was handed in, as a teacher finds it in the LMS’s report.",
  ],
  [
    "Calls",
    "All that the module and the LMS said to each other. Refused: the LMS did not take it.",
  ],
  ["Exit (the button)", BUTTONS.exit],
  ["Launch, relaunch", BUTTONS.relaunch],
  ["New attempt", BUTTONS.newAttempt],
  ["As reviewer", BUTTONS.asReviewer],
];

export function words(): TemplateResult {
  return html`<details class="words">
    <summary>What these words mean</summary>
    <dl>
      ${WORDS.map(
        ([word, meaning]) =>
          html`<div>
            <dt>${word}</dt>
            <dd>${meaning}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
