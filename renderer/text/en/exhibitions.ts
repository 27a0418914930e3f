// English wording of the exhibition pages.
import type { ExhibitionItem, Look } from '../../../shared/model/exhibition.ts';
import type {
  ExhibitionOutput,
  FilmReason,
  ItemReason,
} from '../../../shared/model/exhibition-output.ts';
import {
  filmReasonSentences,
  itemReasonSentences,
} from '../../../shared/rules/exhibition-sentences.ts';

const things = (count: number) => (count === 1 ? '1 thing' : `${count} things`);
const stories = (count: number) => (count === 1 ? '1 story' : `${count} stories`);

export const exhibitions = {
  nav: 'Exhibitions',
  title: 'Exhibitions',
  lead: 'Put sound, words and pictures together for a room, a wall or the web. Only what was agreed is shown.',
  newOne: 'New exhibition',
  emptyTitle: 'Make a room out of stories',
  emptyText:
    'For example: “First winters”, with five clips, three quotes and a photo. You see for each thing at once whether it may be shown. From one exhibition you make a screen for a room, cards for a wall, labels, and a website.',
  emptyAction: 'Start the first exhibition',
  listLabel: 'List of exhibitions',
  untitled: 'Exhibition without a title',
  summary: (items: number, count: number) => `${things(items)} · ${stories(count)}`,
  changedAt: (when: string) => `Changed ${when}`,
  showBin: 'Bin',
  leaveBin: 'Back to the exhibitions',
  binTitle: 'Exhibitions in the bin',
  binLead: 'The stories in them are safe. You can bring each exhibition back.',
  binEmpty: 'The bin is empty.',
  restore: 'Bring back',
  restored: (title: string) => `“${title}” is back.`,
  bin: 'Move to the bin',
  binned: (title: string) => `“${title}” is in the bin. What left before is still out there.`,
  inBin: 'This exhibition is in the bin.',
  undo: 'Undo',
  backToList: 'All exhibitions',
  backToOne: 'Back to the exhibition',
  toMake: 'Make it',

  parts: 'Parts of this page',
  partSections: 'Sections',
  partAbout: 'Words at the door',
  partLook: 'Look',
  partPreview: 'As a visitor',

  // Languages
  writingIn: 'You write in',
  languages: 'Languages of the exhibition',
  languagesHelp: 'The first is the one that is shown where another is missing.',
  addLanguage: 'Add a language…',
  unknownLanguage: (typed: string) =>
    `“${typed}” is not a language that we know. Try its English name or its code.`,
  makeFirst: (language: string) => `Make ${language} the first`,
  first: 'First',
  missing: (count: number, language: string) =>
    count === 1
      ? `1 text is not in ${language} yet.`
      : `${count} texts are not in ${language} yet.`,
  inFirst: (language: string) => `In ${language}:`,

  // Words at the door
  aboutTitle: 'Words at the door',
  aboutLead: 'What visitors read first, and at the end.',
  fieldTitle: 'Title',
  fieldOpening: 'Opening text',
  fieldOpeningHelp: 'What holds all this together? A few sentences are enough.',
  fieldCredits: 'Credits',
  fieldCreditsHelp: 'Who made it and who helped. Names only of people who want to be named here.',
  fieldContact: 'Whom visitors ask to take something down',
  fieldContactHelp:
    'Somebody may hear themselves. Write how to reach you: a phone number or an address of your organisation.',
  namesAround: (words: string) =>
    `These words are names that must not be seen: ${words}. Nothing can be made while they stand in titles, texts or credits.`,
  namesAroundMaybe: (words: string) =>
    `Please look at these words: ${words}. They are like names that must not be seen.`,

  // Sections
  sectionsHelp:
    'Drag to change the order, or press Alt and an arrow key. Drop a thing on a section to move it there.',
  addSection: 'Add a section',
  noSections: 'No sections yet. A section holds things that belong together, such as “Arriving”.',
  sectionsLabel: 'Sections in this order',
  sectionUntitled: 'Section without a title',
  sectionCount: things,
  sectionHandle: (title: string) => `Move the section ${title}`,
  sectionTitle: 'Title of this section',
  sectionIntroduction: 'Words at its beginning',
  sectionRemove: 'Take this section out',
  sectionRemoved: (title: string) => `“${title}” is out, with all that is in it.`,
  sectionEarlier: (title: string) => `Move the section ${title} one up`,
  sectionLater: (title: string) => `Move the section ${title} one down`,
  thingsTitle: 'What is in it',
  thingsLabel: 'Things in this section',
  noThings: 'Nothing is in this section yet.',
  addFromStory: 'Add from a story',
  addText: 'Add a text',

  // Things
  kinds: {
    story: 'Whole story',
    clip: 'Clip',
    quote: 'Quote',
    picture: 'Picture',
    text: 'Text',
  } as Record<ExhibitionItem['kind'], string>,
  clipTimes: (from: string, to: string, length: string) => `${from}–${to} · ${length}`,
  emptyThing: 'Nothing is written yet',
  hiddenStory: 'A story that is not in the library',
  untitledStory: 'Story without a title',
  isOpen: 'Goes in',
  staysBehind: 'Stays behind',
  toLook: 'Please look',
  reasons: itemReasonSentences as Record<ItemReason, string>,
  withFilm: 'Show the film',
  withFilmHelp:
    'In the kiosk and on the website visitors then see the film, with what is closed black and silent. A face tells who somebody is.',
  filmStays: 'The film stays here, and visitors hear the sound alone:',
  someFilmsStay: 'Not every film of it can be shown; of the others visitors hear the sound alone:',
  heardAlone: 'Heard alone, without the film',
  sizeOfFilms: 'Films in it, about',
  filmReasons: filmReasonSentences as Record<FilmReason, string>,
  namesIn: (words: string) => `Names that must not be seen: ${words}.`,
  namesMaybe: (words: string) => `Like names that must not be seen: ${words}. Please look.`,
  seeAgreements: 'See its agreements',
  change: 'Change',
  changeThing: (name: string) => `Change ${name}`,
  thingHandle: (name: string) => `Move ${name}`,
  earlier: (name: string) => `Move ${name} one up`,
  later: (name: string) => `Move ${name} one down`,
  moveTo: (name: string) => `Move ${name} to another section`,
  moveToSection: (title: string) => `Into “${title}”`,
  moved: (title: string) => `Moved into “${title}”.`,
  remove: (name: string) => `Take ${name} out`,
  removed: (name: string) => `${name} is out of the exhibition.`,
  hasWarning: 'With a content warning',
  done: 'Done',
  caption: 'Caption',
  captionHelp: 'Your own words beside it. Leave it empty if it speaks for itself.',
  warning: 'Content warning',
  warningHelp:
    'Visitors read it before they hear or see it, and go on only when they want to. For example: speaks of a death.',
  text: 'Text',

  // Adding
  addTitle: 'Add from a story',
  addSearch: 'Which story?',
  addSearchHelp: 'Words, names, places or HG-0001.',
  addNone: 'No story has these words.',
  addMore: (count: number) => `And ${count} more. Type more words to find them.`,
  choose: 'Choose',
  chooseStory: (title: string) => `Choose ${title}`,
  otherStory: 'Another story',
  mayNot: 'Nothing of this story may be shown in an exhibition today:',
  whatToAdd: 'What do you want to show of it?',
  wholeText: 'All of its sound, its checked words and its pictures, on a page of its own.',
  addWhole: 'Add the whole story',
  added: (what: string) => `Added: ${what}.`,
  noSound: 'It has no sound that may be heard.',
  noWords: 'It has no words that a person has checked. Only checked words are shown.',
  noPictures: 'It has no pictures of which somebody said that they may be shown.',
  whichSound: 'Which recording?',
  soundName: (place: number, length: string) => `Recording ${place}, ${length}`,
  whichText: 'Which text?',
  original: 'as it was said',
  translation: 'translation',

  // Clips
  clipLead:
    'Drag the two handles under the outline, type the times, or choose the words that are said.',
  clipHandles: 'Beginning and end of the clip',
  clipFrom: 'Begins at',
  clipTo: 'Ends at',
  fromHere: 'From where it plays now',
  toHere: 'Up to where it plays now',
  snap: 'Move both ends to the quietest place near by',
  listen: 'Listen to the clip',
  clipLength: (length: string) => `The clip lasts ${length}.`,
  clipTooShort: 'A clip lasts at least half a second. This one is not kept.',
  closedInClip:
    'A part in this clip is closed. Nobody outside may hear it, so the clip cannot be shown as it is.',
  splitInto: (count: number) =>
    count === 1 ? 'Keep what may be heard' : `Make ${count} clips around it`,
  splitNothing: 'Nothing of it may be heard. Please choose another part.',
  wasSplit: (count: number) =>
    count === 1 ? 'Kept what may be heard.' : `Made ${count} clips out of it.`,
  closedPart: 'Closed or cut off: may not be heard',
  notInClip: 'Not in the clip',
  fadeIn: 'Becomes louder over',
  fadeOut: 'Becomes quieter over',
  fades: {
    0: 'No fade',
    250: '¼ second',
    500: '½ second',
    1000: '1 second',
    2000: '2 seconds',
    3000: '3 seconds',
    5000: '5 seconds',
  } as Record<number, string>,
  addClip: 'Add this clip',

  // Lines
  linesHelp:
    'Press the first line, then hold Shift and press the last one. With the keyboard: arrow keys, and Shift with them for more lines.',
  wordsForClip: 'What is said',
  wordsHelp:
    'Press the first word and then the last one, or drag over them. With the keyboard: arrow keys go from word to word, Shift with them chooses; the space bar chooses the first and the last word.',
  wordsLast: 'Now press the last word.',
  wordsChosen: (count: number, from: string, to: string) =>
    `${count === 1 ? '1 word is' : `${count} words are`} chosen: ${from}–${to}.`,
  wordsCutThrough: (count: number) =>
    `${count === 1 ? '1 line is' : `${count} lines are`} only partly in the clip. That part is heard, but its words are not shown beside it.`,
  wordsUntimed: 'Time not known',
  wordsSomeUntimed:
    'Lines marked with – have no time yet, so their words cannot be chosen. You can set times where the words are written.',
  wordsNoTimes:
    'Nobody has set yet when these words are said, so they cannot be chosen here. Use the handles or the times.',
  linesForQuote: 'Lines of the text',
  linesChosen: (count: number) =>
    count === 1 ? '1 line is chosen.' : `${count} lines are chosen.`,
  addQuote: 'Add this quote',
  quoteTied:
    'The quote stays tied to its lines: if a word is corrected there, it is corrected here.',
  addPicture: (caption: string) => `Add the picture ${caption}`,
  pictureAlone: 'Picture without a caption',
  noAltText: 'Nobody has described it yet for people who cannot see it.',

  // Look
  lookTitle: 'Look',
  lookLead: 'Three looks. Each has a light and a dark form and can be read by everybody.',
  looks: { paper: 'Paper', evening: 'Evening', poster: 'Poster' } as Record<Look, string>,
  lookHelp: {
    paper: 'Warm and quiet, like a printed programme.',
    evening: 'Soft, round and calm, like a room with low light.',
    poster: 'Black lines and much colour, to be seen from far away.',
  } as Record<Look, string>,
  sampleTitle: 'First winters',
  sampleText: 'Listen to five neighbours.',
  sampleButton: 'Listen',
  accent: 'Colour',
  accentHelp: 'For buttons, lines and bands.',
  accentValue: 'Its code',
  accentCode: 'Please write # and six digits or letters from a to f, such as #8c2f39.',
  accentStrong: (ratio: string) => `Strong enough to be read: ${ratio} to 1 on white.`,
  accentWeak: (ratio: string) =>
    `Too weak to be read: ${ratio} to 1 on white, and it needs 4.5. As words it is shown darker or lighter.`,
  accentUse: (colour: string) => `Take the nearest that holds: ${colour}`,
  onLight: 'Words on a light page',
  onDark: 'Words on a dark page',
  onFill: 'Words on the colour',
  logos: 'Signs of partners',
  logosHelp:
    'Small pictures: PNG, JPEG or WebP, up to 2 MB. They stand at the foot of the first page.',
  logosNone: 'No signs yet.',
  logosLabel: 'Signs of partners in this order',
  addLogo: 'Add a sign',
  addLogoTitle: 'Choose the picture of a sign',
  pictureFiles: 'Pictures',
  logoName: 'Name that is read aloud in its place',
  logoEarlier: (name: string) => `Move ${name} one up`,
  logoLater: (name: string) => `Move ${name} one down`,
  logoRemove: (name: string) => `Take the sign of ${name} away`,
  logoRemoved: (name: string) => `The sign of ${name} is gone.`,
  inRoom: 'In the room',
  idle: 'When nobody touches the screen, it begins anew',
  idleNever: 'Never',
  idleAfter: (seconds: number) =>
    seconds < 60
      ? `After ${seconds} seconds`
      : seconds === 60
        ? 'After 1 minute'
        : `After ${seconds / 60} minutes`,
  guestBook: 'Guest book',
  guestBookHelp:
    'Visitors may write something. It stays on the computer that shows the exhibition, and nowhere else.',

  // As a visitor
  previewTitle: 'As a visitor',
  previewLead: 'It shows what you have now. What stays behind is not here either.',
  previewLanguage: 'Language',
  previewWidth: 'Shown on',
  widths: { kiosk: 'A screen', phone: 'A phone' },
  previewFrame: 'The exhibition as visitors see it',
  previewFilm: 'Here visitors see the film',
  previewHome: 'First page',
  previewBeside: 'Show it beside',
  previewNotBeside: 'No longer beside',
  previewSaving: 'What you changed last is being saved…',

  // Making
  makeTitle: 'Make it',
  makeLead:
    'What leaves this computer holds only what may be shown. You see first what stays behind.',
  what: 'What do you want to make?',
  outputs: {
    kiosk: 'A screen for a room',
    cards: 'Listening posts and cards with a code to scan',
    wall: 'Labels, panels and a leaflet to print',
    'media-pack': 'Clips for broadcast or learning',
    website: 'A website',
  } as Record<ExhibitionOutput, string>,
  outputHelp: {
    kiosk: 'A folder that opens with a double click on any computer, without the internet.',
    cards:
      'A page for each story that people open with their phone, and a card for the wall. Needs a place on the web, and a yes to the web from each storyteller.',
    wall: 'PDF files: labels in A5, A4 and large print, panels, posters with quotes and a leaflet.',
    'media-pack': 'The clips as sound files, with captions, credits and what was agreed.',
    website:
      'A folder to put on the web, with lists that libraries and archives can read. Needs a yes to the web from each storyteller.',
  } as Record<ExhibitionOutput, string>,
  forWhichUse: 'What is it for?',
  neededUse: (use: string) => `For this, storytellers must have said yes to: ${use}.`,
  cropMarks: 'Marks where to cut',
  cropMarksHelp: 'Thin lines around each sheet, for a print shop. Without them you print at home.',
  webAddress: 'Web address where it will stand',
  webAddressHelp:
    'Of the folder, with https:// and a / at its end. Links and codes lead there, so it must be right.',
  webAddressWrong:
    'This is no web address. It begins with https://, such as https://example.org/winters/.',
  recipient: 'Where will it be shown, or who gets it?',
  recipientHelp:
    'For example “City Library, ground floor”. If a storyteller takes a story back, this is whom you write to.',
  nobodyToAsk:
    'Nobody is named whom visitors can ask to take something down. You can write it under “Words at the door”.',
  planTitle: 'What goes in',
  planning: 'Looking at each thing…',
  goesIn: (count: number) => `${things(count)} can be shown`,
  leftOut: (count: number) =>
    count === 1 ? '1 thing stays behind' : `${things(count)} stay behind`,
  nothingLeftOut: 'Nothing stays behind.',
  nothingGoesIn: 'Nothing of this may be shown yet. The reasons stand below.',
  size: 'Size, about',
  free: 'Free at that place',
  noRoomInLibrary:
    'There is not enough room on the disk of the library, where sounds and films are made first. Free some space on this computer.',
  makeIt: (count: number) => `Make it with ${things(count)}`,
  making: 'Making the exhibition',
  cancelled: 'It was not made. Nothing was left behind.',
  doneTitle: 'It is made',
  doneText: (path: string) => `It is now in ${path}.`,
  next: {
    kiosk: [
      'Open the folder and double-click index.html. Click through it once.',
      'If an older one with a guest book stands in the room, save its guest book first. READ-ME-FIRST.txt says how.',
      'Copy the whole folder to the computer in the room.',
      'Write down where it stands, so that you find it again if a story is taken back.',
    ],
    cards: [
      'Put the whole folder on the web, at the address that you gave.',
      'Print the cards, and scan each with a phone before you hang it up.',
    ],
    wall: ['Open the PDF files and look at each page.', 'Print one page first to see the size.'],
    'media-pack': [
      'Read the sheet with what was agreed together with whoever gets it.',
      'Hand over the whole folder, not single files.',
    ],
    website: [
      'Read the list of what is public once more.',
      'Put the whole folder on the web, at the address that you gave.',
    ],
  } as Record<ExhibitionOutput, readonly string[]>,
  makeElse: 'Make something else',
  earlierTitle: 'Made before',
  earlierNone: 'Nothing has been made of it yet.',
  earlierLine: (when: string, recipient: string) => `${when} · ${recipient}`,
  notWrittenDown: 'not written down for whom',
  notClean: 'A story in it has been taken back since.',
  makeClean: 'Make it clean',
  wasReplaced: (name: string) => `A clean one has taken its place: ${name}`,
  cleanLead: (name: string) =>
    `You make a new one in the place of ${name}, without what was taken back.`,

  // On the page of a story
  inExhibitionsTitle: 'In exhibitions',
  inExhibitionsItem: things,
};
