// Cuts a part out of a recording as visitors hear it: as loud as everything else, faded in and out, and kept encrypted for the next time.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { RecordingId } from '../../../shared/model/ids.ts';
import type { Passage } from '../../../shared/rules/closed-passages.ts';
import type { LibraryContext } from '../context.ts';
import { heardFilters, levelFilters } from '../media/access-copy-filters.ts';
import {
  accessCopyOutput,
  hasTable,
  measuringOutput,
  samplesOutput,
  pcmInput,
  soundInput,
} from '../media/ffmpeg-args.ts';
import type { FfmpegTool } from '../media/find-ffmpeg.ts';
import { readLoudness } from '../media/loudness-report.ts';
import { mp4InOrder } from '../media/mp4-in-order.ts';
import { runFfmpeg } from '../media/run-ffmpeg.ts';
import { settleLevels } from '../media/settle-levels.ts';
import type { PublicSound } from '../packaging/public-story.ts';
import { named } from '../packaging/through-ffmpeg.ts';
import type { MediaReader } from '../vault/media.ts';
import { silentParts } from './judge-items.ts';
import { keepClip, keptClip } from './kept-clips.ts';
import type { KeptClip } from './kept-clips.ts';

export interface ClipCut extends Passage {
  fadeInMs: number;
  fadeOutMs: number;
}

/** To listen to; or whole samples for those who broadcast or edit it, as loud as EBU R 128 wants. */
export type ClipForm = 'mp3' | 'wav';

/** Of clips as samples. */
export const CLIP_WAV = { sampleRateHz: 48_000, bitsPerSample: 24 } as const;
const BROADCAST_LUFS = -23;

/** Counts what is changed in how clips are cut: then all are cut again. */
const CUTTING_VERSION = 2;

