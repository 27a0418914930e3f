// Words of the interface around the words of a form, and names for what was chosen.
import { wordsIn } from '../../../shared/rules/questionnaire.ts';
import type { FormQuestion, InLanguages } from '../../../shared/model/questionnaire.ts';
import { textsFor, useText } from '../../text/use-text.ts';
import { directionOf } from '../../text/direction-of.ts';

/** The interface has words in few languages: where it has none of the resident's, English stands around the form. */
export function textsAround(language: string) {
  return textsFor(language.split('-')[0] === 'ur' ? 'ur' : 'en');
}

/** @param languages as of the form @param wanted comes first, where there is one */
export function shownIn(words: InLanguages, languages: readonly string[], wanted?: string) {
  const { text, language } = wordsIn(
    words,
    wanted === undefined ? languages : [wanted, ...languages],
  );
  return { text, attributes: { lang: language, dir: directionOf(language) } };
}

export function useAnswerNames(languages: readonly string[]) {
  const { questionnaires: t, language } = useText();
  const wanted = languages.includes(language) ? language : undefined;
  return {
    words: (words: InLanguages) => shownIn(words, languages, wanted).text,
    nameOf({ kind, options }: FormQuestion, key: string): string {
      if (key === '') return t.notAnswered;
      if (kind === 'words') return t.written;
      const option = options.find(({ id }) => id === key);
      const text = option ? shownIn(option.text, languages, wanted).text : '';
      if (kind !== 'scale') return text;
      return text === '' ? key : `${key} · ${text}`;
    },
  };
}
