// What an archive's program is told of who may open something: from what the storyteller agreed to, in the archive's own words. Pure.
import type { Use } from '../model/agreement.ts';
import type { SecurityTags } from '../model/deposit.ts';

export type AccessLevel = keyof SecurityTags;

/** From the most open to the most closed. */
const levels = ['open', 'onRequest', 'closed'] as const satisfies readonly AccessLevel[];

/** Only a yes to the web opens it for everybody; only a yes to the archive lets anybody ask for it. */
export function accessLevelOf(agreedUses: readonly Use[]): AccessLevel {
  if (!agreedUses.includes('archive')) return 'closed';
  return agreedUses.includes('website') ? 'open' : 'onRequest';
}

/** What tells of several stories is as closed as the most closed of them; of none, it is closed. */
export function strictestLevel(stories: readonly { agreedUses: readonly Use[] }[]): AccessLevel {
  const found = stories.map(({ agreedUses }) => levels.indexOf(accessLevelOf(agreedUses)));
  return levels[Math.max(...found)] ?? 'closed';
}