/** All that a clip depends on. */
export function clipRecipe(sound: PublicSound, cut: ClipCut, form: ClipForm = 'mp3'): string {
  const { sha256, durationMs } = sound;
  const { fromMs, toMs, fadeInMs, fadeOutMs } = cut;
  const all = [CUTTING_VERSION, sha256, durationMs, fromMs, toMs, fadeInMs, fadeOutMs, form];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

interface Cutting {
  sound: PublicSound;
  cut: ClipCut;
  form: ClipForm;
  context: Pick<LibraryContext, 'library' | 'ffmpeg' | 'newId' | 'clock'>;
  signal: AbortSignal;
}

/**
 * @returns the clip that is kept, or a new one
 * @throws AppError `access-blocked` when it touches a closed part, `library-damaged`, `media-failed`, `tool-missing`, `disk-full`, `cancelled`
 */
export async function cutClip(cutting: Cutting): Promise<KeptClip> {
  const { sound, cut, form, context } = cutting;
  const { library } = context;
  if (silentParts(sound).some((part) => part.fromMs < cut.toMs && cut.fromMs < part.toMs))
    throw new AppError('access-blocked', 'A clip touches a closed part. Nothing was written.');
  const recipe = clipRecipe(sound, cut, form);
  const kept = keptClip(library, recipe);
  if (kept !== undefined) return kept;
  if (!library.media.seemsWhole(sound.id, sound.sizeBytes))
    throw new AppError(
      'library-damaged',
      `The sound file of the recording ${sound.code} is missing or damaged. Please bring it back from a full backup, or take the clip out.`,
      { recordingId: sound.id },
    );
  const stored = library.media.open(sound.id);
  try {
    const tool = await context.ffmpeg();
    const made = await named(() => cutAnew({ ...cutting, stored, tool }), sound);
    return keepClip(library, {
      ...{ recipe, made, recordingId: sound.id, action: 'exhibitions.cutClip' },
      refuse: (sql) => refuseErased(sql, cutting),
    });
  } finally {
    stored.close();
  }
}

/** What was cut while a part of the recording was erased would keep the voice that was to be gone. @throws AppError `conflict` */
function refuseErased(sql: Database.Database, { sound }: Cutting): void {
  const isAsItWas = sql
    .prepare<[string, string]>(
      `select 1 from recordings where id = ? and sha256 = ?
         and not exists (select 1 from erased_passages e where e.recording_id = recordings.id and e.done_at is null)`,
    )
    .get(sound.id, sound.sha256);
  if (isAsItWas !== undefined) return;
  throw new AppError(
    'conflict',
    `${sound.code.toUpperCase()} was changed while a clip was being cut from it. Nothing was written. Please make it again.`,
  );
}

interface CuttingAnew extends Cutting {
  stored: MediaReader;
  tool: FfmpegTool;
}

async function cutAnew(cutting: CuttingAnew): Promise<KeptClip> {
  const { sound, cut, form, context } = cutting;
  const { copies } = context.library;
  const { sampleRateHz, channels } = sound;
  const levels = await settleLevels(
    async (tried) => {
      const leveled = tried === undefined ? [] : levelFilters(tried, sampleRateHz);
      const meter = start(cutting, (cutFilters) =>
        measuringOutput([...cutFilters, ...leveled], 'sample'),
      );
      meter.output.on('error', () => undefined).resume();
      return readLoudness((await meter.ended).log);
    },
    form === 'wav' ? BROADCAST_LUFS : undefined,
  );
  const asLoud = levelFilters(levels, sampleRateHz);
  const mediaId = RecordingId.parse(context.newId());
  const writer = copies.create(mediaId, {
    live: false,
    facts: {
      ...{ kind: 'access-copy', mimeType: 'audio/mpeg', startedAt: context.clock().toISOString() },
      ...{ sampleRateHz, channels: Math.min(2, channels), bitsPerSample: 0 },
    },
  });
  try {
    const coding = start(cutting, (cutFilters) => {
      const filters = [...cutFilters, ...asLoud, ...fades(cut, sound)];
      return form === 'mp3'
        ? accessCopyOutput({ sampleRateHz, channels, filters })
        : samplesOutput({ ...CLIP_WAV, channels: Math.min(2, channels), filters });
    });
    const write = async () => {
      for await (const piece of coding.output) writer.append(piece);
    };
    // Both are waited for, so that nothing still writes when the file is taken away.
    const [written, ended] = await Promise.allSettled([write(), coding.ended]);
    if (ended.status === 'rejected') throw ended.reason;
    if (written.status === 'rejected') throw written.reason;
    return { mediaId, ...writer.finish(), durationMs: lengthOf(cut, sound) };
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

function lengthOf({ fromMs, toMs }: Passage, { durationMs }: PublicSound): number {
  return Math.min(toMs, durationMs) - fromMs;
}

/** Both together no longer than the clip. */
function fades(cut: ClipCut, sound: PublicSound): string[] {
  const length = lengthOf(cut, sound);
  const fadeIn = Math.min(cut.fadeInMs, length / 2);
  const fadeOut = Math.min(cut.fadeOutMs, length / 2);
  const seconds = (ms: number) => (ms / 1000).toFixed(3);
  return [
    ...(fadeIn > 0 ? [`afade=t=in:st=0:d=${seconds(fadeIn)}`] : []),
    ...(fadeOut > 0 ? [`afade=t=out:st=${seconds(length - fadeOut)}:d=${seconds(fadeOut)}`] : []),
  ];
}

/** Of a take only the part is read; any other sound has to be decoded from its beginning. @param output of the filters that cut it out */
function start(
  { sound, cut, stored, tool, signal }: CuttingAnew,
  output: (filters: string[]) => string[],
) {
  if (sound.kind !== 'take') {
    const filters = heardFilters({ kept: cut, closed: [], sampleRateHz: sound.sampleRateHz });
    const pieces = hasTable(sound.mimeType) ? mp4InOrder(stored) : stored.pieces();
    return runFfmpeg({
      ...{ tool, signal, outputOptions: output(filters) },
      input: Readable.from(pieces, { objectMode: false }),
      inputOptions: soundInput(sound.mimeType),
    });
  }
  const frameBytes = (sound.channels * sound.bitsPerSample) / 8;
  const byteAt = (ms: number) => Math.floor((ms * sound.sampleRateHz) / 1000) * frameBytes;
  const end = Math.min(stored.sizeBytes, byteAt(cut.toMs));
  return runFfmpeg({
    ...{ tool, signal, outputOptions: output(['anull']) },
    input: Readable.from(stored.pieces(byteAt(cut.fromMs), end), { objectMode: false }),
    inputOptions: pcmInput(sound),
  });
}
