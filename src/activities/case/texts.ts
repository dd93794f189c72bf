import type { Texts } from "../../model/texts.ts";

export const texts: Texts = {
  label: { en: "Case", fr: "Cas", de: "Fall", es: "Caso", ar: "حالة" },
  hint: {
    en: "Decide at each step.",
    fr: "Décidez à chaque étape.",
    de: "Entscheiden Sie bei jedem Schritt.",
    es: "Decida en cada paso.",
    ar: "قرّر في كل خطوة.",
  },
  trail: {
    en: "Your way so far",
    fr: "Votre chemin jusqu’ici",
    de: "Ihr bisheriger Weg",
    es: "Su camino hasta ahora",
    ar: "مسارك حتى الآن",
  },
  decide: {
    en: "What do you do?",
    fr: "Que faites-vous ?",
    de: "Was tun Sie?",
    es: "¿Qué hace?",
    ar: "ماذا تفعل؟",
  },
  end: {
    en: "The case ends here.",
    fr: "Le cas s’arrête ici.",
    de: "Hier endet der Fall.",
    es: "El caso termina aquí.",
    ar: "تنتهي الحالة هنا.",
  },
  retry: {
    en: "Walk it again",
    fr: "Recommencer le parcours",
    de: "Noch einmal durchgehen",
    es: "Recorrerlo de nuevo",
    ar: "اسلكه من جديد",
  },
  long: {
    en: "You have gone round a while. Begin again to go on.",
    fr: "Vous tournez en rond depuis un moment. Recommencez pour continuer.",
    de: "Sie gehen schon länger im Kreis. Beginnen Sie neu, um fortzufahren.",
    es: "Lleva un rato dando vueltas. Empiece de nuevo para seguir.",
    ar: "لقد دُرت طويلًا. ابدأ من جديد للمتابعة.",
  },
  goTo: {
    en: "go to {step}",
    fr: "aller à {step}",
    de: "weiter bei {step}",
    es: "ir a {step}",
    ar: "انتقل إلى {step}",
  },
  best: {
    en: "a good decision",
    fr: "une bonne décision",
    de: "eine gute Entscheidung",
    es: "una buena decisión",
    ar: "قرار جيد",
  },
};
