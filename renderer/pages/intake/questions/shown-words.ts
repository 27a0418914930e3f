// Says one side of a question in the words that the page of that thing uses, not in those of the catalogue.
import { Use } from '../../../../shared/model/agreement.ts';
import { AgeBand, Attribution, Protection } from '../../../../shared/model/person.ts';
import { formatDay } from '../../../text/format.ts';
import type { useText } from '../../../text/use-text.ts';
import { languageName } from '../../stories/languages.ts';

type Text = ReturnType<typeof useText>;

const aDay = /^\d{4}-\d{2}-\d{2}$/u;

/** Line by line; whatever is not known here is shown as it is. */
export function shownWords(about: string, words: string, text: Text): string {
  const { gathering: t, agreements, people, voices, language } = text;
  const byLine = (say: (line: string) => string) => words.split('\n').map(say).join('\n');
  if (about.startsWith('agreement.') || about === 'uses')
    return words
      .split(/\s+/u)
      .map((word) => {
        const use = Use.safeParse(word).data;
        if (use !== undefined) return agreements.uses[use];
        return aDay.test(word) ? formatDay(language, word) : word;
      })
      .join(' · ');
  switch (about) {
    case 'people.attribution':
      return byLine((line) => {
        const known = Attribution.safeParse(line).data;
        return known === undefined ? line : people.attributions[known].label;
      });
    case 'people.ageBand':
      return byLine((line) => {
        const known = AgeBand.safeParse(line).data;
        return known === undefined ? line : people.ages[known].label;
      });
    case 'people.protection':
      return byLine((line) => {
        const known = Protection.safeParse(line).data;
        return known === undefined ? line : voices.protection.levels[known].label;
      });
    case 'people.bin':
    case 'stories.bin':
      return words === '' ? t.notInBin : t.inBin;
    case 'people.askAgainOn':
      return aDay.test(words) ? formatDay(language, words) : words;
    case 'stories.languages':
      return words
        .split(', ')
        .map((tag) => (tag === '' ? '' : languageName(tag, language)))
        .join(', ');
    default:
      return words;
  }
}
