// Narrows a search down: for each list how many of what was found have which value.
import { useId, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/methods.ts';
import { facetNames, SearchFilters } from '../../../shared/model/search.ts';
import type { FacetCount, FacetName } from '../../../shared/model/search.ts';
import type { Theme } from '../../../shared/model/theme.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/choices.tsx';
import { useText } from '../../text/use-text.ts';
import { themeName } from '../library/themes/theme-name.ts';
import { languageLabel } from '../stories/languages.ts';
import { countChosen, noFilters } from './find-memory.ts';

const FEW = 6;

interface FindFacetsProps {
  facets: OutputOf<'search.facets'> | undefined;
  filters: SearchFilters;
  onChange: (filters: SearchFilters) => void;
}

export function FindFacets({ facets, filters, onChange }: FindFacetsProps) {
  const { find: t } = useText();
  const { data: themes = [] } = useQuery('themes.list', {});
  const chosen = countChosen(filters);
  function set(name: FacetName, values: readonly string[]) {
    const next = SearchFilters.safeParse({ ...filters, [name]: values });
    if (next.success) onChange(next.data);
  }
  return (
    <aside className="find-facets" aria-label={t.filtersTitle}>
      <div className="find-facets-head">
        <h2>{t.filtersTitle}</h2>
        {chosen > 0 && (
          <Button tone="quiet" icon="close" onPress={() => onChange(noFilters)}>
            {t.clearFilters}
          </Button>
        )}
      </div>
      {facetNames.map((name) => (
        <Facet
          key={name}
          name={name}
          counts={facets?.[name] ?? []}
          themes={themes}
          chosen={filters[name]}
          onChange={(values) => set(name, values)}
        />
      ))}
    </aside>
  );
}

/** What a value is called in the language of the interface. */
function nameOf(
  name: FacetName,
  { value, label }: FacetCount,
  { find: t, language }: ReturnType<typeof useText>,
  themes: readonly Theme[],
): string {
  if (name === 'language') return languageLabel(value, language);
  const theme = name === 'theme' ? themes.find(({ id }) => id === value) : undefined;
  if (theme) return themeName(theme, language);
  const words: Partial<Record<FacetName, Record<string, string>>> = {
    ...{ stage: t.stage, words: t.words, agreement: t.agreement, use: t.use, age: t.age },
    organisation: t.organisation,
  };
  if (name === 'organisation' && label?.trim() === '') return t.noOrganisation;
  return words[name]?.[value] ?? label ?? value;
}

interface FacetProps {
  name: FacetName;
  counts: readonly FacetCount[];
  themes: readonly Theme[];
  chosen: readonly string[];
  onChange: (values: string[]) => void;
}

function Facet({ name, counts, themes, chosen, onChange }: FacetProps) {
  const texts = useText();
  const { find: t } = texts;
  const id = useId();
  const [isLong, setLong] = useState(false);
  // One value that all of them have narrows nothing down.
  if (counts.length === 0 || (counts.length === 1 && chosen.length === 0)) return null;
  const shown = isLong
    ? counts
    : counts.filter(({ value }, place) => place < FEW || chosen.includes(value));
  const hidden = counts.length - shown.length;
  return (
    <div className="find-facet" role="group" aria-labelledby={id}>
      <h3 id={id}>{t.facets[name]}</h3>
      <ul className="find-facet-list">
        {shown.map((count) => (
          <li key={count.value}>
            <Checkbox
              label={
                <span className="find-value">
                  <bdi>{nameOf(name, count, texts, themes)}</bdi>
                  <span className="soft small">{count.count}</span>
                </span>
              }
              isSelected={chosen.includes(count.value)}
              onChange={(isOn) =>
                onChange(
                  isOn ? [...chosen, count.value] : chosen.filter((value) => value !== count.value),
                )
              }
            />
          </li>
        ))}
      </ul>
      {(hidden > 0 || isLong) && (
        <Button tone="quiet" onPress={() => setLong(!isLong)}>
          {isLong ? t.fewerValues : t.moreValues(hidden)}
        </Button>
      )}
    </div>
  );
}
