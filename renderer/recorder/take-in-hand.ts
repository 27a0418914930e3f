// The take that is being made, in the capture thread: cuts sound into blocks, and goes on behind the last frame with the next microphone.
import type { RecordingId } from '../../shared/model/ids.ts';
import type { TakeFormat } from '../../shared/model/recording.ts';
import { packPcm } from './pcm.ts';
import { createTakeSender } from './take-sender.ts';
import type { HeldSegment, TakeSender } from './take-sender.ts';
import { createUnheard } from './unheard.ts';
import type { SourceFacts } from './worker-messages.ts';

/** Blocks of a tenth of a second: each is committed by itself, and a kill loses no more than the last. */
const BLOCKS_PER_SECOND = 10;

export interface When {
  /** When the stretch came, and when its first sample was taken on the clock of the sound. */
  atMs: number;
  stampUs?: number;
  /** Frames that were found missing within this microphone's sound. */
  missing: number;
}

export interface TakeInHand {
  readonly format: TakeFormat;
  readonly sender: TakeSender;
  readonly mode: 'running' | 'paused' | 'stopped';
  /** The microphone is gone and the next is not there yet. */
  readonly isUnheard: boolean;
  /** @param planes in the rate of the take, of one or two channels */
  keep(planes: readonly Float32Array[], when: When): void;
  sourceEnded(atMs: number): void;
  /** With the next stretch that is kept, a new segment begins. */
  sourceChanged(source: SourceFacts): void;
  pause(): void;
  resume(): void;
  stop(): void;
}

export function createTakeInHand({
  recordingId,
  format,
  now,
}: {
  recordingId: RecordingId;
  format: TakeFormat;
  now: () => number;
}): TakeInHand {
  const { channels, bitsPerSample, sampleRateHz } = format;
  const frameBytes = (channels * bitsPerSample) / 8;
  const sender = createTakeSender({ recordingId, frameBytes, now });
  const unheard = createUnheard();
  let mode: TakeInHand['mode'] = 'running';
  let isUnheard = false;
  let position = 0;
  let next: SourceFacts | undefined;
  let segment: HeldSegment | undefined;
  let block: Uint8Array[] = [];
  let blockBytes = 0;

  const framesOf = (ms: number) => Math.round((ms / 1000) * sampleRateHz);

  function endBlock() {
    if (blockBytes === 0) return;
    const whole = new Uint8Array(blockBytes);
    let at = 0;
    for (const part of block) {
      whole.set(part, at);
      at += part.byteLength;
    }
    block = [];
    blockBytes = 0;
    sender.push(whole, segment);
    segment = undefined;
  }

  function beginSegment(source: SourceFacts, lengthMs: number, { atMs, stampUs }: When) {
    endBlock();
    const missing = framesOf(unheard.take({ atMs: atMs - lengthMs, stampUs }));
    sender.countMissing(missing);
    const { deviceName, deviceRateHz, reason } = source;
    // The first microphone of a take is written by whoever begins it.
    if (reason === 'start') return;
    position += 1;
    segment = {
      ...{ position, deviceName, deviceRateHz, reason },
      ...{ missingFramesBefore: missing, beganAtMs: atMs - lengthMs },
    };
  }

  return {
    format,
    sender,
    get mode() {
      return mode;
    },
    get isUnheard() {
      return isUnheard;
    },
    keep(planes, when) {
      const lengthMs = ((planes[0]?.length ?? 0) / sampleRateHz) * 1000;
      // A microphone that was given up and still speaks is listened to no more than any other that ended.
      if (isUnheard && next === undefined) return;
      const { atMs, stampUs } = when;
      if (mode === 'running') {
        if (next !== undefined) beginSegment(next, lengthMs, when);
        else if (when.missing > 0) sender.countMissing(when.missing);
        next = undefined;
        isUnheard = false;
        const kept = Array.from(
          { length: channels },
          (_, channel) => planes[Math.min(channel, planes.length - 1)] ?? new Float32Array(0),
        );
        const pcm = packPcm({ planes: kept, bitsPerSample });
        block.push(pcm);
        blockBytes += pcm.byteLength;
        if (blockBytes >= (sampleRateHz / BLOCKS_PER_SECOND) * frameBytes) endBlock();
      }
      if (mode === 'running' || !isUnheard)
        unheard.heardUntil({
          atMs,
          stampUs: stampUs === undefined ? undefined : stampUs + lengthMs * 1000,
        });
    },
    sourceEnded(atMs) {
      if (isUnheard) return;
      isUnheard = true;
      endBlock();
      // A take that was begun without a sound has nothing to count from but this moment.
      if (sender.state.totalFrames === 0) unheard.heardUntil({ atMs });
    },
    sourceChanged(source) {
      next = source;
    },
    pause() {
      if (mode !== 'running') return;
      endBlock();
      if (isUnheard) unheard.countUntil(now());
      mode = 'paused';
    },
    resume() {
      if (mode !== 'paused') return;
      mode = 'running';
      unheard.heardUntil({ atMs: now() });
    },
    stop() {
      endBlock();
      if (isUnheard) {
        if (mode === 'paused') unheard.heardUntil({ atMs: now() });
        sender.countMissing(framesOf(unheard.take({ atMs: now() })));
      }
      mode = 'stopped';
    },
  };
}
