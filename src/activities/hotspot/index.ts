// hotspot: places on an image. `:::hotspot` with a prompt, an image, and a task list of places, each with its box in per cent.
import type { AttributeSpecs } from "../../model/attributes.ts";
import { largestChoice, sampleChoice } from "../../model/choosing.ts";
import { type Diagnostic, error, warning } from "../../model/diagnostic.ts";
import { shortKeys } from "../../model/items.ts";
import type { ActivityKind, PaperContext } from "../../model/kind.ts";
import { overallOf, overallOnPaper } from "../../model/overall.ts";
import { quotesIn, type ReadItem, readItem, splitAtList } from "../../model/read-items.ts";
import { itemFaults } from "../../model/item-faults.ts";
import {
  type Block,
  type Image,
  type Inline,
  type Item,
  type Paragraph,
  plainText,
  type Quote,
  walk,
} from "../../model/tree.ts";
import { type HotspotAnswer, type HotspotData, hotspotAnswer } from "./answer.ts";
import { type Box, takeBox } from "./box.ts";
import { renderHotspot } from "./render.ts";
import { texts } from "./texts.ts";

/** SCORM 2004 RTE 4.2.9.1: a choice response has at most 36 members. */
const MOST_PLACES = 36;

export const attributes = {
  partial: {
    type: "boolean",
    default: false,
    doc: "Points for a part: right minus wrong, never below 0.",
  },
} as const satisfies AttributeSpecs;

export interface Spot extends ReadItem {
  readonly right: boolean;
  readonly box: Box;
}

export interface HotspotBody {
  readonly prompt: readonly Block[];
  readonly image: Image;
  readonly spots: readonly Spot[];
  readonly quotes: readonly Quote[];
  readonly multiple: boolean;
  readonly partial: boolean;
}

export const hotspot: ActivityKind<HotspotBody, HotspotData, HotspotAnswer, typeof attributes> = {
  kind: "hotspot",
  summary: "Places to find on an image; the same places stand in a list.",
  attributes,
  texts,
  answer: hotspotAnswer,
  scored: true,
  required: true,

  read(container, context) {
    const { prompt, list, rest } = splitAtList(container);
    const image = [...walk(prompt)].find((n): n is Image => n.type === "image");
    if (image === undefined)
      return {
        diagnostics: [
          error("hotspot-no-image", container.place, "There is no image to find places on.", HINT),
        ],
      };
    if (list === undefined)
      return {
        diagnostics: [
          error("hotspot-needs-two", container.place, "There are no places to choose from.", HINT),
        ],
      };
    const unread = list.children.find((item) => takeBox(item) === undefined);
    if (unread !== undefined) {
      return {
        diagnostics: [
          error("hotspot-no-box", unread.place, "This place has no box on the image.", HINT),
        ],
      };
    }
    const spots = shortKeys(list.children.map(spotOf));
    const quotes = quotesIn(rest);
    const body: HotspotBody = {
      prompt: context.read(prompt.filter((n) => !holdsOnly(n, image))),
      image,
      spots,
      quotes,
      multiple: spots.filter((s) => s.right).length > 1,
      partial: context.settings.partial,
    };
    const children = [...body.prompt, image, ...spots.map((s) => s.item), ...quotes];
    return { node: { body, children }, diagnostics: problemsOf(list.place, spots) };
  },

  render: renderHotspot,

  data(node, context) {
    const { body } = node;
    return {
      question: plainText(body.prompt),
      multiple: body.multiple,
      partial: body.partial,
      points: node.points,
      options: body.spots.map(({ key, label, right, feedback }) => ({
        key,
        label,
        right,
        feedback: feedback.length > 0 ? context.blocks(feedback) : undefined,
      })),
      ...overallOf(body.quotes, context.blocks),
    };
  },

  largest: largestChoice,
  sample: sampleChoice,

  paper(node, { solutions, t }) {
    const { body, place } = node;
    const items = body.spots.map((s): Item => ({
      type: "item",
      place,
      marker: body.multiple ? "square" : "circle",
      checked: solutions ? s.right : undefined,
      children: [...placed(s, t), ...(solutions ? s.feedback : [])],
    }));
    return [
      ...body.prompt,
      { type: "paragraph", place, children: [body.image] },
      { type: "list", place, ordered: false, start: 1, children: items },
      ...(solutions ? overallOnPaper(body.quotes) : []),
    ];
  },
};

