// Remembers where somebody stopped, and offers to go on there.
import { useEffect, useEffectEvent, useState } from 'react';
import type { Transcript } from '../../../shared/model/transcript.ts';
import { Button } from '../../parts/Button.tsx';
import { clockTime } from '../../parts/player/clock-time.ts';
import { playerOf } from '../../player/playing-sound.ts';
import { useText } from '../../text/use-text.ts';
import type { Lines } from './line-changes.ts';
import { keepStoppedAt, stoppedAt } from './word-settings.ts';
import { useWordsDesk } from './words-context.ts';

const KEEP_EVERY_MS = 2000;
/** Nearer to the beginning nobody needs to be led back. */
const FAR_MS = 5000;
const FAR_LINES = 5;

export function StoppedHere({ transcript, lines }: { transcript: Transcript; lines: Lines }) {
  const { words: t } = useText();
  const { store, recordingId } = useWordsDesk();
  const { id } = transcript;
  const [found, setFound] = useState(() => stoppedAt(id));
  const keep = useEffectEvent(() => {
    const focused = document.activeElement?.closest('.line-place')?.getAttribute('data-index');
    const line = lines[Number(focused ?? Number.NaN)];
    const ms = recordingId === null ? 0 : (playerOf(recordingId)?.positionMs() ?? 0);
    if (line || ms > 0) keepStoppedAt(id, { ms, lineId: line?.id ?? null });
  });
  useEffect(() => {
    const timer = setInterval(() => keep(), KEEP_EVERY_MS);
    return () => clearInterval(timer);
  }, []);

  const line = lines.find((one) => one.id === found?.lineId);
  const isAtBegin = found && found.ms < FAR_MS && lines.findIndex((one) => one === line) < FAR_LINES;
  if (!found || isAtBegin || store.state().canUndo) return null;
  return (
    <div className="words-stopped row no-print">
      <span>{recordingId ? t.stoppedAt(clockTime(found.ms)) : t.stoppedHere}</span>
      <Button
        onPress={() => {
          if (recordingId) playerOf(recordingId)?.seekTo(found.ms);
          if (line) store.wantCaret({ of: id, lineId: line.id, place: line.text.length });
          setFound(undefined);
        }}
      >
        {t.goOnThere}
      </Button>
      <Button tone="quiet" onPress={() => setFound(undefined)}>
        {t.notNow}
      </Button>
    </div>
  );
}
