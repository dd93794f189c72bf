import { expect, it } from "vitest";
import { parseModule } from "../../parse/index.ts";
import { renderModule } from "../../render/index.ts";
import { moduleAround } from "../../../tests/contracts/kinds.ts";

const question = (id: string): string => `:::number{#${id}}\nHow much?\n\n= 4\n:::\n`;

// Without script, and on a printed page, all of them stand below it.
it.each([
  ["", "3 questions."],
  [" draw=3", "3 questions."],
  [" draw=2", "2 of these 3 questions, drawn by chance."],
])("says how many of its questions are asked (%s)", (settings, said) => {
  const quiz = `::::quiz{#z${settings}}\n${["a", "b", "c"].map(question).join("\n")}::::`;
  const { module } = parseModule(moduleAround("activities", "quiz", quiz));
  expect(/id="z--hint">([^<]*)/.exec(renderModule(module!).html)![1]).toMatch(
    new RegExp(`^${said.replaceAll(".", "\\.")}`),
  );
});
