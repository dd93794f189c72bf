/** Address of a file of the package as seen from index.html. Each part is encoded, so that no path is read as a scheme or a query. */
export function addressOf(path: string): string {
  return path.split("/").map(encode).join("/");
}

export function mailTo(address: string, subject?: string): string {
  const to = encode(address).replaceAll("%40", "@");
  return `mailto:${to}${subject === undefined ? "" : `?subject=${encode(subject)}`}`;
}

/** Half a character (a lone surrogate) has no encoding. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}
