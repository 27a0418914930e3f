// Makes the copy of a recording to listen to: measured, made as loud as others, coded, measured again, and kept encrypted. Whole, or nothing of it.
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { RecordingId as RecordingIdSchema } from '../../../shared/model/ids.ts';
import { betterLevels } from '../../../shared/rules/access-loudness.ts';
import type { Levels, Measured } from '../../../shared/rules/access-loudness.ts';
import type { LibraryContext } from '../context.ts';
import { copyRow, copySource, currentCopy, recipeOf, storeCopy } from '../db/access-copy-rows.ts';
import type { CopyRow, CopySource } from '../db/access-copy-rows.ts';
import type { MediaReader } from '../vault/media.ts';
import { heardFilters, levelFilters } from './access-copy-filters.ts';
import { accessCopyOutput, measuringOutput, pcmInput, soundInput } from './ffmpeg-args.ts';
import type { FfmpegTool } from './find-ffmpeg.ts';
import { readLoudness } from './loudness-report.ts';
import type { Loudness } from './loudness-report.ts';
import { mp4InOrder } from './mp4-in-order.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import type { FfmpegRun } from './run-ffmpeg.ts';
import { settleLevels } from './settle-levels.ts';

/** The levels that were found before are nearly always good enough. */
const MOST_TRIES = 3;
const LOOK_AGAIN_MS = 500;

export interface CopyWork {
  id: RecordingId;
  context: Pick<LibraryContext, 'library' | 'ffmpeg' | 'clock' | 'newId'>;
  signal: AbortSignal;
  /** @param fraction 0 to 1 */
  progress?: (fraction: number) => void;
  /** Stands still while somebody records: a take needs the processor and the disk more. */
  givesWay?: boolean;
}

/**
 * @returns the copy that is right today: the one that there is, or a new one
 * @throws AppError `not-found` when there is no whole recording, `conflict` when a part of it is erased meanwhile, `library-damaged`, `media-failed`, `tool-missing`, `disk-full`, `cancelled`
 */
export async function makeAccessCopy(work: CopyWork): Promise<CopyRow> {
  const { id, context } = work;
  const { library } = context;
  const present = currentCopy(library, id);
  if (present !== undefined) return present;
  const source = copySource(library.db.sql, id);
  if (source === undefined)
    throw new AppError('not-found', 'There is no whole recording to make a copy of.');
  const tool = await context.ffmpeg();
  const stored = library.media.open(id);
  try {
    return await makeFrom({ ...work, source, tool, stored });
  } finally {
    stored.close();
  }
}

interface Making extends CopyWork {
  source: CopySource;
  tool: FfmpegTool;
  stored: MediaReader;
}

async function makeFrom(making: Making): Promise<CopyRow> {
  const { id, context, source, progress } = making;
  const { library } = context;
  let levels = await settleLevels((tried) => measureSource(making, tried));
  for (let tries = 1; ; tries += 1) {
    const mediaId = RecordingIdSchema.parse(context.newId());
    try {
      const coded = await encode(making, levels, mediaId);
      const made = await measureCopy(making, mediaId);
      const better = tries < MOST_TRIES ? betterLevels(levels, made) : undefined;
      if (better === undefined) {
        if (copySource(library.db.sql, id)?.sha256 !== source.sha256)
          throw new AppError(
            'conflict',
            'A part of this recording was erased while its copy was made. The copy is made again by itself.',
          );
        progress?.(1);
        const { gain } = levels;
        const madeAt = context.clock().toISOString();
        const copy = { ...coded, ...made, ...stretchOf(source), gain, madeAt, mediaId };
        return keep(library, id, { ...copy, recipe: recipeOf(source) });
      }
      levels = better;
    } catch (error) {
      library.copies.removeCopy(mediaId);
      throw error;
    }
    library.copies.removeCopy(mediaId);
  }
}

function stretchOf({ trimInMs, trimOutMs, durationMs }: CopySource) {
  const fromMs = trimInMs ?? 0;
  return { fromMs, durationMs: Math.max(0, (trimOutMs ?? durationMs) - fromMs) };
}

