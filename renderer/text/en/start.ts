// Before a library is open: welcome, make one, open one, bring one back.
export const start = {
  title: 'Welcome to Homeground',
  lead: 'Record your community’s stories, keep the promises you made to the people who told them, and share only what they agreed to.',
  private:
    'Everything stays on this computer, locked with your passphrase. Nothing is sent anywhere.',
  create: 'Create a library',
  createHelp: 'A library is a folder that holds your stories, recordings and agreements.',
  open: 'Open a library',
  openHelp: 'Choose the folder of a library that is already there.',
  recent: 'Opened before',
  recentMissing: 'not there at the moment',
  openedOn: (day: string) => `opened on ${day}`,
  restore: 'Bring back a library from a backup',
  chooseLibrary: 'Choose the folder of the library',
  folder: 'Folder',
  chooseFolder: 'Choose a folder…',
  changeLanguage: 'Language and look',

  unlockTitle: 'Open your library',
  lockedTitle: 'The library is locked',
  lockedLead: 'Everything is saved. Your passphrase takes you back to where you were.',
  passphrase: 'Passphrase',
  openNow: 'Open',
  opening: 'Opening…',
  forgotten: 'I have forgotten my passphrase',
  recoveryKey: 'Recovery key',
  recoveryKeyHelp: 'The 8 groups on your recovery sheet. Capital letters and spaces do not matter.',
  usePassphrase: 'Open with a passphrase',
  another: 'Choose another library',
  wrongPassphrase:
    'That is not the passphrase of anybody in this library. Please check capital letters and the keyboard language, and try again. After several tries there is a short wait.',
  wrongRecoveryKey:
    'That is not the recovery key of this library. Please compare it with the sheet, group by group. Only the newest sheet works.',
  damagedTitle: 'The list of your stories cannot be read',
  damagedText: (when: string) =>
    `The file that holds it is damaged or missing. Your recordings are still there. The latest backup is from ${when}. Words written after that are not in it.`,
  damagedLead: 'A lead can open the library from this backup.',
  openFromBackup: 'Open from this backup',
  notALibrary:
    'There is no library in this folder. Please choose the folder that holds library.json.',

  step: (now: number, all: number) => `Step ${now} of ${all}`,
  folderTitle: 'Where should the library be?',
  folderLead: 'Choose an empty folder on this computer, or on a disk that you always have at hand.',
  folderNew: (folder: string) => `The library will be in ${folder}`,
  folderFull: (folder: string) =>
    `There are other files in this folder, so the library gets a folder of its own: ${folder}`,
  folderIsLibrary: 'There is a library in this folder already.',
  folderIsNewer: 'There is a library of a newer Homeground in this folder.',
  openThis: 'Open this library',
  synced: (service: string) =>
    `${service} copies this folder to the internet. That can break a library while it is open, and it sends the stories to somebody else’s computers, though locked. Please choose a folder that stays on this computer.`,
  freeSpace: (size: string) => `${size} free. One hour of recording needs about half a gigabyte.`,
  subfolder: 'Homeground library',

  pleaseFill: 'Please fill this in.',
  whoTitle: 'Whose library is it?',
  organisation: 'Name of your organisation',
  organisationHelp: 'It is shown in the library and on every package that you make.',
  yourName: 'Your name',
  yourNameHelp:
    'You become the first lead. You can add other people later, each with a passphrase.',

  passphraseTitle: 'Choose a passphrase',
  passphraseLead:
    'It locks the library. Nobody can open the library without it, not even the people who made Homeground.',
  newPassphrase: 'New passphrase',
  passphraseHelp:
    'Four or more words that do not belong together are easy to keep in mind and hard to guess.',
  again: 'The same passphrase again',
  notTheSame: 'The two are not the same yet.',
  tooShort: 'Please use at least 12 letters and signs, or four words.',
  make: 'Create the library',
  making: 'Creating the library…',

  sheetTitle: 'Your recovery sheet',
  sheetLead:
    'If everybody forgets their passphrase, only this key opens the library. Print it or write it down, and keep it in a safe place, away from this computer. It is shown only now.',
  sheetHeading: 'Homeground recovery sheet',
  sheetOrganisation: 'Library of',
  sheetMadeOn: 'Made on',
  sheetKey: 'Recovery key',
  sheetAdvice:
    'Whoever holds this sheet and the library can read everything in it. Keep it like a key to your office. When a new sheet is made, this one stops working.',
  sheetGroup: (number: number) => `Group ${number}`,
  print: 'Print',
  savePdf: 'Save as PDF…',
  savedPdf: (path: string) => `Saved: ${path}. Move it off this computer, then delete it here.`,
  pdfName: 'Homeground recovery sheet',
  confirmTitle: 'Show that you have it',
  confirmGroup: (number: number) => `Type group ${number} from your sheet`,
  confirmWrong: 'That is not what this group says. Please look at your sheet again.',
  confirm: 'I have kept it safe',
  later: 'Do this later',

  newPassphraseTitle: 'Choose a new passphrase',
  newPassphraseLead: (name: string) =>
    `You opened the library with the recovery key. Please choose a new passphrase for ${name}.`,
  keep: 'Keep this passphrase',

  restoreTitle: 'Bring back a library from a backup',
  restoreLead: 'The backup is copied into a new folder. The backup itself is not changed.',
  restoreFrom: 'Folder of the backup',
  restoreTo: 'New, empty folder for the library',
  restoreStart: 'Bring it back',
  restoring: 'Bringing the library back',
  restored: (count: string) => `The library is back: ${count} files. You can open it now.`,
  restoredWithout: (count: string) =>
    `Recordings that are damaged or missing in this backup: ${count}. All others are back. When you open the library, it names them. Keep this backup, and look for them in another one.`,
  restoredKnowsUntil: (moment: string) =>
    `It is as it was on ${moment}. If somebody took their story back or changed their agreement after that, write it down again. Nothing is shared until a lead has confirmed this.`,
  sameFolder: 'Please choose two different folders.',
};
