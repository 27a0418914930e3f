// What a package is decided on and made of, read from the tables. What may be written is kept apart from what may only be decided on.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { CollectionId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type { Attribution, Protection } from '../../../shared/model/person.ts';
import { summariseAccess } from '../../../shared/rules/access.ts';
import type { StoryFacts } from '../../../shared/rules/access.ts';
import type { ReleaseFacts } from '../../../shared/rules/release.ts';
import { passagesWithin } from '../../../shared/rules/closed-passages.ts';
import { soundCode, storyCode } from '../../../shared/rules/file-name.ts';
import type { OpenLibrary } from '../context.ts';
import { storyFacts } from '../db/access-facts.ts';
import { closedPassagesOf, hasUnansweredWish } from '../db/closed-passages.ts';
import { everybodyInStory, isProtected } from '../db/part-in-story.ts';
import { shownName } from '../db/people-names.ts';
import { groundOutside } from '../db/places-told.ts';
import { releaseFacts } from '../db/release-facts.ts';
import { readSetting } from '../db/settings.ts';
import { replacerOf } from '../db/substitutes.ts';
import { wordsThatLeave } from '../db/words-that-leave.ts';
import { clearedWordsOf } from './cleared-words.ts';
import { hiddenNamesOfStory } from './hidden-names.ts';
import type { HiddenNames, NamedPerson } from './hidden-names.ts';
import { everyHiddenName } from './every-hidden-name.ts';
import type { PublicStory } from './public-story.ts';
import { strings, topicsOf } from './story-topics.ts';

export interface StoryForPlan {
  story: PublicStory;
  access: StoryFacts;
  release: ReleaseFacts;
  /** Words that are like a name and of which somebody has said that they are not. */
  clearedWords: ReadonlySet<string>;
  /** Of the people who have a part in it. */
  hiddenNames: HiddenNames;
  hasDamagedSound: boolean;
  /** Cut off, or still being recorded: it stays behind. */
  hasUnfinishedSound: boolean;
  /** Somebody marked a moment "do not use" and it is not closed. */
  hasUnansweredWish: boolean;
  /** Somebody under high protection has a part in it. */
  voiceCanIdentify: boolean;
}

export interface CollectionFacts {
  id: CollectionId;
  title: string;
  introduction: string;
  organisation: string;
  /** Names this library, so that whoever receives knows a story again. */
  libraryId: string;
  /** Stories of earlier packages of this collection that were taken back or erased since: whoever keeps them must hear of it. */
  takenBack: { storyId: StoryId; code: string }[];
  /** Of everybody in the library, whichever story they tell. */
  hiddenNames: HiddenNames;
  stories: StoryForPlan[];
}

interface StoryRow {
  id: StoryId;
  number: number;
  title: string;
  summary: string;
  recorded_on: string;
  content_warning: string;
  caption: string;
}

interface PersonRow {
  role: 'narrator' | 'interviewer' | 'interpreter';
  number: number;
  real_name: string;
  attribution: Attribution;
  chosen_name: string;
  protection: Protection;
}

interface SoundRow {
  id: RecordingId;
  kind: 'take' | 'import';
  state: string;
  mime_type: string;
  sample_rate_hz: number;
  channels: number;
  bits_per_sample: number;
  duration_ms: number;
  size_bytes: number;
  sha256: string;
  started_at: string;
  trim_in_ms: number | null;
  trim_out_ms: number | null;
}

/** @throws AppError `not-found` for a collection that is not there or in the bin */
export function loadCollectionFacts(
  { db: { sql }, media }: Pick<OpenLibrary, 'db' | 'media'>,
  { collectionId, today }: { collectionId: CollectionId; today: string },
): CollectionFacts {
  const collection = sql
    .prepare<[string], { title: string; introduction: string }>(
      'select title, introduction from collections where id = ? and binned_at is null',
    )
    .get(collectionId);
  if (collection === undefined)
    throw new AppError('not-found', 'This collection is not in the library.');
  const rows = sql
    .prepare<[string], StoryRow>(
      `select s.id, s.number, s.title, s.summary, s.recorded_on, s.content_warning, i.caption
       from collection_items i join stories s on s.id = i.story_id
       where i.collection_id = ? order by i.position, s.number`,
    )
    .all(collectionId);
  const { names, hidden } = everyHiddenName(sql);
  return {
    id: collectionId,
    ...collection,
    organisation: readSetting(sql, 'organisation') ?? '',
    libraryId: '',
    takenBack: [],
    hiddenNames: hidden,
    stories: rows.map((row) => loadStory({ sql, media, names }, row, today)),
  };
}

