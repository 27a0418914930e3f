// The parts of a received story as rows: sounds, pictures, texts, points and places. What came before with the same bytes is not put in twice.
import type Database from 'better-sqlite3';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { noteSoundCame } from '../db/agreement-cover.ts';
import { storeOutline } from '../db/outline-rows.ts';
import type { StoredPicture, StoredSound } from './bring-media.ts';
import type { Verdict } from './known-stories.ts';
import { renewPictureWords } from './picture-words.ts';
import { putIndex } from './put-index.ts';
import type { PutMeans, Question } from './put-story.ts';
import type { ReceivedStory } from './received-package.ts';
import { putTexts } from './told-texts.ts';

/** Sounds, pictures, texts, points and places. @param ask where this library and theirs have both changed something: ours stays */
export function putParts(
  verdict: Verdict,
  means: PutMeans,
  ask: (question: Question) => void,
): void {
  const { id: storyId, story } = verdict;
  const { sql, at, context, content, brought } = means;
  const known = sql
    .prepare<[string, string], RecordingId | null>(
      'select recording_id from received_files where story_id = ? and checksum = ?',
    )
    .pluck();
  const recordings = new Map<string, RecordingId>();
  for (const { path, checksum } of story.sounds) {
    const before = known.get(storyId, checksum);
    const sound = brought.sounds.get(path);
    if (before !== undefined && before !== null) recordings.set(path, before);
    else if (sound !== undefined) {
      putSound(verdict, { path, checksum, sound }, means);
      recordings.set(path, sound.id);
    }
  }
  for (const picture of story.pictures) {
    const stored = brought.pictures.get(picture.file.path);
    if (stored !== undefined) putPicture(verdict, picture, stored, means);
  }
  putIndex(verdict, recordings, means, ask);
  renewPictureWords(verdict, means, ask);
  const madeBy = content.organisation.trim() === '' ? content.name : content.organisation;
  const texts = { sql, storyId, madeBy, at, context, recordings, read: brought.texts };
  const beside = putTexts(story.texts, texts);
  if (beside > 0) ask({ kind: 'field', about: 'transcripts', ours: '', theirs: String(beside) });
}

function putSound(
  { id: storyId }: Verdict,
  { path, checksum, sound }: { path: string; checksum: string; sound: StoredSound },
  { sql, at }: PutMeans,
): void {
  const { id, facts, sizeBytes, sha256 } = sound;
  const { mimeType, sampleRateHz, channels, bitsPerSample, durationMs } = facts;
  sql
    .prepare(
      `insert into recordings (id, story_id, kind, state, title, device_name, mime_type, sample_rate_hz, channels,
         bits_per_sample, duration_ms, size_bytes, sha256, missing_samples, is_incomplete, original_name, peaks, started_at, ended_at)
       values (@id, @storyId, 'import', 'ready', '', '', @mimeType, @sampleRateHz, @channels,
         @bitsPerSample, @durationMs, @sizeBytes, @sha256, 0, 0, @name, @peaks, @at, @at)`,
    )
    .run({
      ...{ id, storyId, mimeType, sampleRateHz, channels, bitsPerSample, durationMs },
      ...{ sizeBytes, sha256, at, peaks: facts.peaks.pack() },
      name: (path.split('/').at(-1) ?? path).slice(0, 300),
    });
  const outline = facts.peaks.outline();
  if (outline !== undefined) storeOutline(sql, id, outline);
  noteSoundCame(sql, id);
  noteFile(sql, storyId, checksum, 'recording_id', id);
}

function noteFile(
  sql: Database.Database,
  storyId: string,
  checksum: string,
  column: 'recording_id' | 'attachment_id',
  id: string,
): void {
  sql
    .prepare(
      `insert into received_files (story_id, checksum, ${column}) values (?, ?, ?) on conflict do nothing`,
    )
    .run(storyId, checksum, id);
}

function putPicture(
  { id: storyId, story }: Verdict,
  picture: ReceivedStory['pictures'][number],
  { id, facts, sizeBytes, sha256 }: StoredPicture,
  { sql, content, at, context }: PutMeans,
): void {
  const { kind, mimeType, width, height, pages } = facts;
  // Of a bag of others nobody has said who may see it.
  const isTold = content.kind === 'package';
  sql
    .prepare(
      `insert into attachments (id, story_id, kind, mime_type, size_bytes, sha256, width, height, pages, title, original_name, added_at,
         is_private, caption, caption_alt, caption_alt_language, alt_text, given_by, taken_on, people_listed)
       values (@id, @storyId, @kind, @mimeType, @sizeBytes, @sha256, @width, @height, @pages, '', @name, @at,
         @isPrivate, @caption, @captionAlt, @captionAltLanguage, @altText, @givenBy, @takenOn, @isListed)`,
    )
    .run({
      ...{ id, storyId, kind, mimeType, sizeBytes, sha256, width, height, pages, at },
      name: (picture.file.path.split('/').at(-1) ?? '').slice(0, 300),
      ...{ isPrivate: isTold ? 0 : 1, isListed: isTold ? 1 : 0 },
      ...{ caption: picture.caption, captionAlt: picture.captionAlt },
      ...{ captionAltLanguage: picture.captionAltLanguage, altText: picture.altText },
      ...{ givenBy: picture.givenBy, takenOn: picture.takenOn },
    });
  noteFile(sql, storyId, picture.file.checksum, 'attachment_id', id);
  const addPerson = sql.prepare(
    'insert into attachment_people (id, attachment_id, person_id, name, position) values (?, ?, null, ?, ?)',
  );
  for (const [position, name] of picture.people.entries())
    addPerson.run(context.newId(), id, name, position);
  if (!isTold || !story.agreedUses.includes('archive')) return;
  sql
    .prepare(
      `insert into attachment_permissions (attachment_id, use, agreed, said_by, said_on, noted_by, noted_at)
       values (?, 'archive', 1, ?, ?, ?, ?)`,
    )
    .run(
      ...[id, `As told by the package ${content.name}.`, content.madeOn || at.slice(0, 10)],
      ...[context.library.member.name, at],
    );
}
