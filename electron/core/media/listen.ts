// A stored sound as a player asks for it, or a photo: takes look like WAV files, imports are the bytes that were brought in. The gate is asked first,
// and who may not know names gets no file of a protected story in which names may stand, and hears silence where a part is closed.
import { AppError } from '../../../shared/contract/errors.ts';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { closedFrames, silenced } from '../../../shared/rules/closed-passages.ts';
import { roleMay } from '../../../shared/rules/permissions.ts';
import type { CoreContext, OpenLibrary } from '../context.ts';
import { currentCopy } from '../db/access-copy-rows.ts';
import { silentFor } from '../db/closed-passages.ts';
import { mayHear, mayHearSound } from '../db/recording-rows.ts';
import type { Listener, SoundFacts } from '../db/recording-rows.ts';
import { hidesTraces } from '../db/told-outside.ts';
import { whileHeard } from './while-heard.ts';
import { wavHeader, wavPadding } from './wav-header.ts';

export interface Sound {
  mimeType: string;
  sizeBytes: number;
  /** The bytes of [start, end) in pieces of at most 1 MiB. */
  read(start: number, end: number): Generator<Buffer>;
  close(): void;
}

interface Row {
  story_id: StoryId | null;
  kind: 'take' | 'import';
  purpose: Recording['purpose'];
  state: 'recording' | 'interrupted' | 'ready' | 'damaged';
  binned_at: string | null;
  mime_type: string;
  sample_rate_hz: number;
  channels: number;
  bits_per_sample: number;
}

/**
 * @throws AppError `locked`, `not-found` (also for what this person may not hear), `conflict` while it is being recorded,
 * `not-permitted` as `refuseOriginal` says, `library-damaged`
 */
export const openSound = whileHeard(openOriginal, refuseUnheard);

function openOriginal(context: CoreContext, id: RecordingId): Sound {
  const library = context.session.library;
  if (library === undefined)
    throw new AppError('locked', 'The library is locked. Please open it first.');
  const row = library.db.sql
    .prepare<[string], Row>(
      'select story_id, kind, purpose, state, binned_at, mime_type, sample_rate_hz, channels, bits_per_sample from recordings where id = ?',
    )
    .get(id);
  if (row === undefined) return openPicture({ ...context, library }, id);
  if (!mayHearSound({ ...context, library }, row))
    throw new AppError('not-found', 'This recording is not in the library.');
  refuseOriginal({ ...context, library }, { id, ...row });
  if (row.state === 'recording')
    throw new AppError(
      'conflict',
      'This is still being recorded. Please stop the recording first.',
    );
  const stored = library.media.open(id);
  const close = () => stored.close();
  if (row.kind === 'import') {
    return {
      mimeType: row.mime_type,
      sizeBytes: stored.sizeBytes,
      read: (start, end) => stored.pieces(start, end),
      close,
    };
  }
  const frameBytes = (row.channels * row.bits_per_sample) / 8;
  const dataBytes = Math.floor(stored.sizeBytes / frameBytes) * frameBytes;
  const header = wavHeader({
    sampleRateHz: row.sample_rate_hz,
    channels: row.channels,
    bitsPerSample: row.bits_per_sample === 16 ? 16 : 24,
    dataBytes,
  });
  const ranges = closedFrames(silentFor({ ...context, library }, id), {
    sampleRateHz: row.sample_rate_hz,
  });
  const soundEnd = header.length + dataBytes;
  const sizeBytes = soundEnd + wavPadding(dataBytes);
  return {
    mimeType: 'audio/wav',
    sizeBytes,
    *read(start, end) {
      if (start < header.length) yield header.subarray(start, Math.min(end, header.length));
      const from = Math.max(start, header.length);
      const to = Math.min(end, soundEnd);
      let at = from - header.length;
      if (from < to)
        for (const piece of stored.pieces(at, to - header.length)) {
          const heard = silenced(piece, { at, ranges, frameBytes });
          yield Buffer.from(heard.buffer, heard.byteOffset, heard.byteLength);
          at += piece.length;
        }
      if (end > soundEnd && start < sizeBytes)
        yield Buffer.alloc(Math.min(end, sizeBytes) - Math.max(start, soundEnd));
    },
    close,
  };
}

