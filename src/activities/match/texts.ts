import type { Texts } from "../../model/texts.ts";

export const texts: Texts = {
  label: { en: "Matching", fr: "Association", de: "Zuordnung", es: "Emparejar", ar: "مطابقة" },
  hint: {
    en: "Choose what belongs to each.",
    fr: "Choisissez ce qui va avec chacun.",
    de: "Wählen Sie, was zu jedem gehört.",
    es: "Elija lo que corresponde a cada uno.",
    ar: "اختر ما يناسب كلًّا منها.",
  },
  often: {
    en: "An answer may be used more than once.",
    fr: "Une réponse peut servir plusieurs fois.",
    de: "Eine Antwort kann mehrmals vorkommen.",
    es: "Una respuesta puede usarse varias veces.",
    ar: "يمكن استخدام الإجابة أكثر من مرة.",
  },
  choose: { en: "Choose …", fr: "Choisir…", de: "Wählen …", es: "Elija…", ar: "اختر…" },
  unanswered: {
    en: "Choose one for each first.",
    fr: "Choisissez d’abord pour chacun.",
    de: "Wählen Sie zuerst für jedes.",
    es: "Elija primero para cada uno.",
    ar: "اختر لكلٍّ منها أولًا.",
  },
  solution: {
    en: "Belongs here: {answer}",
    fr: "À associer : {answer}",
    de: "Dazu gehört: {answer}",
    es: "Corresponde: {answer}",
    ar: "المناسب هنا: {answer}",
  },
};
