// What proves an agreement beside its words: the scan of the paper, or the sound or film in which it was agreed. Nothing that points at a
// place or a machine goes along.
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type Database from 'better-sqlite3';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { StoredSignature } from '../../../shared/model/signature.ts';
import { canBeBare } from '../../../shared/rules/bare-pictures.ts';
import { passagesWithin } from '../../../shared/rules/closed-passages.ts';
import type { OpenLibrary } from '../context.ts';
import { closedPassagesOf } from '../db/closed-passages.ts';
import type { FfmpegTool } from '../media/find-ffmpeg.ts';
import { barePicture } from './pictures/bare-picture.ts';
import { checkedPieces, endingOf, writePlainMaster } from './plain-master.ts';
import type { PublicSound } from './public-story.ts';

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
export type Stayed = 'cannot-be-made-bare' | 'damaged';

interface Means<Added> {
  library: Pick<OpenLibrary, 'db' | 'media'>;
  ffmpeg: () => Promise<FfmpegTool>;
  signal: AbortSignal;
  /** @param ending of the file's name */
  add: (file: { mimeType: string; ending: string }, source: Bytes) => Promise<Added>;
}

/** @param code of the story, for what is said of damage @returns what was added, why it stayed, or undefined where there is none */
export async function addProof<Added>(
  signature: StoredSignature,
  { code, ...means }: { code: string } & Means<Added>,
): Promise<Added | Stayed | undefined> {
  if (signature.method === 'on-paper')
    return signature.attachmentId === null
      ? undefined
      : addScan(signature.attachmentId, { code, ...means });
  if (signature.method === 'spoken' || signature.method === 'filmed')
    return signature.recordingId === null
      ? undefined
      : addTold(signature.recordingId, { code, isFilm: signature.method === 'filmed', ...means });
  return undefined;
}

type At<Added> = { code: string } & Means<Added>;

interface ScanRow {
  mimeType: string;
  sizeBytes: number;
  sha256: string;
}

/** A picture of the paper, only where what its camera or scanner wrote can be taken out. */
async function addScan<Added>(
  id: string,
  { library, code, add }: At<Added>,
): Promise<Added | Stayed | undefined> {
  const row = library.db.sql
    .prepare<[string], ScanRow>(
      'select mime_type as mimeType, size_bytes as sizeBytes, sha256 from attachments where id = ? and binned_at is null',
    )
    .get(id);
  if (row === undefined) return undefined;
  const { mimeType } = row;
  const at = { library, code, row, mimeType };
  // A PDF, too, names who scanned it and with what, and nothing here can take that out.
  if (!canBeBare(row)) return 'cannot-be-made-bare';
  // A photo of the paper says where it was taken: at somebody's home.
  const bytes = await addStored(id, {
    ...at,
    add: (_file, source) => buffer(Readable.from(source, { objectMode: false })),
  });
  if (typeof bytes === 'string') return bytes;
  const bare = barePicture(bytes, mimeType);
  return bare === undefined
    ? 'cannot-be-made-bare'
    : add({ mimeType, ending: endingOf(mimeType) }, [bare]);
}

async function addStored<Added>(
  id: string,
  {
    library,
    code,
    row,
    mimeType,
    add,
  }: {
    row: Omit<ScanRow, 'mimeType'>;
    mimeType: string;
  } & Pick<At<Added>, 'library' | 'code' | 'add'>,
): Promise<Added | Stayed> {
  const mediaId = id as RecordingId;
  if (!library.media.seemsWhole(mediaId, row.sizeBytes)) return 'damaged';
  const stored = library.media.open(mediaId);
  try {
    return await add(
      { mimeType, ending: endingOf(mimeType) },
      checkedPieces(stored, { sha256: row.sha256, code }),
    );
  } finally {
    stored.close();
  }
}

interface SoundRow extends Omit<PublicSound, 'code' | 'closed'> {
  state: string;
}

/** What was signed in a sign language is in the film; where a part of its sound is silent, the film still holds it and stays. */
async function addTold<Added>(
  id: RecordingId,
  { isFilm, ...at }: { isFilm: boolean } & At<Added>,
): Promise<Added | Stayed | undefined> {
  const { library, code, signal, ffmpeg, add } = at;
  const { sql } = library.db;
  const row = sql
    .prepare<[string], SoundRow>(
      `select id, kind, state, mime_type as mimeType, sample_rate_hz as sampleRateHz, channels, bits_per_sample as bitsPerSample,
         duration_ms as durationMs, size_bytes as sizeBytes, sha256, started_at as startedAt,
         null as trimInMs, null as trimOutMs
       from recordings where id = ? and binned_at is null`,
    )
    .get(id);
  if (row === undefined) return undefined;
  const film = isFilm ? filmOf(sql, id) : undefined;
  if (film !== undefined) return addStored(film.id, { ...at, row: film, mimeType: film.mimeType });
  if (row.state !== 'ready' || !library.media.seemsWhole(id, row.sizeBytes)) return 'damaged';
  const closed = passagesWithin(closedPassagesOf(sql, id), row.durationMs);
  const stored = library.media.open(id);
  try {
    const sound = { ...row, code, closed };
    const tool = row.kind === 'take' ? { path: '', version: '' } : await ffmpeg();
    return await writePlainMaster({ sound, stored, tool, signal }, (mimeType, source) =>
      add({ mimeType, ending: endingOf(mimeType) }, source),
    );
  } finally {
    stored.close();
  }
}

function filmOf(sql: Database.Database, id: RecordingId): (ScanRow & { id: string }) | undefined {
  if (closedPassagesOf(sql, id).length > 0) return undefined;
  return sql
    .prepare<[string], ScanRow & { id: string }>(
      `select id, mime_type as mimeType, size_bytes as sizeBytes, sha256 from films
       where recording_id = ? and state = 'ready' and binned_at is null
       order by started_at limit 1`,
    )
    .get(id);
}
