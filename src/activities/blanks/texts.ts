import type { Texts } from "../../model/texts.ts";

export const texts: Texts = {
  label: {
    en: "Fill the gaps",
    fr: "Texte à trous",
    de: "Lückentext",
    es: "Rellenar huecos",
    ar: "املأ الفراغات",
  },
  type: {
    en: "Write what is missing.",
    fr: "Écrivez ce qui manque.",
    de: "Schreiben Sie, was fehlt.",
    es: "Escriba lo que falta.",
    ar: "اكتب ما ينقص.",
  },
  pick: {
    en: "Choose what is missing.",
    fr: "Choisissez ce qui manque.",
    de: "Wählen Sie, was fehlt.",
    es: "Elija lo que falta.",
    ar: "اختر ما ينقص.",
  },
  gap: { en: "Gap {n}", fr: "Trou {n}", de: "Lücke {n}", es: "Hueco {n}", ar: "الفراغ {n}" },
  choose: { en: "…", fr: "…", de: "…", es: "…", ar: "…" },
  unanswered: {
    en: "Fill every gap first.",
    fr: "Remplissez d’abord tous les trous.",
    de: "Füllen Sie zuerst jede Lücke.",
    es: "Rellene primero todos los huecos.",
    ar: "املأ كل الفراغات أولًا.",
  },
  gapRight: { en: "right", fr: "juste", de: "richtig", es: "correcto", ar: "صحيح" },
  gapWrong: {
    en: "not right",
    fr: "pas juste",
    de: "nicht richtig",
    es: "no correcto",
    ar: "غير صحيح",
  },
  gapOpen: {
    en: "right: {answer}",
    fr: "juste : {answer}",
    de: "richtig: {answer}",
    es: "correcto: {answer}",
    ar: "الصحيح: {answer}",
  },
  gapSolution: {
    en: "not right: {answer}",
    fr: "pas juste : {answer}",
    de: "nicht richtig: {answer}",
    es: "no correcto: {answer}",
    ar: "غير صحيح: {answer}",
  },
};
