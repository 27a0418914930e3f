// One preset in the list: its name, for whom, and what can be done with it.
import { useState } from 'react';
import type { DepositPreset } from '../../../../shared/model/deposit.ts';
import { asAppError } from '../../../api/as-app-error.ts';
import { api } from '../../../api/connection.ts';
import { goTo } from '../../../app/use-route.ts';
import { Button } from '../../../parts/Button.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { Link } from '../../../parts/Link.tsx';
import { MenuButton } from '../../../parts/MenuButton.tsx';
import { showToast } from '../../../parts/toasts.tsx';
import { useText } from '../../../text/use-text.ts';
import { usePresetBin } from './use-preset-bin.ts';

interface PresetRowProps {
  preset: DepositPreset;
  mayChange: boolean;
  isBinned?: boolean;
}

export function PresetRow({ preset, mayChange, isBinned = false }: PresetRowProps) {
  const { deposit: t } = useText();
  const { putInBin, putBack, error: binError } = usePresetBin(preset);
  const [error, setError] = useState<unknown>();

  async function attempt(work: () => Promise<void>) {
    setError(undefined);
    try {
      await work();
    } catch (failure) {
      setError(asAppError(failure));
    }
  }
  const duplicate = () =>
    attempt(async () => {
      const { id } = await api.presets.duplicate({ id: preset.id });
      goTo({ page: 'packages', id, part: 'preset' });
    });
  const save = () =>
    attempt(async () => {
      const folder = await api.desktop.chooseFolder({ title: t.saveFileTitle });
      if (folder === null) return;
      const { path } = await api.presets.saveFile({ id: preset.id, folder });
      showToast({ message: t.saved(path) });
    });
  return (
    <li>
      <span className="preset-words">
        <strong>
          {isBinned ? (
            <bdi>{preset.name}</bdi>
          ) : (
            <Link to={{ page: 'packages', id: preset.id, part: 'preset' }}>
              <bdi>{preset.name}</bdi>
            </Link>
          )}
        </strong>
        <span className="soft">
          {preset.recipient !== '' && (
            <>
              <bdi>{t.forWhom(preset.recipient)}</bdi> ·{' '}
            </>
          )}
          {t.units[preset.shape.unit]} · {t.forms[preset.shape.form]}
        </span>
        <ErrorNote error={error ?? binError} />
      </span>
      {mayChange && isBinned && (
        <Button onPress={() => void putBack()}>
          {t.restore}
          <span className="visually-hidden"> {preset.name}</span>
        </Button>
      )}
      {mayChange && !isBinned && (
        <MenuButton
          label={t.more(preset.name)}
          items={[
            { id: 'copy', label: t.duplicate, run: () => void duplicate() },
            { id: 'save', label: t.saveFile, run: () => void save() },
            { id: 'bin', label: t.toBin, run: () => void putInBin(), isDanger: true },
          ]}
        />
      )}
    </li>
  );
}
