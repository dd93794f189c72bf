import type { Texts } from "../model/texts.ts";

/** Words that video and audio share. */
export const mediaTexts: Texts = {
  captions: {
    en: "Captions",
    fr: "Sous-titres",
    de: "Untertitel",
    es: "Subtítulos",
    ar: "ترجمة نصية",
  },
  transcript: {
    en: "Transcript",
    fr: "Transcription",
    de: "Abschrift",
    es: "Transcripción",
    ar: "النص المكتوب",
  },
  file: {
    en: "Open the file",
    fr: "Ouvrir le fichier",
    de: "Datei öffnen",
    es: "Abrir el archivo",
    ar: "افتح الملف",
  },
  toWatch: {
    en: "Play at least {share} % to complete this section.",
    fr: "Lisez au moins {share} % pour terminer cette section.",
    de: "Spielen Sie mindestens {share} % ab, um diesen Abschnitt abzuschließen.",
    es: "Reproduzca al menos el {share} % para completar esta sección.",
    ar: "شغّل {share}٪ على الأقل لإتمام هذا القسم.",
  },
  watched: {
    en: "Played enough: this counts as done.",
    fr: "Suffisamment lu : c’est compté comme fait.",
    de: "Genug abgespielt: gilt als erledigt.",
    es: "Reproducido lo suficiente: cuenta como hecho.",
    ar: "شُغّل بما يكفي: يُعدّ منجزًا.",
  },
  onScreen: {
    en: "On screen",
    fr: "À l’écran",
    de: "Am Bildschirm",
    es: "En pantalla",
    ar: "على الشاشة",
  },
};
