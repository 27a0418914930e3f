// How long the disk still takes sound, as time. It warns early before a take, and only when it must while somebody speaks.
import { useEffect } from 'react';
import { useQuery } from '../../api/use-query.ts';
import { Note } from '../../parts/blocks.tsx';
import { useRecorderView } from '../../recorder/RecorderProvider.tsx';
import { formatLength } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

const ASK_EVERY_MS = 15_000;
const MINUTE_MS = 60_000;
/** Below this no take is begun: the core refuses. */
const LEAST_MS = 5 * MINUTE_MS;
const LITTLE_BEFORE_MS = 30 * MINUTE_MS;
const LITTLE_DURING_MS = 15 * MINUTE_MS;

export function SpaceLeft() {
  const { record: t, microphones: m, language } = useText();
  const { format, state } = useRecorderView();
  const { data, reload } = useQuery('recordings.spaceLeft', format ?? null, { keepFormer: true });
  useEffect(() => {
    const timer = setInterval(reload, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [reload]);
  if (data === undefined) return null;
  const { leftMs } = data;
  const time = formatLength(language, leftMs);
  if (state.name === 'recording' || state.name === 'paused') {
    if (leftMs < LITTLE_DURING_MS)
      return (
        <Note tone="warning" isAlert>
          {m.spaceEnds(time)}
        </Note>
      );
  } else if (leftMs < LEAST_MS) return <Note tone="error">{m.spaceTooShort(time)}</Note>;
  else if (leftMs < LITTLE_BEFORE_MS) return <Note tone="warning">{t.spaceShort(time)}</Note>;
  return <p className="soft">{t.spaceLeft(time)}</p>;
}
