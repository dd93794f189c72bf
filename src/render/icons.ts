/** Drawn in the text's colour; each stands beside its name. */
function icon(paths: string): string {
  return `<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">${paths}</svg>`;
}

/** By action. */
export const ICONS: Readonly<Record<string, string>> = {
  contents: icon('<path d="M4 6h16M4 12h16M4 18h10"/>'),
  search: icon('<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5 5"/>'),
  "text-size": icon('<path d="m2 18 5-13 5 13M4 13.5h6M14 18l3.5-9 3.5 9M15.3 15h4.4"/>'),
  theme: icon('<circle cx="12" cy="12" r="8"/><path class="fill" d="M12 4a8 8 0 0 1 0 16z"/>'),
  exit: icon('<path d="M14 4h5v16h-5M4 12h10M10 8l4 4-4 4"/>'),
};
