// What the pages of an exhibition say themselves, in the language of the page. Only the English words have been checked by somebody who speaks
// the language; the pages say so.
import { directionOf } from '../../../../shared/rules/direction-of.ts';
import { pl, ro, so } from './site-words-left-to-right.ts';
import { bn, pa } from './site-words-of-south-asia.ts';
import { ar, fa, ur } from './site-words-right-to-left.ts';
import { trailEnglish, trailWords } from './trail-words.ts';

const english = {
  skip: 'Skip to the content',
  menu: 'Menu',
  home: 'Exhibition',
  search: 'Search',
  map: 'Map',
  about: 'About',
  guestBook: 'Guest book',
  languages: 'Languages',
  display: 'Display',
  largeText: 'Large text',
  highContrast: 'High contrast',
  fullScreen: 'Full screen',
  leaveFullScreen: 'To leave, press Esc.',
  begin: 'Begin',
  inThisExhibition: 'In this exhibition',
  section: 'Part {number}',
  toHear: '{count} to hear',
  toRead: '{count} to read',
  toSee: '{count} to see',
  listen: 'Listen',
  play: 'Play',
  pause: 'Pause',
  back: 'Back 10 seconds',
  forward: 'Forward 10 seconds',
  place: 'Place in the recording',
  speed: 'Speed',
  captions: 'Captions',
  readAlong: 'Read along',
  playFrom: 'Play from {time}',
  readIn: 'Read in {language}',
  warning: 'Before you go on',
  showAnyway: 'Show it to me',
  toldBy: 'Told by',
  interviewedBy: 'Interviewed by',
  recorded: 'Recorded',
  language: 'Language',
  where: 'Place',
  placesTold: 'Places in this story',
  subjects: 'Subjects',
  story: 'Story',
  number: 'Number',
  openStory: 'Go to this story',
  fromStory: 'From the story',
  picture: 'Picture',
  inPicture: 'In the picture',
  previous: 'Before this',
  next: 'Next',
  searchHint: 'Type a name, a place or any word',
  found: '{count} found',
  nothingFound: 'Nothing found. Try fewer letters, or another word.',
  allStories: 'All stories',
  mapOf: 'Map of the wards of Birmingham',
  mapHow: 'Stories come from the coloured wards. Choose one, or use the list.',
  byPlace: 'Stories by place',
  aboutTitle: 'About this exhibition',
  credits: 'Thanks to',
  partners: 'Partners',
  takeDown: 'Ask us to take something down',
  takeDownHow:
    'If something here should not be seen or heard, please tell us. You need not say why.',
  takeDownWhom: 'Please ask {organisation}.',
  madeBy: 'Made by {organisation}',
  builtOn: 'Made on {date}',
  keepsNothing: 'This exhibition does not keep anything about who looks at it.',
  notChecked: 'The words of these pages in this language have not been checked by a speaker yet.',
  whatIsPublic: 'What is public here',
  files: 'Files',
  nothingYet: 'There is nothing here yet.',
  stillThere: 'Are you still there?',
  stillThereHow: 'In {seconds} seconds this goes back to the beginning.',
  stay: 'I am still here',
  guestHow:
    'Your words stay on this computer. Whoever uses it after you may read them: please write no address and no telephone number.',
  guestWords: 'What would you like to say?',
  guestName: 'Your name, if you like',
  guestSave: 'Leave it here',
  guestThanks: 'Thank you. Your words are kept on this computer.',
  guestNotKept: 'This computer does not let us keep your words. Please tell somebody here.',
  guestNeedsScript: 'The guest book does not work on this computer.',
  guestStaff: 'For the people who look after this computer',
  guestCount: '{count} written',
  guestFile: 'Save all as a text file',
  guestClear: 'Delete all',
  guestSure: 'Press again to delete all',
  scan: 'Scan to listen',
} as const;

/** Of the pages of every exhibition. */
export type PageWords = Readonly<Record<keyof typeof english, string>>;

const inEnglish = { ...english, ...trailEnglish };
export type SiteWord = keyof typeof inEnglish;
export type SiteWords = Readonly<Record<SiteWord, string>>;

const persian = { ...fa, ...trailWords.fa };
const all: Readonly<Record<string, SiteWords>> = {
  en: inEnglish,
  ur: { ...ur, ...trailWords.ur },
  ar: { ...ar, ...trailWords.ar },
  ...{ fa: persian, prs: persian },
  bn: { ...bn, ...trailWords.bn },
  pa: { ...pa, ...trailWords.pa },
  pl: { ...pl, ...trailWords.pl },
  ro: { ...ro, ...trailWords.ro },
  so: { ...so, ...trailWords.so },
};

/** Punjabi in Arabic letters is another language to read. @param tag BCP 47 @returns those of this language, or the English ones */
export function siteWords(tag: string): { language: string; words: SiteWords; isChecked: boolean } {
  const [language = 'en', script = ''] = tag.split('-');
  const isOther = directionOf(tag) !== directionOf(language) || /^(?:pk)$/iu.test(script);
  const words = isOther ? undefined : all[language.toLowerCase()];
  return words === undefined
    ? { language: 'en', words: inEnglish, isChecked: true }
    : { language: tag, words, isChecked: words === inEnglish };
}

/** `{name}` is filled in. */
export function filled(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
