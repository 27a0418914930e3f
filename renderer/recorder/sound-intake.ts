// From stretches of samples to measured levels and blocks of a take: all that the capture thread does, without the thread.
import type { CaptureReply } from '../../shared/contract/capture.ts';
import type { RecordingId } from '../../shared/model/ids.ts';
import type { TakeFormat } from '../../shared/model/recording.ts';
import { createGapWatch } from './gap-watch.ts';
import type { GapWatch } from './gap-watch.ts';
import { levelsOf } from './levels.ts';
import type { ChannelLevel } from './levels.ts';
import { isSameInAll, packPcm } from './pcm.ts';
import { createTakeSender } from './take-sender.ts';
import type { Post, TakeSender } from './take-sender.ts';
import type { FromWorker } from './worker-messages.ts';

/** Blocks of a tenth of a second: each is committed by itself, and a kill loses no more than the last. */
const BLOCKS_PER_SECOND = 10;
const MAX_CHANNELS = 2;

export interface Stretch {
  planes: Float32Array[];
  sampleRateHz: number;
  timestampUs: number;
}

export interface SoundIntake {
  add(stretch: Stretch): void;
  /** The microphone has ended. */
  end(): void;
  start(take: { recordingId: RecordingId; format: TakeFormat }): void;
  pause(): void;
  resume(): void;
  stop(): void;
  connect(post: Post): void;
  disconnect(): void;
  receive(reply: CaptureReply): void;
  retry(): void;
  giveUp(): void;
}

interface Take {
  format: TakeFormat;
  sender: TakeSender;
  mode: 'running' | 'paused' | 'stopped';
  block: Uint8Array[];
  blockBytes: number;
}

export function createSoundIntake(tell: (message: FromWorker) => void): SoundIntake {
  let take: Take | undefined;
  let post: Post | undefined;
  let gaps: GapWatch | undefined;
  let known: { sampleRateHz: number; channels: number; hears: 1 | 2 | undefined } | undefined;
  let metered: ChannelLevel[] = [];
  let meteredFrames = 0;

  function learnFormat(planes: Float32Array[], sampleRateHz: number) {
    if (known?.sampleRateHz !== sampleRateHz || known.channels !== planes.length) {
      gaps = createGapWatch(sampleRateHz);
      known = { sampleRateHz, channels: planes.length, hears: planes.length > 1 ? undefined : 1 };
      tell({ type: 'format', ...known });
    }
    // Two channels that were ever different are two; the same sound in both is one microphone.
    if (known.hears === 2 || planes.length < 2) return;
    const hears = !isSameInAll(planes)
      ? 2
      : planes[0]?.some((sample) => sample !== 0)
        ? 1
        : known.hears;
    if (hears === known.hears) return;
    known = { ...known, hears };
    tell({ type: 'format', ...known });
  }

  function meter(planes: Float32Array[], sampleRateHz: number) {
    const frames = planes[0]?.length ?? 0;
    metered = levelsOf(planes).map(({ peak, rms }, channel) => {
      const before = metered[channel] ?? { peak: 0, rms: 0 };
      const squares = before.rms ** 2 * meteredFrames + rms ** 2 * frames;
      return {
        peak: Math.max(before.peak, peak),
        rms: Math.sqrt(squares / (meteredFrames + frames || 1)),
      };
    });
    meteredFrames += frames;
    if (meteredFrames < sampleRateHz / BLOCKS_PER_SECOND) return;
    tell({ type: 'levels', levels: metered, take: take && { ...take.sender.state } });
    metered = [];
    meteredFrames = 0;
  }

  function keep(of: Take, planes: Float32Array[]) {
    const { channels, bitsPerSample, sampleRateHz } = of.format;
    const kept = Array.from(
      { length: channels },
      (_, channel) => planes[Math.min(channel, planes.length - 1)] ?? new Float32Array(0),
    );
    const pcm = packPcm({ planes: kept, bitsPerSample });
    of.block.push(pcm);
    of.blockBytes += pcm.byteLength;
    if (of.blockBytes >= (sampleRateHz / BLOCKS_PER_SECOND) * channels * (bitsPerSample / 8))
      endBlock(of);
  }

  function endBlock(of: Take) {
    if (of.blockBytes === 0) return;
    const whole = new Uint8Array(of.blockBytes);
    let at = 0;
    for (const part of of.block) {
      whole.set(part, at);
      at += part.byteLength;
    }
    of.block = [];
    of.blockBytes = 0;
    of.sender.push(whole);
  }

  function tellWhenAllIsSafe() {
    if (take?.mode !== 'stopped') return;
    const { state } = take.sender;
    if (state.committedFrames < state.totalFrames) return;
    tell({ type: 'stopped', take: { ...state } });
    take = undefined;
  }

  return {
    add({ planes: all, sampleRateHz, timestampUs }) {
      const planes = all.slice(0, MAX_CHANNELS);
      const isOtherRate = take !== undefined && take.format.sampleRateHz !== sampleRateHz;
      learnFormat(planes, sampleRateHz);
      const missing = gaps?.add(timestampUs, planes[0]?.length ?? 0) ?? 0;
      if (take?.mode === 'running') {
        if (missing > 0) take.sender.countMissing(missing);
        // A device that changes its rate in the middle would make the rest of the take play at the wrong speed.
        if (isOtherRate) tell({ type: 'source-ended' });
        else keep(take, planes);
      }
      meter(planes, sampleRateHz);
    },
    end() {
      if (take) endBlock(take);
      tell({ type: 'source-ended' });
    },
    start({ recordingId, format }) {
      const frameBytes = (format.channels * format.bitsPerSample) / 8;
      const sender = createTakeSender({ recordingId, frameBytes });
      take = { format, sender, mode: 'running', block: [], blockBytes: 0 };
      if (post) sender.connect(post);
    },
    pause() {
      if (take?.mode !== 'running') return;
      endBlock(take);
      take.mode = 'paused';
    },
    resume() {
      if (take?.mode === 'paused') take.mode = 'running';
    },
    stop() {
      if (!take || take.mode === 'stopped') return;
      endBlock(take);
      take.mode = 'stopped';
      tellWhenAllIsSafe();
    },
    connect(next) {
      post = next;
      take?.sender.connect(next);
    },
    disconnect() {
      post = undefined;
      take?.sender.disconnect();
    },
    receive(reply) {
      if (take?.sender.receive(reply)) {
        tell({ type: 'take-refused' });
        take = undefined;
      }
      tellWhenAllIsSafe();
    },
    retry() {
      take?.sender.retry();
      if (take?.mode === 'stopped') tell({ type: 'waiting', take: { ...take.sender.state } });
    },
    giveUp() {
      if (take?.mode !== 'stopped') return;
      take.sender.giveUp();
      tellWhenAllIsSafe();
    },
  };
}
