// Searches that every library has from the start: what is to be done next.
import type { SearchFilters } from '../model/search.ts';

export const builtInViews = [
  'to-transcribe',
  'not-checked',
  'not-approved',
  'waiting-for-agreement',
  'ready-to-share',
  'closed-until',
] as const;
export type BuiltInView = (typeof builtInViews)[number];

/** What each of them asks for; lists that are left out ask for nothing. */
export const builtInFilters: Record<BuiltInView, Partial<SearchFilters>> = {
  'to-transcribe': { words: ['to-transcribe'] },
  'not-checked': { words: ['draft'] },
  'not-approved': { words: ['checked'] },
  'waiting-for-agreement': { agreement: ['missing', 'partial'] },
  'ready-to-share': { words: ['checked', 'approved'], use: ['ready'] },
  'closed-until': { agreement: ['closed'] },
};
