// Closed words and substitutes for names.
export const closedWords = {
  /** As the history tells of them. */
  actions: {
    'closedLines.close': 'Closed words of a text',
    'closedLines.takeBack': 'Took back that words were closed',
    'closedLines.open': 'Opened closed words again',
    'substitutes.add': 'Gave a name a substitute',
    'substitutes.update': 'Changed a substitute',
    'substitutes.remove': 'Took a substitute away',
    'substitutes.restore': 'Brought a substitute back',
  },

  closeAction: 'Close these words',
  closeTitle: (count: number) => (count === 1 ? 'Close this line' : `Close ${count} lines`),
  closeText:
    'The whole line stays in your library: its words, its translations and its sound. Nobody outside the team reads or hears it, and it is in no package.',
  closeSplit: 'To close only a part of it, split the line first.',
  closeNoTimes:
    'A line without times closes its words alone. If there is a recording of it, please close that part of the sound too.',
  chosenLines: 'What will be closed',
  reason: 'Why',
  reasonHelp: 'Only your team sees this. It never leaves the library.',
  until: 'Look again on',
  untilHelp:
    'A day on which you ask the storyteller again. Nothing opens by itself. For example 22 November 2030.',
  untilProblem: 'Please write a whole day, such as 22 November 2030.',
  closed: (count: number) => (count === 1 ? 'The line is closed.' : `${count} lines are closed.`),
  undo: 'Undo',
  undoLine: (words: string) => `Undo: ${words}`,
  cancel: 'Cancel',

  listTitle: 'Closed words',
  listLead:
    'These lines stay here, with their translations and their sound. Your library keeps them whole.',
  listLabel: 'Closed lines',
  withSound: 'Closed with its sound',
  wordsAlone: 'Only the words are closed',
  isAway: 'Taken out of the text. If it comes back, it is closed.',
  closedBy: (name: string) => `Closed by ${name}`,
  lookAgain: (day: string) => `Look again on ${day}`,
  lookAgainDue: (day: string) =>
    `Look at it again: the day was ${day}. It stays closed until a lead opens it.`,
  openAgain: 'Open again',
  openTitle: 'Open these words again?',
  openText:
    'Everybody who may read the story then reads them as well, and they go into packages. What was closed together with them, in the text and in the sound, is opened too. The history keeps your name.',
  openReason: 'Why may they be read again?',

  substitutes: {
    title: 'Names that are replaced',
    lead: 'In everything that leaves, another name stands in [square brackets], always the same one. The text here stays as it is. Only leads see this list, and it never leaves the library.',
    empty:
      'No name is replaced yet. Give a name a substitute, best one that the storyteller chooses.',
    listLabel: 'Names and their substitutes',
    suggestions: 'Names in the text that have no substitute',
    suggested: (count: number) => (count === 1 ? 'in 1 place' : `in ${count} places`),
    add: 'Replace a name',
    replaceThis: 'Replace',
    forms: 'The name, in every way it is written',
    formsHelp:
      'One on each line, such as Zaynab, Zainab and زینب. Whole words are replaced; small and capital letters do not matter.',
    substitute: 'What stands in its place',
    substituteHelp: 'Without brackets. It must not be another real name of this story.',
    places: (count: number) =>
      count === 0
        ? 'It stands nowhere in the texts.'
        : count === 1
          ? 'It will be replaced in 1 place.'
          : `It will be replaced in ${count} places.`,
    standsIn: (count: number) => (count === 1 ? '1 place' : `${count} places`),
    save: 'Save',
    change: 'Change',
    changeName: (name: string) => `Change: ${name}`,
    remove: 'Take away',
    removeName: (name: string) => `Take away: ${name}`,
    removed: 'The name is not replaced any more.',
    saved: 'The name is replaced from now on.',
    missing: 'Please write a name here.',
  },
};
