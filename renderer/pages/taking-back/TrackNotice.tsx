// How a letter stands: it was sent, an answer came, nobody answers; each with its day and words.
import { useState } from 'react';
import type { Notice, NoticeState } from '../../../shared/model/taking-back.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { DayField } from '../agreements/DayField.tsx';
import { todayHere } from '../agreements/today.ts';
import { storyNumber } from '../stories/story-number.ts';

type Step = Exclude<NoticeState, 'open'>;

const nextSteps: Record<NoticeState, readonly Step[]> = {
  open: ['sent'],
  sent: ['answered', 'no-answer'],
  answered: [],
  'no-answer': ['answered'],
};

export function TrackNotice({ notice }: { notice: Notice }) {
  const { takingBack: t } = useText();
  const track = useCommand('takingBack.track');
  const [step, setStep] = useState<Step>();
  const labels = { sent: t.markSent, answered: t.markAnswered, 'no-answer': t.markNoAnswer };
  return (
    <>
      {nextSteps[notice.state].map((next) => (
        <Button key={next} onPress={() => setStep(next)}>
          {labels[next]}
          <span className="visually-hidden"> {storyNumber(notice.storyNumber)}</span>
        </Button>
      ))}
      {notice.state === 'sent' && (
        <Button
          tone="quiet"
          onPress={() => void track.run({ id: notice.id, state: 'open', on: todayHere() })}
        >
          {t.reopen}
        </Button>
      )}
      <ErrorNote error={step === undefined ? track.error : undefined} />
      {step && <TrackDialog notice={notice} step={step} onClose={() => setStep(undefined)} />}
    </>
  );
}

interface TrackDialogProps {
  notice: Notice;
  step: Step;
  onClose: () => void;
}

function TrackDialog({ notice, step, onClose }: TrackDialogProps) {
  const { takingBack: t, parts } = useText();
  const track = useCommand('takingBack.track');
  const [on, setOn] = useState(todayHere());
  const [words, setWords] = useState('');
  const titles = { sent: t.sentTitle, answered: t.answeredTitle, 'no-answer': t.noAnswerTitle };
  const labels = { sent: t.sentWords, answered: t.answeredWords, 'no-answer': t.noAnswerWords };

  async function save() {
    if (!(await track.run({ id: notice.id, state: step, on, words }))) return;
    showToast({ message: t.tracked });
    onClose();
  }
  return (
    <Dialog
      title={titles[step]}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button
            tone="primary"
            isDisabled={on === ''}
            isPending={track.isRunning}
            onPress={() => void save()}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <DayField label={t.dayLabel} value={on} onChange={setOn} />
      <TextArea label={labels[step]} value={words} onChange={setWords} maxLength={50_000} />
      <ErrorNote error={track.error} />
    </Dialog>
  );
}
