// The voices of a recording as rows, with whether each has agreed: what everything that lets sound out asks.
import type Database from 'better-sqlite3';
import type { PersonId, RecordingId, VoiceId } from '../../../shared/model/ids.ts';
import type { VoiceKind } from '../../../shared/model/voice.ts';
import { decideVoices } from '../../../shared/rules/voices.ts';
import type { VoicesDecision } from '../../../shared/rules/voices.ts';

export interface VoiceRow {
  id: VoiceId;
  recordingId: RecordingId;
  personId: PersonId | null;
  kind: VoiceKind;
  label: string;
  fromMs: number | null;
  toMs: number | null;
  agreedOn: string | null;
  agreedHow: string;
  /** Of who is no storyteller: agreed that the film is shown, or cannot be seen in it. */
  filmAgreed: 0 | 1;
  isRemoved: 0 | 1;
  hasAgreed: 0 | 1;
}

/**
 * SQL: the storyteller tells this story now, or has said what may be done with it and not taken it back. What they agreed to, the gate
 * asks. Of somebody who was taken off it asks no agreement that was never made, so to have taken part is not enough here.
 */
const storytellerAgreed = `(exists (select 1 from story_people sp
    where sp.story_id = r.story_id and sp.person_id = v.person_id and sp.role = 'narrator')
  or (select e.kind from agreement_entries e
    where e.story_id = r.story_id and e.person_id = v.person_id and e.kind in ('recording', 'withdrawal')
    order by e.seq desc limit 1) = 'recording')`;

/** SQL: the newest agreement of this person in this role stands, or ended after the recording was made; beside somebody under 18 an adult signed. */
const contributorAgreed = `(select (p.age_band not in ('16-17', 'under-16') or s.adult_name is not null)
    and (c.kind = 'signed' or c.on_day >= substr(r.started_at, 1, 10))
  from contributor_agreements c
    join people p on p.id = c.person_id
    join contributor_agreements s on s.seq = (select max(seq) from contributor_agreements
      where person_id = c.person_id and role = c.role and kind = 'signed')
  where c.person_id = v.person_id and c.role = v.kind order by c.seq desc limit 1)`;

const columns = `v.id, v.recording_id as recordingId, v.person_id as personId, v.kind, v.label, v.from_ms as fromMs, v.to_ms as toMs,
  v.agreed_on as agreedOn, v.agreed_how as agreedHow, v.film_agreed as filmAgreed,
  v.removed_at is not null as isRemoved,
  coalesce(case v.kind when 'other' then v.agreed_on is not null
    when 'storyteller' then ${storytellerAgreed} else ${contributorAgreed} end, 0) as hasAgreed`;

/** In the order in which they are first heard; with those whose removal nobody has confirmed yet. */
export function voicesOf(sql: Database.Database, id: RecordingId): VoiceRow[] {
  return sql
    .prepare<[string], VoiceRow>(
      `select ${columns} from voices v join recordings r on r.id = v.recording_id
       where v.recording_id = ? and (v.removed_at is null or v.removal_seen = 0)
       order by v.from_ms is not null, v.from_ms, v.added_at, v.id`,
    )
    .all(id);
}

export interface Statement {
  checkedAt: string;
  checkedBy: string;
}

/** "Everybody who can be heard is listed": only of the sound as it is now, or as it was before a part was erased; and not once a voice was removed. */
export function statementOf(sql: Database.Database, id: RecordingId): Statement | undefined {
  return sql
    .prepare<[string], Statement>(
      `select c.checked_at as checkedAt, c.checked_by as checkedBy
       from voices_checked c join recordings r on r.id = c.recording_id
       where c.recording_id = ? and r.state = 'ready'
         and (c.sha256 = r.sha256
           or exists (select 1 from erased_passages e where e.recording_id = r.id and e.sha256_after = r.sha256))
         and not exists (select 1 from voices v
           where v.recording_id = r.id and v.removed_at is not null and v.removal_seen = 0)`,
    )
    .get(id);
}

/** Whom a film must ask beside those who sign for the story. @param voices of `voicesOf` */
export function othersInFilm(voices: readonly VoiceRow[]): { filmAgreed: boolean }[] {
  return voices
    .filter(({ kind, hasAgreed }) => kind !== 'storyteller' || hasAgreed === 0)
    .map(({ hasAgreed, filmAgreed }) => ({ filmAgreed: hasAgreed === 1 && filmAgreed === 1 }));
}

/** @param voices of `voicesOf` */
export function decisionOn(
  voices: readonly VoiceRow[],
  statement: Statement | undefined,
): VoicesDecision {
  return decideVoices({
    voices: voices.map((voice) => ({ ...voice, hasAgreed: voice.hasAgreed === 1 })),
    isStated: statement !== undefined,
  });
}

/** Where somebody can be heard who has not agreed. */
export function silentVoicesOf(sql: Database.Database, id: RecordingId) {
  return decisionOn(voicesOf(sql, id), undefined).silent;
}
