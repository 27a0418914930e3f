// What an answer may do to a story that has gone on since it was asked: nothing that loses later work, undoes a later no, or opens by the way.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { TranscriptId } from '../../../shared/model/ids.ts';
import type { TranscriptState } from '../../../shared/model/transcript.ts';
import { loosens } from '../../../shared/rules/merge.ts';
import type { LibraryContext } from '../context.ts';
import { moreOpen, opennessOf, storiesOfPeople } from '../db/openness.ts';
import { keepVersion } from '../db/transcript-versions.ts';
import type { Change } from './changes.ts';
import { prepared, rowNow, stateOf } from './changes.ts';

/** @throws AppError `conflict` */
export function refuseChanged(sql: Database.Database, change: Change): void {
  if (change.do !== 'set' || change.was === undefined) return;
  if (stateOf(sql, change) !== change.was)
    throw new AppError(
      'conflict',
      'This has changed since. Nothing was written over. Please look at it in the story, change it there if you want to, and then say here that what stands here is right.',
    );
}

const opens = () =>
  new AppError(
    'access-blocked',
    'This would let out more than before. Please change it in the story itself, and then say here that what stands here is right.',
  );

/** For a question that was not asked about an agreement. @throws AppError `access-blocked` */
export function refuseLoosening(sql: Database.Database, change: Change): void {
  if (change.do !== 'set') return;
  const now = rowNow(sql, change);
  if (now !== undefined && loosens(change.table, now, change.columns)) throw opens();
}

/** Must run inside a `db.write`. @throws AppError `access-blocked` when more is allowed, or seen by more, afterwards */
export function withoutOpening(
  about: { storyId: StoryId | null; personIds: readonly PersonId[] },
  { library, today }: LibraryContext,
  run: () => void,
): void {
  const { sql } = library.db;
  const ids = [
    ...(about.storyId === null ? [] : [about.storyId]),
    ...(about.personIds.length === 0 ? [] : storiesOfPeople(sql, about.personIds)),
  ];
  const before = opennessOf(sql, ids, today());
  run();
  if (moreOpen(before, opennessOf(sql, ids, today())).length > 0) throw opens();
}

/** The words that stand there become an earlier version. */
export function keepWords(sql: Database.Database, change: Change, context: LibraryContext): void {
  if (change.do !== 'set' || change.table !== 'transcripts') return;
  const state = prepared(sql, 'select state from transcripts where id = ?')
    .pluck()
    .get(change.id) as TranscriptState | undefined;
  if (state !== undefined)
    keepVersion(
      sql,
      { id: TranscriptId.parse(change.id), state },
      { why: 'before-import', context },
    );
}

/** What was signed here since it came cannot have known of a sound that comes into its story only now. */
export function coverSince(sql: Database.Database, change: Change, askedAt: string): void {
  if (change.do !== 'set' || change.table !== 'recordings') return;
  if (!('agreed_after' in change.columns)) return;
  prepared(
    sql,
    `update recordings set agreed_after = max(agreed_after, coalesce((select max(seq) from agreement_entries
       where story_id = recordings.story_id and recorded_at >= ?), 0)) where id = ?`,
  ).run(askedAt, change.id);
}

/** Is this a yes that is older than a no that stands here? It does not undo it. */
export function isOlderYes(sql: Database.Database, change: Change): boolean {
  if (change.do !== 'entry') return false;
  const { story_id: storyId, person_id: personId, recorded_at: recordedAt } = change.row;
  const showFilm = change.row['kind'] === 'recording' ? (change.row['show_film'] ?? 0) : 0;
  const agreed = change.uses.filter((use) => use['agreed'] === 1).map((use) => use['use']);
  if (change.row['asked_answer'] === 1) agreed.push(change.row['asked_use'] ?? null);
  if (agreed.length === 0 && showFilm !== 1 && change.row['kind'] !== 'opening') return false;
  const no = prepared(
    sql,
    `select 1 from agreement_entries e where story_id = @storyId and person_id = @personId and recorded_at >= @recordedAt
       and (kind in ('withdrawal', 'closing')
         or (kind = 'recording' and closed_until is not null)
         or (kind = 'recording' and show_film = 0 and @showFilm = 1)
         or (kind = 'asked-again' and asked_answer = 0 and asked_use in (select value from json_each(@agreed)))
         or (kind = 'recording' and exists (select 1 from agreement_uses u
               where u.entry_id = e.id and u.agreed = 0 and u.use in (select value from json_each(@agreed)))))`,
  ).get({ storyId, personId, recordedAt, agreed: JSON.stringify(agreed), showFilm });
  return no !== undefined;
}

/** @throws AppError `access-blocked` */
export function refuseOlderYes(sql: Database.Database, change: Change): void {
  if (isOlderYes(sql, change))
    throw new AppError(
      'access-blocked',
      'This was agreed to before it was taken back, closed or answered with a no here, so the no stands. If the storyteller has agreed anew, please write that down in the story.',
    );
}
