// Chooses where the copies of a recording begin and end: typed, taken from the player, or by the handles in it.
import { useState } from 'react';
import type { Recording } from '../../../shared/model/recording.ts';
import { asTrim } from '../../../shared/rules/trim.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { clockTime } from '../../parts/player/clock-time.ts';
import type { Ends } from '../../parts/player/EndHandles.tsx';
import { playPassage, positionMs } from '../../player/playing-sound.ts';
import { timeToType, typedTime } from '../../../shared/rules/typed-time.ts';
import { TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';

export interface TrimPanelProps {
  recording: Recording;
  ends: Ends;
  onEnds: (ends: Ends) => void;
  onDone: () => void;
}

export function TrimPanel({ recording, ends, onEnds, onDone }: TrimPanelProps) {
  const { trim: t, parts } = useText();
  const { id, durationMs, trimInMs, trimOutMs } = recording;
  const trim = useCommand('recordings.trim');
  const rule = asTrim({ inMs: ends.fromMs, outMs: ends.toMs }, durationMs);
  const here = () => positionMs(recording.id);

  async function keep(next: { inMs: number | null; outMs: number | null }, message: string) {
    if (!(await trim.run({ id, ...next }))) return;
    onDone();
    showToast({
      message,
      action: {
        label: parts.undo,
        run: () => void api.recordings.trim({ id, inMs: trimInMs, outMs: trimOutMs }),
      },
    });
  }
  return (
    <section className="trim" aria-label={t.title}>
      <p>{t.lead}</p>
      <div className="trim-fields">
        <div className="trim-end">
          <TimeField
            label={t.from}
            ms={ends.fromMs}
            durationMs={durationMs}
            onMs={(fromMs) => onEnds({ ...ends, fromMs })}
          />
          <Button onPress={() => onEnds({ ...ends, fromMs: here() })}>{t.fromHere}</Button>
        </div>
        <div className="trim-end">
          <TimeField
            label={t.to}
            ms={ends.toMs}
            durationMs={durationMs}
            onMs={(toMs) => onEnds({ ...ends, toMs })}
          />
          <Button onPress={() => onEnds({ ...ends, toMs: here() })}>{t.toHere}</Button>
        </div>
      </div>
      {rule ? (
        <p aria-live="polite">{t.remains(clockTime(ends.toMs - ends.fromMs))}</p>
      ) : (
        <p className="field-error" role="alert">
          {t.tooShort}
        </p>
      )}
      <ErrorNote error={trim.error} />
      <div className="row">
        <Button
          tone="primary"
          isDisabled={!rule || trim.isRunning}
          onPress={() => rule && void keep(rule, t.saved)}
        >
          {t.save}
        </Button>
        <Button icon="play" isDisabled={!rule} onPress={() => playPassage(recording.id, ends)}>
          {t.listen}
        </Button>
        {(trimInMs !== null || trimOutMs !== null) && (
          <Button onPress={() => void keep({ inMs: null, outMs: null }, t.wasReset)}>
            {t.reset}
          </Button>
        )}
        <Button tone="quiet" onPress={onDone}>
          {t.cancel}
        </Button>
      </div>
    </section>
  );
}

interface TimeFieldProps {
  label: string;
  ms: number;
  durationMs: number;
  onMs: (ms: number) => void;
}

/** What is being typed is left alone until it is a time. */
export function TimeField({ label, ms, durationMs, onMs }: TimeFieldProps) {
  const { trim: t } = useText();
  const [typed, setTyped] = useState<string>();
  const found = typed === undefined ? ms : typedTime(typed);
  return (
    <TextField
      label={label}
      value={typed ?? timeToType(ms)}
      dir="ltr"
      maxLength={12}
      error={found === undefined ? t.noTime : undefined}
      onChange={(next) => {
        setTyped(next);
        const time = typedTime(next);
        if (time !== undefined) onMs(Math.min(time, durationMs));
      }}
      onBlur={() => {
        if (found !== undefined) setTyped(undefined);
      }}
    />
  );
}
