// Where a recording is heard: the sound itself, or its copy where this computer cannot play that.
import type { OutputOf } from '../../shared/contract/methods.ts';
import type { RecordingId } from '../../shared/model/ids.ts';
import type { PlayableSound } from '../parts/player/use-sound.ts';

export interface SoundSources {
  source: PlayableSound;
  fallback: PlayableSound | undefined;
}

/** @param known what its outline tells; undefined while that is read */
export function soundSources(
  recordingId: RecordingId,
  known: Pick<OutputOf<'recordings.peaks'>, 'durationMs' | 'copy' | 'hearsCopyOnly'> | undefined,
): SoundSources {
  const address = `app://homeground/media/${recordingId}`;
  const whole = { address, fromS: 0, toS: (known?.durationMs ?? 0) / 1000 };
  const copy = known?.copy && {
    address: `${address}/copy`,
    fromS: known.copy.fromMs / 1000,
    toS: known.copy.toMs / 1000,
  };
  return known?.hearsCopyOnly && copy
    ? { source: copy, fallback: undefined }
    : { source: whole, fallback: copy ?? undefined };
}
