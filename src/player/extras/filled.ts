import type { Session } from "../session.ts";
import type { Navigation } from "../shell/navigation.ts";
import type { Shell } from "../shell/shell.ts";

/** A page that the script fills, in its `[data-NAME]`: drawn when it is shown, and while it is. */
export function startFilled(
  shell: Shell,
  navigation: Navigation,
  name: string,
  draw: (place: HTMLElement, session: Session) => void,
): { refresh(): void } {
  let isEmptied = false;

  function refresh(): void {
    const place = navigation.current.querySelector<HTMLElement>(`[data-${name}]`);
    const { session } = shell;
    if (place === null || session === undefined) return;
    // What stood there for those without script goes first: Lit renders behind what it did not make.
    if (!isEmptied) place.replaceChildren();
    isEmptied = true;
    draw(place, session);
  }

  navigation.onMove(refresh);
  return { refresh };
}
