import { mediaTexts } from "../../ui/media-texts.ts";

export const texts = mediaTexts;
