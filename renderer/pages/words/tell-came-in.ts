// Says that a text has come in, and takes it back when that is asked for.
import type { OutputOf } from '../../../shared/contract/methods.ts';
import { asAppError } from '../../api/as-app-error.ts';
import { api } from '../../api/connection.ts';
import { showToast } from '../../parts/toasts.tsx';
import type { Texts } from '../../text/use-text.ts';

type CameIn = OutputOf<'transcriptFiles.bringIn'>;

export function tellCameIn(
  found: CameIn,
  { isReplaced, t }: { isReplaced: boolean; t: Texts['transcriptFiles'] },
): void {
  const { lineCount } = found.transcript;
  const undo = async () => {
    try {
      await takeBack(found, isReplaced);
      showToast({ message: t.undone });
    } catch (failure) {
      // Whatever it is: nothing was lost, and the versions show it.
      asAppError(failure);
      showToast({ message: t.undoFailed });
    }
  };
  showToast({
    message:
      found.unmatched === 0 ? t.cameIn(lineCount) : t.cameInUnmatched(lineCount, found.unmatched),
    action: { label: t.undo, run: () => void undo() },
  });
}

/** Index points go into the bin. A new text goes into the bin, and its translations with it; lines that were replaced come back. */
async function takeBack(
  { transcript, translations, versionId, pointIds }: CameIn,
  isReplaced: boolean,
): Promise<void> {
  for (const id of pointIds) await api.indexPoints.bin({ id });
  if (!isReplaced) {
    await api.transcripts.bin({ id: transcript.id });
    return;
  }
  for (const { id } of translations) await api.transcripts.bin({ id });
  if (versionId !== null) {
    await api.transcripts.restoreVersion({ id: versionId });
    return;
  }
  const { lines } = await api.transcripts.get({ id: transcript.id });
  const changes = lines.map(({ id }) => ({ kind: 'remove' as const, id }));
  await api.transcripts.edit({ id: transcript.id, changes });
}
