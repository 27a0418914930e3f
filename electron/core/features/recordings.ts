// Recordings: takes from begin to end, sound that is brought in, and what belongs to which story.
import { AppError } from '../../../shared/contract/errors.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { RecordingId as RecordingIdSchema } from '../../../shared/model/ids.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { maySee } from '../../../shared/rules/access.ts';
import { asTrim } from '../../../shared/rules/trim.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { currentCopy, toldCopy } from '../db/access-copy-rows.ts';
import { storyFacts } from '../db/access-facts.ts';
import {
  isDecidedOn,
  noteBecameInterview,
  noteSoundBack,
  noteSoundBinned,
  noteSoundCame,
} from '../db/agreement-cover.ts';
import {
  isThere,
  mayHear,
  mayHearSound,
  recordingColumns,
  recordingOf,
} from '../db/recording-rows.ts';
import type { RecordingRow } from '../db/recording-rows.ts';
import { insertSegment, segmentsOf } from '../db/take-segments.ts';
import { requireStory } from '../db/require-story.ts';
import { hidesTraces, knowsNames } from '../db/told-outside.ts';
import { requireSpace, spaceLeftFor } from '../media/disk-space.ts';
import { erasePassage } from '../media/erase-passage.ts';
import { stopExportsOf } from '../packaging/running-exports.ts';
import { importSound } from '../media/import-sound.ts';
import { makeAccessCopy } from '../media/make-access-copy.ts';
import { outlineLater } from '../media/outline-later.ts';
import { readPeaks } from '../media/read-peaks.ts';
import { recoverSound, recoverTake } from '../media/recover-take.ts';

import { purposeAfter, refuseTouched, requirePurpose } from './recordings/purpose.ts';

