import type { Texts } from "../model/texts.ts";
import { extrasTexts } from "./extras/texts.ts";

const shellTexts: Texts = {
  // ── How far ──
  done: { en: "done", fr: "terminé", de: "erledigt", es: "hecho", ar: "منجز" },
  sectionsDone: {
    en: "{n} of {of} sections done",
    fr: "{n} sections sur {of} terminées",
    de: "{n} von {of} Abschnitten erledigt",
    es: "{n} de {of} secciones hechas",
    ar: "أُنجز {n} من {of} أقسام",
  },
  completed: {
    en: "You have completed this module.",
    fr: "Vous avez terminé ce module.",
    de: "Sie haben dieses Modul abgeschlossen.",
    es: "Ha completado este módulo.",
    ar: "لقد أتممت هذه الوحدة.",
  },
  allAnswered: {
    en: "You have answered every graded question.",
    fr: "Vous avez répondu à toutes les questions notées.",
    de: "Sie haben alle bewerteten Fragen beantwortet.",
    es: "Ha respondido a todas las preguntas calificadas.",
    ar: "لقد أجبت عن جميع الأسئلة المحتسبة.",
  },
  score: {
    en: "Your score: {score} %.",
    fr: "Votre résultat : {score} %.",
    de: "Ihr Ergebnis: {score} %.",
    es: "Su puntuación: {score} %.",
    ar: "نتيجتك: {score}٪.",
  },
  passed: {
    en: "Passed: the pass mark is {pass} %.",
    fr: "Réussi : le seuil est de {pass} %.",
    de: "Bestanden: Die Grenze liegt bei {pass} %.",
    es: "Aprobado: el mínimo es {pass} %.",
    ar: "ناجح: حدّ النجاح {pass}٪.",
  },
  notPassed: {
    en: "Not passed yet: the pass mark is {pass} %. You can go back to any question that lets you try again.",
    fr: "Pas encore réussi : le seuil est de {pass} %. Vous pouvez revenir à toute question qui permet un nouvel essai.",
    de: "Noch nicht bestanden: Die Grenze liegt bei {pass} %. Sie können zu jeder Frage zurück, die noch einen Versuch erlaubt.",
    es: "Aún no aprobado: el mínimo es {pass} %. Puede volver a cualquier pregunta que permita intentarlo de nuevo.",
    ar: "لم تنجح بعد: حدّ النجاح {pass}٪. يمكنك العودة إلى أي سؤال يتيح محاولة أخرى.",
  },
  passNeeded: {
    en: "The module is complete once it is passed.",
    fr: "Le module est terminé une fois réussi.",
    de: "Das Modul ist abgeschlossen, sobald es bestanden ist.",
    es: "El módulo se completa al aprobarlo.",
    ar: "تكتمل الوحدة عند النجاح فيها.",
  },

  // ── Coming back ──
  wereHere: {
    en: "You were here: {section}",
    fr: "Vous étiez ici : {section}",
    de: "Sie waren hier: {section}",
    es: "Estaba aquí: {section}",
    ar: "كنت هنا: {section}",
  },
  continue: {
    en: "Continue where you were",
    fr: "Reprendre où vous étiez",
    de: "Dort weitermachen",
    es: "Continuar donde estaba",
    ar: "تابع من حيث توقفت",
  },

  // ── What is kept ──
  "save.connecting": {
    en: "Connecting…",
    fr: "Connexion…",
    de: "Verbindung wird aufgebaut …",
    es: "Conectando…",
    ar: "جارٍ الاتصال…",
  },
  "save.saved": {
    en: "Saved",
    fr: "Enregistré",
    de: "Gespeichert",
    es: "Guardado",
    ar: "محفوظ",
  },
  "save.saving": {
    en: "Saving…",
    fr: "Enregistrement…",
    de: "Wird gespeichert …",
    es: "Guardando…",
    ar: "جارٍ الحفظ…",
  },
  "save.kept": {
    en: "Kept here, sent soon",
    fr: "Conservé ici, envoi sous peu",
    de: "Hier gesichert, wird bald gesendet",
    es: "Guardado aquí, se enviará pronto",
    ar: "محفوظ هنا، وسيُرسل قريبًا",
  },
  "save.unsaved": {
    en: "Not saved yet. It keeps trying.",
    fr: "Pas encore enregistré. Nouvel essai en cours.",
    de: "Noch nicht gespeichert. Es wird weiter versucht.",
    es: "Aún sin guardar. Se sigue intentando.",
    ar: "لم يُحفظ بعد. المحاولة مستمرة.",
  },
  "save.offline": {
    en: "Offline: not saved yet.",
    fr: "Hors ligne : pas encore enregistré.",
    de: "Offline: noch nicht gespeichert.",
    es: "Sin conexión: aún sin guardar.",
    ar: "غير متصل: لم يُحفظ بعد.",
  },
  "save.local": {
    en: "Kept on this device only",
    fr: "Conservé sur cet appareil seulement",
    de: "Nur auf diesem Gerät gespeichert",
    es: "Guardado solo en este dispositivo",
    ar: "محفوظ على هذا الجهاز فقط",
  },
  "save.none": {
    en: "Nothing is recorded",
    fr: "Rien n’est enregistré",
    de: "Es wird nichts aufgezeichnet",
    es: "No se registra nada",
    ar: "لا يُسجَّل شيء",
  },
  noLms: {
    en: "No course is recording this. You can do everything; your progress stays on this device.",
    fr: "Aucun cours n’enregistre ceci. Vous pouvez tout faire ; votre progression reste sur cet appareil.",
    de: "Kein Kurs zeichnet dies auf. Sie können alles bearbeiten; Ihr Fortschritt bleibt auf diesem Gerät.",
    es: "Ningún curso registra esto. Puede hacerlo todo; su progreso se queda en este dispositivo.",
    ar: "لا يسجّل أي مقرر هذا. يمكنك القيام بكل شيء، ويبقى تقدّمك على هذا الجهاز.",
  },
  "refused.title": {
    en: "Open the module again from your course",
    fr: "Ouvrez de nouveau le module depuis votre cours",
    de: "Öffnen Sie das Modul noch einmal aus Ihrem Kurs",
    es: "Abra de nuevo el módulo desde su curso",
    ar: "افتح الوحدة مرة أخرى من مقررك",
  },
  refused: {
    en: "Your course is not recording this page. You can read here; to answer, open the module again.",
    fr: "Votre cours n’enregistre pas cette page. Vous pouvez lire ici ; pour répondre, ouvrez de nouveau le module.",
    de: "Ihr Kurs zeichnet diese Seite nicht auf. Lesen können Sie hier; zum Antworten öffnen Sie das Modul noch einmal.",
    es: "Su curso no registra esta página. Aquí puede leer; para responder, abra de nuevo el módulo.",
    ar: "لا يسجّل مقررك هذه الصفحة. يمكنك القراءة هنا، وللإجابة افتح الوحدة مرة أخرى.",
  },
  "secondTab.title": {
    en: "The module is open in another tab",
    fr: "Le module est ouvert dans un autre onglet",
    de: "Das Modul ist in einem anderen Tab geöffnet",
    es: "El módulo está abierto en otra pestaña",
    ar: "الوحدة مفتوحة في علامة تبويب أخرى",
  },
  secondTab: {
    en: "Answers are taken there. You can read here.",
    fr: "Les réponses se donnent là-bas. Vous pouvez lire ici.",
    de: "Antworten nimmt der andere Tab an. Lesen können Sie hier.",
    es: "Las respuestas se dan allí. Aquí puede leer.",
    ar: "تُسجَّل الإجابات هناك. يمكنك القراءة هنا.",
  },
  review: {
    en: "You are looking back: answers cannot be changed.",
    fr: "Vous relisez : les réponses ne peuvent pas être modifiées.",
    de: "Sie blicken zurück: Antworten lassen sich nicht ändern.",
    es: "Está revisando: las respuestas no se pueden cambiar.",
    ar: "أنت في وضع المراجعة: لا يمكن تغيير الإجابات.",
  },
  browse: {
    en: "You are looking around: nothing can be answered and nothing is recorded.",
    fr: "Vous parcourez le module : on ne peut pas répondre et rien n’est enregistré.",
    de: "Sie sehen sich um: Es kann nichts beantwortet werden, und nichts wird aufgezeichnet.",
    es: "Está explorando: no se puede responder y no se registra nada.",
    ar: "أنت تتصفّح: لا يمكن الإجابة ولا يُسجَّل شيء.",
  },

  // ── Leaving ──
  "closed.title": {
    en: "Saved. You may close this window.",
    fr: "Enregistré. Vous pouvez fermer cette fenêtre.",
    de: "Gespeichert. Sie können dieses Fenster schließen.",
    es: "Guardado. Puede cerrar esta ventana.",
    ar: "حُفظ. يمكنك إغلاق هذه النافذة.",
  },
  closed: {
    en: "To go on, open the module again from your course.",
    fr: "Pour continuer, ouvrez de nouveau le module depuis votre cours.",
    de: "Um weiterzumachen, öffnen Sie das Modul noch einmal aus Ihrem Kurs.",
    es: "Para continuar, abra de nuevo el módulo desde su curso.",
    ar: "للمتابعة، افتح الوحدة مرة أخرى من مقررك.",
  },
  "closedUnsaved.title": {
    en: "Your last answers did not reach your course",
    fr: "Vos dernières réponses ne sont pas arrivées à votre cours",
    de: "Ihre letzten Antworten haben den Kurs nicht erreicht",
    es: "Sus últimas respuestas no llegaron a su curso",
    ar: "لم تصل إجاباتك الأخيرة إلى مقررك",
  },
  closedUnsaved: {
    en: "Open the module again from your course, on this device, when you are online: what could be kept here is sent then.",
    fr: "Ouvrez de nouveau le module depuis votre cours, sur cet appareil, une fois en ligne : ce qui a pu être conservé ici sera alors envoyé.",
    de: "Öffnen Sie das Modul auf diesem Gerät noch einmal aus Ihrem Kurs, sobald Sie online sind: Was hier aufgehoben werden konnte, wird dann gesendet.",
    es: "Abra de nuevo el módulo desde su curso, en este dispositivo, cuando tenga conexión: lo que se haya podido guardar aquí se enviará entonces.",
    ar: "افتح الوحدة مرة أخرى من مقررك على هذا الجهاز عند توفّر الاتصال: سيُرسل حينها ما أمكن حفظه هنا.",
  },

  // ── Looks ──
  textSize: {
    en: "Text size: {size}",
    fr: "Taille du texte : {size}",
    de: "Textgröße: {size}",
    es: "Tamaño del texto: {size}",
    ar: "حجم النص: {size}",
  },
  "textSize.normal": { en: "normal", fr: "normale", de: "normal", es: "normal", ar: "عادي" },
  "textSize.large": { en: "large", fr: "grande", de: "groß", es: "grande", ar: "كبير" },
  "textSize.larger": {
    en: "larger",
    fr: "plus grande",
    de: "größer",
    es: "más grande",
    ar: "أكبر",
  },
  "textSize.largest": {
    en: "largest",
    fr: "la plus grande",
    de: "am größten",
    es: "el más grande",
    ar: "الأكبر",
  },
  toDark: {
    en: "Dark colours",
    fr: "Couleurs sombres",
    de: "Dunkle Farben",
    es: "Colores oscuros",
    ar: "ألوان داكنة",
  },
  toLight: {
    en: "Light colours",
    fr: "Couleurs claires",
    de: "Helle Farben",
    es: "Colores claros",
    ar: "ألوان فاتحة",
  },

  // ── Glossary ──
  close: { en: "Close", fr: "Fermer", de: "Schließen", es: "Cerrar", ar: "إغلاق" },
  toGlossary: {
    en: "In the glossary",
    fr: "Dans le glossaire",
    de: "Im Glossar",
    es: "En el glosario",
    ar: "في المسرد",
  },

  // ── Comments ──
  "comments.label": {
    en: "Your comments",
    fr: "Vos commentaires",
    de: "Ihre Anmerkungen",
    es: "Sus comentarios",
    ar: "تعليقاتك",
  },
  "comments.about": {
    en: "About: {section}",
    fr: "À propos de : {section}",
    de: "Zu: {section}",
    es: "Acerca de: {section}",
    ar: "بخصوص: {section}",
  },
  "comments.subject": {
    en: "Comments: {module} {version}, {section}",
    fr: "Commentaires : {module} {version}, {section}",
    de: "Anmerkungen: {module} {version}, {section}",
    es: "Comentarios: {module} {version}, {section}",
    ar: "تعليقات: {module} {version}، {section}",
  },
  "comments.mail": {
    en: "Email your comments",
    fr: "Envoyer par courriel",
    de: "Als E-Mail senden",
    es: "Enviar por correo",
    ar: "أرسل تعليقاتك بالبريد",
  },
  "comments.copy": {
    en: "Copy the text",
    fr: "Copier le texte",
    de: "Text kopieren",
    es: "Copiar el texto",
    ar: "انسخ النص",
  },
  "comments.copied": {
    en: "Copied.",
    fr: "Copié.",
    de: "Kopiert.",
    es: "Copiado.",
    ar: "نُسخ.",
  },
  "comments.notCopied": {
    en: "The text is marked: copy it with the keyboard.",
    fr: "Le texte est sélectionné : copiez-le au clavier.",
    de: "Der Text ist markiert: Kopieren Sie ihn mit der Tastatur.",
    es: "El texto está seleccionado: cópielo con el teclado.",
    ar: "النص محدد: انسخه بلوحة المفاتيح.",
  },
  "comments.send": {
    en: "Send to your course",
    fr: "Envoyer à votre cours",
    de: "An den Kurs senden",
    es: "Enviar a su curso",
    ar: "أرسل إلى مقررك",
  },
  "comments.sent": {
    en: "Handed to your course.",
    fr: "Transmis à votre cours.",
    de: "An den Kurs übergeben.",
    es: "Entregado a su curso.",
    ar: "سُلّمت إلى مقررك.",
  },
};

/** Words of the player's script, by the keys under which the page data hold them. */
export const playerTexts: Texts = Object.fromEntries(
  Object.entries({ ...shellTexts, ...extrasTexts }).map(([key, texts]) => [`player.${key}`, texts]),
);
