// Texts from files of other programs, and texts saved as files.
import type {
  FileFormat,
  FileWarning,
  WrittenFormat,
} from '../../../shared/model/transcript-file.ts';

const lines = (count: number) => (count === 1 ? '1 line' : `${count} lines`);

export const transcriptFiles = {
  actions: {
    'transcriptFiles.bringIn': 'Took in a text from a file',
    'transcriptFiles.save': 'Saved a text as a file',
  },
  jobs: {
    'transcriptFiles.read': { done: 'The file was read.', failed: 'The file could not be read.' },
    'transcriptFiles.bringIn': {
      done: 'The text has come in.',
      failed: 'The text did not come in. Nothing was changed.',
    },
  },
  bringInTitle: 'Bring in a text',
  bringInLead:
    'A text that was written elsewhere: captions (WebVTT, SRT), plain text, Word, ELAN or OHMS. You see what is in it before anything comes in.',
  chooseFile: 'Choose a file',
  chooseOther: 'Choose another file',
  fileKinds: 'Files with text',
  reading: 'Reading the file',
  comingIn: 'Bringing in the text',
  formats: {
    vtt: 'WebVTT captions',
    srt: 'SRT captions',
    text: 'Plain text',
    docx: 'Word document',
    eaf: 'ELAN file',
    ohms: 'OHMS file',
  } satisfies Record<FileFormat, string>,
  lineCount: lines,
  found: (count: number, words: number) =>
    `${lines(count)}, ${words === 1 ? '1 word' : `${words} words`}`,
  withTimes: 'with times',
  withoutTimes: 'without times',
  firstLines: 'How it begins',
  time: 'Time',
  speaker: 'Who speaks',
  words: 'Words',
  noticed: 'Please look at this',
  warnings: {
    'old-encoding': () =>
      'The file is in an old Western way of writing letters (Windows-1252). If letters look wrong, please save it as UTF-8 where it was made.',
    'hidden-characters': (count) =>
      `Characters that cannot be seen were taken out (${lines(count)}).`,
    'lines-overlap': (count) =>
      `${lines(count)} begin before the line above has ended. They stay so.`,
    'lines-go-back': (count) => `${lines(count)} begin earlier than the line above. They stay so.`,
    'end-before-beginning': (count) =>
      `${lines(count)} ended before they began. The two times were changed round.`,
    'time-too-late': (count) => `${count} times are later than 100 hours. They were left out.`,
    'times-shared': (count) =>
      `${lines(count)} have no exact time. They got the whole stretch in which they must lie.`,
    'times-guessed': (count) =>
      `${count} times are not in the file. They were put evenly between those that are.`,
    'long-lines-split': (count) => `${lines(count)} were too long and were split.`,
    'names-shortened': (count) => `${count} names of speakers were too long and were cut.`,
    'empty-lines-left-out': (count) => `${lines(count)} without words were left out.`,
    'header-left-out': () =>
      'The title and the lines about the story above the text were left out.',
    'notes-left-out': (count) => `${count} notes in the file were left out.`,
    'styles-left-out': (count) => `${count} parts about colours and places were left out.`,
    'tables-read': (count) =>
      `${count === 1 ? 'A table was' : `${count} tables were`} read row by row: time, who speaks, words.`,
    'footnotes-in-brackets': (count) => `${count} footnotes stand in [brackets] in the text.`,
    'deleted-left-out': (count) => `Words that were deleted in Word stay out (${count} places).`,
    'hidden-left-out': (count) => `Words that were hidden in Word stay out (${count} places).`,
    'comments-left-out': (count) => `${count} comments were left out.`,
    'pictures-left-out': (count) => `${count} pictures or drawings were left out.`,
    'tiers-left-out': (count) =>
      `${count} tiers were left out: they are not words of speakers, nor translations.`,
    'translation-unmatched': (count) =>
      `${lines(count)} of a translation belong to no line of the text and were left out.`,
  } satisfies Record<FileWarning['warning'], (count: number) => string>,
  warningAt: (line: number) => `First in line ${line}.`,
  takePoints: (count: number) =>
    `Also take in the index: ${count === 1 ? '1 point' : `${count} points`}`,
  into: 'Where does it go?',
  intoNew: { label: 'A new text', help: 'Beside what is there already.' },
  intoReplace: {
    label: 'In the place of a text that is there',
    help: 'What stands there now is kept as a version. The text must be checked again.',
  },
  intoTranslation: {
    label: 'A translation of a text that is there',
    help: 'Line beside line: by time where there are times, or else in their order.',
  },
  whichText: 'Which text?',
  language: 'Language',
  languageHelp: 'Type to find a language, or its code, such as ur or pa-Guru.',
  languageMissing: 'Please choose the language of the text.',
  unknownLanguage: (typed: string) => `“${typed}” is not a language that we know.`,
  recording: 'Of which recording?',
  noRecording: 'None: a text without sound',
  madeBy: 'Who wrote it down?',
  madeByHelp: 'It stays in the library.',
  speakers: 'Who is who?',
  speakersHelp:
    'The names are as the file has them. Somebody of the library is shown by their chosen name.',
  speakerOf: (label: string, count: number) => `${label} (${lines(count)})`,
  asWritten: 'As it is written',
  leaveOut: 'Leave out these lines',
  translationsTitle: 'Translations in the file',
  takeTranslation: (name: string, count: number) =>
    name === '' ? `Take it in (${lines(count)})` : `Take in “${name}” (${lines(count)})`,
  translationLanguage: (name: string) => `Language of “${name}”`,
  bringIn: 'Bring it in',
  cameIn: (count: number) => `The text has come in: ${lines(count)}.`,
  cameInUnmatched: (count: number, unmatched: number) =>
    `The text has come in: ${lines(count)}. ${lines(unmatched)} stand beside no line of the text.`,
  undo: 'Undo',
  undone: 'The text is as it was before.',
  undoFailed: 'This could not be undone. Please look at the versions of the text.',
  cancel: 'Cancel',

  saveTitle: 'Save as a file',
  saveLead:
    'Somebody else will be able to read this file. So it is asked here, as for a package, what the storyteller agreed to.',
  use: 'What is it for?',
  recipient: 'Who is it for?',
  savedTitle: 'Texts saved as files',
  savedHelp:
    'Each is a copy that has left. If its story is taken back, a letter is written to whoever has it.',
  savedFile: 'File',
  savedErased: 'Erased here',
  savedStory: 'Story',
  format: 'Kind of file',
  written: {
    vtt: { label: 'Captions (WebVTT)', help: 'For players on the web and for archives.' },
    srt: { label: 'Captions (SRT)', help: 'For most programs that show films.' },
    text: { label: 'Plain text', help: 'To read anywhere.' },
    docx: {
      label: 'Word',
      help: 'To read, print and work on. Times, names and words side by side.',
    },
  } satisfies Record<WrittenFormat, { label: string; help: string }>,
  looking: 'Looking at what may leave',
  mayLeave: (count: number) => `${lines(count)} will be in the file.`,
  closedOut: (count: number) => `${lines(count)} are closed and stay out.`,
  untimedOut: (count: number) => `${lines(count)} have no time, so captions leave them out.`,
  mayNotLeave: 'This text may not leave for this use yet.',
  notChecked: 'Nobody has checked the text yet. Please check it first.',
  nothingLeft: 'There is nothing in it that may leave.',
  noTimes: 'No line has a time, so captions cannot be made. Please choose text or Word.',
  nameFound: (word: string) =>
    `It holds “${word}”, the real name of somebody who did not want it shown.`,
  nameLikely: (word: string) =>
    `It holds “${word}”, which may be the real name of somebody who did not want it shown.`,
  at: (time: string) => `At ${time}.`,
  chooseFolder: 'Choose a folder and save',
  folderTitle: 'Where should the file go?',
  saved: 'The file is saved.',
  show: 'Show',
};
