// All of a story that would leave, as fingerprints: a check of it holds for this very state and for no other. What leaves one day more must join here.
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type { Attribution, Protection } from '../../../shared/model/person.ts';
import { closedPassagesOf } from './closed-passages.ts';
import { everybodyInStory, isProtected } from './part-in-story.ts';
import { fingerprintOfPictures } from './pictures-that-leave.ts';
import { fingerprintOfPlaces, groundOf, groundOutside } from './places-told.ts';
import { fingerprintOfPoints } from './points-that-leave.ts';
import { shownName } from './people-names.ts';
import { fingerprintOfWords } from './words-that-leave.ts';

/** SHA-256, hexadecimal. */
export interface ReleaseState {
  /** Of all of it. */
  state: string;
  words: string;
  people: string;
  sounds: string;
}

interface PersonRow {
  role: string;
  number: number;
  real_name: string;
  attribution: Attribution;
  chosen_name: string;
  protection: Protection;
}

/** Captions belong to a collection, not to the story: they are looked through for names, and are not part of this. */
export function releaseState(sql: Database.Database, storyId: StoryId): ReleaseState {
  const all = (query: string) => sql.prepare<[string], unknown[]>(query).raw().all(storyId);
  const words = sha256([
    all(
      'select title, summary, content_warning, locality, ward_code, recorded_on from stories where id = ?',
    ),
    all('select language from story_languages where story_id = ? order by position'),
    all('select tag from story_tags where story_id = ? order by position'),
    all(
      // 2: sensitive, and reviewed.
      `select t.name, t.sensitive + (t.sensitive = 1 and exists (select 1 from theme_reviews r
         where r.story_id = st.story_id and r.theme_id = t.id))
       from story_themes st join themes t on t.id = st.theme_id
       where st.story_id = ? order by st.position`,
    ),
    ...fingerprintOfWords(sql, storyId),
    // Nothing where there is none: checks of before these left hold on.
    ...fingerprintOfPoints(sql, storyId),
    ...fingerprintOfPlaces(sql, storyId),
    ...fingerprintOfPictures(sql, storyId),
  ]);
  const people = sha256([
    sql
      .prepare<[string], PersonRow>(
        `select sp.role, p.number, p.real_name, p.attribution, p.chosen_name, p.protection
         from story_people sp join people p on p.id = sp.person_id
         where sp.story_id = ? order by sp.position, p.number, sp.role`,
      )
      .all(storyId)
      .map((person) => [person.role, shownName(person)]),
    isProtected(everybodyInStory(sql, storyId)),
    ...coarserPlace(sql, storyId),
  ]);
  const sounds = sha256(
    sql
      .prepare<[string], [RecordingId, ...unknown[]]>(
        `select id, sha256, trim_in_ms, trim_out_ms from recordings
         where story_id = ? and purpose = 'interview' and state = 'ready' and binned_at is null order by started_at, id`,
      )
      .raw()
      .all(storyId)
      .map(([id, ...facts]) => [id, ...facts, closedPassagesOf(sql, id)]),
  );
  return { state: sha256([words, people, sounds]), words, people, sounds };
}

/** Only where another locality leaves than was written: all checks of before the rule of places hold on. */
function coarserPlace(sql: Database.Database, storyId: StoryId): string[] {
  const { locality } = groundOutside(sql, storyId);
  return locality === groundOf(sql, storyId).locality ? [] : [locality];
}

function sha256(facts: unknown): string {
  return createHash('sha256').update(JSON.stringify(facts), 'utf8').digest('hex');
}
