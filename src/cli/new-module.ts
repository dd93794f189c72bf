/** The files of a new module by their paths: small enough to be read at once, and with one of each thing that most modules want. */
export function newModule(id: string): Readonly<Record<string, string>> {
  const words = id.replaceAll("-", " ");
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return {
    "module.yaml": `id: ${id} # stable for ever: learners' records hang on it
title: ${title}
language: en-GB
summary: One or two sentences on what this module is about.
authors:
  - name: Your name
duration: 10 min
objectives:
  - id: recognise
    text: Recognise the idea in your own work
pass: 50 # per cent of the points; take this line out if nothing is graded
report: completed # the LMS is told of all who finish, passed or not; write passed, and it is told of those who pass
`,
    "01-welcome.md": `# Welcome

Begin with something that your learners know: a case, a question, a moment from
last week. Say in a sentence what they will be able to do at the end.

:::reflection{#before}
What do you expect to learn here?
:::
`,
    "02-the-idea.md": `# The idea

Explain one idea in this section, with an example, and then ask about it. A word that
needs explaining is in the glossary, as [objective](glossary:objective) is, and who said
so stands in the references [@who2009].

:::figure{#way}
![Three circles joined by a line: the first is open, the second half filled, the third full.](media/way.svg)

From a question to an answer of one's own.
:::

:::choice{#first-question points=1}
Which of these is a good learning objective?

- [ ] Understand hand hygiene
  > "Understand" cannot be seen. What would somebody do who understands?
- [x] Name the five moments of hand hygiene
  > Yes: one can see whether somebody does it.
:::

Now [look back](01-welcome.md): was it what you expected?
`,
    "glossary.yaml": `- id: objective
  title: Objective
  text: What a learner can do afterwards, in words that *one can see*.
`,
    "references.yaml": `- id: who2009
  type: report
  authors: ["World Health Organization"] # of a person: "Ende, J."
  year: 2009
  title: WHO guidelines on hand hygiene in health care
`,
    "media/way.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60" width="300" height="60">
  <path d="M30 30H270" stroke="#1f5f5b" stroke-width="3"/>
  <circle cx="30" cy="30" r="20" fill="#fff" stroke="#1f5f5b" stroke-width="3"/>
  <circle cx="150" cy="30" r="20" fill="#8fafad" stroke="#1f5f5b" stroke-width="3"/>
  <circle cx="270" cy="30" r="20" fill="#1f5f5b" stroke="#1f5f5b" stroke-width="3"/>
</svg>
`,
  };
}
