import type { Shell } from "./shell.ts";

/** How far the learner is, in words: "3 of 6 sections done". */
export function progressWords(shell: Shell): string {
  const { data, session } = shell;
  return shell.t("sectionsDone", {
    n: session?.standing.sectionsDone.length ?? 0,
    of: data.sections.length,
  });
}

/** What has been reached, one sentence each; empty while there is nothing to say. */
export function resultWords(shell: Shell): string[] {
  const { standing } = shell.session!;
  const { pass, complete } = shell.data.settings;
  const { score, passed } = standing;
  const isFailed = passed === false && standing.allAnswered;
  if (!standing.complete && !isFailed) return [];
  const words = [shell.t(standing.complete ? "completed" : "allAnswered")];
  if (score !== undefined) words.push(shell.t("score", { score: percent(shell, score.share) }));
  if (pass === undefined || passed === undefined) return words;
  words.push(shell.t(passed ? "passed" : "notPassed", { pass }));
  if (isFailed && complete.pass && !standing.complete) words.push(shell.t("passNeeded"));
  return words;
}

/** Cut, never rounded up: 69.96 must not read as the 70 that it has not reached. */
function percent(shell: Shell, share: number): string {
  const cut = Math.floor(share * 1000 + 1e-9) / 10;
  return cut.toLocaleString(shell.data.module.language, { maximumFractionDigits: 1 });
}
