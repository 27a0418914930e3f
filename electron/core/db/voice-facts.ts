// What the gate must know of the voices of a story before it may leave.
import type Database from 'better-sqlite3';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { decideVoices } from '../../../shared/rules/voices.ts';
import { decisionOn, statementOf, voicesOf } from './voice-rows.ts';

export interface StoryVoiceFacts {
  /** Of some recording nobody has said that everybody who can be heard is listed. */
  notListed: boolean;
  /** In some recording somebody is heard throughout who has not agreed. */
  notAgreedThroughout: boolean;
}

/** Of the interviews that could leave. Tests and spoken agreements never do. */
export function voiceFacts(sql: Database.Database, storyId: StoryId): StoryVoiceFacts {
  const ids = sql
    .prepare<[string], RecordingId>(
      `select id from recordings
       where story_id = ? and purpose = 'interview' and state = 'ready' and binned_at is null`,
    )
    .pluck()
    .all(storyId);
  const all = ids.map((id) => ({ voices: voicesOf(sql, id), statement: statementOf(sql, id) }));
  return {
    notListed: all.some(({ voices, statement }) => !decisionOn(voices, statement).listed),
    notAgreedThroughout: all.some(({ voices }) => isWhole(voices)),
  };
}

/** Would it stay here even if everybody were listed? */
export function isWhole(voices: ReturnType<typeof voicesOf>): boolean {
  return decideVoices({
    voices: voices.map((voice) => ({ ...voice, hasAgreed: voice.hasAgreed === 1 })),
    isStated: true,
  }).whole;
}
