// English wording of the forms on paper. The forms themselves are in the language of their text.
export const forms = {
  title: 'Forms on paper',
  lead: 'Print forms to take along, in the language of the storyteller. Whoever cannot sign on a screen signs here.',
  storyLead: 'Print what was agreed, as a copy for the storyteller, or a form for this story.',
  link: 'Print blank forms',
  storyLink: 'Print or copy',
  which: 'What to print',
  signedCopy: (kind: string, name: string) => `Signed copy: ${kind}, ${name}`,
  blank: (kind: string) => `Form to fill in: ${kind}`,
  language: 'Language',
  level: 'How it is written',
  levels: {
    standard: 'Usual plain words',
    'easy-read': 'Easy Read, with pictures',
    'read-aloud': 'Script, to be read aloud',
  },
  size: 'Size of the letters',
  sizes: { usual: 'Usual', large: 'Large print' },
  none: 'There is no text of this kind yet. Look in the library, under “Agreement texts”.',
  print: 'Print',
  save: 'Save as PDF',
  saveHelp:
    'Beside the PDF you get the same words as a web page (.html) and as data (.json). Keep the three together: they open without Homeground.',
  copyHelp:
    'A saved copy is not locked: whoever opens that folder can read the name. Save it where only the storyteller finds it, and delete it here once it is given.',
  takenBack: (day: string) =>
    `The storyteller took this story back on ${day}. This copy shows what was agreed before.`,
  saved: (path: string) => `Saved: ${path}, with a .html and a .json file beside it.`,
  howSigned: 'How it was agreed',
  howSignedHelp: 'For your own records. It is not printed and not in the files.',
};
