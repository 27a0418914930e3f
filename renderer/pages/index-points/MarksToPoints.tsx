// Marks that were set while recording, offered as points of the index.
import type { RecordingId } from '../../../shared/model/ids.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import type { EditedPoint } from './use-index-editing.ts';

interface MarksToPointsProps {
  recordingId: RecordingId;
  points: readonly EditedPoint[];
}

export function MarksToPoints({ recordingId, points }: MarksToPointsProps) {
  const { indexPoints: t } = useText();
  const { data: marks = [] } = useQuery('markers.list', { recordingId });
  const add = useCommand('indexPoints.addFromMarkers');
  const taken = new Set(
    points.filter((point) => point.recordingId === recordingId).map(({ fromMs }) => fromMs),
  );
  const left = marks.filter(
    ({ kind, atMs }) => kind !== 'do-not-use' && kind !== 'skipped' && !taken.has(atMs),
  );
  if (left.length === 0) return null;

  async function turn() {
    const made = await add.run({ recordingId, markerIds: left.map(({ id }) => id) });
    if (!made || made.length === 0) return;
    showToast({
      message: t.madeFromMarks(made.length),
      action: {
        label: t.undo,
        run: () => void Promise.all(made.map(({ id }) => api.indexPoints.bin({ id }))),
      },
    });
  }
  return (
    <div className="marks-to-points no-print">
      <p className="soft">{t.fromMarksLead}</p>
      <div>
        <Button isPending={add.isRunning} onPress={() => void turn()}>
          {t.fromMarks(left.length)}
        </Button>
      </div>
      <ErrorNote error={add.error} />
    </div>
  );
}
