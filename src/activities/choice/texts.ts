import type { Texts } from "../../model/texts.ts";

export const texts: Texts = {
  label: { en: "Question", fr: "Question", de: "Frage", es: "Pregunta", ar: "سؤال" },
  one: {
    en: "Choose one answer.",
    fr: "Choisissez une réponse.",
    de: "Wählen Sie eine Antwort.",
    es: "Elija una respuesta.",
    ar: "اختر إجابة واحدة.",
  },
  several: {
    en: "Choose all that apply.",
    fr: "Choisissez toutes les réponses justes.",
    de: "Wählen Sie alles Zutreffende.",
    es: "Elija todas las que correspondan.",
    ar: "اختر كل ما ينطبق.",
  },
  unanswered: {
    en: "Choose an answer first.",
    fr: "Choisissez d’abord une réponse.",
    de: "Wählen Sie zuerst eine Antwort.",
    es: "Elija primero una respuesta.",
    ar: "اختر إجابة أولًا.",
  },
};
