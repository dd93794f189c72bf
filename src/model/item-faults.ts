import { type Diagnostic, error, type Place } from "./diagnostic.ts";
import { normalise } from "./hash.ts";

/** What learners' answers know by a key: an option, a card, a group. */
interface Named {
  readonly key: string;
  /** Its words, plain. */
  readonly label: string;
  /** Where it stands, and where its author may give it an id. */
  readonly item: {
    readonly place: Place;
    readonly attributes?: { readonly id?: string };
    readonly children?: readonly { readonly type: string }[];
  };
}

const HINT =
  "Give one of them an id at its end: “{#own-id}”; the newer one, so that no learner's record is lost.";

/**
 * Those without words, and those that have the key of an earlier one. With the same words they are one and the same to a learner too: each kind
 * says that itself, by `same`. Other words are no mistake of the author's: a key is made of letters and digits only;
 * and a whole one is 30 bits, which two have by chance in one of a million activities.
 */
export function itemFaults<T extends Named>(
  all: readonly T[],
  same: (twin: T) => Diagnostic,
  hint = HINT,
): Diagnostic[] {
  const byKey = new Map<string, T>();
  return all.flatMap((one) => {
    // An item that begins with ">" is told as that.
    const isQuotation = one.item.children?.[0]?.type === "quote";
    if (one.label.trim() === "") return isQuotation ? [] : [empty(one.item.place)];
    const twin = byKey.get(one.key);
    if (twin === undefined) byKey.set(one.key, one);
    if (twin === undefined) return [];
    if (wordsOf(twin) === wordsOf(one)) return [same(one)];
    return [error("same-key", one.item.place, factOf(twin, one), hint)];
  });
}

/** A field without a name, for those who listen too. */
function empty(place: Place): Diagnostic {
  return error(
    "empty-item",
    place,
    "There is nothing in this item.",
    "Write its words, or delete it. A picture needs a description: ![What it shows.](media/…).",
  );
}

/** "One." and "one" are the same to a reader; "A+" and "A−", "< 5" and "> 5" are not. */
function wordsOf({ label }: Named): string {
  return label.toLowerCase().replace(/[\s.,;:!?…]+$/u, "");
}

function factOf(twin: Named, one: Named): string {
  const { place, attributes } = twin.item;
  const both = `"${twin.label}" (${place.file}:${place.line}) and "${one.label}"`;
  const id = attributes?.id;
  if (id !== undefined && id === one.item.attributes?.id)
    return `${both} have the same id "${id}".`;
  return normalise(twin.label) === normalise(one.label)
    ? `${both} have the same key in learners' records: signs do not count there.`
    : `By chance ${both} have the same key in learners' records.`;
}
