// From stretches of samples to measured levels and blocks of a take: all that the capture thread does, without the thread.
import type { CaptureReply } from '../../shared/contract/capture.ts';
import type { RecordingId } from '../../shared/model/ids.ts';
import type { TakeFormat } from '../../shared/model/recording.ts';
import { createGapWatch } from './gap-watch.ts';
import type { GapWatch } from './gap-watch.ts';
import { createLevelGatherer } from './level-gatherer.ts';
import { isSameInAll } from './pcm.ts';
import { createTakeInHand } from './take-in-hand.ts';
import type { TakeInHand } from './take-in-hand.ts';
import { createSampler } from './sampler.ts';
import type { Post } from './take-sender.ts';
import type { FromWorker, SourceFacts } from './worker-messages.ts';

const MAX_CHANNELS = 2;

export interface Stretch {
  planes: Float32Array[];
  sampleRateHz: number;
  timestampUs: number;
  /** The time is of the capture itself, on the one clock that all devices share. */
  isStamped?: boolean;
}

export interface SoundIntake {
  /** What is added from now on comes from this microphone. */
  use(source: SourceFacts): void;
  add(stretch: Stretch): void;
  /** The microphone has ended; a take waits for the next. */
  end(): void;
  start(take: { recordingId: RecordingId; format: TakeFormat; sourceNumber: number }): void;
  pause(): void;
  resume(): void;
  stop(): void;
  connect(post: Post): void;
  disconnect(): void;
  receive(reply: CaptureReply): void;
  retry(): void;
  giveUp(): void;
  /** Hands over what is heard from now on for so long; 0 forgets it. */
  sample(seconds: number): void;
}

export function createSoundIntake(
  tell: (message: FromWorker, transfer?: Transferable[]) => void,
  now: () => number = () => performance.now(),
): SoundIntake {
  let take: TakeInHand | undefined;
  let post: Post | undefined;
  let gaps: GapWatch | undefined;
  let source: SourceFacts | undefined;
  let isEnded = false;
  let toldRateHz: number | undefined;
  let known: { sampleRateHz: number; channels: number; hears: 1 | 2 | undefined } | undefined;
  const sampler = createSampler((planes, sampleRateHz) =>
    tell(
      { type: 'sampled', planes, sampleRateHz },
      planes.map(({ buffer }) => buffer),
    ),
  );
  const meter = createLevelGatherer((levels) =>
    tell({ type: 'levels', levels, take: take && { ...take.sender.state } }),
  );

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

  /** In the middle of a take it would make the rest play at the wrong speed: the sound has to be led in another way. */
  function refuseRate(sampleRateHz: number) {
    if (source === undefined || toldRateHz === sampleRateHz) return;
    toldRateHz = sampleRateHz;
    take?.sourceEnded(now());
    tell({ type: 'source-ended', number: source.number, why: 'rate-changed', sampleRateHz });
  }

  function tellWhenAllIsSafe() {
    if (take?.mode !== 'stopped') return;
    const { state } = take.sender;
    if (state.committedFrames < state.totalFrames) return;
    tell({ type: 'stopped', take: { ...state } });
    take = undefined;
  }

  return {
    use(next) {
      source = next;
      isEnded = false;
      known = undefined;
      toldRateHz = undefined;
      sampler.start(0);
      take?.sourceChanged(next);
    },
    add({ planes: all, sampleRateHz, timestampUs, isStamped = false }) {
      const planes = all.slice(0, MAX_CHANNELS);
      const frames = planes[0]?.length ?? 0;
      learnFormat(planes, sampleRateHz);
      const missing = gaps?.add(timestampUs, frames) ?? 0;
      if (take !== undefined && take.mode !== 'stopped') {
        if (take.format.sampleRateHz !== sampleRateHz) return refuseRate(sampleRateHz);
        take.keep(planes, { missing, atMs: now(), ...(isStamped && { stampUs: timestampUs }) });
      } else sampler.add(planes, sampleRateHz);
      meter.add(planes, sampleRateHz);
    },
    end() {
      isEnded = true;
      take?.sourceEnded(now());
    },
    start({ recordingId, format, sourceNumber }) {
      sampler.start(0);
      take = createTakeInHand({ recordingId, format, now });
      // Another microphone took over, or the one that was heard ended, while the take was being made.
      if (isEnded) take.sourceEnded(now());
      if (source !== undefined && source.number !== sourceNumber) take.sourceChanged(source);
      if (post) take.sender.connect(post);
    },
    pause: () => take?.pause(),
    resume: () => take?.resume(),
    stop() {
      if (!take || take.mode === 'stopped') return;
      take.stop();
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
      if (take && (take.mode === 'stopped' || take.isUnheard))
        tell({ type: 'waiting', take: { ...take.sender.state } });
    },
    giveUp() {
      if (take?.mode !== 'stopped') return;
      take.sender.giveUp();
      tellWhenAllIsSafe();
    },
    sample: (seconds) => sampler.start(seconds),
  };
}
