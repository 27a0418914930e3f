// One story as a package is decided on and made of: read from the tables, with what may be written kept apart from what may only be decided on.
import type Database from 'better-sqlite3';
import type { Use } from '../../../shared/model/agreement.ts';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type { Attribution, Protection } from '../../../shared/model/person.ts';
import { usesToTell } from '../../../shared/rules/access.ts';
import type { StoryFacts } from '../../../shared/rules/access.ts';
import { passagesWithin } from '../../../shared/rules/closed-passages.ts';
import { pictureCode, soundCode, storyCode } from '../../../shared/rules/file-name.ts';
import { latest } from '../../../shared/rules/ledger.ts';
import type { ReleaseFacts } from '../../../shared/rules/release.ts';
import type { OpenLibrary } from '../context.ts';
import { storyFacts } from '../db/access-facts.ts';
import { closedPassagesOf, hasUnansweredWish } from '../db/closed-passages.ts';
import { everybodyInStory, isProtected } from '../db/part-in-story.ts';
import { shownName } from '../db/people-names.ts';
import { picturesThatLeave } from '../db/pictures-that-leave.ts';
import { groundOutside, placesOutside } from '../db/places-told.ts';
import { pointsKept, pointsThatLeave } from '../db/points-that-leave.ts';
import { releaseFacts } from '../db/release-facts.ts';
import { replacerOf } from '../db/substitutes.ts';
import { wordsThatLeave } from '../db/words-that-leave.ts';
import { clearedWordsOf } from './cleared-words.ts';
import { hiddenNamesOfStory } from './hidden-names.ts';
import type { HiddenNames, NamedPerson } from './hidden-names.ts';
import type { PublicSound, PublicStory } from './public-story.ts';
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
  /** Index points that stay though nothing of them is closed; see pointsKept. */
  keptPoints: number;
  /** Pictures that may leave and stay, since what their files tell beside what can be seen cannot be taken out. */
  keptPictures: number;
}

export interface StoryRow {
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

export function loadStory(
  {
    sql,
    media,
    names,
  }: { sql: Database.Database; media: OpenLibrary['media']; names: readonly NamedPerson[] },
  row: StoryRow,
  { today, use, codePrefix }: { today: string; use: Use; codePrefix: string },
): StoryForPlan {
  const access = storyFacts(sql, row.id) ?? { inBin: true, narrators: [], formerNarrators: [] };
  const askAgain = [...access.narrators, ...(access.formerNarrators ?? [])].some(
    ({ entries }) => latest(entries, 'recording')?.askAgain === true,
  );
  const everyone = everybodyInStory(sql, row.id);
  const release = releaseFacts(sql, row.id);
  const isHidden = isProtected(everyone);
  const ground = groundOutside(sql, row.id);
  const { replace } = replacerOf(sql, row.id);
  const shown = shownPeople(sql, row.id);
  const kept = soundsOf(sql, row.id);
  const code = storyCode(row.number, codePrefix);
  const sounds = leavingSounds(sql, kept, code);
  const pictures = picturesThatLeave(sql, row.id, use);
  return {
    access,
    release,
    clearedWords: clearedWordsOf(sql, row.id, names),
    hiddenNames: hiddenNamesOfStory(everyone),
    hasDamagedSound: kept.some(
      ({ id, state, size_bytes }) =>
        state === 'damaged' || (state === 'ready' && !media.seemsWhole(id, size_bytes)),
    ),
    hasUnfinishedSound: kept.some(({ state }) => state === 'interrupted' || state === 'recording'),
    hasUnansweredWish: kept.some(({ id }) => hasUnansweredWish(sql, id)),
    voiceCanIdentify: everyone.some(({ protection }) => protection === 'high'),
    keptPoints: pointsKept(sql, row.id),
    keptPictures: pictures.kept,
    story: {
      ...{ id: row.id, code, number: row.number },
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
      agreedUses: usesToTell({ facts: access, leftAt: release.leftAt, today }).filter(
        (one) => !askAgain || one === use,
      ),
      askAgain,
      isProtected: isHidden,
      sounds,
      transcripts: wordsThatLeave(sql, row.id),
      points: pointsThatLeave(sql, row.id).map(({ recordingId, ...point }) => ({
        soundCode: sounds.find(({ id }) => id === recordingId)?.code,
        ...point,
      })),
      places: placesOutside(sql, row.id).map(({ words, countryCode, ...place }) => ({
        ...{ ...place, words: replace(words), countryCode: countryCode ?? '' },
      })),
      pictures: pictures.leaving.map((picture, index) => ({
        ...{ ...picture, code: pictureCode(code, index + 1) },
      })),
    },
  };
}

function shownPeople(sql: Database.Database, storyId: StoryId) {
  const people = sql
    .prepare<[string], PersonRow>(
      `select sp.role, p.number, p.real_name, p.attribution, p.chosen_name, p.protection
       from story_people sp join people p on p.id = sp.person_id
       where sp.story_id = ? order by sp.position, p.number`,
    )
    .all(storyId)
    .map((person) => ({ role: person.role, shownName: shownName(person) }));
  return (role: PersonRow['role']) =>
    people.filter((person) => person.role === role).map((person) => person.shownName);
}

/** Tests and spoken agreements stay here, whatever was agreed. */
function soundsOf(sql: Database.Database, storyId: StoryId): SoundRow[] {
  return sql
    .prepare<[string], SoundRow>(
      `select id, kind, state, mime_type, sample_rate_hz, channels, bits_per_sample, duration_ms, size_bytes, sha256, started_at,
         trim_in_ms, trim_out_ms
       from recordings where story_id = ? and purpose = 'interview' and binned_at is null order by started_at, id`,
    )
    .all(storyId);
}

function leavingSounds(
  sql: Database.Database,
  kept: readonly SoundRow[],
  code: string,
): PublicSound[] {
  return kept
    .filter(({ state }) => state === 'ready')
    .map((sound, index) => ({
      id: sound.id,
      code: soundCode(code, index + 1),
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
    }));
}
