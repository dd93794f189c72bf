import type { Texts } from "../../model/texts.ts";

export const texts: Texts = {
  label: { en: "Sorting", fr: "Classement", de: "Sortieren", es: "Clasificar", ar: "تصنيف" },
  hint: {
    en: "Choose the group for each.",
    fr: "Choisissez le groupe pour chacun.",
    de: "Wählen Sie für jedes die Gruppe.",
    es: "Elija el grupo de cada uno.",
    ar: "اختر المجموعة لكلٍّ منها.",
  },
  unanswered: {
    en: "Choose a group for each first.",
    fr: "Choisissez d’abord un groupe pour chacun.",
    de: "Wählen Sie zuerst für jedes eine Gruppe.",
    es: "Elija primero un grupo para cada uno.",
    ar: "اختر أولًا مجموعة لكلٍّ منها.",
  },
  solution: {
    en: "Belongs to: {answer}",
    fr: "Appartient à : {answer}",
    de: "Gehört zu: {answer}",
    es: "Pertenece a: {answer}",
    ar: "ينتمي إلى: {answer}",
  },
};
