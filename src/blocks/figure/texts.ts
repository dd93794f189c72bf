import type { Texts } from "../../model/texts.ts";

export const texts: Texts = {
  figure: { en: "Figure", fr: "Figure", de: "Abbildung", es: "Figura", ar: "الشكل" },
  table: { en: "Table", fr: "Tableau", de: "Tabelle", es: "Tabla", ar: "الجدول" },
};
