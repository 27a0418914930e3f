// How open some stories are, all in all: to see that a step leaves none of them more open than before.
import type Database from 'better-sqlite3';
import { uses } from '../../../shared/model/agreement.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import type { PersonId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { Role } from '../../../shared/model/library.ts';
import { decideUse, isFilmAgreed, maySee } from '../../../shared/rules/access.ts';
import { closedLengthMs } from '../../../shared/rules/closed-passages.ts';
import type { Passage } from '../../../shared/rules/closed-passages.ts';
import { storyFacts } from './access-facts.ts';
import { closedPassagesOf } from './closed-passages.ts';
import { everybodyInStory, isProtected } from './part-in-story.ts';
import { referencesOf } from './rows-of-story.ts';
import { voiceFacts } from './voice-facts.ts';
import { othersInFilm, voicesOf } from './voice-rows.ts';

interface Openness {
  uses: ReadonlySet<Use>;
  seenBy: ReadonlySet<Role>;
  isProtected: boolean;
  voices: { notListed: boolean; notAgreedThroughout: boolean };
  silent: ReadonlyMap<RecordingId, readonly Passage[]>;
  /** Everybody who signs for it has said yes to the film; and of each sound, everybody else in it too. */
  film: { agreed: boolean; byOthers: ReadonlyMap<RecordingId, boolean> };
}

/** Stories in which something is said of one of these people: their part, their voice, what they signed. */
export function storiesOfPeople(sql: Database.Database, people: readonly PersonId[]): StoryId[] {
  const references = referencesOf(sql);
  const list = JSON.stringify(people);
  const found = new Set<StoryId>();
  for (const { table, column } of references.filter(({ to }) => to === 'people')) {
    const story = references.find((one) => one.table === table && one.to === 'stories');
    const sound = references.find((one) => one.table === table && one.to === 'recordings');
    const storyOf =
      story !== undefined
        ? `select ${story.column} from ${table}`
        : sound !== undefined
          ? `select r.story_id from ${table} join recordings r on r.id = ${table}.${sound.column}`
          : undefined;
    if (storyOf === undefined) continue;
    const ids = sql
      .prepare<[string], StoryId | null>(
        `${storyOf} where ${table}.${column} in (select value from json_each(?))`,
      )
      .pluck()
      .all(list);
    for (const id of ids) if (id !== null) found.add(id);
  }
  return [...found];
}

export function opennessOf(
  sql: Database.Database,
  ids: readonly StoryId[],
  today: string,
): ReadonlyMap<StoryId, Openness> {
  const found = new Map<StoryId, Openness>();
  for (const id of ids) {
    const facts = storyFacts(sql, id);
    if (facts === undefined) continue;
    const sounds = sql
      .prepare<[string], RecordingId>('select id from recordings where story_id = ?')
      .pluck()
      .all(id);
    found.set(id, {
      uses: new Set(uses.filter((use) => decideUse({ facts, use, today }).allowed)),
      seenBy: new Set(Role.options.filter((role) => maySee({ facts, role, today }))),
      isProtected: isProtected(everybodyInStory(sql, id)),
      voices: voiceFacts(sql, id),
      film: {
        agreed: isFilmAgreed(facts),
        byOthers: new Map(sounds.map((sound) => [sound, haveOthersAgreed(sql, sound)])),
      },
      silent: new Map(sounds.map((sound) => [sound, closedPassagesOf(sql, sound)])),
    });
  }
  return found;
}

function haveOthersAgreed(sql: Database.Database, sound: RecordingId): boolean {
  return othersInFilm(voicesOf(sql, sound)).every(({ filmAgreed }) => filmAgreed);
}

/** @returns the stories of which more may be seen, heard or shared than before */
export function moreOpen(
  before: ReadonlyMap<StoryId, Openness>,
  after: ReadonlyMap<StoryId, Openness>,
): StoryId[] {
  return [...after].flatMap(([id, now]) => {
    const then = before.get(id);
    return then === undefined || isMoreOpen(then, now) ? [id] : [];
  });
}

function isMoreOpen(then: Openness, now: Openness): boolean {
  return (
    [...now.uses].some((use) => !then.uses.has(use)) ||
    [...now.seenBy].some((role) => !then.seenBy.has(role)) ||
    (then.isProtected && !now.isProtected) ||
    (then.voices.notListed && !now.voices.notListed) ||
    (then.voices.notAgreedThroughout && !now.voices.notAgreedThroughout) ||
    (!then.film.agreed && now.film.agreed) ||
    [...then.film.byOthers].some(([sound, all]) => !all && now.film.byOthers.get(sound) === true) ||
    [...then.silent].some(([sound, passages]) => {
      const today = now.silent.get(sound) ?? [];
      const length = (of: readonly Passage[]) => closedLengthMs(of, Number.MAX_SAFE_INTEGER);
      return length([...passages, ...today]) > length(today);
    })
  );
}
