import type { Texts } from "../../model/texts.ts";

export const texts: Texts = {};
