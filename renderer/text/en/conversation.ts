// English wording of the conversation about an agreement: what is for those who work here. What a storyteller reads comes from the texts of the agreements.
import type { DraftProblem } from '../../pages/agreements/draft-steps.ts';
import type { SignatureDraft, Way } from '../../pages/agreements/agreement-draft.ts';

export const conversation = {
  /** In the history. */
  actions: {
    'agreements.keepBegun': 'Kept answers for another day',
    'agreements.forgetBegun': 'Threw away answers that were begun',
  },

  prepare: 'Get ready together',
  prepareLead:
    'Fill this in before you turn the screen. Then the storyteller sees one question at a time, in large letters, and nothing else of this library.',
  language: 'Language you speak together',
  languageHelp: 'If the words are not here in this language, an interpreter puts them into it.',
  wordsShown: (language: string) => `The words on the screen: ${language}.`,
  notInLanguage: 'The words are not here in this language. The screen shows them in English.',
  notChecked: 'Nobody who speaks this language has checked these words yet.',
  needsInterpreter:
    'So an interpreter must be there, put everything into the storyteller’s language, and say so at the end.',
  level: 'How the words are written',
  levels: {
    standard: 'Plain words',
    'easy-read': 'Easy Read: shorter, with pictures',
    'read-aloud': 'Plain words, read aloud by you',
  },
  noEasyRead: 'Easy Read is not here in this language yet.',
  way: 'How will the storyteller agree?',
  ways: {
    sign: 'With a signature or a mark',
    spoken: 'Aloud: all of it is recorded',
    filmed: 'In sign language: all of it is filmed',
  } satisfies Record<Way, string>,
  spokenMeans:
    'A spoken or signed answer gives leave for each use. Copyright can only be handed over in writing.',
  explainedBy: 'Who explains it?',
  day: 'Day of the agreement',
  interpreter: 'Interpreter (name)',
  interpreterHelp:
    'Not a relative and not a child, please. An interpreter adds no advice and keeps it all secret.',
  witness: 'Who else is there as a witness? (optional)',
  capacityTitle: 'Is there doubt that they can decide this now?',
  capacityDoubt: 'Yes, there was doubt, and we looked at it together',
  capacityText:
    'Everybody can decide until it is clear that they cannot. Give help first: time, pictures, a person they trust. A relative cannot sign for an adult. You can always come back another day.',
  helpGiven: 'What help was given?',
  judgedBy: 'Who judged that they can decide?',
  judgedOn: 'When?',
  ageTitle: 'How old is the storyteller?',
  nameOfSpeaker: 'Name of the person who agrees',
  nameOfSpeakerHelp: 'It stays in this library. It does not change how the person is named.',
  start: 'Start the conversation',
  readInformation: 'Read the information sheet first',

  handOver: (name: string) => `Now turn the screen to ${name}.`,
  handOverText:
    'Read each screen aloud if that helps. Ask them to say in their own words what it means. They can stop at any time.',
  beginTake: 'Start recording, then go on',
  filmFirst: 'Switch the camera on first: the film is the proof.',
  handBack: 'Please turn the screen back to you.',
  handBackText: 'The storyteller has finished. You put it into the record on the next page.',
  forWorker: 'For you who explain it',
  readAloudNow: 'Read this aloud now.',
  askInOtherWords: 'Explain it in other words, then ask again.',
  whyClosed: 'Why? In their words, if they want to say',
  whichWay: 'How do they want to sign?',
  methods: {
    drawn: 'On the screen',
    typed: 'Name typed',
    mark: 'A mark, with a witness',
    'on-paper': 'On paper',
  } satisfies Record<SignatureDraft['method'], string>,
  scan: 'Scan or photo of the paper',
  noScan: 'None yet. Bring it into the story later, then choose it here.',
  scanNone: 'No scan',
  voiceKnown: 'Please say it: also without a name, a voice can be known.',
  ownDay: 'Day, month, year.',
  stopExplains:
    'Stop: the answers are thrown away. Come back another day: they are kept here, locked, and count for nothing until you go on.',
  signClear: 'Draw again',
  signed: 'Drawn',

  finishTitle: 'Put it in the record',
  finishLead: 'Look through it once more with the storyteller. Nothing is in the record yet.',
  reviewOn: 'Go through it again together on (optional)',
  reviewHelp: 'A good time is one year from now. We remind you.',
  inOneYear: 'In one year',
  backToStoryteller: 'Back to the storyteller',
  savingTake: 'The recording is being saved. Please wait a moment.',
  takeNotSaved: 'The recording could not be saved yet. Your answers are kept.',
  tryAgain: 'Try again',
  closePartsNext:
    'They asked for a part to be closed. Open the recording and close it there: these words alone close nothing.',
  toRecordings: 'Go to the recordings',
  saidNoTitle: (name: string) => `${name} said no, and that is all right.`,
  saidNoText:
    'Nothing is in the record. Please do not press them. If they change their mind, ask again from the beginning.',
  backToAgreements: 'Back to the agreements',

  begunOn: (day: string, name: string) => `Begun on ${day} by ${name}. It is not in the record.`,
  begunGoOn: 'Go on',
  begunAgain: 'Start again',
  begunOther:
    'These answers were kept by another version of Homeground and cannot be shown. Please start again.',
  textChanged:
    'The words have changed since then, so the conversation starts at the beginning. The answers are there.',
  keptForLater: 'The answers are kept. They count for nothing until you go on.',
  notKept: 'The answers could not be kept. Please do not leave this page yet.',

  /** What an entry of the record says beside the uses. */
  record: {
    interpretedBy: (name: string) => `Interpreter: ${name}`,
    interpreterSaid: 'says that all was put into the language and understood',
    interpreterDidNotSay: 'did not say that all was understood',
    interpreterKeeps: 'keeps it secret',
    witnessedBy: (name: string) => `Witness: ${name}`,
    capacity: (help: string, by: string, day: string) =>
      `There was doubt about deciding. Help given: ${help} Judged by ${by}, ${day}.`,
    authority: (seen: string) => `Seen: ${seen}`,
    namings: {
      'full-name': 'Named with the full name',
      'first-name': 'Named with the first name only',
      'chosen-name': 'Named with a name of their own choice',
      'no-name': 'Not named',
    },
    askAgain: 'Wants to be asked before each use',
    copyrightKept: 'Keeps the copyright and gives leave for each use',
    copyrightAssigned: 'Hands the copyright over',
    licences: { 'cc-by': 'Open licence CC BY', 'cc-by-nc': 'Open licence CC BY-NC' },
    closedParts: (words: string) => `To be kept closed: ${words}`,
    reviewOn: (day: string) => `To be gone through again on ${day}`,
    levels: {
      standard: 'plain words',
      'easy-read': 'Easy Read',
      'read-aloud': 'read aloud',
    },
    words: (hash: string) => `Fingerprint of the words: ${hash}`,
    foundLater: 'Agreed earlier, written down here later.',
    filmedBy: (name: string) => `Signed in sign language by ${name}`,
    film: (name: string) => `The film of ${name}`,
    scan: 'Scan of the paper',
    openScan: 'Show the scan',
    markBy: (witness: string) => `A mark, seen by ${witness}`,
    closedUntilNotice: 'Closed until further notice',
    withdrawalLevels: {
      'out-of-use': 'Kept closed, out of every use',
      delete: 'To be deleted here',
    },
    askedAgain: (use: string, answer: string) => `${use}: ${answer}`,
  },

  problems: {
    'age-not-said': 'Please choose an age group.',
    'explained-by-missing': 'Please write who explains it.',
    'language-missing': 'Please choose a language.',
    'day-missing': 'Please fill in the day.',
    'day-in-future': 'This day is still to come. Please write the day it was agreed.',
    'interpreter-missing': 'These words need an interpreter. Please write the name.',
    'interpreter-unsaid':
      'The interpreter must say that everything was put across and understood. Without that, this agreement does not count.',
    'help-missing': 'Please write what help was given.',
    'judged-by-missing': 'Please write who judged it, and when.',
    'answer-missing': 'Please choose one of the answers.',
    'chosen-name-missing': 'Please write the name.',
    'closed-parts-missing': 'Please write which part.',
    'closed-until-missing': 'Please choose a day.',
    'closed-until-past': 'This day has passed. Please choose a later day.',
    'adult-name-missing': 'Please write the name of the adult.',
    'adult-role-missing': 'Please choose what this adult is to the storyteller.',
    'authority-missing': 'Please write what shows that this adult may sign.',
    'signature-missing': 'Please draw here, or choose another way to sign.',
    'signature-name-missing': 'Please write the name of the person who signs.',
    'witness-missing': 'Please write who saw the mark being made.',
    'kept-at-missing': 'Please write where the paper is kept.',
    'review-past': 'This day has passed. Please choose a later day.',
  } satisfies Record<DraftProblem, string>,
};
