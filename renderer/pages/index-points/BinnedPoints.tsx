// Points of an index that were put in the bin, and the way back.
import type { StoryId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import { shownTime } from './PointReading.tsx';

export function BinnedPoints({ storyId }: { storyId: StoryId }) {
  const { indexPoints: t } = useText();
  const { data: points = [] } = useQuery('indexPoints.listBin', { storyId });
  const restore = useCommand('indexPoints.restore');
  if (points.length === 0) return null;
  return (
    <details className="binned-points no-print">
      <summary>{t.inBin(points.length)}</summary>
      <ul>
        {points.map(({ id, title, fromMs }) => (
          <li key={id}>
            <span>
              {fromMs !== null && <bdi dir="ltr">{shownTime(fromMs)} </bdi>}
              <bdi>{title || t.untitled}</bdi>
            </span>
            <Button tone="quiet" onPress={() => void restore.run({ id })}>
              {t.restore}
            </Button>
          </li>
        ))}
      </ul>
      <ErrorNote error={restore.error} />
    </details>
  );
}
