import { focusQuietly } from "../../ui/focus.ts";

/** Whether the text is in the clipboard now. An LMS's frame may not allow the new way: the old one asks for no permission. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const before = document.activeElement as HTMLElement;
    const field = document.createElement("textarea");
    field.value = text;
    before.after(field);
    field.select();
    const isCopied = document.execCommand("copy");
    field.remove();
    focusQuietly(before);
    return isCopied;
  }
}
