// The quietest place near to where a clip begins or ends, so that it does not cut into a word. Pure.

/** So far it may move. */
export const SNAP_MS = 400;

interface Points {
  fromMs: number;
  toMs: number;
  /** Peaks of 0 to 255, one list a channel. */
  channels: readonly (readonly number[])[];
}

/** @param aroundMs where it is now: of places that are equally quiet, the nearest @returns milliseconds; where it is now when nothing is known */
export function quietPlace({ fromMs, toMs, channels }: Points, aroundMs: number): number {
  const count = Math.max(0, ...channels.map((channel) => channel.length));
  if (count === 0) return aroundMs;
  const widthMs = (toMs - fromMs) / count;
  let best = { level: Infinity, atMs: aroundMs };
  for (let index = 0; index < count; index += 1) {
    const atMs = fromMs + (index + 0.5) * widthMs;
    if (Math.abs(atMs - aroundMs) > SNAP_MS) continue;
    const level = Math.max(...channels.map((channel) => channel[index] ?? 0));
    const isNearer = Math.abs(atMs - aroundMs) < Math.abs(best.atMs - aroundMs);
    if (level < best.level || (level === best.level && isNearer)) best = { level, atMs };
  }
  return Math.round(best.atMs);
}
