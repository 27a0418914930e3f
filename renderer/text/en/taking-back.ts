// English wording of taking a story back, of the letters that go after it, and of erasing it for good.
export const takingBack = {
  actions: {
    'takingBack.track': 'Wrote down how a letter about a story that was taken back stands',
    'takingBack.saveRemoveNotice': 'Saved a note that says which files to delete',
    'packages.setRecipient': 'Wrote down to whom a package went',
    'erasures.run': 'Erased a story for good',
    'erasures.done': 'Nothing of the erased story is left on this computer',
    'erasures.renewBackups': 'Made the dated backups anew without erased stories',
  },
  jobs: {
    'erasures.run': { done: 'The story is erased.', failed: 'The story was not erased.' },
    'erasures.renewBackups': {
      done: 'The dated backups are made anew.',
      failed: 'The dated backups were not made anew.',
    },
  },

  // What is said and asked when a story is taken back
  atOnce: 'What happens at once',
  atOnceText:
    'Nothing of this story may be shared any more. Whoever is listening to it here stops hearing it. Only leads still see it.',
  hasLeft: 'What has already left',
  hasNotLeft: 'This story has not left in any package or file.',
  packageLine: (name: string, day: string, use: string) => `${name}, ${day}, for: ${use}`,
  to: (recipient: string) => `To: ${recipient}`,
  notWrittenDown: 'not written down',
  lettersCome:
    'For each of them a letter is written, which asks whoever has it to stop. A lead sends it and keeps the answer.',
  inCollections: (titles: string) =>
    `It is also in these collections: ${titles}. From now on it is left out of their packages.`,
  inExhibitions: (titles: string) =>
    `It is also in these exhibitions: ${titles}. It stays out of what is made of them from now on.`,
  cannot: 'What nobody can call back',
  cannotLicence:
    'The storyteller gave a Creative Commons licence. Whoever has a copy already may go on using it as the licence says.',
  cannotPrinted: 'What was printed, shown or sent out before today stays with those who have it.',
  cannotNothing: 'Nothing of this kind is known.',
  levelLabel: 'What does the storyteller want?',
  levels: {
    'out-of-use': 'Nobody may use it. Keep it closed.',
    delete: 'Delete everything we have.',
  },
  levelHelp: {
    'out-of-use': 'It stays here, closed. The storyteller can agree anew at any time.',
    delete:
      'It is closed now. A lead then erases the story for good: recordings, films, photos, agreements and notes.',
  },
  howLabel: 'How was it asked?',
  hows: {
    'in-person': 'In person',
    phone: 'By phone',
    letter: 'By letter or message',
    other: 'Through somebody else',
  },
  byLabel: 'Who was asked?',
  dayLabel: 'On which day?',
  former: 'Was a storyteller of this story',
  formerHelp:
    'They were taken off the story. What they decided still counts, and they can take it back.',
  toErase: 'Erase this story for good…',
  eraseHelp: 'The storyteller asked for everything to be deleted.',

  // The letters
  title: 'Stories taken back',
  lead: 'Stories that were taken back and had already left. Each letter asks whoever has the package or file to stop, and keeps the answer.',
  emptyTitle: 'No letters to send',
  emptyText:
    'When a story is taken back and has left in a package or as a file, a letter for each stands here, ready to print.',
  open: (count: number) => (count === 0 ? 'Stories taken back' : `Stories taken back (${count})`),
  states: {
    open: 'Not sent yet',
    sent: 'Sent',
    answered: 'Answered',
    'no-answer': 'Closed without an answer',
  },
  overdue: 'No answer for more than 14 days',
  asks: { 'stop-using': 'Asks them to stop using it', delete: 'Asks them to delete it' },
  erasedHere: 'Erased here',
  sentLine: (day: string, how: string) =>
    how === '' ? `Sent on ${day}` : `Sent on ${day}, ${how}`,
  answeredLine: (day: string) => `Answer of ${day}:`,
  toLetter: 'Read and print the letter',
  markSent: 'It was sent…',
  markAnswered: 'An answer came…',
  markNoAnswer: 'Stop waiting…',
  reopen: 'Not sent after all',
  sentTitle: 'When and how was it sent?',
  sentWords: 'How? For example by post or email',
  answeredTitle: 'What did they answer?',
  answeredWords: 'In their words',
  noAnswerTitle: 'Stop waiting for an answer?',
  noAnswerWords: 'What was tried',
  save: 'Save',
  tracked: 'Written down.',
  cleanExhibition: 'Make it clean',
  saveRemove: 'Save a REMOVE.txt for whoever has it',
  saveRemoveWhere: 'Where should REMOVE.txt go?',
  removeSaved: (path: string, count: number) =>
    count === 0
      ? `Saved as ${path}. It asks for the whole package, since we do not know which files hold the story.`
      : `Saved as ${path}. It names ${count === 1 ? '1 file' : `${count} files`} to delete, and nobody.`,
  cleanPackage: 'Make a clean package',
  replacedBy: (name: string) => `In its place: ${name}`,
  replaces: (name: string) => `Made in place of ${name}`,
  replacing: (name: string) =>
    `This package goes to the same people in place of ${name}. Ask them to delete the earlier one.`,

  // The letter itself
  letterBack: 'All letters',
  letterTitle: (code: string) => `Story ${code} was taken back`,
  letterTo: (name: string) => `To: ${name}`,
  letterHello: 'Dear colleagues,',
  letterWhy: (code: string, day: string) =>
    `On ${day} we gave you a package that holds the story ${code}. The person who told it has taken it back. That is their right.`,
  letterWhyFile: (code: string, day: string) =>
    `On ${day} we gave you a file with the words of the story ${code}. The person who told it has taken it back. That is their right.`,
  letterAsk: {
    'stop-using':
      'Please stop using this story at once: do not show it, play it, copy it or hand it on. Take it down where you have published it.',
    delete:
      'Please delete this story from all your copies and backups: recordings, texts and lists. Take it down where you have published it.',
  },
  letterPassOn:
    'If you have handed it on, please tell those people the same, and tell us who they are.',
  letterAnswer: 'Please answer within 14 days what you have done, and on which day.',
  letterClean: (name: string) => `A package without this story is ready for you: ${name}.`,
  letterFacts: 'So that you find it',
  letterPackage: 'Package',
  letterFile: 'File',
  letterMade: 'Made on',
  letterUse: 'For',
  letterFingerprint: 'Fingerprint',
  letterStory: 'Story, by its number in the package',
  letterNoName:
    'For the safety of the storyteller this letter gives no name and no title. Please do the same in your answer.',
  letterThanks: 'Thank you for your help.',
  letterFileName: (code: string) => `letter-${code}.pdf`,
  print: 'Print',
  savePdf: 'Save as PDF',

  // To whom a package goes
  recipient: 'To whom does it go?',
  recipientHelp:
    'The archive, museum or school. If a storyteller takes their story back, these people must be told.',
  recipientContact: 'How to reach them',
  formerRecipients: 'Before',
  columnRecipient: 'To',
  fillIn: 'Write down…',
  changeRecipient: 'Change…',
  recipientTitle: (name: string) => `To whom did ${name} go?`,

  // Erasing
  eraseTitle: 'Erase a story for good',
  eraseLead: 'This cannot be undone. Please read what goes and what stays.',
  goes: 'This goes for good',
  counts: {
    recordings: (count: number) => (count === 1 ? '1 recording' : `${count} recordings`),
    films: (count: number) => (count === 1 ? '1 film' : `${count} films`),
    attachments: (count: number) =>
      count === 1 ? '1 photo or paper' : `${count} photos and papers`,
    agreements: (count: number) => (count === 1 ? '1 agreement' : `${count} agreements`),
    markers: (count: number) => (count === 1 ? '1 mark' : `${count} marks`),
    notes: (count: number) => (count === 1 ? '1 set of notes' : `${count} sets of notes`),
    collections: (count: number) =>
      count === 1 ? 'Its place in 1 collection' : `Its place in ${count} collections`,
  },
  words: 'Title, summary and everything that was written about it',
  peopleGo: (names: string) => `Names, contact and notes of ${names}: they are in no other story`,
  stays: 'This stays',
  staysNumber: (code: string) =>
    `That there was a story ${code}, on which day it was erased and who did it`,
  staysHistory: 'The history of changes, in which no names stand',
  staysPackages: (count: number) =>
    count === 1
      ? '1 package or file that has left. A letter asks to delete the story there too.'
      : `${count} packages or files that have left. Letters ask to delete the story there too.`,
  stillTitle: 'What still holds it',
  stillNothing: 'No backup that we know of.',
  stillBackups: (count: number) =>
    count === 1
      ? '1 dated backup in this library. It can be made anew without the story afterwards.'
      : `${count} dated backups in this library. They can be made anew without the story afterwards.`,
  stillWhole: (place: string, day: string) =>
    `The full backup of ${day} in ${place}. Make a full backup there again: then the story is gone from it.`,
  stillWholeUnknown: (day: string) =>
    `The full backup of ${day}. Where it is was not written down. Find it and make a full backup there again.`,
  stillWarning:
    'If an older full backup is brought back on another computer, the story comes back with it. Then erase it there again.',
  reasonLabel: 'Why is it erased?',
  reasons: {
    storyteller: 'The storyteller asked for it',
    'before-agreement': 'There is no recording agreement, and it is not to be kept',
    request: 'Somebody with a right to it asked, and a lead has decided',
  },
  typeNumber: (code: string) => `Type ${code} to go on`,
  eraseNow: 'Erase for good',
  erasing: 'Erasing the story',
  erasedTitle: 'The story is erased',
  erasedText: (code: string) =>
    `${code} is gone from this library. Its number is never given again.`,
  erasingOn: 'The last traces on the disk go when the library is opened next.',
  erasedList: 'Erased stories',
  erasedLine: (day: string, name: string) => `${day}, by ${name}`,
  renew: 'Make the dated backups anew',
  renewTitle: 'Make the dated backups anew?',
  renewText: (count: number) =>
    `A fresh backup is made first. Then ${count === 1 ? 'the older one is' : `the ${count} older ones are`} removed, because they still hold erased stories. You can no longer go back to those days.`,
  renewed: (count: number) =>
    count === 1 ? '1 older backup was removed.' : `${count} older backups were removed.`,

  // On the first page
  dueTitle: (toSend: number, overdue: number) =>
    [
      ...(toSend > 0
        ? [toSend === 1 ? '1 letter is to be sent' : `${toSend} letters are to be sent`]
        : []),
      ...(overdue > 0
        ? [overdue === 1 ? '1 letter has had no answer' : `${overdue} letters have had no answer`]
        : []),
    ].join(', '),
  dueLead: 'A story was taken back that is in a package outside.',
  dueAction: 'See the letters',
  restoreBringsBack:
    'A backup does not know of stories that were erased after it was made: they come back. Erase them again before you go on.',
};
