// The notes after a talk, beside its recording on the page of a story: read and written only when they are opened.
import { useState } from 'react';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { useMay } from '../../app/session.ts';
import { useText } from '../../text/use-text.ts';
import { InterviewNotes } from './InterviewNotes.tsx';

export function RecordingNotes({ recordingId }: { recordingId: RecordingId }) {
  const { desk: t } = useText();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (!may('recordings.make')) return null;
  return (
    <details className="desk-fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h4>{t.notes}</h4>
      </summary>
      {isOpen && <InterviewNotes recordingId={recordingId} />}
    </details>
  );
}
