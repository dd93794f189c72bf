import type { Texts } from "../../model/texts.ts";

export const texts: Texts = {
  label: {
    en: "Find the place",
    fr: "Trouver l’endroit",
    de: "Die Stelle finden",
    es: "Encontrar el lugar",
    ar: "حدّد الموضع",
  },
  one: {
    en: "Choose one place, on the picture or in the list.",
    fr: "Choisissez un endroit, sur l’image ou dans la liste.",
    de: "Wählen Sie eine Stelle, im Bild oder in der Liste.",
    es: "Elija un lugar, en la imagen o en la lista.",
    ar: "اختر موضعًا واحدًا، على الصورة أو في القائمة.",
  },
  several: {
    en: "Choose all that apply, on the picture or in the list.",
    fr: "Choisissez tous les endroits justes, sur l’image ou dans la liste.",
    de: "Wählen Sie alle zutreffenden Stellen, im Bild oder in der Liste.",
    es: "Elija todos los lugares que correspondan, en la imagen o en la lista.",
    ar: "اختر كل المواضع المناسبة، على الصورة أو في القائمة.",
  },
  where: {
    en: "{left}–{right}\u00a0% from the left, {top}–{bottom}\u00a0% from the top",
    fr: "de {left} à {right}\u00a0% depuis la gauche, de {top} à {bottom}\u00a0% depuis le haut",
    de: "{left}–{right}\u00a0% von links, {top}–{bottom}\u00a0% von oben",
    es: "del {left} al {right}\u00a0% desde la izquierda, del {top} al {bottom}\u00a0% desde arriba",
    ar: "من {left} إلى {right}\u00a0% من اليسار، ومن {top} إلى {bottom}\u00a0% من الأعلى",
  },
  unanswered: {
    en: "Choose a place first.",
    fr: "Choisissez d’abord un endroit.",
    de: "Wählen Sie zuerst eine Stelle.",
    es: "Elija primero un lugar.",
    ar: "اختر موضعًا أولًا.",
  },
};
