const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\0": "\ufffd",
};

/** Any text as HTML text or as a quoted attribute value: nothing in it can end either. */
export function escape(text: string): string {
  return text.replace(/[&<>"'\0]/g, (c) => ENTITIES[c]!);
}
