// English wording of receiving a package: the check, what would be taken in, the receipt, and taking it back.
import type { IntakeOutcome, SignatureState } from '../../../shared/model/intake.ts';
import type { IntakeWhy, KeptBack, SenderDoubt } from '../../../shared/model/intake-report.ts';
import type { VerifyProblem } from '../../../shared/model/package.ts';
import {
  keptBackSentences,
  meaningSentences,
  signatureSentences,
  doubtSentences,
  trustedSentence,
  whySentences,
} from '../../../shared/rules/intake-sentences.ts';

export const intakes = {
  actions: {
    'intakes.begin': 'Began to bring in the sounds of a package',
    'intakes.clear': 'Took away what was left of a package that did not come in',
    'intakes.receive': 'Received a package',
    'intakes.undo': 'Took back what was received',
    'intakes.redo': 'Took in again what was received',
  },
  jobs: {
    'intakes.check': {
      done: 'The package has been looked at.',
      failed: 'The package was not looked at.',
    },
    'intakes.receive': {
      done: 'The package is in the library.',
      failed: 'Nothing was taken in.',
    },
  },

  title: 'Receive',
  lead: 'Take in a package that another organisation made. It is checked first, and you see what would change.',
  listTitle: 'What was received',
  emptyTitle: 'Nothing was received yet',
  emptyText:
    'When somebody hands you a package, as a folder or a zip, choose it here. Homeground checks every byte of it and shows you what is in it. Nothing is taken in before you say so, and you can take all of it back.',
  chooseFolder: 'Choose a folder…',
  chooseZip: 'Choose a zip…',
  chooseTitle: 'Choose the package',
  zipFiles: 'Packages as zip',
  backToList: 'What was received',
  checkTitle: 'Look at a package',
  checkLead: 'Nothing is changed by looking.',
  checking: 'Checking the package',
  receiving: 'Taking the package in',
  cancelled: 'Cancelled. Nothing was taken in.',

  soundTitle: 'Nothing is wrong with this package',
  unsoundTitle: 'Something is wrong with this package',
  checkedFiles: (files: number, size: string) =>
    `${files === 1 ? '1 file' : `${files} files`} checked, ${size}.`,
  unsoundHelp:
    'Nothing is taken in from it. Send the list below to the sender, and ask for it again.',
  unsoundSome:
    'You can ask for it again, or take in only the stories of which every file is as it was sent. The receipt says so.',
  receivedBefore: 'This very package was received before. Nothing would be added.',
  seeIntake: 'See what was received',
  problems: (count: number) => (count === 1 ? 'What is wrong' : `What is wrong (${count})`),
  moreProblems: (count: number) => `And ${count} more.`,
  meaning: meaningSentences as Record<VerifyProblem['problem'], string>,
  folderTitle: 'There are packages in this folder',
  folderText: 'Look at them one after the other.',
  lookAt: 'Look at it',
  handoverTitle: 'This is a whole library',
  handoverText:
    'It is a handover, locked with a passphrase. It is taken in where libraries are gathered, with everything that belongs to it.',
  handoverGo: 'Take it in there',
  handoverLead: 'A lead takes in whole libraries. Please ask a lead of your organisation.',

  facts: 'About the package',
  from: 'From',
  fromUnknown: 'Not named',
  madeOn: 'Made on',
  packageId: 'Number',
  fingerprint: 'Fingerprint',
  signature: 'Signature',
  signatures: signatureSentences as Record<SignatureState, string>,
  sender: 'Sender',
  doubts: doubtSentences as Record<SenderDoubt, string>,
  trustedBy: trustedSentence,
  trust: 'It is from them all the same',
  trustHelp: {
    unsigned: 'Ask them first, by phone or in person. Then what is new comes in.',
    'other-key':
      'Ask them first, by phone or in person. Then what is new comes in, and from now on their packages are known by this signature.',
  } as Record<SenderDoubt, string>,
  kind: 'Kind',
  kinds: {
    package: 'A package of Homeground',
    bag: 'A bag of another program',
    handover: 'A whole library',
    table: 'A table',
    media: 'A folder of sounds',
    ohms: 'Files of OHMS',
    folder: 'A folder with packages',
  },
  storiesTitle: 'Stories in it',
  noStories: 'There are no stories in it.',
  columns: {
    story: 'Story',
    outcome: 'What would happen',
    became: 'What became of it',
    files: 'What comes with it',
    name: 'Package',
    from: 'From',
    day: 'Received',
    counts: 'Stories',
  },
  would: {
    added: 'Would be added',
    changed: 'Would be renewed',
    same: 'Is here just so',
    refused: 'Stays out',
    asked: 'Something to decide',
  } satisfies Record<IntakeOutcome, string>,
  became: {
    added: 'Added',
    changed: 'Renewed',
    same: 'Was here just so',
    refused: 'Stayed out',
    asked: 'Something to decide',
  } satisfies Record<IntakeOutcome, string>,
  whys: whySentences as Record<IntakeWhy, string>,
  files: (recordings: number, texts: number, pictures: number) =>
    [
      recordings > 0 && (recordings === 1 ? '1 recording' : `${recordings} recordings`),
      texts > 0 && (texts === 1 ? '1 text' : `${texts} texts`),
      pictures > 0 && (pictures === 1 ? '1 picture or paper' : `${pictures} pictures or papers`),
    ]
      .filter((words) => words !== false)
      .join(', '),
  keptBackTitle: (count: number) => `Files that are not taken in (${count})`,
  keptBackText: 'They stay in the package. Please keep it if you need them.',
  keptBack: keptBackSentences as Record<KeptBack['why'], string>,
  organisation: 'From which organisation?',
  organisationHelp: 'The package does not say. You can leave it empty.',
  takeIn: 'Take it in',
  takeSound: 'Take in what is sound',
  takeSoundTitle: 'Take in only what is sound?',
  takeSoundText: (count: number) =>
    `${count === 1 ? '1 story' : `${count} stories`} of this package would come in. The others stay out, and the receipt says so.`,
  keep: 'Not now',
  nothingToTake: 'There is nothing in it to take in.',
  lookAgain: 'Look at another package',

  lastTitle: 'What came in last',
  receivedTitle: (name: string) => `Received: ${name}`,
  receivedOn: (day: string, by: string) => `Received on ${day} by ${by}.`,
  notWhole: 'Only what was sound was taken in.',
  undone: (day: string) => `Taken back on ${day}. The stories are in the bin.`,
  questions: (count: number) =>
    count === 1 ? '1 thing has to be decided.' : `${count} things have to be decided.`,
  hiddenStory: 'You may not see this story',
  print: 'Print the receipt',
  save: 'Save the receipt…',
  saveTitle: 'Where should the receipt be saved?',
  saved: 'The receipt is saved, for people and for machines.',
  undo: 'Take it all back',
  undoTitle: 'Take back what was received?',
  undoText:
    'Stories that came with it go into the bin, unless somebody has worked on them since. You can take them in again.',
  undoneToast: 'Taken back. The stories are in the bin.',
  stayed: (codes: string) =>
    `These stay, since somebody has worked on them or they were here before: ${codes}`,
  redo: 'Take it in again',
  redone: 'It is in the library again.',
  countsOf: (counts: Record<IntakeOutcome, number>) =>
    [
      counts.added > 0 && `${counts.added} added`,
      counts.changed > 0 && `${counts.changed} renewed`,
      counts.asked > 0 && `${counts.asked} to decide`,
      counts.same > 0 && `${counts.same} the same`,
      counts.refused > 0 && `${counts.refused} stayed out`,
    ]
      .filter((words) => words !== false)
      .join(', ') || 'nothing',
  receipt: {
    title: 'Receipt for a package',
    receiver: 'Received by',
    day: 'Received on',
    files: 'Files checked',
    takenIn: 'Taken in',
    whole: 'all of it',
    notWhole: 'only what was sound',
    sign: 'Signature, date',
  },
};
