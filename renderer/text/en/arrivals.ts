// Words for what arrives from elsewhere: files that are chosen or dropped, and the photos and papers of a story.
import type { ArrivalProblem } from '../../../shared/model/arrival.ts';
import {
  arrivalSentence,
  endingSentence,
  junkSentence,
  tooManySentence,
} from '../../../shared/rules/arrival-sentences.ts';

const files = (count: number) => (count === 1 ? '1 file' : `${count} files`);

export const arrivals = {
  bringIn: 'Bring in files',
  chooseFiles: 'Choose files…',
  chooseFolder: 'Choose a folder or a memory card…',
  chooseFilesTitle: 'Choose sounds, photos or papers',
  chooseFolderTitle: 'Choose a folder, for example of a recorder',
  filterAll: 'Sounds, photos and papers',

  dropHere: 'Let go to bring these files into this story',
  dropHint: 'You will see what they are before anything comes in.',
  dropNoStory: 'These files need a story',
  dropNoStoryHint: 'Open the story that they belong to, then drop them there.',
  toStories: 'To the stories',

  title: 'What is in these files',
  looking: 'Looking at the files',
  lookLead: 'Nothing has come in yet. Tick what belongs to this story.',
  nothing: 'There is nothing in here that can come in.',
  nothingMore: 'Choose other files, or a folder with sounds, photos or papers.',
  willNotCome: 'Stays outside',
  kinds: { sound: 'Sound', photo: 'Photo', paper: 'Paper', unknown: 'File' },
  ofFiles: (count: number) => `${count} files that belong together`,
  join: (count: number) => `Join these ${count} files into one recording`,
  joinHelp: 'The recorder split a long recording. Each file is kept byte for byte as well.',
  trackTitle: (track: string) => `Track ${track}`,
  trackHelp: (track: string) => `Track ${track} of several. It comes in as its own recording.`,
  heicHelp: 'This kind of photo is kept, but it cannot be shown here.',
  tickIncomplete: 'Tick it to bring in what is there.',
  takeIncomplete: 'Bring in what is there',
  wrongEnding: endingSentence,
  seeOther: 'See the story that has it',
  problem: (problem: ArrivalProblem) => arrivalSentence(problem),
  junk: junkSentence,
  hasMore: tooManySentence,
  come: (count: number) => (count === 0 ? 'Bring in' : `Bring in ${files(count)}`),
  cancel: 'Cancel',
  notNow: 'Not now',

  coming: (count: number) => (count === 1 ? 'Bringing in 1 file' : `Bringing in ${count} files`),
  pause: 'Pause',
  goOn: 'Go on',
  paused: 'Paused. Nothing is being read.',

  came: (count: number) =>
    count === 1 ? '1 file came in.' : count === 0 ? 'No file came in.' : `${count} files came in.`,
  cameAll:
    'They are kept as they came. Keep the recorder’s card until you have made a full backup.',
  failedTitle: 'These did not come in:',
  notBegunTitle: 'These were not begun, because you cancelled or the disk was full:',
  close: 'Close this list',

  attachments: 'Photos and papers',
  attachmentsLead: 'Only people who record can see these. They are in no package.',
  noAttachments:
    'No photos or papers yet. Drop them on this page, or bring them in as you bring in sound.',
  photo: 'Photo',
  paper: 'Paper',
  photoName: (number: number) => `Photo ${number}`,
  paperName: (number: number) => `Paper ${number}`,
  pages: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
  noPicture: 'Kept, but cannot be shown here',
  attachmentTitle: 'What it shows',
  putInBin: (name: string) => `Move ${name} to the bin`,
  inBin: 'It is in the bin.',
  binnedAttachments: 'Photos and papers in the bin',
  bringBack: 'Bring back',
  bringBackNamed: (name: string) => `Bring back ${name}`,
  isBack: 'It is back in its story.',
  unplaced: 'Photos and papers without a story',
  unplacedLead: 'They were found in the library. Choose the story that they belong to.',
  incomplete: 'The end of this file was missing when it was brought in.',
};
