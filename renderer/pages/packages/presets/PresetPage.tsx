// One preset: all that an archive wants, saved by itself, with undo.
import { useRef } from 'react';
import { NewDepositPreset } from '../../../../shared/model/deposit.ts';
import type { DepositPreset, DepositShape } from '../../../../shared/model/deposit.ts';
import type { PresetId } from '../../../../shared/model/ids.ts';
import { api } from '../../../api/connection.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useMay } from '../../../app/session.ts';
import { goTo } from '../../../app/use-route.ts';
import { Note, Page, PageHeader, Section } from '../../../parts/blocks.tsx';
import { EditingActions } from '../../../parts/EditingActions.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { BackLink } from '../../../parts/Link.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import { useEditing } from '../../../parts/use-editing.ts';
import { useText } from '../../../text/use-text.ts';
import { BuildFields } from './BuildFields.tsx';
import { NamingFields } from './NamingFields.tsx';
import { ListedFields } from './ListedFields.tsx';
import { usePresetBin } from './use-preset-bin.ts';
import './presets.css';

export function PresetPage({ id }: { id: PresetId | undefined }) {
  const { deposit: t, parts } = useText();
  const { data: list, error, reload } = useQuery('presets.list', {});
  const preset = list?.find((one) => one.id === id);
  if (preset) return <PresetEditor key={preset.id} preset={preset} />;
  if (error) return <ErrorNote error={error} onRetry={reload} />;
  if (!list) return <p role="status">{parts.loading}</p>;
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'packages', part: 'presets' }}>{t.toPresets}</BackLink>}
        title={t.presetsTitle}
      />
      <Note>{t.noSuchPreset}</Note>
    </Page>
  );
}

function PresetEditor({ preset }: { preset: DepositPreset }) {
  const { deposit: t } = useText();
  const isReadOnly = !useMay()('packages.make');
  const bin = usePresetBin(preset);
  // What cannot be kept waits on the page until it is right; what was typed before it is kept.
  const latest = useRef(preset);
  const editing = useEditing<DepositPreset>({
    stored: preset,
    save: () => {
      const { id, ...wanted } = latest.current;
      return NewDepositPreset.safeParse(wanted).success
        ? api.presets.update({ id, ...wanted })
        : Promise.resolve();
    },
  });
  const { draft, change, flush, error } = editing;
  latest.current = draft;
  const changeShape = (patch: Partial<DepositShape>) =>
    change({ shape: { ...draft.shape, ...patch } });
  const isWhole = NewDepositPreset.safeParse(withoutId(draft)).success;
  const fields = { shape: draft.shape, change: changeShape, isReadOnly };
  return (
    <Page>
      <PageHeader
        title={draft.name.trim() === '' ? t.presetsTitle : draft.name}
        isPeoplesWords
        before={<BackLink to={{ page: 'packages', part: 'presets' }}>{t.toPresets}</BackLink>}
        actions={
          !isReadOnly && (
            <EditingActions
              editing={{ ...editing, savedState: isWhole ? editing.savedState : 'unsaved' }}
              binLabel={t.toBin}
              onBin={() =>
                void bin
                  .putInBin()
                  .then((done) => done && goTo({ page: 'packages', part: 'presets' }))
              }
              isBinning={bin.isRunning}
            />
          )
        }
      />
      <ErrorNote error={bin.error ?? error} {...(error ? { onRetry: flush } : {})} />
      <div className="preset-editor" onBlur={flush}>
        <Section title={t.about}>
          <TextField
            label={t.name}
            help={t.nameHelp}
            value={draft.name}
            onChange={(name) => change({ name })}
            error={draft.name.trim() === '' ? t.nameMissing : undefined}
            maxLength={300}
            isReadOnly={isReadOnly}
            isRequired
          />
          <TextField
            label={t.recipient}
            value={draft.recipient}
            onChange={(recipient) => change({ recipient })}
            maxLength={300}
            isReadOnly={isReadOnly}
            isOptional
          />
          <TextField
            label={t.recipientContact}
            value={draft.recipientContact}
            onChange={(recipientContact) => change({ recipientContact })}
            maxLength={300}
            isReadOnly={isReadOnly}
            isOptional
          />
        </Section>
        <ListedFields {...fields} />
        <BuildFields {...fields} />
        <NamingFields {...fields} />
      </div>
    </Page>
  );
}

function withoutId({ id: _id, ...preset }: DepositPreset) {
  return preset;
}
