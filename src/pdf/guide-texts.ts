import type { Texts } from "../model/texts.ts";

/** The guide's heads and what is said of one module. The instructions for each LMS are English: see guide-lms.ts. */
export const guideTexts: Texts = {
  guide: {
    en: "Guide for teachers",
    fr: "Guide de l’enseignant",
    de: "Leitfaden für Lehrende",
    es: "Guía para docentes",
    ar: "دليل المعلّم",
  },
  english: {
    en: "",
    fr: "Les instructions pour les plateformes sont en anglais.",
    de: "Die Anleitungen für die Lernplattformen sind auf Englisch.",
    es: "Las instrucciones para las plataformas están en inglés.",
    ar: "التعليمات الخاصة بالمنصات مكتوبة بالإنجليزية.",
  },
  what: {
    en: "What this module is",
    fr: "Ce qu’est ce module",
    de: "Was dieses Modul ist",
    es: "Qué es este módulo",
    ar: "ما هذه الوحدة",
  },
  time: {
    en: "Time for learners: {duration}.",
    fr: "Durée pour les apprenants : {duration}.",
    de: "Zeit für die Lernenden: {duration}.",
    es: "Tiempo para el alumnado: {duration}.",
    ar: "الوقت اللازم للمتعلّم: {duration}.",
  },
  contains: {
    en: "It has {sections} {sections|section|sections} and {activities} {activities|activity|activities}.",
    fr: "Il compte {sections} {sections|section|sections} et {activities} {activities|activité|activités}.",
    de: "Es hat {sections} {sections|Abschnitt|Abschnitte} und {activities} {activities|Aufgabe|Aufgaben}.",
    es: "Tiene {sections} {sections|sección|secciones} y {activities} {activities|actividad|actividades}.",
    ar: "عدد الأقسام: {sections}، وعدد الأنشطة: {activities}.",
  },
  tracked: {
    en: "What is tracked",
    fr: "Ce qui est enregistré",
    de: "Was erfasst wird",
    es: "Qué se registra",
    ar: "ما الذي يُسجَّل",
  },
  assign: {
    en: "Import and assign it",
    fr: "L’importer et le proposer",
    de: "Importieren und zuweisen",
    es: "Importarlo y asignarlo",
    ar: "استيرادها وإسنادها",
  },
  update: {
    en: "When the module changes",
    fr: "Quand le module change",
    de: "Wenn sich das Modul ändert",
    es: "Cuando el módulo cambia",
    ar: "عندما تتغيّر الوحدة",
  },
  trouble: {
    en: "When it does not track",
    fr: "Si rien n’est enregistré",
    de: "Wenn nichts erfasst wird",
    es: "Si no se registra nada",
    ar: "إذا لم يُسجَّل شيء",
  },
  activities: {
    en: "Activities, with solutions",
    fr: "Activités et solutions",
    de: "Aufgaben mit Lösungen",
    es: "Actividades con soluciones",
    ar: "الأنشطة مع الحلول",
  },
  bank: {
    en: "Drawn from “{name}”",
    fr: "Tirées de « {name} »",
    de: "Aus „{name}“ gezogen",
    es: "Extraídas de «{name}»",
    ar: "مختارة من «{name}»",
  },
  noActivities: {
    en: "This module has no activities.",
    fr: "Ce module n’a pas d’activités.",
    de: "Dieses Modul hat keine Aufgaben.",
    es: "Este módulo no tiene actividades.",
    ar: "لا توجد أنشطة في هذه الوحدة.",
  },
};
