import {
  cite,
  courseModule,
  em,
  h,
  item,
  link,
  list,
  made,
  p,
  place,
  quote,
  section,
  table,
  words,
} from "./build.ts";
import { math } from "./sample.ts";

/** Arabic, with Latin words, numbers, a formula and an English reference in it. */
export const rtlSample = courseModule(
  {
    id: "jamaat",
    title: "جماعات الممارسة",
    language: "ar",
    direction: "rtl",
    site: "تطوير أعضاء هيئة التدريس",
    collection: "التعليم المشترك بين المهن",
    summary:
      "كيف يتعلّم من يتشاركون الحرفة بعضهم من بعض في الجناح، وماذا يفعل المعلّم كي ينتمي الطالب.",
    authors: [{ name: "إنغريد سولهايم", role: "وحدة التعليم السريري" }],
    duration: "45 دقيقة",
    date: "2026-03-02",
    objectives: [
      { id: "a", text: "أن تعرّف جماعة الممارسة وما ليست منها." },
      { id: "b", text: "أن تخطّط لمشاركة وافد جديد في يومه الأول." },
    ],
  },
  {
    sections: [
      section("muqaddima", "مقدمة", [
        p([
          "معظم ما يعرفه الطبيب أو الممرّض تعلّمه بصحبة آخرين. أطلق عليه جين لاف وإتيان فينغر (Wenger) اسمًا ",
          cite({ id: "lave1991" }),
          ". ",
          link({ to: "term", term: "cop" }, "جماعة الممارسة"),
          " هي مجموعة من الناس يتشاركون اهتمامًا بما يفعلونه، ويتعلّمون كيف يحسّنونه. ",
          em("الانتماء طريق الكفاءة"),
          " وليس مكافأة عليها.",
        ]),
        quote(["callout"], p("قبل أن تبدأ", 1, ["title"]), p("فكّر في جناح تعرفه جيدًا.")),
        made(
          "choice",
          "three",
          [
            p("ما الأشياء الثلاثة التي تتشاركها كل جماعة ممارسة؟"),
            list(
              false,
              item("مجموعة معارف", true),
              item("وصف وظيفي", false),
              item("شعور بالجماعة", true),
              item("ممارسة", true),
            ),
            quote([], p("يسميها فينغر: المجال والجماعة والممارسة.")),
          ],
          { points: "2" },
        ),
        h(2, "أرقام", "arqam"),
        p([
          "إذا كان عدد الناس ",
          math("n"),
          " فعدد الروابط ",
          math("\\frac{n(n-1)}{2}"),
          ". في جناح من 30 شخصًا تكون 435 رابطة.",
        ]),
        quote(
          ["figure"],
          p("ثلاثة أجزاء.", 1, ["caption"]),
          table([
            ["الجزء", "ما هو", "في الجناح"],
            ["المجال", "ما يهتم به الأعضاء ويريدون إتقانه", "رعاية آمنة بعد السكتة"],
            ["الجماعة", "من هم بعضهم لبعض وكيف يلتقون", "الجولة الصباحية"],
          ]),
        ),
        { type: "code", text: "ties = n * (n - 1) / 2", place: place() },
        made("reflection", "mine", [p("فكّر في جماعة تنتمي إليها. كيف صرت جزءًا منها؟")], {
          max: "400",
        }),
      ]),
    ],
    glossary: [
      {
        id: "cop",
        title: "جماعة ممارسة",
        place: place(),
        children: [p("أناس يتشاركون اهتمامًا بما يفعلونه ويتعلّمون كيف يحسّنونه.")],
      },
    ],
    references: [
      {
        id: "lave1991",
        label: "Lave & Wenger, 1991",
        further: false,
        place: place(),
        children: words(
          "Lave J, Wenger E. Situated learning: legitimate peripheral participation. Cambridge University Press, 1991.",
        ),
      },
    ],
  },
);
