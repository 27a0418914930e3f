// English wording of the packages pages, and of what a check of a package found.
import type { PackagePlan, PlanBlock, VerifyProblem } from '../../../shared/model/package.ts';
import {
  blockSentence,
  hintSentences,
  problemSentence,
  uncheckedSentence,
} from '../../../shared/rules/sentences.ts';

type Hint = PackagePlan['hints'][number]['hint'];
type Along = Pick<PackagePlan['goingIn'][number], 'texts' | 'points' | 'places' | 'pictures'>;

export const packages = {
  title: 'Packages',
  lead: 'A package is what leaves this computer. It holds only what the storytellers agreed to.',
  make: 'Make a package',
  check: 'Check a package',
  emptyTitle: 'Nothing has left yet',
  emptyText:
    'When you have a collection, you can make an archive package from it. You see first what goes in, what is left out and why.',
  emptyNoCollections: 'Make a collection first: it says which stories belong together.',
  toCollections: 'Go to collections',
  noAccessText:
    'Only leads and archivists see the list of packages. You can still check a package that you were given.',

  ledgerTitle: 'Packages that left',
  ledgerHelp: 'So that you know where each story went.',
  columnName: 'Package',
  columnCollection: 'Collection',
  columnUse: 'For',
  columnMade: 'Made',
  storyCount: (count: number) => (count === 1 ? '1 story' : `${count} stories`),
  madeBy: (name: string, when: string) => `${when}, by ${name}`,
  forms: { folder: 'Folder', zip: 'Zip file' },
  fingerprint: 'Fingerprint',
  actions: 'What you can do',
  showInFolder: 'Show in folder',
  checkNow: 'Check it now',

  backToList: 'All packages',
  makeTitle: 'Make an archive package',
  makeLead: 'First see what would go in. Nothing leaves before you press the last button.',
  chooseCollection: 'Which collection?',
  planning: 'Looking at every story and every agreement…',
  goesIn: 'Goes in',
  leftOut: 'Is left out',
  nothingGoesIn:
    'Nothing of this collection may go into an archive package today. The reasons are below.',
  nothingLeftOut: 'Nothing is left out.',
  recordingCount: (count: number) => (count === 1 ? '1 recording' : `${count} recordings`),
  /** What goes along with the sound, where there is any. */
  alongCounts: ({ texts, points, places, pictures }: Along): string[] => [
    ...(texts === 0 ? [] : [texts === 1 ? '1 text' : `${texts} texts`]),
    ...(points === 0 ? [] : [points === 1 ? '1 index point' : `${points} index points`]),
    ...(places === 0 ? [] : [places === 1 ? '1 place' : `${places} places`]),
    ...(pictures === 0 ? [] : [pictures === 1 ? '1 picture' : `${pictures} pictures`]),
  ],
  untitledStory: 'Story without a title',
  hintsTitle: 'Worth a look before it leaves',
  hints: hintSentences as Record<Hint, string>,
  block: (block: PlanBlock): string => blockSentence(block),
  size: 'Size, about',
  free: 'Free at that place',
  notEnoughRoom: 'There is not enough room at that place. Choose another one or make room.',
  form: 'As what?',
  formHelp: {
    folder: 'A folder: easy to look into.',
    zip: 'One zip file: easy to hand over.',
  },
  destination: 'Where to?',
  destinationHelp: 'For example a USB stick. The package gets a name of its own there.',
  chooseDestination: 'Choose a place',
  changeDestination: 'Choose another place',
  noDestination: 'No place chosen yet',
  chooseDestinationTitle: 'Where should the package go?',
  makeIt: (count: number) =>
    count === 1 ? 'Make the package with 1 story' : `Make the package with ${count} stories`,
  making: 'Making the package',
  cancelled: 'The package was not made. Nothing was left behind.',
  doneTitle: 'The package is made',
  doneText: (count: number, path: string) =>
    count === 1 ? `1 story is now in ${path}.` : `${count} stories are now in ${path}.`,
  doneHelp: 'Check it once more after you have copied it to another place.',

  checkTitle: 'Check a package',
  checkLead:
    'Finds out if a package is complete and unchanged: every file, every byte. Nothing in it is changed.',
  chooseFolder: 'Choose a folder',
  chooseZip: 'Choose a zip file',
  chooseFolderTitle: 'Which package?',
  zipFiles: 'Zip files',
  checking: 'Checking the package',
  checkCancelled: 'The check was stopped.',
  soundTitle: 'This package is complete and unchanged',
  unsoundTitle: 'Something is wrong with this package',
  checkedFiles: (files: number, size: string) =>
    files === 1 ? `1 file was checked, ${size}.` : `${files} files were checked, ${size}.`,
  unsoundHelp: 'Do not rely on it. Ask for a new copy from the people who made it.',
  problemCount: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
  moreProblems: (count: number) => `And ${count} more.`,
  problem: (problem: VerifyProblem): string => problemSentence(problem),
  unchecked: (files: string): string => uncheckedSentence(files),
  infoTitle: 'What the package says about itself',
  signatureTitle: 'Who sent it?',
  signature: {
    none: 'It is not signed. Nobody can say who made it.',
    good: (who: string) => `The signature is right: ${who}.`,
    ownGood: 'The signature is right: it is this library’s own.',
    'unknown-key':
      'The signature fits, but nobody here has said whose key it is. Compare this mark of the key with the one on paper:',
    broken: 'The signature does not fit. Do not rely on these files.',
  },
  keyWhose: 'Whose key is it?',
  keyWhoseHelp: 'Only after you have compared it with the paper that they gave you.',
  keySave: 'Write it down',
  keyKnown: (name: string) => `It is written down: this key is ${name}’s.`,
  bagsTitle: 'Packages in this delivery',
  bagSound: 'Complete and unchanged',
  bagUnsound: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
};
