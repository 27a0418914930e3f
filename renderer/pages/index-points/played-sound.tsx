// Which recording of a story is heard beside its index, and a way to hear any moment of any of them.
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type { IndexPoint } from '../../../shared/model/index-point.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../parts/Button.tsx';
import { playerOf } from '../../player/playing-sound.ts';
import { useText } from '../../text/use-text.ts';
import { shownTime } from './PointReading.tsx';

export interface PlayedSound {
  /** Undefined until it is known which there are. */
  recordings: readonly Recording[] | undefined;
  /** Null: none, for what is written without a sound. */
  chosen: Recording | null;
  choose: (id: RecordingId | null) => void;
  /** Plays from there, where this point has a sound that can be heard. */
  playFrom: (point: Pick<IndexPoint, 'recordingId' | 'fromMs'>) => void;
  playButton: (point: IndexPoint) => ReactNode;
}

export function usePlayedSound(storyId: StoryId): PlayedSound {
  const { indexPoints: t } = useText();
  const { data } = useQuery('recordings.list', { storyId });
  const [chosenId, setChosenId] = useState<RecordingId | null>();
  const recordings = data?.filter(
    ({ binnedAt, purpose, state }) =>
      binnedAt === null && purpose === 'interview' && (state === 'ready' || state === 'damaged'),
  );
  const chosen =
    chosenId === null
      ? null
      : (recordings?.find(({ id }) => id === chosenId) ?? recordings?.[0] ?? null);

  function playFrom({ recordingId, fromMs }: Pick<IndexPoint, 'recordingId' | 'fromMs'>) {
    if (recordingId === null || fromMs === null) return;
    const play = () => {
      const player = playerOf(recordingId);
      player?.seekTo(fromMs);
      if (player?.isPlaying() === false) player.toggle();
    };
    if (playerOf(recordingId) !== undefined) return play();
    setChosenId(recordingId);
    // The player of the other recording is there after the page was drawn.
    setTimeout(play, 300);
    return undefined;
  }
  return {
    recordings,
    chosen,
    choose: setChosenId,
    playFrom,
    playButton: (point) =>
      point.fromMs === null ||
      recordings?.some(({ id }) => id === point.recordingId) !== true ? undefined : (
        <Button
          icon="play"
          tone="quiet"
          aria-label={t.play(shownTime(point.fromMs))}
          onPress={() => playFrom(point)}
        >
          <bdi dir="ltr">{shownTime(point.fromMs)}</bdi>
        </Button>
      ),
  };
}
