// Search words, order, and filters that stay folded until they are wanted.
import { useEffect, useId, useState } from 'react';
import { OrganisationId, PersonId, ThemeId } from '../../../shared/model/ids.ts';
import { Stage, stages } from '../../../shared/model/stage.ts';
import type { StorySort } from '../../../shared/model/story.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../parts/Button.tsx';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { themeName } from '../library/themes/theme-name.ts';
import { languageLabel } from './languages.ts';
import { countFilters, withoutFilters } from './story-filters.ts';
import type { StoryFilters } from './story-filters.ts';

const typingPauseMs = 200;
const any = 'any';

interface StoryFilterBarProps {
  filters: StoryFilters;
  onChange: (filters: StoryFilters) => void;
}

export function StoryFilterBar({ filters, onChange }: StoryFilterBarProps) {
  const { stories: t } = useText();
  const [typed, setTyped] = useState(filters.search ?? '');
  const [isOpen, setOpen] = useState(countFilters(filters) > 0);
  const id = useId();
  const active = countFilters(filters);
  const sorts = Object.entries(t.sorts) as [StorySort, string][];

  useEffect(() => setTyped(filters.search ?? ''), [filters.search]);
  useEffect(() => {
    if (typed === (filters.search ?? '')) return undefined;
    const timer = setTimeout(() => onChange({ ...filters, search: typed }), typingPauseMs);
    return () => clearTimeout(timer);
  }, [typed, filters, onChange]);

  return (
    <search className="story-search">
      <div className="story-search-line">
        <TextField
          label={t.searchLabel}
          type="search"
          value={typed}
          onChange={setTyped}
          placeholder={t.searchPlaceholder}
          maxLength={500}
        />
        <Select
          label={t.sortLabel}
          options={sorts.map(([sort, label]) => ({ id: sort, label }))}
          value={filters.sort ?? 'newest'}
          onChange={(sort) => onChange({ ...filters, sort })}
        />
        <Button
          onPress={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
          aria-controls={id}
          icon={isOpen ? 'up' : 'down'}
        >
          {active === 0 ? t.filters : `${t.filters} (${active})`}
        </Button>
      </div>
      <div id={id} hidden={!isOpen} className="story-filters">
        {isOpen && <FilterFields filters={filters} onChange={onChange} />}
        {active > 0 && (
          <Button tone="quiet" icon="close" onPress={() => onChange(withoutFilters(filters))}>
            {t.clearFilters}
          </Button>
        )}
      </div>
    </search>
  );
}

function FilterFields({ filters, onChange }: StoryFilterBarProps) {
  const { stories: t, progress, gathering, language } = useText();
  const { data: themes = [] } = useQuery('themes.list', {});
  const { data: people = [] } = useQuery('people.list', {});
  const { data: organisations = [] } = useQuery('organisations.list', {});
  const { data: facets = { localities: [], languages: [] } } = useQuery('stories.facets', {});
  const anyOption = { id: any, label: t.any };

  /** Sets one filter, or takes it away. */
  function set<K extends keyof StoryFilters>(name: K, value: StoryFilters[K] | undefined) {
    const { [name]: _former, ...rest } = filters;
    onChange(value === undefined ? rest : { ...rest, [name]: value });
  }
  const agreements = Object.entries(t.agreementFilters) as [
    NonNullable<StoryFilters['agreement']>,
    string,
  ][];

  return (
    <>
      <Select
        label={t.filterTheme}
        options={[
          anyOption,
          ...themes.map((theme) => ({ id: String(theme.id), label: themeName(theme, language) })),
        ]}
        value={filters.themeId ?? any}
        onChange={(id) => set('themeId', ThemeId.safeParse(id).data)}
      />
      <Select
        label={t.filterLocality}
        options={[anyOption, ...facets.localities.map((name) => ({ id: name, label: name }))]}
        value={filters.locality ?? any}
        onChange={(name) => set('locality', name === any ? undefined : name)}
      />
      <Select
        label={t.filterLanguage}
        options={[
          anyOption,
          ...facets.languages.map((tag) => ({ id: tag, label: languageLabel(tag, language) })),
        ]}
        value={filters.language ?? any}
        onChange={(tag) => set('language', tag === any ? undefined : tag)}
      />
      <ComboBox
        label={t.filterPerson}
        placeholder={t.any}
        options={people.map(({ id, displayName }) => ({ id, label: displayName }))}
        value={filters.personId ?? null}
        onChange={(id) => set('personId', PersonId.safeParse(id).data)}
      />
      <Select
        label={t.filterAgreement}
        options={[anyOption, ...agreements.map(([id, label]) => ({ id: id as string, label }))]}
        value={filters.agreement ?? any}
        onChange={(id) => set('agreement', agreements.find(([name]) => name === id)?.[0])}
      />
      {organisations.length > 0 && (
        <Select
          label={gathering.columns.organisation}
          options={[
            anyOption,
            { id: 'own', label: gathering.own },
            ...organisations.map(({ id, name }) => ({ id: String(id), label: name })),
          ]}
          value={filters.organisationId ?? any}
          onChange={(id) =>
            set('organisationId', id === 'own' ? 'own' : OrganisationId.safeParse(id).data)
          }
        />
      )}
      <Select
        label={progress.stage}
        options={[
          anyOption,
          ...stages.map((id) => ({ id: id as string, label: progress.stages[id] })),
        ]}
        value={filters.stage ?? any}
        onChange={(id) => set('stage', Stage.safeParse(id).data)}
      />
    </>
  );
}
