// What an entry rests on outside the ledger: the scan of a paper, the film of a sign; and the name that it gives a person.
import type Database from 'better-sqlite3';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { NewAgreementEntry } from '../../../../shared/model/agreement.ts';
import type { NarratorSignature } from '../../../../shared/model/signature.ts';
import { indexStoriesOfPerson } from '../../db/story-words.ts';

/** @throws AppError `invalid-input` */
export function checkProof(sql: Database.Database, entry: NewAgreementEntry): void {
  if (entry.kind !== 'participation' && entry.kind !== 'recording') return;
  const { signature, responsibleAdult } = entry;
  for (const one of [signature, responsibleAdult?.signature])
    if (one !== undefined) checkPaper(sql, entry.storyId, one);
  if (signature.method === 'filmed') checkFilm(sql, entry, signature.recordingId);
}

function checkPaper(sql: Database.Database, storyId: string, signature: NarratorSignature): void {
  if (signature.method !== 'on-paper' || signature.attachmentId === null) return;
  const isThere = sql
    .prepare('select 1 from attachments where id = ? and story_id = ? and binned_at is null')
    .get(signature.attachmentId, storyId);
  if (isThere === undefined)
    throw new AppError(
      'invalid-input',
      'This scan is not among the photos and papers of this story. Please add it there first.',
      { attachmentId: signature.attachmentId },
    );
}

/** A take that was begun with one person is no proof of what another agreed to. */
function checkFilm(
  sql: Database.Database,
  { storyId, personId }: Pick<NewAgreementEntry, 'storyId' | 'personId'>,
  recordingId: string,
): void {
  const isThere = sql
    .prepare(
      `select 1 from recordings r join films f on f.recording_id = r.id
       where r.id = ? and r.story_id = ? and r.purpose in ('spoken-agreement', 'test')
         and (r.person_id is null or r.person_id = ?)
         and r.state = 'ready' and r.binned_at is null and f.binned_at is null`,
    )
    .get(recordingId, storyId, personId);
  if (isThere === undefined)
    throw new AppError(
      'invalid-input',
      'There is no film of an agreement in this recording. Please film the agreement for this story first.',
      { recordingId },
    );
}

/** How to be named was said in the agreement, so it holds at once. Must run inside the `db.write` that adds the entry. */
export function applyNaming(
  sql: Database.Database,
  entry: NewAgreementEntry,
  updatedAt: string,
): void {
  if (entry.kind !== 'recording' || entry.naming === null) return;
  const { attribution, chosenName } = entry.naming;
  sql
    .prepare(
      `update people set attribution = @attribution, updated_at = @updatedAt,
         chosen_name = case when @attribution = 'chosen-name' then @chosenName else chosen_name end
       where id = @id`,
    )
    .run({ attribution, chosenName, updatedAt, id: entry.personId });
  indexStoriesOfPerson(sql, entry.personId);
}
