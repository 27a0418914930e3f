// When a page that nobody touches asks whether somebody is there, and when it begins anew. Pure.

export interface IdleRule {
  idleMs: number;
  askingMs: number;
}

export type IdleState =
  { state: 'in-use' } | { state: 'asking'; secondsLeft: number } | { state: 'begin-anew' };

/** @param quietMs since the last touch, or since the last sound ended */
export function idleState(quietMs: number, { idleMs, askingMs }: IdleRule): IdleState {
  if (quietMs < idleMs) return { state: 'in-use' };
  const leftMs = idleMs + askingMs - quietMs;
  if (leftMs <= 0) return { state: 'begin-anew' };
  return { state: 'asking', secondsLeft: Math.ceil(leftMs / 1000) };
}
