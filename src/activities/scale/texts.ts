import type { Texts } from "../../model/texts.ts";

/** Standard scales, lowest first, their points parted by "|". */
export const texts: Texts = {
  label: { en: "Rating", fr: "Évaluation", de: "Einschätzung", es: "Valoración", ar: "تقدير" },
  hint: {
    en: "Rate each statement.",
    fr: "Évaluez chaque énoncé.",
    de: "Schätzen Sie jede Aussage ein.",
    es: "Valore cada afirmación.",
    ar: "قدّر كل عبارة.",
  },
  shared: {
    en: "Your teacher can see your ratings once you save them.",
    fr: "Votre enseignant peut voir vos évaluations une fois enregistrées.",
    de: "Ihre Lehrperson sieht Ihre Einschätzungen, sobald Sie sie speichern.",
    es: "Su docente puede ver sus valoraciones cuando las guarde.",
    ar: "يستطيع معلّمك رؤية تقديراتك بعد حفظها.",
  },
  check: {
    en: "Save ratings",
    fr: "Enregistrer les évaluations",
    de: "Einschätzungen speichern",
    es: "Guardar valoraciones",
    ar: "احفظ التقديرات",
  },
  saved: {
    en: "Ratings saved.",
    fr: "Évaluations enregistrées.",
    de: "Einschätzungen gespeichert.",
    es: "Valoraciones guardadas.",
    ar: "حُفظت التقديرات.",
  },
  unanswered: {
    en: "Rate every statement first.",
    fr: "Évaluez d’abord chaque énoncé.",
    de: "Schätzen Sie zuerst jede Aussage ein.",
    es: "Valore primero cada afirmación.",
    ar: "قدّر كل عبارة أولًا.",
  },
  agreement: {
    en: "Strongly disagree|Disagree|Neither|Agree|Strongly agree",
    fr: "Pas du tout d’accord|Pas d’accord|Ni l’un ni l’autre|D’accord|Tout à fait d’accord",
    de: "Stimme gar nicht zu|Stimme nicht zu|Weder noch|Stimme zu|Stimme völlig zu",
    es: "Muy en desacuerdo|En desacuerdo|Ni lo uno ni lo otro|De acuerdo|Muy de acuerdo",
    ar: "لا أوافق بشدة|لا أوافق|محايد|أوافق|أوافق بشدة",
  },
  frequency: {
    en: "Never|Rarely|Sometimes|Often|Always",
    fr: "Jamais|Rarement|Parfois|Souvent|Toujours",
    de: "Nie|Selten|Manchmal|Oft|Immer",
    es: "Nunca|Rara vez|A veces|A menudo|Siempre",
    ar: "أبدًا|نادرًا|أحيانًا|غالبًا|دائمًا",
  },
  confidence: {
    en: "Not at all confident|A little|Fairly|Confident|Very confident",
    fr: "Pas du tout sûr|Un peu|Assez|Sûr|Très sûr",
    de: "Gar nicht sicher|Etwas|Ziemlich|Sicher|Sehr sicher",
    es: "Nada seguro|Un poco|Bastante|Seguro|Muy seguro",
    ar: "غير واثق إطلاقًا|قليلًا|إلى حد ما|واثق|واثق جدًا",
  },
  importance: {
    en: "Not important|Slightly|Moderately|Important|Very important",
    fr: "Pas important|Un peu|Moyennement|Important|Très important",
    de: "Nicht wichtig|Etwas|Mäßig|Wichtig|Sehr wichtig",
    es: "Nada importante|Un poco|Moderadamente|Importante|Muy importante",
    ar: "غير مهم|قليل الأهمية|متوسط|مهم|مهم جدًا",
  },
};