export const recordings: Handlers<'recordings'> = {
  list({ storyId }, context) {
    if (!mayHear(context, storyId)) return [];
    const rows = context.library.db.sql
      .prepare<[string | null], RecordingRow>(
        `select ${recordingColumns} from recordings
         where story_id is ? and binned_at is null order by started_at, id`,
      )
      .all(storyId);
    return rows.filter((row) => isThere(context, row)).map((row) => forReader(row, context));
  },

  get: ({ id }, context) => find(id, context),

  peaks: ({ id, ...wanted }, context) => readPeaks(find(id, context), wanted, context),

  accessCopy({ id }, context) {
    const { storyId } = find(id, context);
    const copy = currentCopy(context.library, id);
    return copy === undefined ? null : toldCopy({ id, storyId }, copy, context);
  },

  async makeAccessCopy({ id }, context, job) {
    const { storyId } = find(id, context);
    await outlineLater(id, context, job);
    const progress = (part: number) => job.progress(part, 'making-copies');
    const { signal } = job;
    const copy = await makeAccessCopy({ id, context, signal, progress, givesWay: true });
    return toldCopy({ id, storyId }, copy, context);
  },

  trim({ id, inMs, outMs }, context) {
    const { durationMs } = find(id, context);
    const trim = asTrim({ inMs, outMs }, durationMs);
    if (trim === undefined)
      throw new AppError(
        'invalid-input',
        'Less than a second would be left. Please let it begin earlier or end later.',
      );
    context.library.db.write({ action: 'recordings.trim', subject: id }, (sql) =>
      sql
        .prepare('update recordings set trim_in_ms = ?, trim_out_ms = ? where id = ?')
        .run(trim.inMs, trim.outMs, id),
    );
    return find(id, context);
  },

  segments({ id }, context) {
    const { storyId } = find(id, context);
    const segments = segmentsOf(context.library.db.sql, id);
    if (knowsNames(context)) return segments;
    const isHidden = hidesTraces(context, storyId);
    return segments.map((segment) => ({
      ...{ ...segment, deviceName: '' },
      startedAt: isHidden ? null : segment.startedAt,
    }));
  },

  spaceLeft: (format, { library }) => spaceLeftFor(format, library.folder),

  begin({ storyId, purpose, personId, deviceName, format }, context) {
    const { library, clock } = context;
    if (library.capture.activeIds.length > 0)
      throw new AppError(
        'conflict',
        'A recording is already going on. Please stop it before you start another.',
      );
    requireStory(storyId, context);
    requirePurpose(library.db.sql, { purpose, storyId, personId });
    requireSpace(format, library.folder);
    const id = RecordingIdSchema.parse(context.newId());
    const startedAt = clock().toISOString();
    try {
      library.db.write({ action: 'recordings.begin', subject: id }, (sql) => {
        sql
          .prepare(
            `insert into recordings (id, story_id, kind, purpose, person_id, state, title, device_name, mime_type, sample_rate_hz, channels,
               bits_per_sample, duration_ms, size_bytes, sha256, missing_samples, original_name, peaks, started_at)
             values (?, ?, 'take', ?, ?, 'recording', '', ?, 'audio/wav', ?, ?, ?, 0, 0, '', 0, '', null, ?)`,
          )
          .run(
            id,
            storyId,
            purpose,
            purpose === 'spoken-agreement' ? personId : null,
            deviceName,
            format.sampleRateHz,
            format.channels,
            format.bitsPerSample,
            startedAt,
          );
        noteSoundCame(sql, id);
        insertSegment(sql, id, {
          ...{ position: 0, startFrame: 0, reason: 'start', startedAt, missingFramesBefore: 0 },
          ...{ deviceName, deviceRateHz: format.sampleRateHz },
        });
        // Inside the transaction: a row never stands without its file.
        library.capture.begin(id, format);
      });
    } catch (error) {
      library.capture.undoBegin(id);
      throw error;
    }
    return find(id, context);
  },

  finish({ id, missingSamples }, context) {
    const take = find(id, context);
    if (take.state === 'ready') return take;
    if (context.library.capture.activeIds.includes(id))
      context.library.capture.finish(id, missingSamples);
    else
      recoverTake(
        { ...take, missingSamples: Math.max(take.missingSamples, missingSamples) },
        context,
      );
    return find(id, context);
  },

  listBin: (_input, context) => heard('binned_at is not null order by binned_at desc, id', context),

  listInterrupted: (_input, context) =>
    heard("state = 'interrupted' and binned_at is null order by started_at, id", context),

  async recover({ id }, context) {
    const take = find(id, context);
    if (take.state !== 'interrupted')
      throw new AppError('conflict', 'This recording is not an interrupted one.');
    await recoverSound(take, context);
    context.library.films.recoverAllOf(id);
    return find(id, context);
  },

  update({ id, title, storyId, purpose }, context) {
    const known = find(id, context);
    if (storyId !== undefined) requireStory(storyId, context);
    const place = storyId === undefined ? known.storyId : storyId;
    const next = {
      title: title ?? known.title,
      storyId: place,
      purpose: purposeAfter(context.library.db.sql, known, { storyId: place, purpose }),
    };
    refuseTouched(context.library.db.sql, known, { ...next, binnedAt: known.binnedAt });
    if (next.storyId !== known.storyId) refuseToLeave(known, context);
    const detail = [
      ...(title === undefined ? [] : ['title']),
      ...(storyId === undefined ? [] : ['story']),
      ...(next.purpose === known.purpose ? [] : [`purpose ${next.purpose}`]),
    ].join(', ');
    context.library.db.write({ action: 'recordings.update', subject: id, detail }, (sql) => {
      sql
        .prepare('update recordings set title = ?, story_id = ?, purpose = ? where id = ?')
        .run(next.title, next.storyId, next.purpose, id);
      if (next.storyId !== known.storyId) noteSoundCame(sql, id);
      else if (next.purpose === 'interview' && known.purpose !== 'interview')
        noteBecameInterview(sql, id);
    });
    return find(id, context);
  },

  bin({ id }, context) {
    if (context.library.capture.activeIds.includes(id))
      throw new AppError(
        'conflict',
        'This is being recorded now. Please stop the recording before you put it into the bin.',
      );
    return setBinned(id, context.clock().toISOString(), 'recordings.bin', context);
  },

  restore: ({ id }, context) => setBinned(id, null, 'recordings.restore', context),

  parts({ id }, context) {
    find(id, context);
    return context.library.db.sql
      .prepare<[string], { name: string; sizeBytes: number; sha256: string }>(
        `select name, size_bytes as sizeBytes, sha256 from import_parts
         where recording_id = ? order by position`,
      )
      .all(id);
  },

  async importFile({ path, storyId, takeIncomplete }, context, job) {
    requireStory(storyId, context);
    const id = await importSound({ paths: [path], storyId, takeIncomplete, context, job });
    return find(id, context);
  },

  async erasePassage({ id, fromMs, toMs, reason }, context, job) {
    const take = find(id, context);
    const { storyId } = take;
    // What is being made now has read the sound as it was.
    const onErasing = () => {
      if (storyId !== null) stopExportsOf(context.library.db, storyId);
    };
    await erasePassage({ ...{ take, fromMs, toMs, reason, context, job }, onErasing });
    return find(id, context);
  },
};