const HINT =
  'Write an image, then a task list in which each place ends in its box: "- [x] The sink (10, 20, 15 × 30)": left, top, width × height in per cent of the image.';

function spotOf(item: Item): Spot {
  const { box, item: bare } = takeBox(item)!;
  return { ...readItem(bare), right: item.checked === true, box };
}

/** On paper no box is drawn on the image: behind a place's words stands where it is. */
function placed({ children, item, box }: Spot, t: PaperContext["t"]): Block[] {
  // A paragraph: the box ended it.
  const [first, ...others] = children as readonly [Paragraph, ...Block[]];
  const where = t("where", {
    left: Math.round(box.x),
    right: Math.round(box.x + box.width),
    top: Math.round(box.y),
    bottom: Math.round(box.y + box.height),
  });
  const words: Inline[] = [
    ...first.children,
    { type: "text", place: item.place, text: ` (${where})` },
  ];
  return [{ ...first, children: words }, ...others];
}

function holdsOnly(node: Block, image: Image): boolean {
  return node.type === "paragraph" && node.children.length === 1 && node.children[0] === image;
}

function problemsOf(place: Block["place"], spots: readonly Spot[]): Diagnostic[] {
  const found = itemFaults(spots, ({ item, label }) =>
    error(
      "hotspot-duplicate",
      item.place,
      `"${label}" cannot be told from another place.`,
      "Word it differently, or give it an id: “- [ ] words (…) {#own-id}”.",
    ),
  );
  const unmarked = spots.find((s) => s.item.checked === undefined);
  if (spots.length < 2)
    found.push(error("hotspot-needs-two", place, "There is only one place to choose.", HINT));
  if (unmarked !== undefined) {
    found.push(
      error(
        "hotspot-unmarked",
        unmarked.item.place,
        "This place is neither marked right nor not right.",
        HINT,
      ),
    );
  } else if (!spots.some((s) => s.right)) {
    found.push(error("hotspot-no-right-answer", place, "No place is marked right.", HINT));
  } else if (spots.length > 1 && spots.every((s) => s.right)) {
    found.push(
      warning(
        "hotspot-all-right",
        place,
        "Every place is right.",
        "Add one that is not, or ask another way.",
      ),
    );
  }
  const flat = spots.find(({ box }) => box.width === 0 || box.height === 0);
  if (flat !== undefined) {
    found.push(
      error(
        "hotspot-no-size",
        flat.item.place,
        `The box of "${flat.label}" has no size.`,
        "Behind its left and top come its width × height, each more than 0: “(10, 20, 15 × 30)”.",
      ),
    );
  }
  for (const [i, { item, label, box }] of spots.entries()) {
    const same = spots.slice(0, i).find((s) => JSON.stringify(s.box) === JSON.stringify(box));
    if (same === undefined) continue;
    found.push(
      error(
        "hotspot-same-box",
        item.place,
        `"${label}" has the same box as "${same.label}": only one of them could be clicked.`,
        "Give each place its own box.",
      ),
    );
  }
  const outside = spots.find(({ box: b }) => b.x + b.width > 100 || b.y + b.height > 100);
  if (outside !== undefined) {
    found.push(
      error(
        "hotspot-outside",
        outside.item.place,
        `The box of "${outside.label}" leaves the image.`,
        "Left + width and top + height are at most 100.",
      ),
    );
  }
  if (spots.length > MOST_PLACES) {
    found.push(
      error(
        "hotspot-too-many",
        place,
        `${spots.length} places are more than the ${MOST_PLACES} that an LMS takes.`,
        "Split it into two activities.",
      ),
    );
  }
  return found;
}
