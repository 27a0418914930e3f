// The player of a recording, which begins to play at one moment as soon as it can.
import { useEffect } from 'react';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { Player } from '../../player/Player.tsx';
import { playerOf } from '../../player/playing-sound.ts';
import { useText } from '../../text/use-text.ts';

const TRY_EVERY_MS = 100;
const MOST_TRIES = 60;

interface PlayFromProps {
  recordingId: RecordingId;
  fromMs: number;
  /** What is heard, in people's words. */
  title: string;
  onClose: () => void;
}

export function PlayFrom({ recordingId, fromMs, title, onClose }: PlayFromProps) {
  const { find: t } = useText();
  useEffect(() => {
    let tries = 0;
    // How long the sound is comes a moment after the player; before that it cannot go anywhere.
    const timer = setInterval(() => {
      const player = playerOf(recordingId);
      tries += 1;
      const isThere =
        player !== undefined && player.isPlaying() && player.positionMs() >= fromMs - TRY_EVERY_MS;
      if (isThere || tries > MOST_TRIES) clearInterval(timer);
      else player?.playPassage({ fromMs, toMs: Number.MAX_SAFE_INTEGER });
    }, TRY_EVERY_MS);
    return () => clearInterval(timer);
  }, [recordingId, fromMs]);
  return (
    <div className="find-player">
      <Player recordingId={recordingId} title={title} />
      <Button tone="quiet" icon="close" onPress={onClose}>
        {t.stop}
      </Button>
    </div>
  );
}
