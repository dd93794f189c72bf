import type { Texts } from "../model/texts.ts";

/** Words that stand in formatted references. */
export const texts = {
  and: { en: "&", fr: "et", de: "&", es: "y", ar: "و" },
  /** Before the last of several names; English has a comma there. */
  last: { en: ", &", fr: " et", de: " &", es: " y", ar: " و" },
  others: { en: "et al.", fr: "et al.", de: "et al.", es: "et al.", ar: "وآخرون" },
  noDate: { en: "n.d.", fr: "s. d.", de: "o. J.", es: "s. f.", ar: "د.ت." },
  in: { en: "In", fr: "Dans", de: "In", es: "En", ar: "في" },
  editor: { en: "Ed.", fr: "dir.", de: "Hrsg.", es: "Ed.", ar: "محرر" },
  editors: { en: "Eds.", fr: "dir.", de: "Hrsg.", es: "Eds.", ar: "محررون" },
  edition: { en: "{n} ed.", fr: "{n} éd.", de: "{n} Aufl.", es: "{n} ed.", ar: "ط. {n}" },
  pages: {
    en: "pp. {pages}",
    fr: "p. {pages}",
    de: "S. {pages}",
    es: "pp. {pages}",
    ar: "ص {pages}",
  },
  page: { en: "p. {pages}", fr: "p. {pages}", de: "S. {pages}", es: "p. {pages}", ar: "ص {pages}" },
  thesis: {
    en: "Doctoral thesis",
    fr: "thèse de doctorat",
    de: "Dissertation",
    es: "tesis doctoral",
    ar: "أطروحة دكتوراه",
  },
  retrieved: {
    en: "Retrieved {date}, from",
    fr: "Consulté le {date}, à l’adresse",
    de: "Abgerufen am {date} von",
    es: "Recuperado el {date}, de",
    ar: "تم الاطلاع في {date}، من",
  },
} as const satisfies Texts;
