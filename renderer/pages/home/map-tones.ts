// Which tone of the map stands for which number. Pure.
import type { WardTone } from '../../parts/map/map-values.ts';

/** From which number each tone begins. In what is shared nothing below five has a tone of its own. */
const whole = [1, 5, 10, 20] as const;
const shared = [5, 10, 20, 40] as const;
const tones = ['1', '2', '3', '4'] as const;

export function toneOf(count: number | null, isShareable: boolean): WardTone {
  if (count === null) return 'hidden';
  const steps = isShareable ? shared : whole;
  const step = steps.findLastIndex((from) => count >= from);
  return step === -1 ? '0' : (tones[step] ?? '4');
}

/** @returns each tone with the numbers that it stands for: from and up to, null for no end */
export function toneRanges(
  isShareable: boolean,
): { tone: WardTone; from: number; to: number | null }[] {
  const steps = isShareable ? shared : whole;
  return tones.map((tone, index) => {
    const next = steps[index + 1];
    return { tone, from: steps[index] ?? 0, to: next === undefined ? null : next - 1 };
  });
}
