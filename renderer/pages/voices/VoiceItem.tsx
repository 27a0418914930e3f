// One voice in the list: who it is, where it is heard, whether it has agreed, and what can be done about that.
import { useState } from 'react';
import type { Voice } from '../../../shared/model/voice.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/choices.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Link } from '../../parts/Link.tsx';
import { clockTime } from '../../parts/player/clock-time.ts';
import { TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { jumpTo } from '../../player/playing-sound.ts';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { DayField } from '../agreements/DayField.tsx';
import { todayHere } from '../agreements/today.ts';
import { endTime } from '../marks/exact-length.ts';

interface VoiceItemProps {
  voice: Voice;
  isReadOnly: boolean;
  /** There is a film of the recording. */
  isFilmed: boolean;
}

export function VoiceItem({ voice, isReadOnly, isFilmed }: VoiceItemProps) {
  const { voices: t } = useText();
  const { id, recordingId, name, kind, fromMs, toMs, hasAgreed } = voice;
  const remove = useCommand('voices.remove');
  const agree = useCommand('voices.agree');
  const [isAsking, setAsking] = useState(false);

  async function takeOff() {
    if (!(await remove.run({ id }))) return;
    showToast({
      message: t.removed(name),
      action: { label: t.undo, run: () => void api.voices.restore({ id }) },
    });
  }
  return (
    <li data-closed={hasAgreed ? undefined : true}>
      <span className="mark-words">
        <strong dir="auto">{name}</strong>
        <span className="soft small">{t.kinds[kind]}</span>
        {fromMs === null || toMs === null ? (
          <span className="soft small">{t.throughout}</span>
        ) : (
          <Button tone="quiet" onPress={() => jumpTo(recordingId, fromMs)}>
            <span className="small" dir="ltr">
              {clockTime(fromMs)}–{endTime(toMs)}
            </span>
          </Button>
        )}
        <VoiceState voice={voice} />
      </span>
      {!isReadOnly && kind === 'other' && !hasAgreed && (
        <Button tone="quiet" aria-label={t.hasAgreedFor(name)} onPress={() => setAsking(true)}>
          {t.hasAgreed}
        </Button>
      )}
      {!isReadOnly && kind === 'other' && hasAgreed && (
        <Button
          tone="quiet"
          aria-label={t.notAfterAllFor(name)}
          isPending={agree.isRunning}
          onPress={() => void agree.run({ id, agreedOn: null })}
        >
          {t.notAfterAll}
        </Button>
      )}
      {isFilmed && kind !== 'storyteller' && hasAgreed && (
        <FilmAgreed voice={voice} isReadOnly={isReadOnly} />
      )}
      {!isReadOnly && (
        <IconButton icon="close" label={t.remove(name)} onPress={() => void takeOff()} />
      )}
      {isAsking && <HasAgreed voice={voice} onClose={() => setAsking(false)} />}
      <ErrorNote error={remove.error ?? agree.error} />
    </li>
  );
}

function FilmAgreed({ voice, isReadOnly }: { voice: Voice; isReadOnly: boolean }) {
  const { voices: t } = useText();
  const agree = useCommand('voices.agreeFilm');
  return (
    <>
      <Checkbox
        isSelected={voice.filmAgreed}
        isDisabled={isReadOnly || agree.isRunning}
        onChange={(agreed) => void agree.run({ id: voice.id, agreed })}
        label={t.filmAgreed}
      />
      <ErrorNote error={agree.error} />
    </>
  );
}

function VoiceState({ voice }: { voice: Voice }) {
  const { voices: t, language } = useText();
  const { kind, hasAgreed, agreedOn, agreedHow, personId, name, fromMs } = voice;
  if (hasAgreed)
    return (
      <span className="small">
        {kind === 'storyteller' && t.ownAgreement}
        {(kind === 'interviewer' || kind === 'interpreter') && t.contributorAgreement}
        {kind === 'other' && agreedOn && t.agreedOn(formatDay(language, agreedOn))}
        {kind === 'other' && agreedHow && <span dir="auto"> · {agreedHow}</span>}
      </span>
    );
  if (kind === 'storyteller') return <span className="small">{t.storytellerGone}</span>;
  if (kind === 'other')
    return <span className="small">{fromMs === null ? t.notAgreedWhole : t.notAgreedPart}</span>;
  return (
    <span className="small">
      {t.contributorMissing}{' '}
      {personId && <Link to={{ page: 'people', id: personId }}>{t.contributorGo(name)}</Link>}
    </span>
  );
}

function HasAgreed({ voice, onClose }: { voice: Voice; onClose: () => void }) {
  const { voices: t } = useText();
  const agree = useCommand('voices.agree');
  const [day, setDay] = useState(todayHere());
  const [how, setHow] = useState('');
  const [isAsked, setAsked] = useState(false);

  async function save() {
    setAsked(true);
    if (day === '' || how.trim() === '') return;
    const done = await agree.run({ id: voice.id, agreedOn: day, agreedHow: how });
    if (done !== undefined) onClose();
  }
  return (
    <Dialog
      title={t.agreeTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button tone="primary" isPending={agree.isRunning} onPress={() => void save()}>
            {t.agreeSave}
          </Button>
        </>
      }
    >
      <DayField
        label={t.agreeDay}
        value={day}
        onChange={setDay}
        error={isAsked && day === '' ? t.dayMissing : undefined}
      />
      <TextField
        label={t.agreeHow}
        help={t.agreeHowHelp}
        value={how}
        onChange={setHow}
        maxLength={300}
        autoFocus
        error={isAsked && how.trim() === '' ? t.agreeMissing : undefined}
      />
      <ErrorNote error={agree.error} />
    </Dialog>
  );
}