function keep(library: LibraryContext['library'], id: RecordingId, copy: CopyRow): CopyRow {
  const former = copyRow(library.db.sql, id);
  library.db.write({ action: 'recordings.makeAccessCopy', subject: id }, (sql) =>
    storeCopy(sql, id, copy),
  );
  if (former !== undefined) library.copies.removeCopy(former.mediaId);
  return copy;
}

/** How loud is what will be heard: as it was recorded, or at these levels? */
async function measureSource(making: Making, tried?: Levels): Promise<Loudness> {
  const { source } = making;
  const leveled = tried === undefined ? [] : levelFilters(tried, source.sampleRateHz);
  const output = measuringOutput([...heardFiltersOf(source), ...leveled], 'sample');
  const place = tried === undefined ? { from: 0, share: 0.1 } : { from: 0.1, share: 0.1 };
  return loudnessSaid(startFfmpeg(making, output, place));
}

/** Nothing comes out but what is said. Why it failed tells `ended`; nobody else listens for that. */
async function loudnessSaid({ output, ended }: FfmpegRun): Promise<Loudness> {
  output.on('error', () => undefined).resume();
  return readLoudness((await ended).log);
}

function heardFiltersOf({ trimInMs, trimOutMs, closed, sampleRateHz }: CopySource): string[] {
  return heardFilters({ kept: { fromMs: trimInMs, toMs: trimOutMs }, closed, sampleRateHz });
}

async function encode(making: Making, levels: Levels, mediaId: RecordingId) {
  const { context, source } = making;
  const { sampleRateHz, channels } = source;
  const writer = context.library.copies.create(mediaId, {
    live: false,
    facts: {
      kind: 'access-copy',
      mimeType: 'audio/mpeg',
      startedAt: context.clock().toISOString(),
      ...{ sampleRateHz, channels: Math.min(2, channels), bitsPerSample: 0 },
    },
  });
  try {
    const filters = [...heardFiltersOf(source), ...levelFilters(levels, sampleRateHz)];
    const output = accessCopyOutput({ sampleRateHz, channels, filters });
    const run = startFfmpeg(making, output, { from: 0.2, share: 0.6 });
    const write = async () => {
      for await (const piece of run.output) writer.append(piece);
    };
    // Both are waited for, so that nothing still writes when the file is taken away.
    const [written, ended] = await Promise.allSettled([write(), run.ended]);
    if (ended.status === 'rejected') throw ended.reason;
    if (written.status === 'rejected') throw written.reason;
    return writer.finish();
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

async function measureCopy(making: Making, mediaId: RecordingId): Promise<Measured> {
  const { context, tool, signal } = making;
  const stored = context.library.copies.open(mediaId);
  try {
    const run = runFfmpeg({
      ...{ tool, signal },
      input: givingWay({ ...making, stored }, stored.pieces(), { from: 0.8, share: 0.2 }),
      inputOptions: soundInput('audio/mpeg'),
      outputOptions: measuringOutput([], 'true'),
    });
    const { loudnessLufs, peakDb } = await loudnessSaid(run);
    return { loudnessLufs, truePeakDb: peakDb };
  } finally {
    stored.close();
  }
}

/** Where in the whole work a part of it stands. */
interface Place {
  from: number;
  share: number;
}

function startFfmpeg(making: Making, outputOptions: readonly string[], place: Place) {
  const { source, stored, tool, signal } = making;
  const { mimeType, kind } = source;
  const pieces = mimeType === 'audio/mp4' ? mp4InOrder(stored) : stored.pieces();
  return runFfmpeg({
    ...{ tool, signal, outputOptions },
    input: givingWay(making, pieces, place),
    inputOptions: kind === 'take' ? pcmInput(source) : soundInput(mimeType),
  });
}

/** ffmpeg waits for what it is given: no piece, no work. */
function givingWay(
  { context, stored, signal, progress, givesWay }: Making,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { from, share }: Place,
): Readable {
  async function* given() {
    let bytes = 0;
    for await (const piece of pieces) {
      if (givesWay)
        while (!signal.aborted && context.library.capture.activeIds.length > 0)
          await delay(LOOK_AGAIN_MS);
      bytes += piece.byteLength;
      progress?.(from + share * Math.min(1, bytes / stored.sizeBytes));
      yield piece;
    }
  }
  return Readable.from(given(), { objectMode: false });
}