/** One story as if it were alone in a collection without words: to look at it before it is put anywhere. */
export function loadStoryFacts(
  { db: { sql }, media }: Pick<OpenLibrary, 'db' | 'media'>,
  { storyId, today }: { storyId: StoryId; today: string },
): Omit<CollectionFacts, 'id'> {
  const { names, hidden } = everyHiddenName(sql);
  const rows = sql
    .prepare<[string], StoryRow>(
      `select id, number, title, summary, recorded_on, content_warning, '' as caption from stories where id = ?`,
    )
    .all(storyId);
  return {
    ...{ title: '', introduction: '', organisation: '', libraryId: '', takenBack: [] },
    hiddenNames: hidden,
    stories: rows.map((row) => loadStory({ sql, media, names }, row, today)),
  };
}

function loadStory(
  {
    sql,
    media,
    names,
  }: { sql: Database.Database; media: OpenLibrary['media']; names: readonly NamedPerson[] },
  row: StoryRow,
  today: string,
): StoryForPlan {
  const access = storyFacts(sql, row.id) ?? { inBin: true, narrators: [], formerNarrators: [] };
  const people = sql
    .prepare<[string], PersonRow>(
      `select sp.role, p.number, p.real_name, p.attribution, p.chosen_name, p.protection
       from story_people sp join people p on p.id = sp.person_id
       where sp.story_id = ? order by sp.position, p.number`,
    )
    .all(row.id)
    .map((person) => ({ role: person.role, shownName: shownName(person) }));
  const everyone = everybodyInStory(sql, row.id);
  const isHidden = isProtected(everyone);
  const ground = groundOutside(sql, row.id);
  const { replace } = replacerOf(sql, row.id);
  const shown = (role: PersonRow['role']) =>
    people.filter((person) => person.role === role).map((person) => person.shownName);
  // Tests and spoken agreements stay here, whatever was agreed.
  const sounds = sql
    .prepare<[string], SoundRow>(
      `select id, kind, state, mime_type, sample_rate_hz, channels, bits_per_sample, duration_ms, size_bytes, sha256, started_at,
         trim_in_ms, trim_out_ms
       from recordings where story_id = ? and purpose = 'interview' and binned_at is null order by started_at, id`,
    )
    .all(row.id);
  return {
    access,
    release: releaseFacts(sql, row.id),
    clearedWords: clearedWordsOf(sql, row.id, names),
    hiddenNames: hiddenNamesOfStory(everyone),
    hasDamagedSound: sounds.some(
      ({ id, state, size_bytes }) =>
        state === 'damaged' || (state === 'ready' && !media.seemsWhole(id, size_bytes)),
    ),
    hasUnfinishedSound: sounds.some(
      ({ state }) => state === 'interrupted' || state === 'recording',
    ),
    hasUnansweredWish: sounds.some(({ id }) => hasUnansweredWish(sql, id)),
    voiceCanIdentify: everyone.some(({ protection }) => protection === 'high'),
    story: {
      id: row.id,
      code: storyCode(row.number),
      number: row.number,
      title: replace(row.title),
      summary: replace(row.summary),
      caption: replace(row.caption),
      contentWarning: replace(row.content_warning),
      storytellers: shown('narrator'),
      interviewers: shown('interviewer'),
      interpreters: shown('interpreter'),
      languages: strings(sql, 'select language as text from story_languages', row.id),
      recordedOn: row.recorded_on,
      locality: replace(ground.locality),
      wardCode: ground.wardCode,
      topics: topicsOf(sql, row.id, isHidden).map(replace),
      agreedUses: summariseAccess({ facts: access, today }).allowedUses,
      isProtected: isHidden,
      sounds: sounds
        .filter(({ state }) => state === 'ready')
        .map((sound, index) => ({
          id: sound.id,
          code: soundCode(row.number, index + 1),
          kind: sound.kind,
          mimeType: sound.mime_type,
          sampleRateHz: sound.sample_rate_hz,
          channels: sound.channels,
          bitsPerSample: sound.bits_per_sample,
          durationMs: sound.duration_ms,
          sizeBytes: sound.size_bytes,
          sha256: sound.sha256,
          startedAt: sound.started_at,
          closed: passagesWithin(closedPassagesOf(sql, sound.id), sound.duration_ms),
          trimInMs: sound.trim_in_ms,
          trimOutMs: sound.trim_out_ms,
        })),
      transcripts: wordsThatLeave(sql, row.id),
      points: [],
      places: [],
      pictures: [],
    },
  };
}
