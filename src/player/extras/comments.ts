import "./comments.css";
import { html, nothing, render } from "lit/html.js";
import type { LecternSection } from "../shell/lectern-section.ts";
import type { Navigation } from "../shell/navigation.ts";
import type { Shell } from "../shell/shell.ts";
import { copied } from "./copy.ts";
import { startFilled } from "./filled.ts";

/** Some mail programs cut or refuse a longer address. */
const LONGEST_MAIL = 1800;

/** "Email your comments": a field whose text goes into a mail, to the clipboard, and to the LMS where it takes comments. */
export function startComments(shell: Shell, navigation: Navigation): { refresh(): void } {
  const feedback = shell.data.settings.feedback!;
  let place: HTMLElement;
  let text = "";
  let last: LecternSection | undefined;
  let said = "";
  /** What the LMS was handed last: a second press is no second comment. */
  let sent = "";

  /** The section that the learner comes from; who opened the page right here: that of their record, else the first. */
  function about(): string {
    const { place } = shell.session!.progress;
    const find = (selector: string): LecternSection | null => shell.root.querySelector(selector);
    return (last ?? find(`[id="${place}"]`) ?? find("lectern-section"))!.label;
  }

  function subject(): string {
    const { title, version } = shell.data.module;
    return shell.t("comments.subject", { module: title, version, section: about() });
  }

  /** Its address, and whether the text is in it. */
  function mail(): { href: string; isWhole: boolean } {
    const address = `mailto:${feedback.email}?subject=${encodeURIComponent(subject())}`;
    const whole = `${address}&body=${encodeURIComponent(text.replace(/\n/g, "\r\n"))}`;
    const isWhole = whole.length <= LONGEST_MAIL;
    return { href: isWhole ? whole : address, isWhole };
  }

  function say(key: string): void {
    said = shell.t(`comments.${key}`);
    shell.announce(said);
    draw();
  }

  async function copy(whole: string): Promise<void> {
    const isCopied = await copied(whole);
    // Then the keyboard does it.
    if (!isCopied) place.querySelector("textarea")!.select();
    say(isCopied ? "copied" : "notCopied");
  }

  function send(): void {
    if (text === sent) return;
    const isTold = shell.session!.comment(text, (isTaken) => {
      if (!isTaken) sent = "";
      say(isTaken ? "sent" : "refused");
    });
    if (isTold) sent = text;
    say(isTold ? "sending" : "full");
  }

  function draw(): void {
    const session = shell.session!;
    const takesComments = feedback.lms && session.state === "open" && !session.isReadOnly;
    const isEmpty = text.trim() === "";
    const { href, isWhole } = mail();
    render(
      html`<p>
          <label for="comments-text">${shell.t("comments.label")}</label>
          <textarea
            id="comments-text"
            rows="6"
            autocomplete="off"
            @input=${(event: InputEvent) => {
              text = (event.target as HTMLTextAreaElement).value;
              said = "";
              draw();
            }}
          ></textarea>
        </p>
        <p class="hint">${shell.t("comments.about", { section: about() })}</p>
        <p class="notice">${isWhole ? nothing : shell.t("comments.long")}</p>
        <p class="buttons">
          <a
            class="button button-primary"
            href=${href}
            @click=${isWhole ? nothing : () => copy(text)}
            >${shell.t("comments.mail")}</a
          >
          <button
            type="button"
            class="button"
            ?disabled=${isEmpty}
            @click=${() => copy([feedback.email, subject(), "", text].join("\n"))}
          >
            ${shell.t("comments.copy")}
          </button>
          ${
            takesComments
              ? html`<button type="button" class="button" ?disabled=${isEmpty} @click=${send}>
                  ${shell.t("comments.send")}
                </button>`
              : nothing
          }
        </p>
        ${said === "" ? nothing : html`<p class="hint">${said}</p>`}`,
      place,
    );
  }

  navigation.onMove((section) => {
    if (!section.isInformation) last = section;
  });
  if (!navigation.current.isInformation) last = navigation.current;
  // Until it is drawn the plain mail link stands there, as it does without script.
  return startFilled(shell, navigation, "comments", (found) => {
    place = found;
    draw();
  });
}
