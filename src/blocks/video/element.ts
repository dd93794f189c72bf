import "./style.css";
import { TimedMediaElement } from "../../ui/timed-media-element.ts";

/** `<lectern-video>`: the browser's own player; what was played counts. */
export class VideoElement extends TimedMediaElement {
  readonly kind = "video";
}
