// audio: `:::audio{src=… title="…"}`; what stands between the fences is the transcript.
import { timedMedia } from "../../model/timed-media.ts";
import { texts } from "./texts.ts";

export const audio = timedMedia("audio", "A recording with a transcript.", texts);
