// First drafts by this computer, and the models that make them.
export const drafts = {
  /** As the history tells of them. */
  actions: {
    'drafts.make': 'Let this computer write a first draft',
    'drafts.allow': 'Allowed a first draft by computer',
    'drafts.forbid': 'Forbade a first draft by computer',
    'speechModels.add': 'Added a speech model',
    'speechModels.choose': 'Chose a speech model',
    'speechModels.remove': 'Removed a speech model',
  },
  jobs: {
    'drafts.make': { done: 'A first draft is ready.', failed: 'A first draft has stopped.' },
    'speechModels.add': {
      done: 'The speech model is added.',
      failed: 'The speech model was not added.',
    },
  },

  title: 'First draft by this computer',
  lead: 'This computer can listen to the recording and write down what it hears. It works alone: nothing leaves this computer, and nothing is fetched.',
  leadMore:
    'It makes mistakes, most of all with names, with accents and with languages other than English. A person must listen and check every line before anything is shared. Closed parts are not written down.',
  manyWrong:
    'In languages other than English many words can be wrong. When we tried it with clear computer voices, 6 of 100 words were wrong in English, about 65 of 100 in Polish and Romanian, and nearly all in Urdu, Arabic and Bengali. It can also write words that nobody said. Often it is quicker to write the words yourself.',
  language: 'Spoken language',
  findOut: 'Find out by itself',
  languageHelp: 'If you know it, choose it: the draft becomes better.',
  unknownLanguage: (languages: string) =>
    `The computer does not know ${languages}. Please write these words yourself.`,
  ofStory: 'Languages of this story',
  others: 'Other languages',
  make: 'Make a first draft',
  makeAgain: 'Make another draft',
  goOn: 'Go on',
  pause: 'Pause',
  unpause: 'Go on',
  cancel: 'Stop',
  isRunning: 'Writing down what is said',
  isPaused: 'Paused',
  otherRuns: 'The computer is writing a draft of another recording. Please wait until it is done.',
  timeLeft: {
    unknown: 'Working out how long it will take…',
    seconds: 'Less than a minute left',
    minutes: (minutes: number) =>
      minutes === 1 ? 'About 1 minute left' : `About ${minutes} minutes left`,
    hours: (hours: string) => `About ${hours} hours left`,
  },
  mayLeave: 'You can go to other pages meanwhile. While somebody records, it waits.',
  stoppedAt: (time: string, whole: string) =>
    `A draft stopped at ${time} of ${whole}. What was written until then is kept.`,
  finished: 'The draft is ready. Please listen and check it.',
  nothingHeard: 'The computer heard nobody speak in this recording.',
  madeBy: (model: string, name: string) => `Made with ${model}, started by ${name}`,
  stopped: 'Stopped. What was written until now is kept.',
  by: 'By computer, not checked',
  doubtful: 'Words that the computer was not sure of are underlined with dots.',
  doubtfulWord: 'not sure',

  highTitle: 'Not by computer, for now',
  high: 'Somebody in this story is at high protection. So this computer writes nothing down unless a lead allows it for this story.',
  forbiddenTitle: 'Not by computer',
  forbidden: 'A lead has decided that no computer writes down what is said in this story.',
  allowed: 'A lead has allowed a draft for this story.',
  writeYourself: 'You can always write the words yourself.',
  decided: (name: string, day: string) => `${name}, ${day}`,
  allow: 'Allow a draft…',
  forbid: 'Forbid drafts…',
  allowTitle: 'Allow a draft for this story?',
  allowLead:
    'The words will be on this computer as text, in the encrypted library. Text is easier to search and to copy than sound. If somebody else comes under high protection, it must be allowed again.',
  forbidTitle: 'Forbid drafts for this story?',
  forbidLead:
    'No computer will write down what is said in it. Drafts that are there stay as they are.',
  reason: 'Reason',
  reasonMissing: 'Please write down why.',
  allowIt: 'Allow it',
  forbidIt: 'Forbid it',

  modelsTitle: 'Speech models',
  modelsLead:
    'A speech model is what this computer hears with. One came with Homeground. A bigger one makes fewer mistakes and needs more time and memory.',
  modelsHow:
    'Homeground fetches nothing. Ask somebody you trust to bring you a Whisper model on a stick: a folder or a zip file with config.json, tokenizer.json and a folder “onnx”.',
  noModels: 'There is no speech model on this computer.',
  shipped: 'Came with Homeground',
  inUse: 'In use',
  use: 'Use this one',
  remove: 'Remove',
  removeTitle: (name: string) => `Remove ${name}?`,
  removeLead: 'Drafts that it made stay. To have it back, add it again from its file.',
  addFolder: 'Add from a folder…',
  addZip: 'Add from a zip file…',
  adding: 'Adding a speech model',
  added: (name: string) => `${name} is added and works.`,
  addCancelled: 'Cancelled. Nothing was added.',
  chooseFolderTitle: 'Choose the folder of the model',
  zipFiles: 'Zip files',
};