/** @param condition and order, of ours alone: never anything from outside */
function heard(condition: string, context: LibraryContext): Recording[] {
  return context.library.db.sql
    .prepare<[], RecordingRow>(`select ${recordingColumns} from recordings where ${condition}`)
    .all()
    .filter((row) => mayHearSound(context, row))
    .map((row) => forReader(row, context));
}

/** @throws AppError `not-found`, also for what this person may not hear */
function find(id: RecordingId, context: LibraryContext): Recording {
  const row = context.library.db.sql
    .prepare<[string], RecordingRow>(`select ${recordingColumns} from recordings where id = ?`)
    .get(id);
  if (row === undefined || !mayHearSound(context, row))
    throw new AppError('not-found', 'This recording is not in the library.');
  return forReader(row, context);
}

/** Titles and names of files and devices can hold a real name, so they are shown only to those who may know those. */
function forReader(row: RecordingRow, context: LibraryContext): Recording {
  const recording = recordingOf(row);
  if (knowsNames(context)) return recording;
  const told = { ...recording, title: '', deviceName: '', originalName: '' };
  return hidesTraces(context, row.story_id) ? { ...told, startedAt: null, endedAt: null } : told;
}

/**
 * What a storyteller decided about a sound holds for it wherever it is, so it stays where that is written. A sound that was put
 * into the wrong story can leave it until then; out of a withdrawn or closed one never.
 * @throws AppError `access-blocked`
 */
function refuseToLeave({ id, storyId }: Recording, context: LibraryContext): void {
  if (storyId === null) return;
  const { sql } = context.library.db;
  const facts = storyFacts(sql, storyId);
  const isRestricted =
    facts !== undefined && !maySee({ facts, role: 'journalist', today: context.today() });
  if (isRestricted || isDecidedOn(sql, id))
    throw new AppError(
      'access-blocked',
      'A storyteller has decided what may be done with this recording, so it stays in this story. If it does not belong here, put it in the bin.',
      { recordingId: id },
    );
}

function setBinned(
  id: RecordingId,
  at: string | null,
  action: string,
  context: LibraryContext,
): Recording {
  const known = find(id, context);
  if ((known.binnedAt === null) === (at === null)) return known;
  refuseTouched(context.library.db.sql, known, { ...known, binnedAt: at });
  context.library.db.write({ action, subject: id }, (sql) => {
    sql.prepare('update recordings set binned_at = ? where id = ?').run(at, id);
    if (at === null) noteSoundBack(sql, id);
    else noteSoundBinned(sql, id);
  });
  return find(id, context);
}
