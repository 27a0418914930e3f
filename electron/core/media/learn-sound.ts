// What a sound file says of itself: its kind, rate, channels and length; and its picture, drawn while its bytes go by.
import { AppError } from '../../../shared/contract/errors.ts';
import type { JobControl } from '../context.ts';
import { decodeFacts } from './decode-facts.ts';
import type { FfmpegTool } from './find-ffmpeg.ts';
import { gatherPeaks } from './peaks.ts';
import type { PeakGatherer } from './peaks.ts';
import { SNIFF_BYTES, sniffSound } from './sniff-sound.ts';
import { parseWav } from './wav-parse.ts';
import type { ByteSource } from './wav-parse.ts';

export interface SoundFacts {
  mimeType: string;
  sampleRateHz: number;
  channels: number;
  bitsPerSample: number;
  durationMs: number;
  /** Where in the file the samples for `peaks` lie; nowhere when `peaks` are complete already. */
  dataStart: number;
  dataEnd: number;
  peaks: PeakGatherer;
}

/** @throws AppError `invalid-input` for what is no sound file that we take, `media-failed`, `tool-missing`, `cancelled` */
export async function learnSound({
  source,
  context,
  job,
}: {
  source: ByteSource;
  context: { ffmpeg: () => Promise<FfmpegTool> };
  job: JobControl;
}): Promise<SoundFacts> {
  const type = sniffSound(await source.read(0, SNIFF_BYTES));
  if (type === undefined)
    throw new AppError(
      'invalid-input',
      'This is not a sound file that we can take in. We take WAV, FLAC, MP3, M4A, AAC, OGG, WebM, AMR, 3GP, MP4 and MOV files.',
    );
  const { mimeType } = type;
  if (mimeType === 'audio/wav') {
    const wav = await parseWav(source);
    if (wav.layout !== undefined) {
      return {
        mimeType,
        sampleRateHz: wav.sampleRateHz,
        channels: wav.channels,
        bitsPerSample: wav.bitsPerSample,
        durationMs: (wav.frames / wav.sampleRateHz) * 1000,
        dataStart: wav.dataStart,
        dataEnd: wav.dataStart + wav.dataBytes,
        peaks: gatherPeaks(wav.layout, wav.frames, wav.sampleRateHz),
      };
    }
  }
  const decoded = await decodeFacts({ source, mimeType, ffmpeg: context.ffmpeg, job });
  return { mimeType, bitsPerSample: 0, ...decoded, dataStart: 0, dataEnd: 0 };
}

/** To be called with every piece of the file, in order. @param start where in the file the piece begins */
export function drawPiece(facts: SoundFacts, piece: Uint8Array, start: number): void {
  const from = Math.max(0, facts.dataStart - start);
  const to = Math.min(piece.byteLength, facts.dataEnd - start);
  if (from < to) facts.peaks.add(piece.subarray(from, to));
}
