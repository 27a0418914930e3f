// The index of a story as lines of text: when, what, and in a few words. Pure.
import { writeTimecode } from '../../../../shared/rules/timecode.ts';
import type { ContentStory } from '../package-content.ts';

/** "hg-0001-01 0:12 The garden: How it was made." */
export function pointLines({ points, sounds }: Pick<ContentStory, 'points' | 'sounds'>): string[] {
  return points.map(({ soundCode, fromMs, title, synopsis }) => {
    const where = sounds.length > 1 && soundCode !== undefined ? `${soundCode} ` : '';
    const when = fromMs === null ? '' : `${writeTimecode(fromMs)} `;
    const words = [title, synopsis].filter((part) => part.trim() !== '').join(': ');
    return `${where}${when}${words}`;
  });
}
