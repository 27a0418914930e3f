// What follows from the protection of people for a story: what the gate, the plan of a package and the pages ask.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import { isPseudonymMissing } from '../../../shared/rules/display-name.ts';
import { everybodyInStory } from './part-in-story.ts';

export interface ProtectionFacts {
  /** Somebody under high protection is to be shown by a real or first name, or has chosen another name and not said which. */
  pseudonymMissing: boolean;
  /** Somebody under high protection has a part in it: who knows the voice knows the person. */
  voiceCanIdentify: boolean;
}

export function protectionFacts(sql: Database.Database, storyId: StoryId): ProtectionFacts {
  const everybody = everybodyInStory(sql, storyId);
  return {
    pseudonymMissing: everybody.some(isPseudonymMissing),
    voiceCanIdentify: everybody.some(({ protection }) => protection === 'high'),
  };
}
