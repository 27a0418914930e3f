// What a closed passage of a recording means, in one place: which frames of the sound are silent for everybody else. Pure.

/** Times from the beginning of the recording. */
export interface Passage {
  fromMs: number;
  toMs: number;
}

/** Frames from `from` up to, and without, `to`. */
export interface FrameRange {
  from: number;
  to: number;
}

/** The lengths that can be left out with one press while the recording goes on. */
export const leaveOutLengthsMs = [30_000, 120_000, 300_000] as const;
export const USUAL_LEAVE_OUT_MS = 120_000;

/** The clock that a person sees is a moment late: what was said with the press is left out as well. */
const PRESS_LATE_MS = 250;

/**
 * Players and decoders do not agree on where coded sound begins: MP3 and AAC carry up to about 50 ms before the first sample.
 * So much more is silent on both sides of a passage of such a file.
 */
const CODED_SLACK_MS = 100;

/** "Leave out the last two minutes": from so long before the press up to the press. */
export function lastPart(nowMs: number, lengthMs: number): Passage {
  return {
    fromMs: Math.max(0, Math.floor(nowMs - lengthMs)),
    toMs: Math.ceil(nowMs + PRESS_LATE_MS),
  };
}

/** In order, without overlaps, within the recording; passages that touch are one. */
export function mergePassages(passages: readonly Passage[], durationMs = Infinity): Passage[] {
  const merged: Passage[] = [];
  const inOrder = passages
    .map(({ fromMs, toMs }) => ({ fromMs: Math.max(0, fromMs), toMs: Math.min(toMs, durationMs) }))
    .filter(({ fromMs, toMs }) => fromMs < toMs)
    .toSorted((one, other) => one.fromMs - other.fromMs);
  for (const passage of inOrder) {
    const last = merged.at(-1);
    if (last !== undefined && passage.fromMs <= last.toMs)
      last.toMs = Math.max(last.toMs, passage.toMs);
    else merged.push(passage);
  }
  return merged;
}

/**
 * Those that are in the recording at all. One that reaches its end is left to reach beyond: how long coded sound is, nobody can say
 * to the last sample.
 */
export function passagesWithin(passages: readonly Passage[], durationMs: number): Passage[] {
  return mergePassages(passages).filter(({ fromMs }) => fromMs < durationMs);
}

/** Of all passages together, each moment counted once. */
export function closedLengthMs(passages: readonly Passage[], durationMs: number): number {
  return mergePassages(passages, durationMs).reduce(
    (sum, { fromMs, toMs }) => sum + toMs - fromMs,
    0,
  );
}

/** Coded sound is closed a little further on both sides. @param mimeType of what was brought in */
export function slackOf({ kind, mimeType }: { kind: 'take' | 'import'; mimeType: string }): number {
  const isExact = kind === 'take' || mimeType === 'audio/wav' || mimeType === 'audio/flac';
  return isExact ? 0 : CODED_SLACK_MS;
}

/** So much further on both sides; those that then touch are one. */
export function widened(passages: readonly Passage[], byMs: number): Passage[] {
  return mergePassages(
    passages.map(({ fromMs, toMs }) => ({ fromMs: fromMs - byMs, toMs: toMs + byMs })),
  );
}

/** The silent frames, widened outward to whole ones. The last may lie behind the end of the sound. */
export function closedFrames(
  passages: readonly Passage[],
  { sampleRateHz, slackMs = 0 }: { sampleRateHz: number; slackMs?: number },
): FrameRange[] {
  return widened(passages, slackMs).map(({ fromMs, toMs }) => ({
    from: Math.floor((fromMs * sampleRateHz) / 1000),
    to: Math.ceil((toMs * sampleRateHz) / 1000),
  }));
}

/**
 * @param bytes cut anywhere, also inside a frame; left as they are
 * @param at where the first of them lies in the whole sound
 * @returns the same bytes, or a copy with zeros where the sound is closed
 */
export function silenced(
  bytes: Uint8Array,
  { at, ranges, frameBytes }: { at: number; ranges: readonly FrameRange[]; frameBytes: number },
): Uint8Array {
  let copy: Uint8Array | undefined;
  for (const { from, to } of ranges) {
    const start = Math.max(0, from * frameBytes - at);
    const end = Math.min(bytes.byteLength, to * frameBytes - at);
    if (start >= end) continue;
    copy ??= new Uint8Array(bytes);
    copy.fill(0, start, end);
  }
  return copy ?? bytes;
}

/** The outline of a sound with nothing to be seen where it is closed. @param peaks one list a channel */
export function flattened(
  peaks: readonly (readonly number[])[],
  { passages, durationMs }: { passages: readonly Passage[]; durationMs: number },
): number[][] {
  const ranges = mergePassages(passages, durationMs);
  return peaks.map((channel) => {
    // A point may reach into its neighbours' time, for the last one is seldom full.
    const perMs = channel.length / Math.max(1, durationMs);
    const isClosed = (point: number) =>
      ranges.some(
        ({ fromMs, toMs }) =>
          point >= Math.floor(fromMs * perMs) - 1 && point <= Math.ceil(toMs * perMs) + 1,
      );
    return channel.map((value, point) => (isClosed(point) ? 0 : value));
  });
}
