// What helps an interviewer before, during and after the talk.
export const desk = {
  beside: 'Beside the talk',

  leaveOut: 'What the storyteller asked to leave out',
  leaveOutHelp:
    'Ask before you start. Only journalists and leads see this. It never leaves the library.',
  leaveOutNoStory:
    'Choose the story first. Then write here what the storyteller asked to leave out.',

  cards: 'Question cards',
  topic: 'Topic',
  cardLanguage: 'Language',
  cardPlace: (place: number, count: number) => `Card ${place} of ${count}`,
  back: 'Back',
  next: 'Next card',
  skip: 'Skip',
  cardKeys: '→ next, ← back, Shift + → skip',
  cardKeysMirrored: '← next, → back, Shift + ← skip',
  onlyIfOffered: 'Only if the storyteller speaks of it first.',
  gently: 'Ask gently, and go on when they do not want to.',
  cardUnchecked: 'This translation is not yet checked by a native speaker.',
  lastCard: 'This was the last card. You can choose a topic again.',
  noCardsTitle: 'There are no cards here yet',
  noCards: 'Write questions of your own, or choose another language or topic.',
  editCards: 'Edit the cards',
  neverAskTitle: 'Never ask about',
  neverAsk:
    'status, case or Home Office numbers, the route, smugglers, torture, names of relatives abroad, an exact address. Never push for dates.',

  checklist: 'Before you start',
  checklistState: (done: number, all: number) => `${done} of ${all}`,
  checklistDone: 'Everything is ready',
  checks: {
    quiet: 'The room is quiet: window, fridge and clock',
    phone: 'All phones are off',
    water: 'Water and tissues are on the table',
    signal: 'We agreed a sign for “stop”',
    choice: 'They know that they may skip any question, and stop at any time',
    close: 'The microphone is close',
  },

  power: 'Power',
  mains: 'On mains power',
  battery: (percent: string) => `Battery ${percent}, not plugged in.`,
  batteryLeft: (percent: string, time: string) =>
    `Battery ${percent}, not plugged in. About ${time} left.`,
  batteryLow: 'Please plug the computer in now.',

  notes: 'Five-minute notes',
  notesLead:
    'Write while you remember. Nothing has to be filled in. Only journalists and leads see this, and it never leaves the library.',
  notesSummary: 'What was it about?',
  notesNamed: 'Who was named?',
  notesNamedHelp: 'People who may have to be asked, or kept out.',
  notesKeepClosed: 'Is there anything to keep closed?',
  storytellerFeels: 'How is the storyteller?',
  interviewerFeels: 'And how are you?',
  feelings: { well: 'Well', tired: 'Tired', upset: 'Upset', worried: 'I am worried' },
  feelingClear: 'Take the answer away',
  storytellerWords: 'In words, if you like (the storyteller)',
  interviewerWords: 'In words, if you like (you)',
  nextSteps: 'What happens next?',
  nextStepsHelp: 'For example: send the copy, talk again on Tuesday, ask about the photo.',
  storytellerCareTitle: 'Stay with them for a while',
  storytellerCare:
    'Do not leave the person alone now. Offer water and time. Ask what would help, and let them choose. Do not promise to keep secret that somebody may be harmed: tell your lead today. If somebody is not safe now, phone 999.',
  interviewerCareTitle: 'Look after yourself, too',
  interviewerCare:
    'What you heard can weigh on you. That is no weakness. Take a break before the next talk, and tell your lead how you are. The numbers below are for you as well.',
};
