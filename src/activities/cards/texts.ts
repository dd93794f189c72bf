import type { Texts } from "../../model/texts.ts";

export const texts: Texts = {
  label: {
    en: "Flash cards",
    fr: "Cartes mémoire",
    de: "Lernkarten",
    es: "Tarjetas",
    ar: "بطاقات تعلّم",
  },
  private: {
    en: "Only you see how you did.",
    fr: "Vous seul voyez vos résultats.",
    de: "Nur Sie sehen Ihr Ergebnis.",
    es: "Solo usted ve su resultado.",
    ar: "أنت وحدك ترى نتيجتك.",
  },
  turn: {
    en: "Turn the card",
    fr: "Retourner la carte",
    de: "Karte umdrehen",
    es: "Dar la vuelta",
    ar: "اقلب البطاقة",
  },
  knew: { en: "Knew it", fr: "Je le savais", de: "Gewusst", es: "Lo sabía", ar: "كنت أعرفها" },
  notYet: { en: "Not yet", fr: "Pas encore", de: "Noch nicht", es: "Todavía no", ar: "ليس بعد" },
  count: {
    en: "{known} of {of} known",
    fr: "{known} sur {of} sues",
    de: "{known} von {of} gewusst",
    es: "{known} de {of} sabidas",
    ar: "تعرف {known} من {of}",
  },
  finished: {
    en: "You knew all of them.",
    fr: "Vous les saviez toutes.",
    de: "Sie wussten alle.",
    es: "Las sabía todas.",
    ar: "عرفتها كلها.",
  },
  restart: {
    en: "Start again",
    fr: "Recommencer",
    de: "Von vorn",
    es: "Empezar de nuevo",
    ar: "ابدأ من جديد",
  },
};
