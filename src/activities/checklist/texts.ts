import type { Texts } from "../../model/texts.ts";

export const texts: Texts = {
  label: {
    en: "Checklist",
    fr: "Liste à cocher",
    de: "Checkliste",
    es: "Lista de control",
    ar: "قائمة مراجعة",
  },
  note: { en: "Note", fr: "Note", de: "Notiz", es: "Nota", ar: "ملاحظة" },
  noteOn: {
    en: "Note on: {item}",
    fr: "Note sur : {item}",
    de: "Notiz zu: {item}",
    es: "Nota sobre: {item}",
    ar: "ملاحظة عن: {item}",
  },
  private: {
    en: "Only you see your ticks and notes.",
    fr: "Vous seul voyez vos coches et vos notes.",
    de: "Nur Sie sehen Ihre Häkchen und Notizen.",
    es: "Solo usted ve sus marcas y notas.",
    ar: "أنت وحدك ترى علاماتك وملاحظاتك.",
  },
};
