// parts: the activities, blocks and extras that this page's script knows. A module pays for those that it uses: `package`
// puts them (dist/player/parts/) behind the player in the one script, and each adds itself here before anything starts.
import { html, nothing, render } from "lit/html.js";
import type { ActivityPart } from "../activities/elements.ts";
import type { BlockPart } from "../blocks/elements.ts";
import { base64url, fromBase64url, hash32, shuffled } from "../model/hash.ts";
import { matchKeys, packKey, packKeys, splitKeys, sumOf, unpackKeys } from "../model/items.ts";
import { wholeRecord } from "../model/whole-record.ts";
import { ActivityElement } from "../ui/activity-element.ts";
import { download } from "../ui/download.ts";
import { focusInView, focusQuietly } from "../ui/focus.ts";
import { markPart } from "../ui/mark.ts";
import type { Extra } from "./extras/elements.ts";
import { findWords, fold, wordsOf } from "./extras/fold.ts";

export const parts = {
  activities: [] as ActivityPart[],
  blocks: [] as BlockPart[],
  extras: [] as Extra[],
};

/** What the parts take from the player instead of bringing it along, by place: vite.config.ts reads the names from here. */
const shared = [
  html,
  nothing,
  render,
  base64url,
  fromBase64url,
  hash32,
  shuffled,
  matchKeys,
  splitKeys,
  sumOf,
  packKey,
  packKeys,
  unpackKeys,
  wholeRecord,
  ActivityElement,
  download,
  focusInView,
  focusQuietly,
  markPart,
  fold,
  findWords,
  wordsOf,
] as const;

declare global {
  var lectern: { readonly parts: typeof parts; readonly shared: typeof shared };
}
globalThis.lectern = { parts, shared };
