// Somebody who can be heard and has no part in the story: who, from where to where, and whether they have agreed.
import { useState } from 'react';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { parseTimecode } from '../../../shared/rules/timecode.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { DayField } from '../agreements/DayField.tsx';
import { todayHere } from '../agreements/today.ts';
import { PartTimes } from '../marks/PartTimes.tsx';

interface OtherVoiceFormProps {
  recordingId: RecordingId;
  onEnd: () => void;
}

/** Undefined: no time; null: nothing is given, which means throughout. */
type Time = number | null | undefined;

function timeOf(typed: string): Time {
  return typed.trim() === '' ? null : parseTimecode(typed);
}

/** What is wrong with a time beside the other. */
function timeProblem(time: Time, other: Time): 'wrongTime' | 'bothTimes' | undefined {
  if (time === undefined) return 'wrongTime';
  return time === null && typeof other === 'number' ? 'bothTimes' : undefined;
}

function isBefore(time: Time, other: Time): boolean {
  return typeof time === 'number' && typeof other === 'number' && time <= other;
}

export function OtherVoiceForm({ recordingId, onEnd }: OtherVoiceFormProps) {
  const { voices: t, marks } = useText();
  const timeWords = { ...marks, bothTimes: t.bothTimes };
  const add = useCommand('voices.add');
  const [label, setLabel] = useState('');
  const [[from, to], setTimes] = useState(['', '']);
  const [didAgree, setDidAgree] = useState<'no' | 'yes'>('no');
  const [day, setDay] = useState(todayHere());
  const [how, setHow] = useState('');
  const [isAsked, setAsked] = useState(false);

  const [fromMs, toMs] = [timeOf(from), timeOf(to)];
  const fromError = timeProblem(fromMs, toMs);
  const toError =
    timeProblem(toMs, fromMs) ?? (isBefore(toMs, fromMs) ? ('wrongOrder' as const) : undefined);
  const labelError = label.trim() === '' ? t.labelMissing : undefined;
  const dayError = didAgree === 'yes' && day === '' ? t.dayMissing : undefined;
  const howError = didAgree === 'yes' && how.trim() === '' ? t.agreeMissing : undefined;
  const isWrong = Boolean(fromError ?? toError ?? labelError ?? dayError ?? howError);

  async function save() {
    setAsked(true);
    if (isWrong || fromMs === undefined || toMs === undefined) return;
    const agreed = didAgree === 'yes' ? { agreedOn: day, agreedHow: how } : {};
    const made = await add.run({ recordingId, label, fromMs, toMs, ...agreed });
    if (made === undefined) return;
    showToast({
      message: t.added(made.name),
      action: { label: t.undo, run: () => void api.voices.remove({ id: made.id }) },
    });
    onEnd();
  }
  return (
    <form
      className="close-part"
      aria-label={t.otherTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div>
        <strong>{t.otherTitle}</strong>
        <p>{t.otherText}</p>
      </div>
      <TextField
        label={t.label}
        help={t.labelHelp}
        value={label}
        onChange={setLabel}
        maxLength={300}
        autoFocus
        error={isAsked ? labelError : undefined}
      />
      <p className="small soft">{t.timesHelp}</p>
      <PartTimes
        recordingId={recordingId}
        from={from}
        to={to}
        onFrom={(typed) => setTimes([typed, to])}
        onTo={(typed) => setTimes([from, typed])}
        fromError={isAsked && fromError ? timeWords[fromError] : undefined}
        toError={isAsked && toError ? timeWords[toError] : undefined}
      />
      <RadioGroup
        label={t.didAgree}
        value={didAgree}
        onChange={setDidAgree}
        options={[
          { id: 'no', ...t.didAgreeNo },
          { id: 'yes', ...t.didAgreeYes },
        ]}
      />
      {didAgree === 'yes' && (
        <>
          <DayField
            label={t.agreeDay}
            value={day}
            onChange={setDay}
            error={isAsked ? dayError : undefined}
          />
          <TextField
            label={t.agreeHow}
            help={t.agreeHowHelp}
            value={how}
            onChange={setHow}
            maxLength={300}
            error={isAsked ? howError : undefined}
          />
        </>
      )}
      <ErrorNote error={add.error} />
      <div className="row">
        <Button tone="primary" type="submit" isPending={add.isRunning}>
          {t.add}
        </Button>
        <Button onPress={onEnd}>{t.cancel}</Button>
      </div>
    </form>
  );
}
