// English wording of copies that storytellers take home, and of the lock on signed agreements.
export const storytellerCopies = {
  give: 'Give them a copy',
  giveFor: (name: string) => `Give them a copy: ${name}`,
  title: (name: string) => `A copy for ${name}`,
  lead: 'Their own story, to take home. It opens with a double click on any computer, without this app.',
  whatTitle: 'What goes in',
  sound: 'Sound',
  sounds: {
    listening: 'To listen to',
    master: 'To listen to, and in full quality',
    none: 'No sound',
  },
  soundHelp: {
    listening: 'Small MP3 files that play everywhere.',
    master: 'Also the recording as it was made. It can be very large.',
    none: 'The copy then holds only what is written and seen.',
  },
  silentHelp: (time: string) =>
    `${time} stay silent: somebody else is heard there who has not agreed, or may have closed it.`,
  ownClosed: 'Let them hear the parts that they had closed',
  ownClosedHelp: (time: string) =>
    `${time}. Whoever finds the copy hears them, too. The written words leave these parts out.`,
  texts: 'Written words',
  textsHelp: (count: number) =>
    count === 1 ? '1 checked text.' : `${count} checked texts and translations.`,
  noTexts: 'There is no checked text of this story yet.',
  photos: 'Photos they are in or gave',
  photosHelp: (count: number) =>
    count === 1
      ? '1 photo, without what the camera wrote.'
      : `${count} photos, without what the camera wrote.`,
  photosKept: (count: number) =>
    count === 1
      ? '1 photo stays here: it shows somebody else who must be protected, or is not shown by name.'
      : `${count} photos stay here: they show somebody else who must be protected, or is not shown by name.`,
  noPhotos: 'There are none that can go along.',
  agreement: 'What they signed',
  agreementHelp: 'Their real name stands in it, as they signed.',
  noAgreement: 'They have signed nothing in this app.',
  always: 'How to change their mind always goes in, with how to reach you.',
  pageLanguage: (language: string) => `The page is in their language: ${language}.`,
  warningTitle: 'This copy has no lock',
  warning:
    'Whoever finds it can open it. If somebody could be hurt when it is found, please talk about it first, and do not take it along.',
  whyNoLock:
    'A lock would need a special program at home. Those that come with every computer are too weak to protect anybody.',
  protectedWarning:
    'One must be careful with this storyteller. Ask them where they will keep it, who else can get there, and what happens if it is found.',
  confirm: 'We talked about it, and they want it all the same',
  confirmNeedsLead: 'Only a lead can give this copy. Please ask one.',
  where: 'Where it goes',
  choose: 'Choose a folder or a stick',
  change: 'Choose another place',
  chooseTitle: 'Choose where the copy goes',
  form: 'As',
  forms: { folder: 'A folder', zip: 'One zip file' },
  formHelp: {
    folder: 'Best for a stick: open open-me.html in it.',
    zip: 'To be sent. It must be unpacked before it is opened.',
  },
  make: 'Make the copy',
  making: 'Making the copy',
  done: 'The copy is ready',
  doneText: (path: string) => `It is here: ${path}`,
  doneHelp: 'Open open-me.html once together, and listen whether it plays.',
  openFolder: 'Show in folder',
  close: 'Close',
  cancelled: 'Stopped. Nothing was left there.',
  cannot: 'This copy cannot be given now',
  reasons: {
    'decisions-may-be-missing':
      'Decisions may be missing since this library was repaired. A lead must look at them first.',
    'in-bin': 'This story is in the bin.',
    'not-a-storyteller': 'This person does not tell this story.',
    'no-responsible-adult':
      'They are under 18, and no adult has signed beside them. An adult who answers for them must know of the copy.',
    'other-not-agreed':
      'Somebody else tells this story, too, and has not said yet what may be done with it.',
    'other-withdrawn': 'Somebody else who tells this story has taken it back.',
    'other-closed': 'Somebody else who tells this story has closed it.',
    'lead-must-confirm': 'A lead must say that it is given all the same.',
  },
  givenTitle: 'Copies that storytellers took home',
  givenLead: 'Nobody can call them back. They belong to those who told the story.',
  given: (name: string, day: string, by: string) => `${name}: ${day}, given by ${by}`,
  givenNobody: 'Somebody who was erased',

  lockTitle: 'Lock on the signed agreements',
  lockLead:
    'They hold real names and signatures. They go in a part of their own, which only the archive should be able to open.',
  lockKinds: {
    recipients: 'With keys of the archive',
    passphrase: 'With a passphrase',
    open: 'No lock',
  },
  lockHelp: {
    recipients:
      'The safest. Ask the archive for its age key: a line that begins with age1. Only they can open it then, not even you.',
    passphrase:
      'Tell it to the archive on the telephone or by hand: never in the same letter, and not by e-mail. It is not kept here.',
    open: 'Anybody who gets hold of the deposit can read every name. Choose this only if you carry it there yourself.',
  },
  keys: 'Keys of the archive',
  keysHelp: 'One in each line.',
  keyProblem: 'A key begins with age1, and stands in a line of its own.',
  secretKeyProblem:
    'This is the secret half of the key. It belongs to the archive alone: ask them for the half that begins with age1.',
  passphrase: 'Passphrase',
  passphraseAgain: 'The same again',
  passphraseDiffers: 'The two are not the same.',
  openConfirm: 'I know that these agreements are not locked',

  jobs: {
    'storytellerCopies.give': {
      done: 'The copy for a storyteller is ready.',
      failed: 'The copy for a storyteller was not made.',
    },
  },
  actions: {
    'storytellerCopies.give': 'Gave a storyteller a copy',
  },
};
