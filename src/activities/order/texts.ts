import type { Texts } from "../../model/texts.ts";

export const texts: Texts = {
  label: { en: "Ordering", fr: "Mise en ordre", de: "Reihenfolge", es: "Ordenar", ar: "ترتيب" },
  hint: {
    en: "Put the steps in order, first at the top.",
    fr: "Mettez les étapes dans l’ordre, la première en haut.",
    de: "Bringen Sie die Schritte in die richtige Reihenfolge, den ersten nach oben.",
    es: "Ordene los pasos, el primero arriba.",
    ar: "رتّب الخطوات، والأولى في الأعلى.",
  },
  up: {
    en: "Move up: {item}",
    fr: "Monter : {item}",
    de: "Nach oben: {item}",
    es: "Subir: {item}",
    ar: "إلى الأعلى: {item}",
  },
  down: {
    en: "Move down: {item}",
    fr: "Descendre : {item}",
    de: "Nach unten: {item}",
    es: "Bajar: {item}",
    ar: "إلى الأسفل: {item}",
  },
  moved: {
    en: "{item}: now number {n} of {of}.",
    fr: "{item} : maintenant numéro {n} sur {of}.",
    de: "{item}: jetzt Nummer {n} von {of}.",
    es: "{item}: ahora número {n} de {of}.",
    ar: "{item}: الآن رقم {n} من {of}.",
  },
  unanswered: {
    en: "Move at least one step first.",
    fr: "Déplacez d’abord au moins une étape.",
    de: "Verschieben Sie zuerst mindestens einen Schritt.",
    es: "Mueva primero al menos un paso.",
    ar: "حرّك خطوة واحدة على الأقل أولًا.",
  },
  place: { en: "Place {n}", fr: "Place {n}", de: "Platz {n}", es: "Lugar {n}", ar: "الموضع {n}" },
  after: {
    en: "Comes after: {item}",
    fr: "Vient après : {item}",
    de: "Kommt nach: {item}",
    es: "Va después de: {item}",
    ar: "يأتي بعد: {item}",
  },
  followed: {
    en: "Right after the one above",
    fr: "Juste après le précédent",
    de: "Richtig hinter dem Vorigen",
    es: "Justo después del anterior",
    ar: "يلي ما فوقه مباشرة",
  },
};