/** A photo, for those who record: names and places may be seen in it. Papers are not shown, so they are not handed out. */
function openPicture(context: Listener & { library: OpenLibrary }, id: RecordingId): Sound {
  const { library } = context;
  const row = library.db.sql
    .prepare<[string], { story_id: StoryId | null; mime_type: string }>(
      "select story_id, mime_type from attachments where id = ? and kind = 'photo'",
    )
    .get(id);
  const maySee = roleMay(library.member.role, 'recordings.make');
  if (row === undefined || !maySee || !mayHear(context, row.story_id))
    throw new AppError('not-found', 'This recording is not in the library.');
  const stored = library.media.open(id);
  return {
    mimeType: row.mime_type,
    sizeBytes: stored.sizeBytes,
    read: (start, end) => stored.pieces(start, end),
    close: () => stored.close(),
  };
}

/**
 * The access copy: no tags and no names are in it, so whoever may hear the story may hear it.
 * @throws AppError as `openSound`, and `conflict` while there is no copy, or none that is right
 */
export const openCopy = whileHeard(openAccessCopy, refuseUnheard);

function openAccessCopy(context: CoreContext, id: RecordingId): Sound {
  const library = context.session.library;
  if (library === undefined)
    throw new AppError('locked', 'The library is locked. Please open it first.');
  const row = library.db.sql
    .prepare<[string], SoundFacts>(
      'select story_id, purpose, state, binned_at from recordings where id = ?',
    )
    .get(id);
  if (row === undefined || !mayHearSound({ ...context, library }, row))
    throw new AppError('not-found', 'This recording is not in the library.');
  const copy = currentCopy(library, id);
  if (copy === undefined)
    throw new AppError(
      'conflict',
      'The copy to listen to is not made yet. Please try again later.',
    );
  const stored = library.copies.open(copy.mediaId);
  return {
    mimeType: 'audio/mpeg',
    sizeBytes: stored.sizeBytes,
    read: (start, end) => stored.pieces(start, end),
    close: () => stored.close(),
  };
}

/** What was taken back, closed, binned or erased while it is being played. */
function refuseUnheard(context: CoreContext, id: RecordingId): void {
  const { library } = context.session;
  if (library === undefined)
    throw new AppError('locked', 'The library is locked. Please open it first.');
  const row = library.db.sql
    .prepare<{ id: RecordingId }, SoundFacts>(
      `select story_id, purpose, state, binned_at from recordings where id = @id
       union all select story_id, 'interview', 'ready', null from attachments where id = @id`,
    )
    .get({ id });
  if (row === undefined || !mayHearSound({ ...context, library }, row))
    throw new AppError('not-found', 'This recording is not in the library.');
}

type Original = Pick<Row, 'kind' | 'story_id'> & { id: RecordingId };

/** Does this person hear the copy and never the file itself? In the copy closed parts are silent, and no words are beside the sound. */
export function hearsCopyOnly(context: Listener, { id, kind, story_id }: Original): boolean {
  return kind === 'import' && (hidesTraces(context, story_id) || silentFor(context, id).length > 0);
}

/**
 * A file that was brought in can hold a name, a place and a picture beside its sound, and what is closed. It is played as it is, so
 * of a protected story it is for those who know the names anyway.
 * @throws AppError `not-permitted`
 */
export function refuseOriginal(context: Listener, sound: Original): void {
  if (hearsCopyOnly(context, sound))
    throw new AppError(
      'not-permitted',
      'This sound file was made elsewhere, and a name may stand in it, or a part of it is closed. A copy without these can be heard as soon as it is made; the archive package holds one, too.',
    );
}
