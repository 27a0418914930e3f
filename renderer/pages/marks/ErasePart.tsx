// Asks a lead before a part of a take is erased for good: what is lost, which copies there may still be, and at whose wish.
import { useState } from 'react';
import type { ClosedPassage } from '../../../shared/model/mark.ts';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { ProgressPanel } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/choices.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { clockTime } from '../../parts/player/clock-time.ts';
import { TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { loadAnew } from '../../player/playing-sound.ts';
import { useText } from '../../text/use-text.ts';
import { endTime } from './exact-length.ts';

export function ErasePart({ part, onClose }: { part: ClosedPassage; onClose: () => void }) {
  const { marks: t } = useText();
  const { recordingId, fromMs, toMs } = part;
  const erase = useJob('recordings.erasePassage', recordingId);
  const films = useQuery('films.list', { id: recordingId });
  const [reason, setReason] = useState('');
  const [isUnderstood, setUnderstood] = useState(false);

  async function eraseIt() {
    const done = await erase.start({ id: recordingId, fromMs, toMs, reason, confirm: true });
    if (done === undefined) return;
    loadAnew(recordingId);
    showToast({ message: t.erased });
    onClose();
  }
  return (
    <Dialog
      title={t.eraseTitle}
      isOpen
      onClose={() => !erase.isRunning && onClose()}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose} isDisabled={erase.isRunning}>
            {t.cancel}
          </Button>
          <Button
            tone="danger"
            isDisabled={reason.trim() === '' || !isUnderstood}
            isPending={erase.isRunning}
            onPress={() => void eraseIt()}
          >
            {t.erase}
          </Button>
        </>
      }
    >
      <p>{t.eraseText(clockTime(fromMs), endTime(toMs))}</p>
      {(films.data?.length ?? 0) > 0 && <p>{t.eraseFilm}</p>}
      <p>{t.eraseBackups}</p>
      <TextField
        label={t.eraseReason}
        help={t.reasonHelp}
        value={reason}
        maxLength={300}
        onChange={setReason}
        autoFocus
        isRequired
      />
      <Checkbox label={t.eraseUnderstood} isSelected={isUnderstood} onChange={setUnderstood} />
      {erase.isRunning && (
        <ProgressPanel label={t.erasing} progress={erase.progress} onCancel={erase.cancel} />
      )}
      <ErrorNote error={erase.error} />
    </Dialog>
  );
}
