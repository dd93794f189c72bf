import type { Texts } from "../../model/texts.ts";

export const texts: Texts = {
  label: { en: "Number", fr: "Nombre", de: "Zahl", es: "Número", ar: "رقم" },
  answer: { en: "Your number", fr: "Votre nombre", de: "Ihre Zahl", es: "Su número", ar: "رقمك" },
  hint: {
    en: "Write a number.",
    fr: "Écrivez un nombre.",
    de: "Schreiben Sie eine Zahl.",
    es: "Escriba un número.",
    ar: "اكتب رقمًا.",
  },
  unit: { en: "in {unit}", fr: "en {unit}", de: "in {unit}", es: "en {unit}", ar: "بوحدة {unit}" },
  unanswered: {
    en: "Write a number first, for example 12.5.",
    fr: "Écrivez d’abord un nombre, par exemple 12,5.",
    de: "Schreiben Sie zuerst eine Zahl, zum Beispiel 12,5.",
    es: "Escriba primero un número, por ejemplo 12,5.",
    ar: "اكتب رقمًا أولًا، مثل 12.5.",
  },
  unansweredIn: {
    en: "Write a number first, in {unit}.",
    fr: "Écrivez d’abord un nombre, en {unit}.",
    de: "Schreiben Sie zuerst eine Zahl, in {unit}.",
    es: "Escriba primero un número, en {unit}.",
    ar: "اكتب رقمًا أولًا، بوحدة {unit}.",
  },
  solution: {
    en: "The answer: {answer}",
    fr: "La réponse : {answer}",
    de: "Die Antwort: {answer}",
    es: "La respuesta: {answer}",
    ar: "الجواب: {answer}",
  },
};
