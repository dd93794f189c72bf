import type { RenderContext } from "../../model/kind.ts";
import { spoken } from "../../model/read-items.ts";
import type { ActivityNode } from "../../model/tree.ts";
import type { HotspotBody, Spot } from "./index.ts";

/** The image under a drawing of numbered boxes (an extra for pointers), and the same places as radio buttons or checkboxes. */
export function renderHotspot(node: ActivityNode<HotspotBody>, context: RenderContext): string {
  const { body } = node;
  const { escape } = context;
  const prompt = context.idFor("prompt");
  const hint = context.idFor("hint");
  const type = body.multiple ? "checkbox" : "radio";
  const size = context.size(body.image.source);
  const pixels = size === undefined ? "" : ` width="${size.width}" height="${size.height}"`;
  const drawing = body.spots
    .map(
      ({ key, box }, i) =>
        `<g data-spot="${key}"><rect x="${box.x}%" y="${box.y}%" width="${box.width}%" height="${box.height}%" rx="4"/>` +
        `<text x="${box.x + box.width / 2}%" y="${box.y + box.height / 2}%">${i + 1}</text></g>`,
    )
    .join("");
  const one = (spot: Spot, i: number): string => {
    const [only, ...others] = spot.children;
    const words =
      only?.type === "paragraph" && others.length === 0
        ? context.inline(only.children)
        : context.blocks(spot.children);
    return (
      `<li class="option" data-item="${spot.key}"><label><input type="${type}" name="${context.idFor("answer")}" value="${spot.key}" autocomplete="off"${spoken(spot.children, escape)}> ` +
      `<span class="spot-number" aria-hidden="true">${i + 1}</span> <span class="option-text">${words}</span></label><div class="option-feedback" data-feedback></div></li>`
    );
  };
  return (
    `<div class="prompt" id="${prompt}">${context.blocks(body.prompt)}</div>` +
    `<div class="hotspot-image"><img src="${escape(context.href(body.image.source))}" alt="${escape(body.image.alt)}"${pixels}>` +
    `<svg class="hotspot-drawing" aria-hidden="true" focusable="false">${drawing}</svg></div>` +
    `<fieldset aria-labelledby="${prompt}" aria-describedby="${hint}">${context.hint(escape(context.t(body.multiple ? "several" : "one")))}` +
    `<ul class="options">${body.spots.map(one).join("")}</ul></fieldset>`
  );
}
