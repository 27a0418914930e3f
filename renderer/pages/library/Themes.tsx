// The vocabulary of themes: a lead adds, renames, marks and retires.
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { Theme } from '../../../shared/model/theme.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Table } from '../../parts/blocks.tsx';
import type { Column } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/choices.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { MenuButton } from '../../parts/MenuButton.tsx';
import { Badge } from '../../parts/Tags.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

export function Themes() {
  const { library: t, language } = useText();
  const mayWrite = useMay()('themes.write');
  const { data: themes, error, reload } = useQuery('themes.list', {});
  const update = useCommand('themes.update');
  const [renaming, setRenaming] = useState<Theme>();

  const columns: Column<Theme>[] = [
    {
      id: 'name',
      header: t.themeColumns.name,
      isRowHeader: true,
      render: ({ name, sensitive, retired }) => (
        <span className="row">
          <bdi>{name}</bdi>
          {sensitive && <Badge tone="warning">{t.sensitive}</Badge>}
          {retired && <Badge>{t.retired}</Badge>}
        </span>
      ),
    },
    {
      id: 'stories',
      header: t.themeColumns.stories,
      render: ({ storyCount }) => formatNumber(language, storyCount),
    },
  ];
  if (mayWrite)
    columns.push({
      id: 'actions',
      header: t.themeColumns.actions,
      align: 'end',
      render: (theme) => (
        <MenuButton
          label={t.themeMenu(theme.name)}
          items={[
            { id: 'rename', label: t.rename, run: () => setRenaming(theme) },
            {
              id: 'sensitive',
              label: theme.sensitive ? t.unmarkSensitive : t.markSensitive,
              run: () => void update.run({ id: theme.id, sensitive: !theme.sensitive }),
            },
            {
              id: 'retired',
              label: theme.retired ? t.bringBackTheme : t.retire,
              run: () => void update.run({ id: theme.id, retired: !theme.retired }),
            },
          ]}
        />
      ),
    });

  return (
    <div className="stack-wide">
      <p>{t.themesLead}</p>
      {mayWrite && <AddTheme />}
      <ErrorNote error={error ?? update.error} onRetry={reload} />
      {themes && (
        <Table
          caption={t.tabs.themes}
          columns={columns}
          rows={themes}
          rowKey={(theme) => theme.id}
        />
      )}
      {renaming && <RenameTheme theme={renaming} onClose={() => setRenaming(undefined)} />}
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

function RenameTheme({ theme, onClose }: { theme: Theme; onClose: () => void }) {
  const { library: t, parts } = useText();
  const update = useCommand('themes.update');
  const [name, setName] = useState(theme.name);

  async function submit() {
    if (name.trim() !== '' && (await update.run({ id: theme.id, name: name.trim() }))) onClose();
  }

  return (
    <Dialog title={t.renameTitle} isOpen onClose={onClose}>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={t.themeColumns.name}
          value={name}
          onChange={setName}
          maxLength={300}
          autoFocus
        />
        <ErrorNote error={update.error} />
        <div className="dialog-actions">
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button tone="primary" type="submit" isPending={update.isRunning}>
            {parts.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
