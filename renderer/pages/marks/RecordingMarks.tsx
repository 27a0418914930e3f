// Beside the player: the marks of a recording and its closed parts, each a press away; new ones of both; and the way back.
import { useState } from 'react';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { Marker } from '../../../shared/model/mark.ts';
import { USUAL_LEAVE_OUT_MS } from '../../../shared/rules/closed-passages.ts';
import { writeTimecode } from '../../../shared/rules/timecode.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { positionMs } from '../../player/playing-sound.ts';
import { useText } from '../../text/use-text.ts';
import { ClosedPartItem } from './ClosedPartItem.tsx';
import { ClosePartForm } from './ClosePartForm.tsx';
import type { PartDraft } from './ClosePartForm.tsx';
import { MarkItem } from './MarkItem.tsx';
import './marks.css';

export interface RecordingMarksProps {
  recordingId: RecordingId;
  isReadOnly?: boolean;
}

export function RecordingMarks({ recordingId, isReadOnly = false }: RecordingMarksProps) {
  const { marks: t } = useText();
  const mayMark = useMay()('recordings.make');
  const marks = useQuery('markers.list', mayMark ? { recordingId } : null);
  const parts = useQuery('passages.list', { recordingId });
  const themes = useQuery('themes.list', mayMark ? {} : null);
  const { data: recording } = useQuery('recordings.get', { id: recordingId });
  const add = useCommand('markers.add');
  const [draft, setDraft] = useState<PartDraft>();
  const mayChange = mayMark && !isReadOnly;
  const found = { marks: marks.data ?? [], parts: parts.data ?? [] };
  const isEmpty = found.marks.length + found.parts.length === 0;
  if (parts.data === undefined && parts.error === undefined) return null;
  if (isEmpty && !mayChange) return <ErrorNote error={parts.error} />;

  const nameOf = ({ kind, themeId }: Marker) =>
    themes.data?.find(({ id }) => id === themeId)?.name ?? t.kinds[kind];
  return (
    <div className="recording-marks" role="group" aria-label={t.title}>
      {isEmpty && <p className="soft small">{t.noneYet}</p>}
      {found.parts.length > 0 && (
        <ul className="mark-list" aria-label={t.listOfParts}>
          {found.parts.map((part) => (
            <ClosedPartItem
              key={part.id}
              part={part}
              mayChange={mayChange}
              canBeErased={recording?.kind === 'take'}
            />
          ))}
        </ul>
      )}
      {found.marks.length > 0 && (
        <ul className="mark-list" aria-label={t.listOfMarks}>
          {found.marks.map((mark) => (
            <MarkItem
              key={mark.id}
              mark={mark}
              name={nameOf(mark)}
              mayChange={mayChange}
              isInClosedPart={found.parts.some(
                ({ fromMs, toMs }) => fromMs <= mark.atMs && mark.atMs <= toMs,
              )}
              onClosePart={() =>
                setDraft({
                  from: writeTimecode(Math.max(0, mark.atMs - USUAL_LEAVE_OUT_MS)),
                  to: writeTimecode(mark.atMs),
                  source: 'marker',
                })
              }
            />
          ))}
        </ul>
      )}
      {mayChange && draft && (
        <ClosePartForm
          key={draft.from + draft.to}
          recordingId={recordingId}
          draft={draft}
          onEnd={() => setDraft(undefined)}
        />
      )}
      {mayChange && !draft && (
        <div className="row">
          <Button
            icon="plus"
            tone="quiet"
            onPress={() =>
              void add.run({ recordingId, atMs: positionMs(recordingId), kind: 'important' })
            }
          >
            {t.markHere}
          </Button>
          <Button
            icon="lock"
            tone="quiet"
            onPress={() => setDraft({ from: '', to: '', source: 'after' })}
          >
            {t.closePart}
          </Button>
        </div>
      )}
      <ErrorNote error={add.error ?? marks.error ?? parts.error} />
    </div>
  );
}
