import type { Texts } from "../../model/texts.ts";

export const texts: Texts = {
  label: { en: "Reflection", fr: "Réflexion", de: "Reflexion", es: "Reflexión", ar: "تأمّل" },
  answer: {
    en: "Your thoughts",
    fr: "Vos pensées",
    de: "Ihre Gedanken",
    es: "Sus reflexiones",
    ar: "أفكارك",
  },
  check: {
    en: "Compare with a possible answer",
    fr: "Comparer avec une réponse possible",
    de: "Mit einer möglichen Antwort vergleichen",
    es: "Comparar con una respuesta posible",
    ar: "قارن بإجابة ممكنة",
  },
  send: {
    en: "Hand in to your teacher",
    fr: "Remettre à votre enseignant",
    de: "An Ihre Lehrperson senden",
    es: "Entregar a su docente",
    ar: "سلّم إلى معلّمك",
  },
  sent: {
    en: "Handed in. You can change it and hand it in again.",
    fr: "Remis. Vous pouvez modifier et remettre à nouveau.",
    de: "Gesendet. Sie können es ändern und erneut senden.",
    es: "Entregado. Puede cambiarlo y volver a entregarlo.",
    ar: "سُلّم. يمكنك تعديله وتسليمه من جديد.",
  },
  beginning: {
    en: "Your teacher’s report shows the beginning: about {n} characters.",
    fr: "Le rapport de votre enseignant en montre le début : environ {n} caractères.",
    de: "Der Bericht Ihrer Lehrperson zeigt den Anfang: etwa {n} Zeichen.",
    es: "El informe de su docente muestra el comienzo: unos {n} caracteres.",
    ar: "يعرض تقرير معلّمك البداية فقط: نحو {n} حرفًا.",
  },
  unanswered: {
    en: "Write something first.",
    fr: "Écrivez d’abord quelque chose.",
    de: "Schreiben Sie zuerst etwas.",
    es: "Escriba algo primero.",
    ar: "اكتب شيئًا أولًا.",
  },
  model: {
    en: "A possible answer",
    fr: "Une réponse possible",
    de: "Eine mögliche Antwort",
    es: "Una respuesta posible",
    ar: "إجابة ممكنة",
  },
  room: {
    en: "{n} characters left",
    fr: "{n} caractères restants",
    de: "Noch {n} Zeichen",
    es: "Quedan {n} caracteres",
    ar: "المتبقي: {n} حرفًا",
  },
};
