import temml from "temml";
import type { Inline } from "../../src/model/tree.ts";
import {
  cite,
  courseModule,
  em,
  h,
  image,
  item,
  link,
  list,
  made,
  media,
  note,
  p,
  place,
  quote,
  section,
  strong,
  table,
} from "./build.ts";

const CYCLE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 300" width="640" height="300">
<style>.l{font-family:Georgia,serif;font-size:18px;fill:#1f2933}</style>
<g fill="none" stroke="#1f5f5b" stroke-width="2.5"><circle cx="320" cy="150" r="125"/><circle cx="320" cy="150" r="82"/><circle cx="320" cy="150" r="38" fill="#e6efee"/></g>
<g text-anchor="middle"><text class="l" x="320" y="156">core</text><text class="l" x="320" y="96">active</text><text class="l" x="320" y="50">at the edge</text></g>
<path d="M 545 240 Q 470 270 395 172" fill="none" stroke="#9a4a1c" stroke-width="2"/><text x="550" y="235" font-family="Arial" font-size="15">a newcomer’s way in</text></svg>`;

const text = (t: string): Inline => ({ type: "text", text: t, place: place() });
export const math = (tex: string): Inline => ({
  type: "inline-math",
  tex,
  mathml: temml.renderToString(tex),
  place: place(),
});
export const mathBlock = (tex: string) => ({
  type: "math" as const,
  tex,
  mathml: temml.renderToString(tex, { displayMode: true }),
  place: place(),
});

/** A module with something of everything. */
export const sample = courseModule(
  {
    id: "communities-of-practice",
    title: "Communities of practice",
    site: "Faculty development",
    collection: "Interprofessional education",
    summary:
      "How people who share a craft learn from one another on the ward, and what a teacher can do so that a student belongs.",
    authors: [
      { name: "Ingrid Solheim", role: "Clinical Education Unit" },
      { name: "Tomás Ferreira", role: "Department of Medicine" },
    ],
    duration: "45 min",
    date: "2026-03-02",
    licence: "CC BY 4.0",
    pass: 70,
    acknowledgements:
      "We thank the nurses and doctors of ward 4B, who let us watch and corrected what we thought we saw.",
    accessibility: {
      contact: "education@example.org",
      statement: "Tested with keyboard and screen reader.",
    },
    objectives: [
      { id: "a", text: "Say what a community of practice is, and what it is not." },
      { id: "b", text: "Tell domain, community and practice apart in a ward that you know." },
      { id: "c", text: "Plan one way in which a newcomer can take part on the first day." },
    ],
  },
  {
    media: [media("media/cycle.svg", CYCLE, 640, 300)],
    sections: [
      section(
        "introduction",
        "Introduction",
        [
          p([
            "Most of what a doctor or nurse knows was learned in the company of others: at the bedside, in the corridor, over coffee after a hard night. Jean Lave and Etienne Wenger gave this a name ",
            cite({ id: "lave1991" }),
            ". A ",
            link({ to: "term", term: "cop" }, "community of practice"),
            " is a group of people who share a concern or a passion for something they do, and who learn how to do it better as they meet regularly.",
            note(1),
          ]),
          p([
            "The idea has travelled far from its beginnings among tailors and midwives. In clinical education it helps us to see what a placement is ",
            em("for"),
            ": not only to practise skills, but to become someone who belongs. ",
            strong("Belonging is not a reward for competence; it is the road to it."),
          ]),
          p([
            "This module takes about three quarters of an hour. You will find more on the site of ",
            link(
              {
                to: "url",
                url: "https://www.wenger-trayner.com/introduction-to-communities-of-practice/",
              },
              "Etienne and Beverly Wenger-Trayner",
            ),
            ", and we come back to the three parts in ",
            link({ to: "section", section: "three-parts" }, "the next section"),
            ".",
          ]),
          quote(
            ["callout"],
            p("Before you begin", 1, ["title"]),
            p(
              "Have one ward in mind that you know well. You will come back to it in each activity, and your notes stay on this device.",
            ),
          ),
          made(
            "reflection",
            "my-communities",
            [
              p(
                "Think of a community of practice that you belong to. How did you come to be part of it, and who made room for you?",
              ),
            ],
            { max: "600" },
          ),
          h(2, "What it is not", "what-it-is-not"),
          p(
            "Not every group is a community of practice. A team shares a task and a rota; a network shares contacts; a community of practice shares a way of doing things that its members care about and keep improving.",
          ),
          list(
            false,
            ["A ", em("team"), " ends when its task is done."],
            "A network may never do anything together.",
            [
              "A community of practice lives as long as its members find it worth their while",
              cite({ id: "wenger2002", locator: "p. 45" }),
              ".",
            ],
          ),
        ],
        [
          [
            p([
              "This is the short definition that Wenger-Trayner use today; the book of 1998 gives a longer one ",
              cite({ id: "wenger1998" }),
              ".",
            ]),
          ],
        ],
      ),
      section("three-parts", "Domain, community, practice", [
        p([
          "Three parts make a community of practice, and a teacher can work on each of them ",
          cite({ id: "wenger2002" }, { id: "lave1991" }),
          ".",
        ]),
        quote(
          ["figure"],
          p("Three parts and how they show on a ward.", 1, ["caption"]),
          table([
            ["Part", "What it is", "On a ward"],
            [
              "Domain",
              "What the members care about and want to be good at",
              "Safe care of people after a stroke",
            ],
            [
              "Community",
              "Who they are to each other, and how they meet",
              "The morning round, the tea room, the message group",
            ],
            [
              "Practice",
              "What they share: words, tools, stories, ways of doing",
              "The swallowing screen, the “Monday story”",
            ],
          ]),
          p("After Wenger, McDermott and Snyder.", 1, ["source"]),
        ),
        p([
          "A newcomer does not begin at the centre. Lave and Wenger speak of ",
          link({ to: "term", term: "lpp" }, "legitimate peripheral participation"),
          ": a real part in the work, small at first, that everyone recognises as one.",
        ]),
        quote(
          ["figure"],
          p([
            image(
              "media/cycle.svg",
              "Three rings: core, active members, and those at the edge; an arrow leads from outside to the inner ring.",
            ),
          ]),
          p("A newcomer’s way from the edge to the core. Nobody has to reach the middle.", 1, [
            "caption",
          ]),
        ),
        made(
          "choice",
          "three-domains",
          [
            p("Which three things does every community of practice share?"),
            list(
              false,
              item("A body of knowledge", true),
              item(
                [
                  p("A job description"),
                  quote([], p("Teams share one; communities of practice need not.")),
                ],
                false,
              ),
              item("A sense of community", true),
              item("A practice", true),
            ),
            quote([], p("Wenger, McDermott and Snyder call them domain, community and practice.")),
          ],
          { points: "2" },
        ),
        h(2, "Knowing when it works", "when"),
        p(
          "Wenger lists signs that a community of practice has formed. Three of them can be heard from the doorway:",
        ),
        list(
          true,
          "People skip the introductions and go straight to the matter.",
          "News travels fast.",
          "There are jokes that only insiders understand.",
        ),
        quote(
          [],
          p(
            "Practice is, first and foremost, a process by which we can experience the world and our engagement with it as meaningful.",
          ),
          p("Wenger 1998", 1, ["source"]),
        ),
        made(
          "true-false",
          "about",
          [
            p("True or false?"),
            list(
              false,
              item("A community of practice can form without anyone planning it.", true),
              item(
                [
                  p("Every team is a community of practice."),
                  quote([], p("A team shares a task; a community shares a practice.")),
                ],
                false,
              ),
            ),
          ],
          { points: "2" },
        ),
      ]),
      section(
        "numbers",
        ["How large is ", em("too large"), "?"],
        [
          p([
            "If each of ",
            math("n"),
            " people is to know every other, there are ",
            math("\\frac{n(n-1)}{2}"),
            " ties to keep. For a ward of 30 that makes 435.",
          ]),
          mathBlock(
            "P(A\\mid B)=\\frac{P(B\\mid A)\\,P(A)}{P(B)} \\qquad \\sum_{i=1}^{n} i = \\frac{n(n+1)}{2}",
          ),
          mathBlock(
            "\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix} \\hat{x} = \\left( \\frac{\\sqrt{x^2+1}}{2} \\right) + \\lim_{x\\to 0} f''(x) + \\underbrace{a+b}_{\\text{both}}",
          ),
          {
            type: "code",
            language: "python",
            place: place(),
            text: "def ties(n: int) -> int:\n    # every pair once\n    return n * (n - 1) // 2\n",
          },
          made(
            "order",
            "order-steps",
            [
              p("Put the steps of a newcomer’s first day in order."),
              list(
                true,
                "Greet by name",
                "Show where to put the coat",
                "Give one small real task",
                "Ask what was surprising",
              ),
            ],
            { points: "3" },
          ),
          made(
            "match",
            "match-parts",
            [
              p("Match each example to its part."),
              table([
                ["Example", "Part"],
                ["What we want to be good at", "Domain"],
                ["How we do things here", "Practice"],
                ["Who we are to each other", "Community"],
                ["", "Budget"],
              ]),
            ],
            { points: "3" },
          ),
        ],
      ),
    ],
    glossary: [
      {
        id: "cop",
        title: "Community of practice",
        place: place(),
        children: [
          p(
            "People who share a concern for something they do and learn how to do it better as they meet regularly.",
          ),
        ],
      },
      {
        id: "lpp",
        title: "Legitimate peripheral participation",
        place: place(),
        children: [
          p(
            "A newcomer’s real but limited part in the work of a community, recognised by its members.",
          ),
        ],
      },
    ],
    references: [
      {
        id: "lave1991",
        label: "Lave & Wenger, 1991",
        further: false,
        place: place(),
        children: [
          text("Lave J, Wenger E. "),
          em("Situated learning: legitimate peripheral participation."),
          text(" Cambridge University Press, 1991. "),
          link(
            { to: "url", url: "https://doi.org/10.1017/CBO9780511815355" },
            "doi.org/10.1017/CBO9780511815355",
          ),
        ],
      },
      {
        id: "wenger1998",
        label: "Wenger, 1998",
        further: false,
        place: place(),
        children: [
          text("Wenger E. "),
          em("Communities of practice: learning, meaning, and identity."),
          text(" Cambridge University Press, 1998."),
        ],
      },
      {
        id: "wenger2002",
        label: "Wenger et al., 2002",
        further: false,
        place: place(),
        children: [
          text("Wenger E, McDermott R, Snyder W. "),
          em("Cultivating communities of practice."),
          text(" Harvard Business School Press, 2002."),
        ],
      },
      {
        id: "more",
        label: "Hägg-Martinell et al., 2016",
        further: true,
        place: place(),
        children: [
          text(
            "Hägg-Martinell A, Hult H, Henriksson P, Kiessling A. Community of practice and student interaction at an acute medical ward. ",
          ),
          em("Medical Education"),
          text(", 2016."),
        ],
      },
    ],
  },
);
