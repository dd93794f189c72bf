/** Words as part of an address: lower case, letters and digits of any script, joined by "-". */
export function slugOf(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** Gives each slug once; the second "aims" becomes "aims-2". */
export function uniqueSlugs(): (slug: string) => string {
  const taken = new Set<string>();
  return (slug) => {
    const base = slug === "" ? "part" : slug;
    let name = base;
    for (let n = 2; taken.has(name); n++) name = `${base}-${n}`;
    taken.add(name);
    return name;
  };
}
