/** The files of a new module, by name: small enough to be read at once, and with one of each thing that most modules want. */
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
pass: 50 # per cent; take this line out if nothing is graded
`,
    "01-welcome.md": `# Welcome

Begin with something that your learners know: a case, a question, a moment from
last week. Say in a sentence what they will be able to do at the end.

:::reflection{#before}
What do you expect to learn here?
:::
`,
    "02-the-idea.md": `# The idea

Explain one idea in this section. Give an example, and then a question about it.

:::choice{#first-question points=1}
Which of these is a good learning objective?

- [ ] Understand hand hygiene
  > "Understand" cannot be seen. What would somebody do who understands?
- [x] Name the five moments of hand hygiene
  > Yes: one can see whether somebody does it.
:::

Now [look back](01-welcome.md): was it what you expected?
`,
  };
}
