import { hash32, shuffled } from "../../model/hash.ts";
import type { RenderContext } from "../../model/kind.ts";
import { spoken } from "../../model/read-items.ts";
import type { ActivityNode } from "../../model/tree.ts";
import type { ChoiceBody, Option } from "./index.ts";

/** A fieldset of radio buttons or checkboxes, readable as a question without any script. */
export function renderChoice(node: ActivityNode<ChoiceBody>, context: RenderContext): string {
  const { body, id } = node;
  const type = body.multiple ? "checkbox" : "radio";
  const free = body.options.filter((o) => !o.last);
  const options = [
    ...(body.shuffle ? shuffled(free, hash32(id), (o) => o.key) : free),
    ...body.options.filter((o) => o.last),
  ];
  const prompt = context.idFor("prompt");
  const hint = context.idFor("hint");
  const item = (o: Option): string =>
    `<li class="option" data-item="${o.key}"><label><input type="${type}" name="${context.idFor("answer")}" value="${o.key}" autocomplete="off"${spoken(o.children, context.escape)}> ` +
    `<span class="option-text">${label(o, context)}</span></label><div class="option-feedback" data-feedback></div></li>`;
  return (
    `<div class="prompt" id="${prompt}">${context.blocks(body.prompt)}</div>` +
    `<fieldset aria-labelledby="${prompt}" aria-describedby="${hint}">${context.hint(context.escape(context.t(body.multiple ? "several" : "one")))}` +
    `<ul class="options">${options.map(item).join("")}</ul></fieldset>`
  );
}

/** The usual option is one paragraph: its words stand in the label without a paragraph of their own. */
function label(option: Option, context: RenderContext): string {
  const [only, ...others] = option.children;
  return only?.type === "paragraph" && others.length === 0
    ? context.inline(only.children)
    : context.blocks(option.children);
}
