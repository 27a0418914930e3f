// Plays one recording.
import type { RecordingId } from '../../../shared/model/ids.ts';

export function Player({ recordingId, title }: { recordingId: RecordingId; title: string }) {
  return <audio controls aria-label={title} src={`app://homeground/media/${recordingId}`} />;
}
