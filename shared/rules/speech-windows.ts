// Where to cut speech into pieces that a model can hear at once: in a pause, so that no word is lost or heard twice. What holds no speech is passed over.
// Pure: from samples to places.

/** One value for so many milliseconds. */
export const LEVEL_MS = 20;
/** Below this nobody is speaking, in any room: dB below the loudest possible. */
const SILENT_DB = -65;
/** Speech stands out of what else can be heard by so much. */
const ABOVE_DB = 6;
/** Less is a knock, a breath or the microphone itself. */
const LEAST_SPEECH_MS = 120;
/** Before the first word and behind the last one. */
const MARGIN_MS = 240;
/** A pause that a breath needs. */
const PAUSE_MS = 240;
/** A piece is not shorter than this where speech goes on, and never longer than a model can hear. */
export const SHORTEST_MS = 14_000;
export const LONGEST_MS = 29_000;

/** How loud each stretch of 20 ms is, in dB; -Infinity where there is no sound at all. */
export function levelsOf(samples: Float32Array, rateHz: number): Float32Array {
  const size = Math.round((rateHz * LEVEL_MS) / 1000);
  const levels = new Float32Array(Math.ceil(samples.length / size));
  for (let at = 0; at < levels.length; at += 1) {
    const end = Math.min(samples.length, (at + 1) * size);
    let sum = 0;
    for (let place = at * size; place < end; place += 1) sum += (samples[place] ?? 0) ** 2;
    levels[at] = 10 * Math.log10(sum / (end - at * size));
  }
  return levels;
}

/** Where somebody may be speaking: what stands out of the quietest tenth. */
export function speechIn(levels: Float32Array): boolean[] {
  const sorted = levels.toSorted();
  const floor = sorted[Math.floor(sorted.length / 10)] ?? SILENT_DB;
  const least = Math.max(SILENT_DB, floor + ABOVE_DB);
  return [...levels].map((level) => level >= least);
}

export interface SpeechWindow {
  /** In milliseconds from the first sample. Null: nobody speaks in all of it. */
  speech: { fromMs: number; toMs: number } | null;
  /** What comes after the first so many milliseconds is for the next piece. */
  usedMs: number;
}

/**
 * @param levels of as much sound as there is, up to `LONGEST_MS`
 * @param isEnd nothing comes behind it
 */
export function nextWindow(levels: Float32Array, isEnd: boolean): SpeechWindow {
  const isSpeech = speechIn(levels);
  const allMs = levels.length * LEVEL_MS;
  const first = isSpeech.indexOf(true);
  if (isSpeech.filter(Boolean).length * LEVEL_MS < LEAST_SPEECH_MS) {
    // A word may just be beginning.
    const kept = first === -1 || isEnd ? 0 : allMs - first * LEVEL_MS + MARGIN_MS;
    return { speech: null, usedMs: Math.max(Math.min(allMs, 1000), allMs - kept) };
  }
  const fromMs = Math.max(0, first * LEVEL_MS - MARGIN_MS);
  // So long a silence at the beginning leaves room: the whole piece may begin with the first word.
  if (!isEnd && fromMs > 1000) return { speech: null, usedMs: fromMs };
  const usedMs = isEnd && allMs <= LONGEST_MS ? allMs : cutMs(levels, isSpeech);
  const last = isSpeech.lastIndexOf(true, usedMs / LEVEL_MS - 1);
  const toMs = Math.min(usedMs, (last + 1) * LEVEL_MS + MARGIN_MS);
  return { speech: { fromMs, toMs }, usedMs };
}

/** The middle of the longest pause, the later of two that are alike; without a pause where it is quietest. */
function cutMs(levels: Float32Array, isSpeech: readonly boolean[]): number {
  const most = Math.min(levels.length, LONGEST_MS / LEVEL_MS);
  const least = Math.min(SHORTEST_MS / LEVEL_MS, most);
  let best: { at: number; worth: number } | undefined;
  let from: number | undefined;
  for (let at = least; at <= most; at += 1) {
    const isQuiet = at < most && isSpeech[at] === false;
    if (isQuiet) from ??= at;
    if (isQuiet || from === undefined) continue;
    const pauseMs = (at - from) * LEVEL_MS;
    const middle = Math.round((from + at) / 2);
    // A pause longer than a second is no better than one of a second; later means fewer pieces.
    const worth = Math.min(pauseMs, 1000) + (600 * (middle - least)) / (most - least || 1);
    if (pauseMs >= PAUSE_MS && worth >= (best?.worth ?? 0)) best = { at: middle, worth };
    from = undefined;
  }
  return (best?.at ?? quietest(levels, Math.max(least, most - 500), most)) * LEVEL_MS;
}

function quietest(levels: Float32Array, from: number, to: number): number {
  let found = to;
  let least = Infinity;
  for (let at = from; at + 5 <= to; at += 1) {
    const sum = levels.subarray(at, at + 5).reduce((all, one) => all + Math.max(one, -120), 0);
    if (sum <= least) [found, least] = [at + 2, sum];
  }
  return found;
}

/**
 * A model sometimes stops in the middle of what is said.
 * @param saidToMs where the last word that it heard ends
 * @returns where to listen again; undefined when nobody speaks behind that
 */
export function missedFrom(
  levels: Float32Array,
  { saidToMs, usedMs }: { saidToMs: number; usedMs: number },
): number | undefined {
  const rest = speechIn(levels).slice(Math.ceil(saidToMs / LEVEL_MS), usedMs / LEVEL_MS);
  const speechMs = rest.filter(Boolean).length * LEVEL_MS;
  return saidToMs >= 1000 && speechMs >= 1500 ? saidToMs : undefined;
}
