// One recording of the library, to listen to: reads its outline from the core and its sound through the shell.
import { useCallback, useState } from 'react';
import type { RecordingId } from '../../shared/model/ids.ts';
import { mergePassages } from '../../shared/rules/closed-passages.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorNote } from '../parts/ErrorNote.tsx';
import type { PlayerHandle, ShadedRange } from '../parts/player/player-handle.ts';
import { SoundPlayer } from '../parts/player/SoundPlayer.tsx';
import type { SoundPlayerProps } from '../parts/player/SoundPlayer.tsx';
import { stretchToFetch } from '../parts/player/time-view.ts';
import type { TimeView } from '../parts/player/time-view.ts';
import { useText } from '../text/use-text.ts';
import { setPlayer } from './playing-sound.ts';
import { soundSources } from './sound-sources.ts';

export interface PlayerProps {
  recordingId: RecordingId;
  /** What is heard, in people's words. */
  title: string;
  /** Stretches to mark in the outline. */
  shaded?: readonly ShadedRange[];
  ends?: SoundPlayerProps['ends'];
  backOnPauseMs?: number;
  back?: SoundPlayerProps['back'];
}

/** Twice as many as can be told apart, since twice of what is seen is fetched. */
const CLOSE_POINTS = 1000;
const nothing = { fromMs: 0, toMs: 0, channels: [] };

export function Player(props: PlayerProps) {
  const { recordingId, title, shaded = [], ends, backOnPauseMs = 0, back } = props;
  const { marks: t } = useText();
  const { data, error, reload } = useQuery('recordings.peaks', { id: recordingId });
  const { data: closed } = useQuery('passages.list', { recordingId });
  const durationMs = data?.durationMs ?? 0;
  const [view, setView] = useState<TimeView>();
  const stretch = view && stretchToFetch(view, durationMs);
  const close = useQuery(
    'recordings.peaks',
    stretch ? { id: recordingId, ...stretch, points: CLOSE_POINTS } : null,
  );
  const hold = useCallback(
    (player: PlayerHandle | null) => setPlayer(recordingId, player),
    [recordingId],
  );
  const closedRanges = mergePassages(closed ?? [], durationMs).map((part) => ({
    ...part,
    label: t.closedPart,
  }));
  if (error && !data) return <ErrorNote error={error} onRetry={reload} />;

  const sources = soundSources(recordingId, data);
  return (
    <SoundPlayer
      {...sources}
      isCopyAwaited={data?.copy === null}
      title={title}
      durationMs={durationMs}
      points={(stretch && close.data) ?? data ?? nothing}
      onView={setView}
      shaded={[...shaded, ...closedRanges]}
      ends={ends}
      backOnPauseMs={backOnPauseMs}
      back={back}
      handle={hold}
    />
  );
}
