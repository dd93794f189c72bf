import type { Texts } from "../../model/texts.ts";

export const texts: Texts = {
  note: { en: "Note", fr: "Remarque", de: "Hinweis", es: "Nota", ar: "ملاحظة" },
  tip: { en: "Tip", fr: "Conseil", de: "Tipp", es: "Consejo", ar: "نصيحة" },
  important: { en: "Important", fr: "Important", de: "Wichtig", es: "Importante", ar: "مهم" },
  warning: { en: "Take care", fr: "Attention", de: "Achtung", es: "Atención", ar: "تنبيه" },
  example: { en: "Example", fr: "Exemple", de: "Beispiel", es: "Ejemplo", ar: "مثال" },
  "key-point": {
    en: "Key point",
    fr: "À retenir",
    de: "Das Wichtigste",
    es: "Idea clave",
    ar: "نقطة أساسية",
  },
};
