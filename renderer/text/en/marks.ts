// English wording of marks in a recording and of its closed parts.
export const marks = {
  barTitle: 'Marks',
  barHelp: 'A mark helps you find this moment again. It never stops the recording.',
  kinds: {
    important: 'Important',
    theme: 'Theme',
    question: 'Question',
    note: 'Note',
    skipped: 'Skipped',
    'do-not-use': 'Do not use',
  },
  mark: 'Mark',
  keys: {
    important: 'M',
    note: 'N',
    'do-not-use': 'D',
    leaveOut: 'L',
  },
  keysOn: 'Set marks with keys',
  keysHelp: 'One press of the letter on the button, or 1 to 9 for a theme. Not while you type.',
  marked: (kind: string, time: string) => `${kind}, marked at ${time}`,
  wordsFor: (time: string) => `Words for the mark at ${time}`,
  wordsHelp: 'Type as long as you like: the mark keeps its time, and the recording goes on.',
  leaveOutUsual: 'Leave out the last 2 minutes',
  leaveOutMore: 'Leave out another length',
  leaveOut: {
    '30000': 'Leave out the last 30 seconds',
    '120000': 'Leave out the last 2 minutes',
    '300000': 'Leave out the last 5 minutes',
  },
  leftOut: (from: string, to: string) => `Left out: ${from} to ${to}`,
  leftOutText: 'Nobody outside will hear it. Your library keeps the whole recording.',
  undo: 'Undo',
  undoMark: (kind: string, time: string) => `Undo: ${kind}, ${time}`,
  undoPart: (from: string, to: string) => `Undo: leave out ${from} to ${to}`,
  waiting: (count: number) =>
    count === 1
      ? '1 mark waits until the library is back. It is sent by itself.'
      : `${count} marks wait until the library is back. They are sent by themselves.`,

  title: 'Marks and closed parts',
  noneYet:
    'No marks yet. Play the recording and mark a moment, or close a part that nobody else should hear.',
  listOfMarks: 'Marks',
  closedPart: 'Closed part',
  listOfParts: 'Closed parts',
  markHere: 'Mark this moment',
  closePart: 'Close a part',
  closeTitle: 'Close a part of this recording',
  closeText:
    'It will be silent in every package, and nobody outside the team hears it. Your library keeps the whole recording.',
  from: 'From',
  to: 'To',
  timeHelp: 'For example 1:02:03 or 62:03.',
  fromHere: 'From here',
  toHere: 'To here',
  here: (time: string) => `The player is at ${time}`,
  wrongTime: 'Please write a time like 1:02:03 or 62:03.',
  wrongOrder: 'The end must come after the beginning.',
  reason: 'Why',
  reasonHelp: 'Only your team sees this. It never leaves the library.',
  close: 'Close this part',
  partClosed: 'The part is closed.',
  jumpTo: (time: string) => `Go to ${time}`,
  actionsFor: (time: string) => `More for ${time}`,
  changeWords: 'Change the words',
  words: 'Words',
  save: 'Save',
  cancel: 'Cancel',
  takeAway: 'Put the mark into the bin',
  markBinned: 'The mark is in the bin.',
  proposal: 'Close the part before this mark',
  closedBy: (name: string, when: string) => `Closed by ${name}, ${when}`,
  sources: {
    during: 'while recording',
    after: 'afterwards',
    marker: 'from a mark',
  },
  isSilent: 'Closed. You hear silence there.',
  willBeSilent: 'Closed: silent in every package.',
  openAgain: 'Open again',
  openTitle: 'Open this part again?',
  openText: (from: string, to: string) =>
    `Whoever may hear the recording then hears it from ${from} to ${to} as well, and it goes into packages. The history keeps your name and your reason.`,
  openReason: 'Why may it be heard again?',

  erase: 'Erase for good',
  eraseTitle: 'Erase this part for good?',
  eraseText: (from: string, to: string) =>
    `The sound from ${from} to ${to} is written over with silence. Nobody can bring it back, and this cannot be undone. Do it only when the storyteller asks for it.`,
  eraseFilm:
    'This recording was filmed, and this part can still be heard in the film. So the film goes into the bin. It cannot be watched or brought back any more. Its file stays in this library.',
  eraseBackups:
    'Full backups that were made before still hold it. Make a new full backup at each place where you keep one: it takes the place of the former sound. Delete copies that you keep elsewhere.',
  eraseReason: 'Who asked for it, and why?',
  eraseUnderstood: 'I understand that this part will be gone.',
  erasing: 'Writing the recording anew',
  erased: 'The part is erased.',
  isErased: 'Erased: this part is gone for good.',
  erasedBy: (name: string) => `Erased by ${name}`,

  plan: (parts: number, recording: number, length: string) =>
    parts === 1
      ? `1 part of recording ${recording} is closed and will be silent: ${length}.`
      : `${parts} parts of recording ${recording} are closed and will be silent: ${length}.`,
};
