// The newest marks and left-out parts of the take that goes on, each with its way back.
import type { RecordingId } from '../../../shared/model/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { clockTime } from '../../parts/player/clock-time.ts';
import type { TakeMark } from '../../recorder/take-marks.ts';
import { takeMarks, useTakeMarks } from '../../recorder/use-take-marks.ts';
import { useText } from '../../text/use-text.ts';
import { endTime } from './exact-length.ts';

/** More would push what is being said out of sight; all are in the list after the take. */
const SHOWN = 4;

interface TakeMarkListProps {
  recordingId: RecordingId | undefined;
  nameOf: (mark: TakeMark) => string;
}

export function TakeMarkList({ recordingId, nameOf }: TakeMarkListProps) {
  const { marks: t } = useText();
  const { marks, parts } = useTakeMarks();
  const ofTake = <T extends { recordingId: RecordingId }>(list: readonly T[]) =>
    list.filter((one) => one.recordingId === recordingId);
  return (
    <ul className="mark-list" aria-label={t.listOfMarks}>
      {ofTake(parts).map(({ id, fromMs, toMs }) => {
        const [from, to] = [clockTime(fromMs), endTime(toMs)];
        return (
          <li key={id} data-closed>
            <span className="mark-words">
              <strong>{t.leftOut(from, to)}</strong>
              <span className="soft small">{t.leftOutText}</span>
            </span>
            <Button
              icon="undo"
              tone="quiet"
              aria-label={t.undoPart(from, to)}
              onPress={() => takeMarks.undoPart(id)}
            >
              {t.undo}
            </Button>
          </li>
        );
      })}
      {ofTake(marks)
        .filter(({ kind }) => kind !== 'question' && kind !== 'skipped')
        .slice(-SHOWN)
        .toReversed()
        .map((mark) => (
          <li key={mark.id}>
            <span className="mark-time" dir="ltr">
              {clockTime(mark.atMs)}
            </span>
            <span className="mark-words">
              <strong>
                <bdi>{nameOf(mark)}</bdi>
              </strong>
              {mark.text && <span dir="auto">{mark.text}</span>}
            </span>
            <Button
              icon="undo"
              tone="quiet"
              aria-label={t.undoMark(nameOf(mark), clockTime(mark.atMs))}
              onPress={() => takeMarks.undoMark(mark.id)}
            >
              {t.undo}
            </Button>
          </li>
        ))}
    </ul>
  );
}
