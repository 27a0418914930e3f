// Length, rate, channels and peaks of a compressed sound: decoded once through pipes, kept nowhere.
import { Readable } from 'node:stream';
import { AppError } from '../../../shared/contract/errors.ts';
import type { JobControl } from '../context.ts';
import { hasTable, soundInput } from './ffmpeg-args.ts';
import type { FfmpegTool } from './find-ffmpeg.ts';
import { mp4InOrder } from './mp4-in-order.ts';
import { gatherPeaks } from './peaks.ts';
import type { PeakGatherer } from './peaks.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { parseWav } from './wav-parse.ts';
import type { ByteSource, WavFacts } from './wav-parse.ts';

const PIECE_BYTES = 256 * 1024;
/** More than any header that ffmpeg writes before the first sample. */
const HEADER_BYTES = 4096;

export interface DecodedFacts {
  sampleRateHz: number;
  channels: number;
  durationMs: number;
  peaks: PeakGatherer;
}

/** The bytes of a stored or chosen sound in the order in which ffmpeg can read them from a pipe. */
export function decodableStream(source: ByteSource, mimeType: string): Readable {
  return Readable.from(hasTable(mimeType) ? mp4InOrder(source) : inOrder(source), {
    objectMode: false,
  });
}

async function* inOrder(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.sizeBytes;) {
    const piece = await source.read(at, Math.min(PIECE_BYTES, source.sizeBytes - at));
    if (piece.byteLength === 0) return;
    yield piece;
    at += piece.byteLength;
  }
}

/** @throws AppError `media-failed` when no sound can be read from it, `tool-missing`, `cancelled` */
export async function decodeFacts({
  source,
  mimeType,
  ffmpeg,
  job,
}: {
  source: ByteSource;
  mimeType: string;
  ffmpeg: () => Promise<FfmpegTool>;
  job: JobControl;
}): Promise<DecodedFacts> {
  const input = decodableStream(
    {
      sizeBytes: source.sizeBytes,
      async read(start, length) {
        await job.pace();
        job.progress((start / source.sizeBytes) * 0.5, 'listening');
        return source.read(start, length);
      },
    },
    mimeType,
  );
  const { output, ended } = runFfmpeg({
    tool: await ffmpeg(),
    input,
    inputOptions: soundInput(mimeType),
    // A WAV header in front says what rate and how many channels ffmpeg found.
    outputOptions: ['-map', '0:a:0', '-c:a', 'pcm_s16le', '-fflags', '+bitexact', '-f', 'wav'],
    signal: job.signal,
  });
  const [found] = await Promise.all([readWav(output, job), ended]);
  if (found === undefined || found.bytes === 0)
    throw new AppError(
      'media-failed',
      'We could not find any sound in this file. Please check that it plays elsewhere, or save it as WAV or MP3.',
    );
  const { wav, peaks, bytes } = found;
  const frames = Math.floor(bytes / (wav.channels * 2));
  return {
    sampleRateHz: wav.sampleRateHz,
    channels: wav.channels,
    durationMs: (frames / wav.sampleRateHz) * 1000,
    peaks,
  };
}

interface Found {
  wav: WavFacts;
  peaks: PeakGatherer;
  bytes: number;
}

async function readWav(output: Readable, job: JobControl): Promise<Found | undefined> {
  let head: Buffer = Buffer.alloc(0);
  let found: Found | undefined;
  const take = (pcm: Uint8Array) => {
    if (found === undefined) return;
    found.peaks.add(pcm);
    found.bytes += pcm.byteLength;
  };
  const begin = async () => {
    const wav = await parseWav({
      sizeBytes: head.length,
      read: (start, length) => head.subarray(start, start + length),
    });
    const layout = { channels: wav.channels, bitsPerSample: 16 as const };
    found = { wav, bytes: 0, peaks: gatherPeaks(layout, 0, wav.sampleRateHz) };
    take(head.subarray(wav.dataStart));
  };
  try {
    for await (const piece of output as AsyncIterable<Buffer>) {
      await job.pace();
      if (found !== undefined) take(piece);
      else {
        head = Buffer.concat([head, piece]);
        if (head.length >= HEADER_BYTES) await begin();
      }
    }
  } catch (error) {
    // `ended` tells why ffmpeg stopped; what it says reads better than a broken pipe.
    if (!output.errored) throw error;
    return undefined;
  }
  if (found === undefined && head.length > 0) await begin();
  return found;
}
