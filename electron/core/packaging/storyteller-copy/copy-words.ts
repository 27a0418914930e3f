// What stands on the page of a copy, in the language of the storyteller. Nobody who speaks them has checked any but the English words yet; the
// page says so.
import { bn, pa, pl, ro, so, ti } from './copy-words-left-to-right.ts';
import { ar, ckb, fa, ps, ur } from './copy-words-right-to-left.ts';

export interface CopyWords {
  /** `{organisation}` is filled in. */
  madeWith: string;
  keepTitle: string;
  /** Paragraphs. */
  keep: readonly [string, string];
  listen: string;
  part: string;
  silent: string;
  full: string;
  read: string;
  translation: string;
  lineLeftOut: string;
  asFile: string;
  photos: string;
  agreement: string;
  participation: string;
  recording: string;
  changeMind: string;
}

const en: CopyWords = {
  madeWith: 'This is a copy of the story that you told to {organisation}. It is yours.',
  keepTitle: 'Keep this safe',
  keep: [
    'There is no lock on this copy. Anybody who finds it can open it, listen and read.',
    'Keep it where only people you trust can find it. If it could put you or somebody else in danger, do not keep it. You can ask for another copy.',
  ],
  listen: 'Listen',
  part: 'Part',
  silent: 'Some parts of this copy are silent.',
  full: 'The recording in full quality',
  read: 'Read',
  translation: 'translation',
  lineLeftOut: 'Some lines are left out here: they are closed, or hold a name that is kept back.',
  asFile: 'Open as plain text',
  photos: 'Photos',
  agreement: 'What you agreed to',
  participation: 'Before the interview',
  recording: 'After the interview',
  changeMind: 'How to change your mind',
};

const all: Readonly<Record<string, CopyWords>> = {
  ...{ en, ur, ar, fa, prs: fa, ps, ckb, pa, bn, pl, ro, so, ti },
};

/** In these nobody who speaks them has checked the words. */
const checked: ReadonlySet<string> = new Set(['en']);

/** Punjabi in Arabic letters is another language to read. @param tag BCP 47 @returns those of this language, or the English ones */
export function copyWords(tag: string): { language: string; words: CopyWords; isChecked: boolean } {
  const [language = 'en', script = ''] = tag.split('-');
  const isOther = language === 'pa' && /^(?:arab|pk)$/iu.test(script);
  const words = isOther ? undefined : all[language.toLowerCase()];
  return words === undefined
    ? { language: 'en', words: en, isChecked: true }
    : { language, words, isChecked: checked.has(language) };
}
