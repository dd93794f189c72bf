import { hash32, shuffled } from "../../model/hash.ts";

/** The order in which the steps stand before anyone has moved one: never the right one. */
export function startOrder<T extends { readonly key: string }>(
  items: readonly T[],
  id: string,
  seed: number,
): T[] {
  const start = shuffled(items, seed ^ hash32(id), (i) => i.key);
  const isRight = start.every((item, i) => item.key === items[i]!.key);
  return isRight ? [...start.slice(1), start[0]!] : start;
}
