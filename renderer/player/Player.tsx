// One recording of the library, to listen to: reads its outline from the core and its sound through the shell.
import type { RecordingId } from '../../shared/model/ids.ts';
import { useQuery } from '../api/use-query.ts';
import { ErrorNote } from '../parts/ErrorNote.tsx';
import { SoundPlayer } from '../parts/player/SoundPlayer.tsx';

export interface PlayerProps {
  recordingId: RecordingId;
  /** What is heard, in people's words. */
  title: string;
}

export function Player({ recordingId, title }: PlayerProps) {
  const { data, error, reload } = useQuery('recordings.peaks', { id: recordingId });
  const { data: closed } = useQuery('passages.list', { recordingId });
  if (error && !data) return <ErrorNote error={error} onRetry={reload} />;
  return (
    <SoundPlayer
      address={`app://homeground/media/${recordingId}`}
      title={title}
      durationMs={data?.durationMs ?? 0}
      peaks={data?.channels ?? []}
      closedRanges={closed ?? []}
    />
  );
}
