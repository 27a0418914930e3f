// Sends blocks of a take to the core and keeps each until it is on the disk: a core that is started anew misses nothing.
import type { CaptureMessage, CaptureReply } from '../../shared/contract/capture.ts';
import type { RecordingId } from '../../shared/model/ids.ts';
import type { NewTakeSegment } from '../../shared/model/take-segment.ts';

/** About 15 minutes of two channels in memory; what comes after that is counted as missing. */
const MAX_HELD_BYTES = 256 * 1024 * 1024;

export type Post = (message: CaptureMessage) => void;

export interface SenderState {
  /** Frames that are on the disk. */
  committedFrames: number;
  /** Frames of the take, on the disk or not yet. */
  totalFrames: number;
  missingFrames: number;
  trouble: 'disk-full' | 'write-failed' | 'not-connected' | undefined;
}

export interface TakeSender {
  readonly state: SenderState;
  /** @param pcm whole frames, which follow those of the block before @param segment begins with it */
  push(pcm: Uint8Array, segment?: HeldSegment): void;
  countMissing(frames: number): void;
  /** Speaks through this from now on; asks how far the take came. */
  connect(post: Post): void;
  disconnect(): void;
  /** @returns true when the core does not know the take (any more) */
  receive(reply: CaptureReply): boolean;
  /** Tries again after trouble. To be called every second or two. */
  retry(): void;
  /** Lets go of what is not on the disk yet and counts it as missing. */
  giveUp(): void;
}

/** A segment that was not told yet: how long ago it began is said when it is. */
export interface HeldSegment extends Omit<NewTakeSegment, 'ageMs'> {
  beganAtMs: number;
}

interface Held {
  startFrame: number;
  endFrame: number;
  pcm: Uint8Array;
  segment: HeldSegment | undefined;
}

export function createTakeSender({
  recordingId,
  frameBytes,
  now = () => performance.now(),
}: {
  recordingId: RecordingId;
  frameBytes: number;
  /** Milliseconds, by a clock that nobody can change. */
  now?: () => number;
}): TakeSender {
  const held: Held[] = [];
  let heldBytes = 0;
  let post: Post | undefined;
  /** Until the answer to `join`, nobody knows from where to send. */
  let isJoined = false;
  /** Begins with the next block that can be held. */
  let nextSegment: HeldSegment | undefined;
  const state: SenderState = {
    committedFrames: 0,
    totalFrames: 0,
    missingFrames: 0,
    trouble: 'not-connected',
  };

  function send({ startFrame, pcm, segment }: Held) {
    const block = { startFrame, pcm, missingFrames: state.missingFrames };
    post?.({
      ...{ type: 'block', recordingId, ...block },
      ...(segment && { segment: told(segment) }),
    });
  }

  function told({ beganAtMs, ...segment }: HeldSegment): NewTakeSegment {
    return { ...segment, ageMs: Math.max(0, Math.round(now() - beganAtMs)) };
  }

  function forgetUpTo(frames: number) {
    state.committedFrames = Math.max(state.committedFrames, frames);
    while (held[0] !== undefined && held[0].endFrame <= state.committedFrames)
      heldBytes -= held.shift()?.pcm.byteLength ?? 0;
  }

  return {
    state,
    push(pcm, segment) {
      nextSegment = segment ?? nextSegment;
      const frames = pcm.byteLength / frameBytes;
      if (heldBytes + pcm.byteLength > MAX_HELD_BYTES) {
        state.missingFrames += frames;
        return;
      }
      const startFrame = state.totalFrames;
      state.totalFrames += frames;
      const block = { startFrame, endFrame: state.totalFrames, pcm, segment: nextSegment };
      nextSegment = undefined;
      held.push(block);
      heldBytes += pcm.byteLength;
      if (isJoined && state.trouble === undefined) send(block);
    },
    countMissing(frames) {
      state.missingFrames += frames;
    },
    connect(next) {
      post = next;
      isJoined = false;
      next({ type: 'join', recordingId });
    },
    disconnect() {
      post = undefined;
      isJoined = false;
      state.trouble = 'not-connected';
    },
    receive(reply) {
      if (reply.recordingId !== recordingId) return false;
      // Locked, or opened by somebody who does not record: both can change, so what is held stays.
      if (reply.type === 'refused') return reply.reason === 'unknown-take';
      forgetUpTo(reply.frames);
      if (reply.type === 'troubled') {
        state.trouble = reply.trouble;
        return false;
      }
      const wasHeldUp = !isJoined || state.trouble !== undefined;
      isJoined = true;
      state.trouble = undefined;
      if (wasHeldUp) held.forEach(send);
      return false;
    },
    retry() {
      const [first] = held;
      if (isJoined && first !== undefined && state.trouble !== undefined) send(first);
    },
    giveUp() {
      state.missingFrames += state.totalFrames - state.committedFrames;
      state.totalFrames = state.committedFrames;
      held.length = 0;
      heldBytes = 0;
    },
  };
}
