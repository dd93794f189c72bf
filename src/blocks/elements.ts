// blocks: the browser's list. A kind with behaviour has an element here; one without brings its style only.
import "./compare/style.css";
import "./details/style.css";
import "./math/style.css";
import "./steps/style.css";
import "./timeline/style.css";
import type { BlockElement } from "../ui/block-element.ts";
import { AudioElement } from "./audio/element.ts";
import { TabsElement } from "./tabs/element.ts";
import { VideoElement } from "./video/element.ts";

export interface BlockPart {
  readonly kind: string;
  /** `<lectern-KIND>`. */
  readonly element: new () => BlockElement;
}

export const blockElements: readonly BlockPart[] = [
  { kind: "audio", element: AudioElement },
  { kind: "tabs", element: TabsElement },
  { kind: "video", element: VideoElement },
];
