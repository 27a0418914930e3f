// Stories on the map of the wards: by ward inside the library; by locality, with small numbers left out, in what is shared.
import { useMemo } from 'react';
import wards from '../../../assets/map/wards.json';
import type { CountTable } from '../../../shared/model/progress.ts';
import { searchText } from '../../../shared/rules/search-text.ts';
import type { WardValue } from '../../parts/map/map-values.ts';
import { WardMap } from '../../parts/map/WardMap.tsx';
import { useText } from '../../text/use-text.ts';
import { useCountsInWords } from './counts-in-words.ts';
import { toneOf, toneRanges } from './map-tones.ts';

interface CountMapProps {
  /** By ward, or by locality. */
  table: CountTable;
  isShareable: boolean;
}

export function CountMap({ table, isShareable }: CountMapProps) {
  const { progress: t } = useText();
  const { number, said } = useCountsInWords({ isShareable });
  const isByLocality = table.by === 'locality';
  const rows = useMemo(
    () => new Map(table.rows.map((row) => [isByLocality ? searchText(row.key) : row.key, row])),
    [table, isByLocality],
  );
  const values = new Map<string, WardValue>();
  for (const { code, locality } of wards) {
    const row = rows.get(isByLocality ? searchText(locality) : code);
    if (row === undefined && isByLocality) continue;
    const count = row === undefined ? 0 : row.count;
    values.set(code, {
      value: count ?? 0,
      label: said(row ?? { count: 0, hidden: null }),
      tone: toneOf(count, isShareable),
    });
  }
  const legend = [
    ...(isShareable
      ? [{ tone: 'hidden' as const, label: `${t.few} / ${t.kept}` }]
      : [{ tone: '0' as const, label: number(0) }]),
    ...toneRanges(isShareable).map(({ tone, from, to }) => ({
      tone,
      // Read from left to right in every language, as the numbers are.
      label: `\u2066${to === null ? `${number(from)}+` : `${number(from)}–${number(to)}`}\u2069`,
    })),
  ];
  if (values.size === 0) return null;
  return (
    <WardMap
      label={isByLocality ? t.by.locality : t.mapTitle}
      values={values}
      legend={legend}
      isListHidden={isByLocality}
    />
  );
}
