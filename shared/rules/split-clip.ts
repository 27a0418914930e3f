// What is left of a clip when what may not be heard is taken out of it. Pure. All times in milliseconds.
import type { Passage } from './closed-passages.ts';
import { mergePassages } from './closed-passages.ts';

/** Less is no clip but a scrap of a word. */
export const LEAST_CLIP_MS = 500;

/** Who writes words down does not hit the moment; so much of a line may lie beside a clip whose words are shown. */
export const CLIP_SLACK_MS = 300;

/** A clip that ends before it begins is none either. */
export function isLongEnough({ fromMs, toMs }: Passage): boolean {
  return toMs - fromMs >= LEAST_CLIP_MS;
}

/** A clip may touch none of them, not for a moment. */
export function touchesClosed({ fromMs, toMs }: Passage, closed: readonly Passage[]): boolean {
  return closed.some((part) => part.fromMs < toMs && fromMs < part.toMs);
}

/**
 * The parts of it that may be heard, in order.
 * @returns itself alone where nothing of it is closed; nothing where no part is long enough
 */
export function splitClip(clip: Passage, closed: readonly Passage[]): Passage[] {
  const parts: Passage[] = [];
  let fromMs = clip.fromMs;
  for (const part of mergePassages(closed)) {
    if (part.toMs <= fromMs || part.fromMs >= clip.toMs) continue;
    parts.push({ fromMs, toMs: part.fromMs });
    fromMs = part.toMs;
  }
  parts.push({ fromMs, toMs: clip.toMs });
  return parts.filter(isLongEnough);
}
