// One recording of a story to listen to, and where its copies begin and end.
import { useState } from 'react';
import type { Recording } from '../../../shared/model/recording.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../parts/Button.tsx';
import { clockTime } from '../../parts/player/clock-time.ts';
import type { Ends } from '../../parts/player/EndHandles.tsx';
import type { ShadedRange } from '../../parts/player/player-handle.ts';
import { Player } from '../../player/Player.tsx';
import { useText } from '../../text/use-text.ts';
import { TrimPanel } from './TrimPanel.tsx';

export interface RecordingSoundProps {
  recording: Recording;
  name: string;
  isReadOnly: boolean;
}

export function RecordingSound({ recording, name, isReadOnly }: RecordingSoundProps) {
  const { trim: t } = useText();
  const { id, durationMs, trimInMs, trimOutMs } = recording;
  const kept: Ends = { fromMs: trimInMs ?? 0, toMs: trimOutMs ?? durationMs };
  const [chosen, setChosen] = useState<Ends>();
  const isTrimmed = trimInMs !== null || trimOutMs !== null;
  const ends = chosen && {
    ends: chosen,
    label: t.handles,
    names: [t.from, t.to] as const,
    onChange: setChosen,
  };
  return (
    <>
      <Player
        recordingId={id}
        title={name}
        shaded={cutOff(chosen ?? kept, durationMs, t.cutOff)}
        ends={ends}
      />
      {chosen ? (
        <TrimPanel
          recording={recording}
          ends={chosen}
          onEnds={setChosen}
          onDone={() => setChosen(undefined)}
        />
      ) : (
        <div className="row">
          {isTrimmed && (
            <span className="small">{t.state(clockTime(kept.fromMs), clockTime(kept.toMs))}</span>
          )}
          {!isReadOnly && (
            <Button tone="quiet" onPress={() => setChosen(kept)}>
              {t.open}
            </Button>
          )}
        </div>
      )}
      {!isReadOnly && <Quietness id={id} />}
    </>
  );
}

function Quietness({ id }: Pick<Recording, 'id'>) {
  const { trim: t } = useText();
  const { data: copy } = useQuery('recordings.accessCopy', { id });
  if (!copy || copy.gain === 'full') return null;
  return <p className="small soft">{copy.gain === 'capped' ? t.capped : t.silent}</p>;
}

function cutOff({ fromMs, toMs }: Ends, durationMs: number, label: string): ShadedRange[] {
  return [
    { fromMs: 0, toMs: fromMs, label },
    { fromMs: toMs, toMs: durationMs, label },
  ].filter((range) => range.toMs > range.fromMs);
}
