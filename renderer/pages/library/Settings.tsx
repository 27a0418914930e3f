// What counts for everybody: the organisation's name, and when the library locks itself.
import { api } from '../../api/connection.ts';
import { useSession } from '../../app/session.ts';
import { SavedState } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useEditing } from '../../parts/use-editing.ts';
import { useText } from '../../text/use-text.ts';

const choices = ['5', '10', '15', '30', '60', '0'] as const;

export function Settings() {
  const { library: t, texts } = useText();
  const { status } = useSession();
  const stored = {
    organisation: status.organisation ?? '',
    contact: status.contact,
    archive: status.archive,
    autoLockMinutes: status.autoLockMinutes,
  };
  const { draft, change, flush, savedState, error } = useEditing({
    stored,
    // An organisation without a name is half typed: it waits.
    save: (patch) =>
      api.library.updateSettings(
        patch.organisation?.trim() === '' ? { ...patch, organisation: undefined } : { ...patch },
      ),
  });
  const minutes = String(draft.autoLockMinutes);
  const options: { id: string; label: string }[] = choices.map((id) => ({
    id,
    label: t.autoLockChoices[id],
  }));
  if (!options.some(({ id }) => id === minutes))
    options.push({ id: minutes, label: t.autoLockOther(draft.autoLockMinutes) });

  return (
    <div className="stack-wide" onBlur={flush}>
      <div className="section-head">
        <p>{t.settingsLead}</p>
        <SavedState state={savedState} />
      </div>
      <ErrorNote error={error} onRetry={flush} />
      <TextField
        label={t.organisation}
        value={draft.organisation}
        onChange={(organisation) => change({ organisation })}
        maxLength={300}
      />
      <TextField
        label={texts.contact}
        help={texts.contactHelp}
        value={draft.contact}
        onChange={(contact) => change({ contact })}
        maxLength={300}
      />
      <TextField
        label={texts.archive}
        help={texts.archiveHelp}
        value={draft.archive}
        onChange={(archive) => change({ archive })}
        maxLength={300}
      />
      <Select
        label={t.autoLock}
        help={t.autoLockHelp}
        value={minutes}
        onChange={(next) => change({ autoLockMinutes: Number(next) })}
        options={options}
      />
    </div>
  );
}
