// What the gate must know of the voices of a story before it may leave.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';

export interface StoryVoiceFacts {
  /** Of some recording nobody has said that everybody who can be heard is listed. */
  notListed: boolean;
  /** In some recording somebody is heard throughout who has not agreed. */
  notAgreedThroughout: boolean;
}

/** Of the interviews that could leave. Nobody is asked yet who else is heard. */
export function voiceFacts(_sql: Database.Database, _storyId: StoryId): StoryVoiceFacts {
  return { notListed: false, notAgreedThroughout: false };
}
