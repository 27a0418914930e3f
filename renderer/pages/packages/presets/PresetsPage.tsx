// The presets: what each archive wants, those to begin with, and those in the bin.
import { useState } from 'react';
import type { DepositPreset } from '../../../../shared/model/deposit.ts';
import { startingPresetKeys, startingShapes } from '../../../../shared/rules/starting-presets.ts';
import type { StartingPresetKey } from '../../../../shared/rules/starting-presets.ts';
import { asAppError } from '../../../api/as-app-error.ts';
import { api } from '../../../api/connection.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useMay } from '../../../app/session.ts';
import { goTo } from '../../../app/use-route.ts';
import { EmptyState, Page, PageHeader, Section } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { BackLink } from '../../../parts/Link.tsx';
import { showToast } from '../../../parts/toasts.tsx';
import { useText } from '../../../text/use-text.ts';
import { PresetRow } from './PresetRow.tsx';
import './presets.css';

const openEditor = ({ id }: Pick<DepositPreset, 'id'>) =>
  goTo({ page: 'packages', id, part: 'preset' });

export function PresetsPage() {
  const { deposit: t, packages } = useText();
  const mayChange = useMay()('packages.make');
  const { data: list, error, reload } = useQuery('presets.list', {});
  const { data: binned } = useQuery('presets.list', mayChange ? { bin: true } : null);
  const { read, readError } = useReadFile();
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'packages' }}>{packages.backToList}</BackLink>}
        title={t.presetsTitle}
        lead={t.presetsLead}
        actions={
          mayChange && (
            <Button icon="folder" onPress={() => void read()}>
              {t.readFile}
            </Button>
          )
        }
      />
      <ErrorNote error={error} onRetry={reload} />
      <ErrorNote error={readError} />
      {list?.length === 0 && (
        <EmptyState icon="packages" title={t.none}>
          {mayChange ? t.noneText : t.noneOthers}
        </EmptyState>
      )}
      {list !== undefined && list.length > 0 && (
        <ul className="preset-list">
          {list.map((preset) => (
            <PresetRow key={preset.id} preset={preset} mayChange={mayChange} />
          ))}
        </ul>
      )}
      {mayChange && <StartingPresets />}
      {binned !== undefined && binned.length > 0 && (
        <Section title={t.bin}>
          <ul className="preset-list">
            {binned.map((preset) => (
              <PresetRow key={preset.id} preset={preset} mayChange={mayChange} isBinned />
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

/** What an archive sent: checked, kept as a preset, and opened so that it is looked at. */
function useReadFile() {
  const { deposit: t } = useText();
  const [readError, setError] = useState<unknown>();
  async function read() {
    setError(undefined);
    try {
      const [path] = await api.desktop.chooseFiles({
        title: t.readFileTitle,
        filters: [{ name: t.presetFiles, extensions: ['json'] }],
        several: false,
      });
      if (path === undefined) return;
      const made = await api.presets.create(await api.presets.readFile({ path }));
      showToast({ message: t.wasRead(made.name) });
      openEditor(made);
    } catch (failure) {
      setError(asAppError(failure));
    }
  }
  return { read, readError };
}

function StartingPresets() {
  const { deposit: t } = useText();
  const { data: list } = useQuery('presets.list', {});
  const create = useCommand('presets.create');
  async function begin(key: StartingPresetKey) {
    const made = await create.run({
      name: freeName(
        t.starting[key],
        (list ?? []).map(({ name }) => name),
      ),
      ...{ recipient: '', recipientContact: '', destination: null },
      shape: startingShapes[key],
    });
    if (made) openEditor(made);
  }
  return (
    <Section title={t.begin} lead={t.beginHelp}>
      <ErrorNote error={create.error} />
      <ul className="preset-list">
        {startingPresetKeys.map((key) => (
          <li key={key}>
            <span className="preset-words">
              <strong>
                <bdi>{t.starting[key]}</bdi>
              </strong>
              <span className="soft">{t.startingHelp[key]}</span>
            </span>
            <Button onPress={() => void begin(key)} isDisabled={create.isRunning}>
              {t.use}
              <span className="visually-hidden"> {t.starting[key]}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function freeName(name: string, taken: readonly string[]): string {
  const low = new Set(taken.map((one) => one.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const next = count === 1 ? name : `${name} (${count})`;
    if (!low.has(next.toLowerCase())) return next;
  }
}
