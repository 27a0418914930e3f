// From one time of a recording to another: typed, or taken from where the player is.
import type { RecordingId } from '../../../shared/model/ids.ts';
import { writeTimecode } from '../../../shared/rules/timecode.ts';
import { Button } from '../../parts/Button.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { positionMs } from '../../player/playing-sound.ts';
import { useText } from '../../text/use-text.ts';

interface PartTimesProps {
  recordingId: RecordingId;
  /** As people write times. */
  from: string;
  to: string;
  onFrom: (typed: string) => void;
  onTo: (typed: string) => void;
  fromError?: string | undefined;
  toError?: string | undefined;
  /** Neither can be left empty, and the first has the focus. */
  isRequired?: boolean;
}

export function PartTimes(props: PartTimesProps) {
  const { recordingId, from, to, onFrom, onTo, fromError, toError, isRequired = false } = props;
  const { marks: t } = useText();
  const here = () => writeTimecode(positionMs(recordingId));
  const common = { dir: 'ltr', isRequired, ...(isRequired && { help: t.timeHelp }) } as const;
  return (
    <div className="close-part-times">
      <div>
        <TextField
          label={t.from}
          value={from}
          onChange={onFrom}
          autoFocus={isRequired}
          error={fromError}
          {...common}
        />
        <Button onPress={() => onFrom(here())}>{t.fromHere}</Button>
      </div>
      <div>
        <TextField label={t.to} value={to} onChange={onTo} error={toError} {...common} />
        <Button onPress={() => onTo(here())}>{t.toHere}</Button>
      </div>
    </div>
  );
}
