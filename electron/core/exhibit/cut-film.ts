// Makes the film of what is heard as visitors see it: the same sound, the picture beside it, black where a part is closed; kept encrypted for the next time.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { RecordingId } from '../../../shared/model/ids.ts';
import type { FilmPicture } from '../db/films-that-leave.ts';
import type { LibraryContext } from '../context.ts';
import { fileOf } from '../media/film-file.ts';
import { filmOutput, filmPictureInput, filmSoundInput } from '../media/film-args.ts';
import type { FilmCut } from '../media/film-args.ts';
import { runFfmpegInputs } from '../media/run-ffmpeg-inputs.ts';
import { webmHead } from '../media/webm-file.ts';
import { createWebmReader } from '../media/webm-outline.ts';
import type { PublicSound } from '../packaging/public-story.ts';
import type { MediaReader, MediaWriter } from '../vault/media.ts';
import { silentParts } from './judge-items.ts';
import { keepClip, keptClip } from './kept-clips.ts';
import type { KeptClip } from './kept-clips.ts';
import type { Heard } from './make-sounds.ts';

/** Counts what is changed in how films are made: then all are made again. */
const FILMING_VERSION = 2;

interface Filming {
  sound: PublicSound;
  /** As it is heard: what is closed is silent in it, and what was cut off is gone. */
  heard: Heard;
  /** Of the gate, and nothing else. */
  pictures: readonly FilmPicture[];
  context: Pick<LibraryContext, 'library' | 'ffmpeg' | 'newId' | 'clock'>;
  signal: AbortSignal;
  onProgress?: ((doneMs: number) => void) | undefined;
}

type Recipe = Pick<Filming, 'sound' | 'heard' | 'pictures'>;

function cutOf({ sound, heard, pictures }: Recipe): FilmCut {
  const { fromMs, durationMs } = heard;
  return { pictures, fromMs, durationMs, dark: silentParts(sound), takeMs: sound.durationMs };
}

/** All that a film depends on. */
export function filmRecipe(filming: Recipe): string {
  const { sound, heard, pictures } = filming;
  const all = [
    ...['film', FILMING_VERSION, sound.sha256, heard.sha256],
    cutOf(filming),
    pictures.map(({ sha256 }) => sha256),
  ];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

/**
 * @returns the film that is kept, or a new one
 * @throws AppError `library-damaged`, `conflict`, `media-failed`, `tool-missing`, `disk-full`, `cancelled`
 */
export async function cutFilm(filming: Filming): Promise<KeptClip> {
  const { sound, context } = filming;
  const { library } = context;
  const recipe = filmRecipe(filming);
  const kept = keptClip(library, recipe);
  if (kept !== undefined) return kept;
  const live = await codeLive(filming);
  try {
    const made = { ...toBegin(filming, live), durationMs: filming.heard.durationMs };
    return keepClip(library, {
      ...{ recipe, made, recordingId: sound.id, action: 'exhibitions.cutFilm' },
      refuse: (sql) => refuseChanged(sql, filming),
    });
  } finally {
    library.copies.removeCopy(live);
  }
}

/** What was made while a part of the recording was erased, or its film put into the bin, would keep what was to be gone. @throws AppError `conflict` */
function refuseChanged(sql: Database.Database, { sound, pictures }: Filming): void {
  const isAsItWas = sql.prepare<[string, string]>(
    `select 1 from recordings where id = ? and sha256 = ?
       and not exists (select 1 from erased_passages e where e.recording_id = recordings.id)`,
  );
  const isThere = sql.prepare<[string, string]>(
    'select 1 from films where id = ? and sha256 = ? and binned_at is null',
  );
  if (
    isAsItWas.get(sound.id, sound.sha256) !== undefined &&
    pictures.every(({ id, sha256 }) => isThere.get(id, sha256) !== undefined)
  )
    return;
  throw new AppError(
    'conflict',
    `${sound.code.toUpperCase()} was changed while its film was being made. Nothing was written. Please make it again.`,
  );
}

function newCopy({ context }: Filming): { mediaId: RecordingId; writer: MediaWriter } {
  const mediaId = RecordingId.parse(context.newId());
  const writer = context.library.copies.create(mediaId, {
    live: false,
    facts: {
      ...{ kind: 'access-copy', mimeType: 'video/webm', startedAt: context.clock().toISOString() },
      ...{ sampleRateHz: 48_000, channels: 2, bitsPerSample: 0 },
    },
  });
  return { mediaId, writer };
}

/** Out of a pipe it comes without its length and without a table of places. @returns its file among the copies */
async function codeLive(filming: Filming): Promise<RecordingId> {
  const { heard, pictures, context, signal, onProgress } = filming;
  const { library } = context;
  const tool = await context.ffmpeg();
  const opened: MediaReader[] = [];
  const open = (reader: MediaReader) => {
    opened.push(reader);
    return reader;
  };
  try {
    const inputs = pictures.map(({ id, sha256 }) => ({
      source: open(library.media.open(fileOf(id))),
      sha256,
      options: filmPictureInput,
    }));
    const sound = { source: open(library.copies.open(heard.mediaId)), options: filmSoundInput };
    for (const { source, sha256 } of inputs) if (source.sha256 !== sha256) throw damaged(filming);
    const { mediaId, writer } = newCopy(filming);
    try {
      const run = runFfmpegInputs({
        ...{ tool, signal, onProgress, outputOptions: filmOutput(cutOf(filming)) },
        inputs: [...inputs, sound].map(({ source, options }) => ({
          source: Readable.from(source.pieces(), { objectMode: false }),
          options,
        })),
      });
      const write = async () => {
        for await (const piece of run.output) writer.append(piece);
      };
      // Both are waited for, so that nothing still writes when the file is taken away.
      const [written, ended] = await Promise.allSettled([write(), run.ended]);
      if (ended.status === 'rejected') throw ended.reason;
      if (written.status === 'rejected') throw written.reason;
      writer.finish();
      return mediaId;
    } catch (error) {
      writer.abandon();
      throw error;
    }
  } finally {
    for (const reader of opened) reader.close();
  }
}

const damaged = ({ sound }: Filming) =>
  new AppError(
    'library-damaged',
    `The film of the recording ${sound.code} is missing or damaged. Please bring it back from a full backup, or show the sound alone.`,
    { recordingId: sound.id },
  );

/** The same with its length and its table in front, so that a visitor can go to any moment of it. */
function toBegin(filming: Filming, live: RecordingId): Omit<KeptClip, 'durationMs'> {
  const stored = filming.context.library.copies.open(live);
  try {
    const reader = createWebmReader();
    for (const piece of stored.pieces()) reader.add(piece);
    const outline = reader.outline();
    if (outline === undefined) throw damaged(filming);
    const { mediaId, writer } = newCopy(filming);
    try {
      writer.append(webmHead(outline, (start, end) => stored.read(start, end - start)));
      for (const piece of stored.pieces(outline.bodyStart, outline.bodyEnd)) writer.append(piece);
      return { mediaId, ...writer.finish() };
    } catch (error) {
      writer.abandon();
      throw error;
    }
  } finally {
    stored.close();
  }
}
