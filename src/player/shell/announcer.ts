/** The page's one polite live region: everything that is said to those who listen goes through it, once. */
export function createAnnouncer(root: HTMLElement): (text: string) => void {
  const region = document.createElement("p");
  region.className = "visually-hidden";
  region.setAttribute("role", "status");
  root.append(region);
  let waiting: string[] = [];
  return (text) => {
    if (waiting.push(text) > 1) return;
    // A region that was just emptied is read again even when the words are the same; one turn later, all in one sentence.
    region.textContent = "";
    setTimeout(() => {
      region.textContent = waiting.join(" ");
      waiting = [];
    }, 50);
  };
}
