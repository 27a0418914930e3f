// Which line and which word of it is being heard.
import { useEffect, useEffectEvent, useState } from 'react';
import type { RecordingId, TranscriptLineId } from '../../../shared/model/ids.ts';
import { wordAtTime } from '../../../shared/rules/word-times.ts';
import { playerOf } from '../../player/playing-sound.ts';
import type { Stretch } from './LineField.tsx';
import type { Lines } from './line-changes.ts';

export interface Heard {
  lineId: TranscriptLineId;
  word: Stretch | undefined;
  isPlaying: boolean;
}

const LOOK_EVERY_MS = 120;
/** A line is still the one that was heard for so long after its end. */
const LINGER_MS = 1500;

/** @returns undefined where no line has a time */
export function heardAt(lines: Lines, ms: number): Omit<Heard, 'isPlaying'> | undefined {
  let found: Lines[number] | undefined;
  for (const line of lines)
    if (line.fromMs !== null && line.fromMs <= ms && line.fromMs >= (found?.fromMs ?? 0))
      found = line;
  if (found === undefined || (found.toMs !== null && ms > found.toMs + LINGER_MS)) return undefined;
  const [from, to] = wordAtTime(found, ms) ?? [];
  return {
    lineId: found.id,
    word: from === undefined || to === undefined ? undefined : { from, to },
  };
}

export function useHeard(recordingId: RecordingId | null, lines: Lines): Heard | undefined {
  const [heard, setHeard] = useState<Heard>();
  const look = useEffectEvent(() => {
    const player = recordingId === null ? undefined : playerOf(recordingId);
    const found = player && heardAt(lines, player.positionMs());
    const next = found && { ...found, isPlaying: player.isPlaying() };
    setHeard((former) => (isSame(former, next) ? former : next));
  });
  useEffect(() => {
    const timer = setInterval(() => look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return heard;
}

function isSame(one: Heard | undefined, other: Heard | undefined): boolean {
  return (
    one?.lineId === other?.lineId &&
    one?.isPlaying === other?.isPlaying &&
    one?.word?.from === other?.word?.from
  );
}
