import "./style.css";
import { TimedMediaElement } from "../../ui/timed-media-element.ts";

/** `<lectern-audio>`: the browser's own player; what was played counts. */
export class AudioElement extends TimedMediaElement {
  readonly kind = "audio";
}
