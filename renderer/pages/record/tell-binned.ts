// Says that a recording went into the bin, with the way back beside it.
import type { RecordingId } from '../../../shared/model/ids.ts';
import { api } from '../../api/connection.ts';
import { showToast } from '../../parts/toasts.tsx';

export function tellBinned(id: RecordingId, t: { binned: string; undo: string }): void {
  showToast({
    message: t.binned,
    action: { label: t.undo, run: () => void api.recordings.restore({ id }) },
  });
}
