// English wording of the agreements pages, and of every sentence about what may be shared.
import type { Reason, Use } from '../../../shared/model/agreement.ts';
import type { AgeBand } from '../../../shared/model/person.ts';
import type { AdultRole } from '../../pages/agreements/agreement-draft.ts';
import type { Standing } from '../../../shared/rules/access.ts';
import { checkSteps } from './checks.ts';
import { reasonSentences } from '../../../shared/rules/sentences.ts';

export const agreements = {
  title: 'Agreements',
  formLabel: 'Agreement (consent form)',
  lead: 'What each storyteller has agreed to. Without an agreement, nothing is shared.',
  countLine: (complete: number, total: number) => `${complete} of ${total} are complete.`,
  emptyTitle: 'No storytellers yet',
  emptyText:
    'An agreement belongs to a story and to the person who tells it. Start with a story, name its storyteller, and come back here.',
  emptyAction: 'Go to stories',
  filterLabel: 'Show',
  filterAll: 'All',
  filterMissing: 'Something is missing',
  filterClosed: 'Closed',
  filterWithdrawn: 'Taken back',
  noneWithFilter: 'There are none of this kind.',
  showMore: (count: number) => `Show more (${count})`,
  startShort: 'Start',
  columnStory: 'Story',
  columnPerson: 'Storyteller',
  columnBefore: 'Participation agreement (before)',
  columnAfter: 'Recording agreement (after)',
  columnState: 'How it stands',
  notThere: 'Not there yet',
  signedOn: (date: string) => `Agreed ${date}`,
  open: 'Open the agreements',
  backToRegister: 'All agreements',
  untitledStory: 'Story without a title',
  toStory: 'Go to the story',
  noStorytellers: 'Nobody is named as the storyteller yet. Name a storyteller in the story first.',

  states: {
    nothing: 'No agreement yet',
    'no-participation': 'The participation agreement is missing',
    'no-recording': 'The recording agreement is missing',
    changed: 'Changed since it was agreed',
    'closed-until': 'Closed for now',
    'closed-date-passed': 'Closing date has passed',
    withdrawn: 'Taken back',
    complete: 'Complete',
  } satisfies Record<Standing, string>,
  closedUntil: (date: string) => `Closed until ${date}`,

  kinds: {
    participation: 'Participation agreement (before the interview)',
    recording: 'Recording agreement (after the interview)',
    withdrawal: 'Taken back',
    opening: 'Opened after the closing date',
    closing: 'Closed later',
    'asked-again': 'Asked again before a use',
    review: 'Gone through again',
  },
  kindHelp: {
    participation: 'The person knows what this is and takes part of their own will.',
    recording: 'The person says yes or no to each way of using the story.',
  },
  again: {
    participation: 'Make it again',
    recording: 'Change what was agreed',
  },

  panelTitle: 'What may we share?',
  panelToday: 'As things stand today.',
  yes: 'Yes',
  no: 'No',
  missingState: 'Nothing yet: no agreement',
  partialState: 'Nothing yet: an agreement is missing',
  closedState: 'Nothing for now: closed',
  withdrawnState: 'Nothing: taken back',
  nothingAllowed: 'Nothing may be shared today',
  allAllowed: 'All uses agreed',
  someAllowed: (names: readonly string[]) => `Agreed: ${names.join(', ')}`,

  uses: {
    archive: 'Keep in an archive',
    exhibition: 'Exhibition',
    website: 'Website',
    learning: 'Learning',
    broadcast: 'Radio and television',
    research: 'Research',
  } satisfies Record<Use, string>,
  useShort: {
    archive: 'archive',
    exhibition: 'exhibition',
    website: 'website',
    learning: 'learning',
    broadcast: 'radio and television',
    research: 'research',
  } satisfies Record<Use, string>,
  useQuestions: {
    archive: 'May we give your story to an archive to keep?',
    exhibition: 'May we use your story in an exhibition?',
    website: 'May we put your story on a website?',
    learning: 'May schools and groups use your story to learn?',
    broadcast: 'May your story be used on radio or television?',
    research: 'May researchers use your story?',
  } satisfies Record<Use, string>,
  useExamples: {
    archive:
      'An archive keeps things safe for people in the future. For example, your grandchildren could ask to hear it there.',
    exhibition:
      'For example, visitors to a library or museum press a button and hear a part of your story.',
    website:
      'Anybody in the world could hear it. For example, somebody in another country finds it by searching. It cannot always be called back.',
    learning:
      'For example, a teacher plays a part in class, or an English class reads it together.',
    broadcast:
      'For example, a local radio station plays a part of your story. Many people could hear your voice.',
    research:
      'For example, a student at a university writes about how people found homes in this city.',
  } satisfies Record<Use, string>,
  answerYes: 'Yes, you may',
  answerNo: 'No, please do not',

  reasons: reasonSentences as Record<Reason, (until: string) => string>,
  nextStep: {
    'decisions-may-be-missing': 'See the agreements',
    'no-storyteller': 'Name the storyteller',
    'no-participation-agreement': 'Make the participation agreement',
    'no-recording-agreement': 'Make the recording agreement',
    'changed-since-agreement': 'Make the recording agreement again',
    'use-not-agreed': 'See what was agreed',
    withdrawn: 'See the agreements',
    'closed-until': 'See the agreements',
    'closed-date-passed': 'Decide about opening',
    'age-unknown': 'Say if the storyteller is an adult',
    'no-responsible-adult': 'Make the agreements again with an adult',
    'in-bin': 'Bring the story back',
    ...checkSteps,
  } satisfies Record<Reason, string>,

  stepTitles: { signature: 'Signature' },
  stepOf: (step: number, steps: number) => `Step ${step} of ${steps}`,
  back: 'Back',
  goOn: 'Go on',
  stop: 'Stop without saving',
  stopTitle: 'Stop here?',
  stopText: 'The answers on these pages are not kept. You can start again at any time.',
  begunTitle: 'You had begun to answer these questions',
  begunText: 'Your answers are still here. Nothing is in the record yet.',
  startAgain: 'Start again',
  answersKept:
    'Your answers are kept until Homeground is closed. They are not in the record yet, so please go on soon.',
  toQuestions: 'Back to the questions',
  finish: 'Put this in the record',
  saved: 'The agreement is in the record.',

  ageHelp:
    'We ask for an age group and never for a date of birth. Somebody under 18 needs an adult who signs with them.',
  ages: {
    adult: '18 or older',
    '16-17': '16 or 17',
    'under-16': 'Under 16',
    unknown: 'Not known',
  } satisfies Record<AgeBand, string>,
  readAloud:
    'Read this aloud, or let the storyteller read it. Ask them to tell you in their own words what it means.',
  wordingVersion: (version: string, checkedOn: string) =>
    `Wording ${version}, checked on ${checkedOn}.`,
  notReviewed:
    'This wording follows advice for oral history in the United Kingdom. A lawyer has not checked it. Ask your archive before you rely on it.',
  notCheckedByNative:
    'A native speaker has not checked this translation. The English wording counts. Please work with an interpreter.',
  inEnglish: 'Show it in English',
  inUrdu: 'Show it in Urdu',
  explainedBy: 'Who explained it?',
  explainedByHelp: 'The person who read it out or talked it through, for example an interpreter.',
  language: 'Language it was explained in',
  day: 'Day of the agreement',
  dayHelp: 'Day, month, year.',

  closingHelp:
    'Most people leave their story open. You may close it until a day that you choose. Nobody outside hears it before then, and we ask again before it opens.',
  closesNo: 'No, it can be used from now on',
  closesYes: 'Yes, keep it closed until a day',
  closedUntilLabel: 'Closed until',
  closedReasonLabel: 'Why? (if you want to say)',
  closedReasonHelp: 'For example: until my children have grown up.',

  signatureHelp: 'How does the storyteller want to sign?',
  adultSignatureHelp: 'How does the responsible adult want to sign?',
  methods: {
    drawn: 'Draw on the screen',
    typed: 'Type the name',
    'on-paper': 'Sign on paper',
  },
  signedHow: {
    drawn: 'drawn on the screen',
    typed: 'name typed',
    'on-paper': 'on paper',
    mark: 'a mark, with a witness',
  },
  signatureName: 'Name of the person who signs',
  signatureNameHelp: 'It stays in this library. It does not change how the person is named.',
  drawHere: 'Draw the signature here with a pen, finger or mouse',
  drawAlternative: 'If drawing does not work, choose to type the name or to sign on paper.',
  drawAgain: 'Clear and draw again',
  drawnAlready: 'A signature is drawn.',
  typedHelp: 'By typing the name, the person agrees in the same way as with a pen.',
  keptAt: 'Where is the signed paper kept?',
  keptAtHelp: 'For example: green folder, office cupboard.',
  adultHelp:
    'The storyteller is under 18. A parent, guardian, social worker or carer must also agree. The storyteller’s own signature still counts.',
  adultName: 'Name of the responsible adult',
  adultRole: 'What are they to the storyteller?',
  adultRoles: {
    parent: 'Parent',
    guardian: 'Guardian',
    'social-worker': 'Social worker',
    carer: 'Carer',
  } satisfies Record<AdultRole, string>,

  summaryHelp: 'Read each line aloud. Go back if something is not right.',
  summaryClosing: 'Closed for some time?',
  summaryOpen: 'No, it can be used from now on.',
  summaryClosed: (date: string) => `Closed until ${date}.`,
  note: 'Note (optional)',
  noteHelp: 'For example, what help was given. It stays in this library.',

  withdraw: 'Take the story back',
  withdrawTitle: (name: string) => `${name} takes the story back`,
  withdrawReason: 'What did the person say? (if they want)',
  withdrawConfirm: 'Take it back',
  withdrawn: 'The story has been taken back. Nothing of it may be shared.',
  openNow: 'Open the story',
  openTitle: 'Open this story?',
  openText: (date: string) =>
    `It was closed until ${date}. That day has passed. Ask the storyteller again if you can. When you open it, the uses they agreed to count from now on.`,
  openConfirm: 'Open it',
  opened: 'The story is open. The agreed uses count again.',
  cancel: 'Cancel',

  historyTitle: 'The record',
  historyHelp: 'Nothing here is ever changed or removed. A change is a new line.',
  historyEmpty: 'Nothing has been agreed yet.',
  recordedBy: (name: string, moment: string) => `Entered by ${name}, ${moment}`,
  explainedByLine: (name: string, language: string) => `Explained by ${name}, in ${language}`,
  signedBy: (name: string) => `Signed by ${name}`,
  adultLine: (name: string, role: string) => `Responsible adult: ${name} (${role})`,
  onPaperAt: (place: string) => `On paper, kept at: ${place}`,
  typedSignature: 'Typed',
  drawnSignature: (name: string) => `Signature of ${name}`,
  saidYes: (names: string) => `Yes: ${names}`,
  saidNo: (names: string) => `No: ${names}`,
  print: 'Print',
  savePdf: 'Save as PDF',
  printName: 'agreement',
};
