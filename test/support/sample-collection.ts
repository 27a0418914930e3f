// Puts stories, people, agreements, sounds and collections straight into the tables, for tests of what may leave.
import { execFileSync } from 'node:child_process';
import { RecordingId } from '../../shared/model/ids.ts';
import type { CollectionId, PersonId, StoryId } from '../../shared/model/ids.ts';
import { releaseState } from '../../electron/core/db/release-state.ts';
import { checkTopics } from '../../shared/model/check.ts';
import { uses } from '../../shared/model/agreement.ts';
import type { Use } from '../../shared/model/agreement.ts';
import type { AgeBand, Attribution, Protection } from '../../shared/model/person.ts';
import type { TestLibrary } from './make-core.ts';
import { pseudoNoise } from './noise.ts';

export interface SamplePerson {
  realName?: string;
  attribution?: Attribution;
  chosenName?: string;
  ageBand?: AgeBand;
  protection?: Protection;
  contact?: string;
  privateNotes?: string;
}

export interface SampleStory {
  title?: string;
  summary?: string;
  contentWarning?: string;
  leaveOut?: string;
  privateNotes?: string;
  recordedOn?: string;
  locality?: string;
  wardCode?: string;
  languages?: string[];
  tags?: string[];
  narrators?: PersonId[];
  interviewers?: PersonId[];
  interpreters?: PersonId[];
  /** What its storytellers agree to: the archive, where nothing else is said. */
  uses?: readonly Use[];
}

export interface SampleEntry {
  kind: 'participation' | 'recording' | 'withdrawal' | 'opening' | 'closing' | 'asked-again';
  /** What somebody said who was asked: yes to the archive, where nothing else is said. */
  asked?: { use: Use; agreed: boolean };
  uses?: readonly Use[];
  closedUntil?: string;
  adultName?: string;
  /** Wants to be asked before each use. */
  askAgain?: boolean;
  /** The film may be shown too. */
  showFilm?: boolean;
  /** In every field of the entry that takes words. */
  words?: string;
}

export type SampleLibrary = ReturnType<typeof sampleLibrary>;

