// Closes a part from one time to another: typed, or taken from where the player is.
import { useState } from 'react';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { passageSources } from '../../../shared/model/mark.ts';
import { parseTimecode } from '../../../shared/rules/timecode.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { CloseReason, isUnderstood, noAnswers } from '../words/CloseReason.tsx';
import { PartTimes } from './PartTimes.tsx';

export interface PartDraft {
  /** As people write times; empty for not said yet. */
  from: string;
  to: string;
  source: (typeof passageSources)[number];
}

export interface ClosePartFormProps {
  recordingId: RecordingId;
  draft: PartDraft;
  onEnd: () => void;
}

export function ClosePartForm({ recordingId, draft, onEnd }: ClosePartFormProps) {
  const { marks: t } = useText();
  const close = useCommand('passages.close');
  const [from, setFrom] = useState(draft.from);
  const [to, setTo] = useState(draft.to);
  const [answers, setAnswers] = useState(noAnswers);
  const [isAsked, setAsked] = useState(false);
  const [fromMs, toMs] = [parseTimecode(from), parseTimecode(to)];
  const isBackwards = fromMs !== undefined && toMs !== undefined && fromMs >= toMs;
  const wrongTo = isBackwards ? t.wrongOrder : t.wrongTime;

  async function closeIt() {
    setAsked(true);
    if (fromMs === undefined || toMs === undefined || isBackwards || !isUnderstood(answers)) return;
    const { source } = draft;
    const { reason, until } = answers;
    const made = await close.run({
      ...{ recordingId, fromMs, toMs, reason, source, until: until === '' ? null : until },
    });
    if (made === undefined) return;
    showToast({
      message: t.partClosed,
      action: { label: t.undo, run: () => void api.passages.takeBack({ id: made.id }) },
    });
    onEnd();
  }
  return (
    <form
      className="close-part"
      aria-label={t.closeTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void closeIt();
      }}
    >
      <div>
        <strong>{t.closeTitle}</strong>
        <p>{t.closeText}</p>
      </div>
      <PartTimes
        recordingId={recordingId}
        from={from}
        to={to}
        onFrom={setFrom}
        onTo={setTo}
        fromError={isAsked && fromMs === undefined ? t.wrongTime : undefined}
        toError={isAsked && (toMs === undefined || isBackwards) ? wrongTo : undefined}
        isRequired
      />
      <CloseReason
        answers={answers}
        isAsked={isAsked}
        onChange={(change) => setAnswers((now) => ({ ...now, ...change }))}
      />
      <ErrorNote error={close.error} />
      <div className="row">
        <Button tone="primary" type="submit" isPending={close.isRunning}>
          {t.close}
        </Button>
        <Button onPress={onEnd}>{t.cancel}</Button>
      </div>
    </form>
  );
}
