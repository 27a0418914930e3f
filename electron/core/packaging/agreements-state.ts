// What the sealed part of a delivery is made of, in one line: whatever changes of it changes this.
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { closedPassagesOf } from '../db/closed-passages.ts';
import { readEntries } from '../db/read-entries.ts';
import { namesOfPeople } from '../db/people-names.ts';

export function agreementsState(sql: Database.Database, storyIds: readonly StoryId[]): string {
  const hash = createHash('sha256');
  const sounds = sql.prepare<[string], { id: RecordingId; binned_at: string | null }>(
    'select id, binned_at from recordings where story_id = ? order by id',
  );
  const scans = sql.prepare('select id, binned_at from attachments where story_id = ? order by id');
  for (const storyId of storyIds) {
    const entries = readEntries(sql, storyId);
    const people = [...new Set(entries.map(({ personId }) => personId))];
    const proofs = sounds.all(storyId).map((sound) => [sound, closedPassagesOf(sql, sound.id)]);
    const names = [...namesOfPeople(sql, people)];
    hash.update(JSON.stringify([storyId, entries, names, proofs, scans.all(storyId)]));
  }
  return hash.digest('hex');
}