/** Makers of rows in this library. Everything begins agreed to by an adult, so that a test takes away what it is about. */
export function sampleLibrary(library: Pick<TestLibrary, 'newId' | 'clock' | 'opened'>) {
  let number = 0;
  const now = () => library.clock.now().toISOString();
  const insert = (table: string, row: Record<string, string | number | null>) => {
    const columns = Object.keys(row);
    const change = { action: 'test.insert', subject: table };
    library.opened().db.write(change, (sql) => {
      sql
        .prepare(
          `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
        )
        .run(...Object.values(row));
    });
  };
  const nextNumber = () => (number += 1);

  const made = {
    person(person: SamplePerson = {}): PersonId {
      const id = library.newId() as PersonId;
      insert('people', {
        id,
        number: nextNumber(),
        real_name: person.realName ?? 'Nadia Examplewala',
        attribution: person.attribution ?? 'full-name',
        chosen_name: person.chosenName ?? '',
        age_band: person.ageBand ?? 'adult',
        protection: person.protection ?? 'ordinary',
        contact: person.contact ?? '',
        private_notes: person.privateNotes ?? '',
        created_at: now(),
        updated_at: now(),
        binned_at: null,
      });
      return id;
    },

    /** A story without agreements and sounds. */
    bareStory(story: SampleStory = {}): StoryId {
      const id = library.newId() as StoryId;
      insert('stories', {
        id,
        number: nextNumber(),
        title: story.title ?? 'The garden behind the mill',
        summary: story.summary ?? 'How a garden was made from a yard.',
        recorded_on: story.recordedOn ?? '2026-11-20',
        recorded_from: '2026-11-20',
        ward_code: story.wardCode ?? null,
        locality: story.locality ?? 'Sparkhill',
        content_warning: story.contentWarning ?? '',
        private_notes: story.privateNotes ?? '',
        leave_out: story.leaveOut ?? '',
        created_at: now(),
        updated_at: now(),
        binned_at: null,
      });
      const people = [
        ...(story.narrators ?? []).map((person_id) => ({ person_id, role: 'narrator' })),
        ...(story.interviewers ?? []).map((person_id) => ({ person_id, role: 'interviewer' })),
        ...(story.interpreters ?? []).map((person_id) => ({ person_id, role: 'interpreter' })),
      ];
      for (const [position, person] of people.entries())
        insert('story_people', { story_id: id, ...person, position });
      for (const [position, language] of (story.languages ?? ['en-GB']).entries())
        insert('story_languages', { story_id: id, language, position });
      for (const [position, tag] of (story.tags ?? []).entries())
        insert('story_tags', { story_id: id, tag, position });
      return id;
    },

    agree(storyId: StoryId, personId: PersonId, entry: SampleEntry): void {
      const id = library.newId();
      insert('agreement_entries', {
        ...{ id, story_id: storyId, person_id: personId, kind: entry.kind },
        ...{ agreed_on: '2026-11-20', language: 'en-GB', text_version: '1' },
        ...{ explained_by: entry.words ?? 'Lea Example', note: entry.words ?? '' },
        ...{ reason: entry.words ?? '', signature_name: entry.words ?? null },
        ...{ adult_role: entry.words ?? null, adult_signature_name: entry.words ?? null },
        ...{ closed_until: entry.closedUntil ?? null, closed_reason: entry.words ?? '' },
        ...{ adult_name: entry.adultName ?? null, ask_again: entry.askAgain === true ? 1 : 0 },
        show_film: entry.showFilm === true ? 1 : 0,
        ...(entry.kind === 'asked-again' && {
          asked_use: entry.asked?.use ?? 'archive',
          asked_answer: entry.asked?.agreed === false ? 0 : 1,
        }),
        ...{ recorded_at: now(), recorded_by: 'Lea Example' },
      });
      if (entry.kind !== 'recording') return;
      for (const use of uses)
        insert('agreement_uses', {
          entry_id: id,
          use,
          agreed: (entry.uses ?? ['archive']).includes(use) ? 1 : 0,
        });
    },

    /** A story whose storytellers have agreed to the archive. */
    story(story: SampleStory = {}): StoryId {
      const narrators = story.narrators ?? [made.person()];
      const id = made.bareStory({ ...story, narrators });
      for (const narrator of narrators) {
        made.agree(id, narrator, { kind: 'participation' });
        made.agree(id, narrator, { kind: 'recording', uses: story.uses ?? ['archive'] });
      }
      return id;
    },

    /** @returns what was recorded */
    take(storyId: StoryId, { frames = 48_000, channels = 1, seed = 1 } = {}): Buffer {
      const pcm = pseudoNoise(frames * channels * 3, seed);
      const format = { sampleRateHz: 48_000, channels, bitsPerSample: 24 };
      made.store(storyId, pcm, {
        ...{ kind: 'take', mimeType: 'audio/wav', ...format },
        durationMs: frames / 48,
        originalName: '',
      });
      return pcm;
    },

    import(storyId: StoryId, bytes: Buffer, mimeType: string, originalName = 'sound'): void {
      const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 0 };
      made.store(storyId, bytes, {
        ...{ kind: 'import', mimeType, ...format },
        durationMs: 1000,
        originalName,
      });
    },

    store(
      storyId: StoryId,
      bytes: Buffer,
      facts: {
        kind: 'take' | 'import';
        mimeType: string;
        sampleRateHz: number;
        channels: number;
        bitsPerSample: number;
        durationMs: number;
        originalName: string;
      },
    ): RecordingId {
      const id = RecordingId.parse(library.newId());
      const { kind, mimeType, sampleRateHz, channels, bitsPerSample } = facts;
      const writer = library.opened().media.create(id, {
        live: kind === 'take',
        facts: { kind, mimeType, sampleRateHz, channels, bitsPerSample, startedAt: now() },
      });
      for (let at = 0; at < bytes.length; at += 40_000)
        writer.append(bytes.subarray(at, at + 40_000));
      const { sizeBytes, sha256 } = writer.finish();
      insert('recordings', {
        ...{ id, story_id: storyId, kind, state: 'ready', title: '', device_name: '' },
        ...{ mime_type: mimeType, sample_rate_hz: sampleRateHz, channels },
        ...{ bits_per_sample: bitsPerSample, duration_ms: facts.durationMs },
        ...{ size_bytes: sizeBytes, sha256, missing_samples: 0, original_name: facts.originalName },
        ...{ peaks: null, started_at: now(), ended_at: now(), binned_at: null },
      });
      return id;
    },

    /** Everybody who can be heard is listed, and somebody has looked at it as it is now and found nothing. */
    check(storyId: StoryId): void {
      library
        .opened()
        .db.sql.prepare(
          `insert or replace into voices_checked (recording_id, sha256, checked_at, checked_by)
           select id, sha256, ?, 'Lea Example' from recordings where story_id = ?`,
        )
        .run(now(), storyId);
      const id = library.newId();
      const { state, words, people, sounds } = releaseState(library.opened().db.sql, storyId);
      insert('sensitivity_checks', {
        ...{ id, story_id: storyId, state_sha256: state, words_sha256: words },
        ...{ people_sha256: people, sounds_sha256: sounds },
        ...{ made_at: now(), member_id: 'somebody', made_by: 'Lea Example' },
      });
      for (const topic of checkTopics)
        insert('sensitivity_answers', { check_id: id, topic, answer: 'nothing', how: '' });
    },

    /** Of stories that have been checked as they are now. */
    collection(
      storyIds: readonly StoryId[],
      words: { title?: string; introduction?: string; captions?: string[] } = {},
    ): CollectionId {
      for (const storyId of new Set(storyIds)) made.check(storyId);
      const id = library.newId() as CollectionId;
      insert('collections', {
        id,
        title: words.title ?? 'Gardens of the street',
        introduction: words.introduction ?? 'Told by those who made them.',
        created_at: now(),
        updated_at: now(),
        binned_at: null,
      });
      for (const [position, story_id] of storyIds.entries())
        insert('collection_items', {
          ...{ collection_id: id, story_id, position },
          caption: words.captions?.[position] ?? '',
        });
      return id;
    },
  };
  return made;
}

/** Noise of one second as a file with tags in it. @param encode for example `['-c:a', 'libmp3lame', '-f', 'mp3']` */
export function taggedSound(
  ffmpeg: string,
  encode: readonly string[],
  tags: Record<string, string>,
): Buffer {
  const metadata = Object.entries(tags).flatMap(([key, value]) => ['-metadata', `${key}=${value}`]);
  return execFileSync(
    ffmpeg,
    [
      ...['-v', 'error', '-f', 's16le', '-ar', '48000', '-ac', '1', '-i', '-'],
      ...[...metadata, ...encode, '-'],
    ],
    { input: pseudoNoise(96_000, 21), maxBuffer: 1 << 28 },
  );
}
