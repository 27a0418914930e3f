// English wording of what a recording is for, and of the agreement that is spoken before an interview.
import type { Purpose } from '../../../shared/model/recording.ts';
import type { RecordBlock } from '../../../shared/model/agreement.ts';
import { recordBlockSentences } from '../../../shared/rules/may-record.ts';

export const purposes = {
  /** On the big button. */
  buttons: {
    interview: 'Record',
    test: 'Record a test',
    'spoken-agreement': 'Record the agreement',
  } satisfies Record<Purpose, string>,
  badges: {
    interview: 'Interview',
    test: 'Test',
    'spoken-agreement': 'Spoken agreement',
  } satisfies Record<Purpose, string>,

  panel: 'What will be recorded',
  interviewWith: (names: string) => `Interview with ${names}`,
  agreedOn: (name: string, day: string) => `${name} agreed to take part on ${day}.`,
  testTitle: 'A test',
  testMeans: 'A test is kept like any recording. It does not count, and it never leaves.',
  testGoesOn: 'This is recorded as a test.',
  testInstead: 'Record a test instead',
  interviewInstead: 'Record the interview instead',
  agreementMissing: (name: string) => `${name} has not agreed to take part yet`,
  refusedOn: (name: string, day: string) => `${name} was asked on ${day} and said no`,
  refusedText: 'Please do not press them. If they change their mind, ask again from the beginning.',
  takenBack: (name: string) => `${name} has taken the story back`,
  ageUnknown: (name: string) => `We do not know if ${name} is an adult`,
  ageUnknownText:
    'The form asks for the age group first. Somebody under 18 needs an adult beside them.',
  under18: (name: string) => `${name} is under 18`,
  under18Text:
    'Please use the form. A responsible adult must agree too, and a spoken answer shows only one person.',
  choose: 'Before the interview we explain what it is, and the storyteller says yes.',
  orTest: 'Until then you can record a test.',
  recordAgreement: 'Record the agreement now, spoken',
  fillForm: 'Fill in the form',
  nameStoryteller: 'Name the storyteller',
  blocks: recordBlockSentences as Record<RecordBlock, string>,

  wasTest: 'You recorded this as a test',
  wasTestText: 'Make the agreement now, then it can become the interview.',
  mayBecome: 'Everybody has agreed. If this is the interview, say so now.',
  becomeInterview: 'This is an interview',
  became: 'It is an interview now.',
  isProof: 'The proof of what was agreed. It stays as it is.',
  undo: 'Undo',

  spokenTitle: 'The agreement, spoken',
  spokenLead: (name: string) =>
    `You read each part aloud, and ${name} answers. All of it is recorded as the proof.`,
  prepareText:
    'Sit together in a quiet place. Tell the storyteller that this conversation is recorded, and that they can stop at any time.',
  whoAgrees: 'Name of the person who agrees',
  whoAgreesHelp: 'It stays in this library. It does not change how the person is named.',
  explainedBy: 'Who reads it aloud?',
  spokenLanguage: 'Language you speak together',
  wording: 'Words on the screen',
  interpreter: 'Interpreter (if there is one)',
  witness: 'Witness (if there is one)',
  witnessHelp: 'Somebody else who hears it.',
  fillMissing: 'Please fill in who agrees, who reads, and the language.',
  leave: 'Go back without recording',

  partOf: (part: number, parts: number) => `Part ${part} of ${parts}`,
  readThis: 'Read this aloud',
  thenAsk: 'Then ask',
  yes: 'Yes',
  no: 'No',
  askAgain: 'Ask again',
  askingAgain:
    'Explain it in other words, slowly. Ask the storyteller to say in their own words what it means. Then ask again.',
  answersAre: 'What did the storyteller answer?',
  backOne: 'Back to the last question',
  pause: 'Pause',
  goOn: 'Go on',
  isPaused: 'Paused. Nothing is recorded now.',
  stopHere: 'Stop without an agreement',
  stopTitle: 'Stop here?',
  stopText: 'No agreement is made. What was recorded is kept as a test.',
  saidNoTitle: 'Did the storyteller say no?',
  saidNoText: 'Then no agreement is made, and the recording stops. That is all right.',
  saidNo: 'Yes, they said no',

  allYes: 'The storyteller said yes to everything',
  allYesText: 'Thank them. Then stop the recording and save the agreement.',
  saveAgreement: 'Stop and save the agreement',
  saving: 'Saving…',
  notSaved: 'The agreement is not in the record yet. The recording is safe.',
  tryAgain: 'Try again',

  agreedTitle: (name: string) => `${name} has agreed to take part`,
  agreedText: 'The agreement is in the record. Now you can record the interview.',
  toInterview: 'Go on to the interview',
  refusedTitle: 'No agreement was made',
  thatIsAllRight: (name: string) =>
    `${name} said no, and that is all right. Thank them for their time. Nothing bad follows from it.`,
  refusalKept:
    'Only the no is noted, so that nobody asks again without knowing. What was recorded is kept as a test. You can put it into the bin.',
  brokenTitle: 'Stopped before the end',
  brokenText:
    'No agreement was made. What was recorded is kept as a test. You can start again at any time.',
  backToRecorder: 'Back to the recorder',

  spokenBy: (name: string) => `Spoken by ${name}`,
  spokenShort: 'Said aloud and recorded',
  listen: (name: string) => `The spoken agreement of ${name}`,
  answersTitle: 'Answered with yes',
  interpretedBy: (name: string) => `Interpreter: ${name}`,
  witnessedBy: (name: string) => `Witness: ${name}`,
  wordsHash: (hash: string) => `Checksum of the words: ${hash}`,
};
