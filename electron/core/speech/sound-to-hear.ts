// A stored sound as a model hears it: mono, 16 kHz, closed parts silent. It goes through pipes and memory, never over the disk.
import { Readable } from 'node:stream';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { HEARD_RATE_HZ } from '../../../shared/contract/transcriber.ts';
import type { Stretch } from '../../../shared/model/access-copy.ts';
import type { LibraryContext } from '../context.ts';
import { copySource } from '../db/access-copy-rows.ts';
import type { CopySource } from '../db/access-copy-rows.ts';
import { hasTable, heardOutput, pcmInput, soundInput } from '../media/ffmpeg-args.ts';
import { mp4InOrder } from '../media/mp4-in-order.ts';
import { runFfmpeg } from '../media/run-ffmpeg.ts';

const SAMPLES_PER_MS = HEARD_RATE_HZ / 1000;
const SAMPLE_BYTES = 4;

/**
 * The samples between two times, in pieces of any size.
 * @throws AppError `media-failed`, `tool-missing`, `cancelled`, `library-damaged`
 */
export async function* soundToHear({
  source,
  context,
  signal,
  fromMs,
  toMs,
}: {
  source: CopySource;
  context: Pick<LibraryContext, 'library' | 'ffmpeg'>;
  signal: AbortSignal;
  fromMs: number;
  toMs: number;
}): AsyncGenerator<Float32Array<ArrayBuffer>> {
  const tool = await context.ffmpeg();
  const stored = context.library.media.open(source.id);
  try {
    const pieces = hasTable(source.mimeType) ? mp4InOrder(stored) : stored.pieces();
    const { output, ended } = runFfmpeg({
      ...{ tool, signal, outputOptions: heardOutput(HEARD_RATE_HZ) },
      input: Readable.from(pieces, { objectMode: false }),
      inputOptions: source.kind === 'take' ? pcmInput(source) : soundInput(source.mimeType),
    });
    // Whoever reads the samples is told through them; nobody else listens for this.
    ended.catch(() => undefined);
    try {
      yield* between(output, fromMs, toMs);
    } finally {
      output.destroy();
      await ended.catch(() => undefined);
    }
  } finally {
    stored.close();
  }
}

async function* between(
  output: AsyncIterable<Uint8Array>,
  fromMs: number,
  toMs: number,
): AsyncGenerator<Float32Array<ArrayBuffer>> {
  let at = 0;
  let rest = Buffer.alloc(0);
  const first = Math.round(fromMs * SAMPLES_PER_MS);
  const end = Math.round(toMs * SAMPLES_PER_MS);
  for await (const piece of output) {
    const bytes = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
    const count = Math.floor(bytes.length / SAMPLE_BYTES);
    rest = bytes.subarray(count * SAMPLE_BYTES);
    const from = Math.max(0, first - at);
    const to = Math.min(count, end - at);
    at += count;
    if (from < to) {
      const samples = new Float32Array(to - from);
      for (let place = from; place < to; place += 1)
        samples[place - from] = bytes.readFloatLE(place * SAMPLE_BYTES);
      yield samples;
    }
    if (at >= end) return;
  }
}

/** Makes silent what is closed. Asked again for each piece: a part may be closed while the work goes on. */
export function silenceClosed(
  samples: Float32Array,
  { startMs, closed }: { startMs: number; closed: readonly Stretch[] },
): void {
  for (const { fromMs, toMs } of closed)
    samples.fill(
      0,
      Math.max(0, Math.floor((fromMs - startMs) * SAMPLES_PER_MS)),
      Math.max(0, Math.ceil((toMs - startMs) * SAMPLES_PER_MS)),
    );
}

/** What is closed of it today. */
export function closedToday(context: Pick<LibraryContext, 'library'>, id: RecordingId): Stretch[] {
  return copySource(context.library.db.sql, id)?.closed ?? [];
}
