// video: `:::video{src=… captions=… title="…"}`; what stands between the fences is the transcript.
import { timedMedia } from "../../model/timed-media.ts";
import { texts } from "./texts.ts";

export const video = timedMedia("video", "A video with captions and a transcript.", texts);
