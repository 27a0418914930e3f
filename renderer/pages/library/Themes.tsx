// The vocabulary of themes: broader and narrower, in several languages; a lead adds, changes, merges, retires and reviews.
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { Theme } from '../../../shared/model/theme.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Table } from '../../parts/blocks.tsx';
import type { Column } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/choices.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { MenuButton } from '../../parts/MenuButton.tsx';
import { Select } from '../../parts/Select.tsx';
import { Badge } from '../../parts/Tags.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { EditTheme } from './themes/EditTheme.tsx';
import { MergeTheme } from './themes/MergeTheme.tsx';
import { ReviewTheme } from './themes/ReviewTheme.tsx';
import { shownThemes, themeFilters } from './themes/shown-themes.ts';
import type { ShownTheme, ThemeFilter } from './themes/shown-themes.ts';
import { themeName } from './themes/theme-name.ts';
import './themes/themes.css';

type Dialogs = 'edit' | 'merge' | 'review';

export function Themes() {
  const { library: words, themes: t, language } = useText();
  const may = useMay();
  const mayWrite = may('themes.write');
  const { data: themes, error, reload } = useQuery('themes.list', {});
  const update = useCommand('themes.update');
  const unmerge = useCommand('themes.unmerge');
  const [opened, setOpened] = useState<{ dialog: Dialogs; theme: Theme }>();
  const [filter, setFilter] = useState<ThemeFilter>('offered');
  const [search, setSearch] = useState('');
  const open = (dialog: Dialogs, theme: Theme) => () => setOpened({ dialog, theme });
  const close = () => setOpened(undefined);
  const shown = shownThemes(themes ?? [], { filter, search });
  const nameOf = (id: Theme['id'] | null) => {
    const found = themes?.find((theme) => theme.id === id);
    return found === undefined ? '' : themeName(found, language);
  };

  const columns: Column<ShownTheme>[] = [
    {
      id: 'name',
      header: words.themeColumns.name,
      isRowHeader: true,
      render: (theme) => <NameCell theme={theme} mergedInto={nameOf(theme.mergedIntoId)} />,
    },
    {
      id: 'stories',
      header: words.themeColumns.stories,
      render: ({ storyCount }) => formatNumber(language, storyCount),
    },
    {
      id: 'points',
      header: t.columns.points,
      render: ({ pointCount }) => formatNumber(language, pointCount),
    },
  ];
  if (may('stories.write'))
    columns.push({
      id: 'actions',
      header: words.themeColumns.actions,
      align: 'end',
      render: (theme) => {
        const items = mayWrite ? writeItems(theme) : [];
        if (theme.sensitive && theme.mergedIntoId === null)
          items.unshift({ id: 'review', label: t.review, run: open('review', theme) });
        return items.length === 0 ? null : (
          <MenuButton label={words.themeMenu(themeName(theme, language))} items={items} />
        );
      },
    });

  function writeItems(theme: Theme) {
    const { id } = theme;
    if (theme.mergedIntoId !== null)
      return [{ id: 'unmerge', label: t.unmerge, run: () => void unmerge.run({ id }) }];
    return [
      { id: 'edit', label: t.edit, run: open('edit', theme) },
      {
        id: 'sensitive',
        label: theme.sensitive ? words.unmarkSensitive : words.markSensitive,
        run: () => void update.run({ id, sensitive: !theme.sensitive }),
      },
      {
        id: 'retired',
        label: theme.retired ? words.bringBackTheme : words.retire,
        run: () => void update.run({ id, retired: !theme.retired }),
      },
      { id: 'merge', label: t.merge, run: open('merge', theme) },
    ];
  }

  return (
    <div className="stack-wide">
      <p>{words.themesLead}</p>
      {mayWrite && <AddTheme />}
      <ErrorNote error={error ?? update.error ?? unmerge.error} onRetry={reload} />
      <div className="theme-filters">
        <TextField
          type="search"
          label={t.search}
          value={search}
          onChange={setSearch}
          maxLength={300}
        />
        <Select
          label={t.show}
          value={filter}
          onChange={setFilter}
          options={themeFilters.map((id) => ({ id, label: t.filters[id] }))}
        />
      </div>
      {themes && shown.length === 0 && <p role="status">{t.noneFound}</p>}
      {shown.length > 0 && (
        <Table
          caption={words.tabs.themes}
          columns={columns}
          rows={shown}
          rowKey={(theme) => theme.id}
        />
      )}
      {themes && opened?.dialog === 'edit' && (
        <EditTheme theme={opened.theme} themes={themes} onClose={close} />
      )}
      {themes && opened?.dialog === 'merge' && (
        <MergeTheme
          theme={opened.theme}
          themes={themes}
          onClose={close}
          onMerged={(into) => {
            const { id } = opened.theme;
            showToast({
              message: t.merged(themeName(opened.theme, language), themeName(into, language)),
              action: { label: t.undo, run: () => void api.themes.unmerge({ id }) },
            });
          }}
        />
      )}
      {opened?.dialog === 'review' && <ReviewTheme theme={opened.theme} onClose={close} />}
    </div>
  );
}

function NameCell({ theme, mergedInto }: { theme: ShownTheme; mergedInto: string }) {
  const { library: words, themes: t, language } = useText();
  const shown = themeName(theme, language);
  const others = [
    ...(shown === theme.name ? [] : [{ language: 'en', name: theme.name }]),
    ...theme.names.filter(({ name }) => name !== shown),
  ];
  return (
    <div className="theme-name" style={{ paddingInlineStart: `${theme.depth * 1.5}rem` }}>
      <span className="row">
        <bdi>{shown}</bdi>
        {theme.sensitive && <Badge tone="warning">{words.sensitive}</Badge>}
        {theme.waitingCount > 0 && <Badge>{t.waiting(theme.waitingCount)}</Badge>}
        {theme.mergedIntoId !== null ? (
          <Badge>
            <bdi>{t.mergedInto(mergedInto)}</bdi>
          </Badge>
        ) : (
          theme.retired && <Badge>{words.retired}</Badge>
        )}
      </span>
      {others.length > 0 && (
        <span className="small soft theme-others">
          {others.map((one, index) => (
            <span key={one.language}>
              {index > 0 && ' · '}
              <bdi lang={one.language}>{one.name}</bdi>
            </span>
          ))}
        </span>
      )}
      {theme.scopeNote !== '' && (
        <span className="small soft">
          <bdi>{theme.scopeNote}</bdi>
        </span>
      )}
    </div>
  );
}

function AddTheme() {
  const { library: t } = useText();
  const add = useCommand('themes.add');
  const [name, setName] = useState('');
  const [sensitive, setSensitive] = useState(false);

  async function submit() {
    if (name.trim() === '' || !(await add.run({ name: name.trim(), sensitive }))) return;
    setName('');
    setSensitive(false);
  }

  return (
    <Form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField label={t.addTheme} value={name} onChange={setName} maxLength={300} />
      <Checkbox label={t.isSensitive} isSelected={sensitive} onChange={setSensitive} />
      <ErrorNote error={add.error} />
      <div>
        <Button type="submit" isDisabled={name.trim() === ''} isPending={add.isRunning}>
          {t.addThemeButton}
        </Button>
      </div>
    </Form>
  );
}
