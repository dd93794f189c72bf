import type { Texts } from "../../model/texts.ts";

export const texts: Texts = {
  label: {
    en: "True or false",
    fr: "Vrai ou faux",
    de: "Richtig oder falsch",
    es: "Verdadero o falso",
    ar: "صح أم خطأ",
  },
  true: { en: "True", fr: "Vrai", de: "Richtig", es: "Verdadero", ar: "صح" },
  false: { en: "False", fr: "Faux", de: "Falsch", es: "Falso", ar: "خطأ" },
  hint: {
    en: "Judge each statement.",
    fr: "Jugez chaque affirmation.",
    de: "Beurteilen Sie jede Aussage.",
    es: "Juzgue cada afirmación.",
    ar: "احكم على كل عبارة.",
  },
  unanswered: {
    en: "Judge every statement first.",
    fr: "Jugez d’abord chaque affirmation.",
    de: "Beurteilen Sie zuerst jede Aussage.",
    es: "Juzgue primero cada afirmación.",
    ar: "احكم أولًا على كل عبارة.",
  },
  isTrue: {
    en: "This is true.",
    fr: "C’est vrai.",
    de: "Das ist richtig.",
    es: "Es verdadero.",
    ar: "هذا صحيح.",
  },
  isFalse: {
    en: "This is false.",
    fr: "C’est faux.",
    de: "Das ist falsch.",
    es: "Es falso.",
    ar: "هذا خطأ.",
  },
};
