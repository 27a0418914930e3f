// Recordings as rows, for those who list them and those who play them: what a person may not hear is not there for them.
import { AppError } from '../../../shared/contract/errors.ts';
import type { PersonId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { maySee } from '../../../shared/rules/access.ts';
import { roleMay } from '../../../shared/rules/permissions.ts';
import type { OpenLibrary } from '../context.ts';
import { storyFacts } from './access-facts.ts';

export interface RecordingRow {
  id: RecordingId;
  story_id: StoryId | null;
  kind: Recording['kind'];
  purpose: Recording['purpose'];
  person_id: PersonId | null;
  state: Recording['state'];
  title: string;
  device_name: string;
  mime_type: string;
  sample_rate_hz: number;
  channels: number;
  bits_per_sample: number;
  duration_ms: number;
  size_bytes: number;
  sha256: string;
  missing_samples: number;
  is_incomplete: number;
  original_name: string;
  started_at: string;
  ended_at: string | null;
  binned_at: string | null;
  trim_in_ms: number | null;
  trim_out_ms: number | null;
}

/** Every column but the picture of the sound. */
export const recordingColumns = `id, story_id, kind, purpose, person_id, state, title, device_name, mime_type, sample_rate_hz, channels,
  bits_per_sample, duration_ms, size_bytes, sha256, missing_samples, is_incomplete, original_name, started_at,
  ended_at, binned_at, trim_in_ms, trim_out_ms`;

/** Whoever has opened the library, today. */
export interface Listener {
  library: Pick<OpenLibrary, 'db' | 'member'>;
  today(): string;
}

/** May this person hear what belongs to this story? What belongs to none yet is for those who record. */
export function mayHear(context: Listener, storyId: StoryId | null): boolean {
  const { library } = context;
  const facts =
    storyId === null ? { inBin: false, narrators: [] } : storyFacts(library.db.sql, storyId);
  return (
    facts !== undefined && maySee({ facts, role: library.member.role, today: context.today() })
  );
}

export type SoundFacts = Pick<RecordingRow, 'story_id' | 'purpose' | 'state' | 'binned_at'>;

/** What is not whole yet, in the bin, a test or a spoken agreement is for those who record: nobody else need know of it. */
export function isThere(
  context: Listener,
  { purpose, state, binned_at }: Omit<SoundFacts, 'story_id'>,
): boolean {
  const isKept = binned_at === null && (state === 'ready' || state === 'damaged');
  return (
    (isKept && purpose === 'interview') || roleMay(context.library.member.role, 'recordings.make')
  );
}

/** May this person hear this sound? */
export function mayHearSound(context: Listener, sound: SoundFacts): boolean {
  return isThere(context, sound) && mayHear(context, sound.story_id);
}

/** @throws AppError `not-found`, also for what this person may not hear */
export function requireHeard(id: RecordingId, context: Listener): Recording {
  const row = context.library.db.sql
    .prepare<[string], RecordingRow>(`select ${recordingColumns} from recordings where id = ?`)
    .get(id);
  if (row === undefined || !mayHearSound(context, row))
    throw new AppError('not-found', 'This recording is not in the library.');
  return recordingOf(row);
}

export function recordingOf(row: RecordingRow): Recording {
  return {
    id: row.id,
    storyId: row.story_id,
    kind: row.kind,
    purpose: row.purpose,
    personId: row.person_id,
    state: row.state,
    title: row.title,
    deviceName: row.device_name,
    mimeType: row.mime_type,
    sampleRateHz: row.sample_rate_hz,
    channels: row.channels,
    bitsPerSample: row.bits_per_sample,
    durationMs: row.duration_ms,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    missingSamples: row.missing_samples,
    isIncomplete: row.is_incomplete === 1,
    originalName: row.original_name,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    binnedAt: row.binned_at,
    trimInMs: row.trim_in_ms,
    trimOutMs: row.trim_out_ms,
  };
}
