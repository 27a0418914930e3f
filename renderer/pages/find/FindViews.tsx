// Searches to come back to: those that every library has, and those that people have kept.
import { useState } from 'react';
import { builtInFilters, builtInViews } from '../../../shared/rules/built-in-views.ts';
import { SearchFilters } from '../../../shared/model/search.ts';
import type { SearchQuery, SearchView } from '../../../shared/model/search.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { MenuButton } from '../../parts/MenuButton.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { ViewNameDialog } from './ViewNameDialog.tsx';

const same = (a: SearchQuery, b: SearchQuery) => JSON.stringify(a) === JSON.stringify(b);

interface FindViewsProps {
  query: SearchQuery;
  onChoose: (query: SearchQuery) => void;
}

export function FindViews({ query, onChoose }: FindViewsProps) {
  const { find: t } = useText();
  const may = useMay();
  const { data: own = [], error } = useQuery('search.views', {});
  const [renamed, setRenamed] = useState<SearchView>();
  const remove = useCommand('search.removeView');
  const restore = useCommand('search.restoreView');
  const rename = useCommand('search.renameView');
  // What there is to do is for those who record; others see what was agreed.
  const builtIn = may('stories.write') ? builtInViews : [];

  async function takeAway({ id, name }: SearchView) {
    if ((await remove.run({ id })) === undefined) return;
    const undo = { label: t.undo, run: () => void restore.run({ id }) };
    showToast({ message: t.viewRemoved(name), action: undo });
  }
  if (builtIn.length + own.length === 0) return null;
  return (
    <nav className="find-views" aria-label={t.viewsTitle}>
      <ErrorNote error={error ?? remove.error ?? restore.error} />
      <ul className="find-views-list">
        {builtIn.map((name) => {
          const wanted = { text: '', filters: SearchFilters.parse(builtInFilters[name]) };
          return (
            <li key={name}>
              <ViewChip
                name={t.builtIn[name]}
                isChosen={same(query, wanted)}
                onPress={() => onChoose(wanted)}
              />
            </li>
          );
        })}
        {own.map((view) => (
          <li key={view.id}>
            <ViewChip
              name={view.name}
              isChosen={same(query, view.query)}
              onPress={() => onChoose(view.query)}
            />
            <MenuButton
              label={t.viewActions(view.name)}
              items={[
                { id: 'rename', label: t.rename, run: () => setRenamed(view) },
                { id: 'remove', label: t.remove, run: () => void takeAway(view) },
              ]}
            />
          </li>
        ))}
      </ul>
      {renamed && (
        <ViewNameDialog
          title={t.renameTitle}
          name={renamed.name}
          error={rename.error}
          onSave={async (name) => {
            if ((await rename.run({ id: renamed.id, name })) !== undefined) setRenamed(undefined);
          }}
          onClose={() => setRenamed(undefined)}
        />
      )}
    </nav>
  );
}

function ViewChip({ name, isChosen, onPress }: ViewChipProps) {
  return (
    <button type="button" className="find-view" aria-pressed={isChosen} onClick={onPress}>
      <bdi>{name}</bdi>
    </button>
  );
}

interface ViewChipProps {
  name: string;
  isChosen: boolean;
  onPress: () => void;
}
