// Numbers of the progress in words: a number that is not said is said to be so.
import type { CountTable, CountedBy } from '../../../shared/model/progress.ts';
import type { Target } from '../../../shared/model/target.ts';
import wards from '../../../assets/map/wards.json';
import { formatNumber, languageName } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

export type Said = Pick<CountTable['rows'][number], 'count' | 'hidden'>;

/** @param isShareable that there are none is then said as a word: no number below five stands on paper */
export function useCountsInWords({ isShareable = false } = {}) {
  const { progress: t, language } = useText();
  const number = (value: number) => formatNumber(language, value);
  const total = (count: number | null) => {
    if (count === null) return t.few;
    return count === 0 && isShareable ? t.zero : number(count);
  };
  const stages: Readonly<Record<string, string>> = t.stages;
  const ages: Readonly<Record<string, string>> = t.ages;

  function nameOf(by: CountedBy, { key, name }: { key: string; name: string }): string {
    if (key === '') return by === 'language' ? t.notSaid : t.notTold;
    if (by === 'stage') return stages[key] ?? key;
    if (by === 'age') return ages[key] ?? key;
    if (by === 'language') return languageName(language, key);
    if (by === 'ward') return wards.find(({ code }) => code === key)?.name ?? key;
    return name;
  }
  return {
    number,
    nameOf,
    said: ({ count, hidden }: Said) => (hidden === 'kept' ? t.kept : total(count)),
    total,
    targetName: ({ kind, words }: Pick<Target, 'kind' | 'words'>) => {
      if (kind === 'own') return words;
      return isShareable && kind === 'localities' ? t.reportLocalities : t.kinds[kind];
    },
  };
}
