// Closes chosen lines of a text, after saying what that means: the whole line, its translations and its sound.
import { useState } from 'react';
import type { TranscriptId, TranscriptLineId } from '../../../shared/model/ids.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { CloseReason, isUnderstood, noAnswers } from './CloseReason.tsx';
import './closed-words.css';

export interface LineToClose {
  id: TranscriptLineId;
  text: string;
  fromMs: number | null;
  toMs: number | null;
}

export interface CloseLinesProps {
  transcriptId: TranscriptId;
  lines: readonly LineToClose[];
  onClose: () => void;
}

/** What is being typed must have been saved before. */
export function CloseLines({ transcriptId, lines, onClose }: CloseLinesProps) {
  const { closedWords: t } = useText();
  const close = useCommand('closedLines.close');
  const [answers, setAnswers] = useState(noAnswers);
  const [isAsked, setAsked] = useState(false);
  const hasUntimed = lines.some(({ fromMs, toMs }) => fromMs === null && toMs === null);

  async function closeThem() {
    setAsked(true);
    if (!isUnderstood(answers)) return;
    const { reason, until } = answers;
    const lineIds = lines.map(({ id }) => id);
    const made = await close.run({
      ...{ transcriptId, lineIds, reason, until: until === '' ? null : until },
    });
    if (made === undefined) return;
    const ids = made.map(({ id }) => id);
    showToast({
      message: t.closed(made.length),
      action: { label: t.undo, run: () => void api.closedLines.takeBack({ ids }) },
    });
    onClose();
  }
  return (
    <Dialog
      title={t.closeTitle(lines.length)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button tone="primary" isPending={close.isRunning} onPress={() => void closeThem()}>
            {t.closeAction}
          </Button>
        </>
      }
    >
      <p>{t.closeText}</p>
      <p className="soft">{t.closeSplit}</p>
      <ul className="closed-words-chosen" aria-label={t.chosenLines}>
        {lines.map(({ id, text }) => (
          <li key={id} dir="auto">
            {text}
          </li>
        ))}
      </ul>
      {hasUntimed && <Note>{t.closeNoTimes}</Note>}
      <CloseReason
        answers={answers}
        isAsked={isAsked}
        onChange={(change) => setAnswers((now) => ({ ...now, ...change }))}
      />
      <ErrorNote error={close.error} />
    </Dialog>
  );
}
