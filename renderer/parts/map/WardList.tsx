// The wards as a list with a search: the same choice as on the map, for whoever does not use the picture.
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useText } from '../../text/use-text.ts';
import { foldForSearch } from '../fold-for-search.ts';
import { TextField } from '../TextField.tsx';
import { wardShapes } from './ward-shapes.ts';
import type { WardValue } from './map-values.ts';

export interface WardListProps {
  values: ReadonlyMap<string, WardValue> | undefined;
  selected: string | null;
  onSelect: ((code: string) => void) | undefined;
  /** The map shows the ward that the list is at. */
  onLight: (code: string | null) => void;
}

export function WardList({ values, selected, onSelect, onLight }: WardListProps) {
  const { places: texts, parts } = useText();
  const t = texts.map;
  const [typed, setTyped] = useState('');
  const wanted = foldForSearch(typed);
  const found = wardShapes.filter(({ name, locality }) =>
    foldForSearch(`${name} ${locality}`).includes(wanted),
  );

  return (
    <div
      className="ward-list"
      onFocus={({ target }) =>
        onLight(target instanceof HTMLElement ? (target.dataset['key'] ?? null) : null)
      }
      onBlur={() => onLight(null)}
    >
      <div className="no-print">
        <TextField label={t.find} value={typed} onChange={setTyped} type="search" />
      </div>
      <ListBox
        aria-label={t.wards}
        className="options ward-options"
        selectionMode={onSelect ? 'single' : 'none'}
        selectedKeys={selected === null ? [] : [selected]}
        disallowEmptySelection
        onSelectionChange={(keys) => {
          const [code] = keys === 'all' ? [] : keys;
          if (code !== undefined) onSelect?.(String(code));
        }}
        renderEmptyState={() => <div className="options-empty">{parts.nothingFound}</div>}
      >
        {found.map(({ code, name, locality }) => (
          <ListBoxItem key={code} id={code} className="option" textValue={name}>
            <span lang="en" dir="auto">
              {name}
            </span>
            <span className="soft small" lang={values ? undefined : 'en'} dir="auto">
              {values ? values.get(code)?.label : locality}
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}
