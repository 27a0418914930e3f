// Which stretch of a sound is seen: closer, further away, along with what plays. Pure. All times in milliseconds.

export interface TimeView {
  fromMs: number;
  toMs: number;
}

/** Closer, the outline would have too few points to show anything. */
const LEAST_MS = 2000;
/** Where the place that plays comes to stand when the view moves along with it. */
const LEAD = 0.1;

export const wholeView = (durationMs: number): TimeView => ({ fromMs: 0, toMs: durationMs });

export function isWhole({ fromMs, toMs }: TimeView, durationMs: number): boolean {
  return fromMs <= 0 && toMs >= durationMs;
}

function at(fromMs: number, widthMs: number, durationMs: number): TimeView {
  const from = Math.max(0, Math.min(fromMs, durationMs - widthMs));
  return { fromMs: from, toMs: Math.min(durationMs, from + widthMs) };
}

/** @param factor 2 shows half as much @param aroundMs stays where it is on the screen */
export function zoomed(
  view: TimeView,
  { factor, aroundMs, durationMs }: { factor: number; aroundMs: number; durationMs: number },
): TimeView {
  const width = view.toMs - view.fromMs;
  const least = Math.min(LEAST_MS, durationMs);
  const next = Math.min(durationMs, Math.max(least, width / factor));
  const place = width > 0 ? (aroundMs - view.fromMs) / width : 0.5;
  const part = place >= 0 && place <= 1 ? place : 0.5;
  return at(aroundMs - part * next, next, durationMs);
}

export function panned(view: TimeView, byMs: number, durationMs: number): TimeView {
  return at(view.fromMs + byMs, view.toMs - view.fromMs, durationMs);
}

/** Moves only when the place is out of sight. */
export function revealing(view: TimeView, placeMs: number, durationMs: number): TimeView {
  if (placeMs >= view.fromMs && placeMs <= view.toMs) return view;
  const width = view.toMs - view.fromMs;
  return at(placeMs - LEAD * width, width, durationMs);
}

/** Goes along with what plays; who has looked elsewhere is left there. */
export function following(
  view: TimeView,
  { beforeMs, nowMs, durationMs }: { beforeMs: number; nowMs: number; durationMs: number },
): TimeView {
  const wasSeen = beforeMs >= view.fromMs && beforeMs <= view.toMs;
  return wasSeen ? revealing(view, nowMs, durationMs) : view;
}

/**
 * The stretch to fetch points for: it changes seldom while the view moves.
 * @returns undefined when the overview is fine enough
 */
export function stretchToFetch(view: TimeView, durationMs: number): TimeView | undefined {
  const width = view.toMs - view.fromMs;
  if (isWhole(view, durationMs) || width <= 0) return undefined;
  const step = 2 ** Math.ceil(Math.log2(width));
  const from = Math.floor(view.fromMs / step) * step;
  return { fromMs: from, toMs: Math.min(durationMs, from + 2 * step) };
}

/** Where in the view, 0 to 100; also beyond. */
export function percentOf(ms: number, { fromMs, toMs }: TimeView): number {
  return ((ms - fromMs) / Math.max(1, toMs - fromMs)) * 100;
}

/** The points of the view, out of those of a stretch. */
export function pointsIn(
  channel: readonly number[],
  stretch: TimeView,
  view: TimeView,
): readonly number[] {
  const width = stretch.toMs - stretch.fromMs;
  if (width <= 0) return channel;
  const place = (ms: number) => ((ms - stretch.fromMs) / width) * channel.length;
  const first = Math.max(0, Math.floor(place(view.fromMs)));
  return channel.slice(first, Math.max(first + 1, Math.ceil(place(view.toMs))));
}
