// What is put in order each time a library has been opened, before anybody works in it.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { mayHearSound } from '../db/recording-rows.ts';
import type { RecordingRow } from '../db/recording-rows.ts';
import { knowsNames } from '../db/told-outside.ts';
import { isFull } from '../media/is-full.ts';
import { letGoUnused } from '../exhibit/let-go-unused.ts';
import { clearInterruptedHandovers } from '../handover/handover-register.ts';
import { finishReceiving } from '../handover/receive-handover.ts';
import { finishBegunErasing } from '../media/erased-passages.ts';
import { clearMediaBeside } from '../media/media-beside.ts';
import { clearInterruptedDeliveries } from '../packaging/delivery-ledger.ts';
import { clearInterruptedPackages } from '../packaging/older-packages.ts';
import { clearInterruptedCopies } from '../packaging/storyteller-copy/give-copy.ts';
import { clearInterruptedIntakes } from '../receive/pending-media.ts';
import type { AfterOpen } from './after-open-step.ts';
import { askForLaterDecisions } from './brought-back.ts';
import { finishErasures } from './erase-story.ts';
import {
  adoptLostFilms,
  findDamagedFilms,
  keepFilmsOfWholeTakes,
  markInterruptedFilms,
} from './films-after-open.ts';
import { MAKING_MARK } from './inspect-folder.ts';
import type { MediaStore } from './media.ts';

/** Takes that were being written when the app ended wait for a decision. */
export const markInterruptedTakes: AfterOpen = ({ db }) => {
  const takes = db.sql
    .prepare<[], { id: string }>("select id from recordings where state = 'recording' order by id")
    .all();
  for (const { id } of takes) {
    db.write({ action: 'recordings.interrupted', subject: id }, (sql) => {
      sql.prepare("update recordings set state = 'interrupted' where id = ?").run(id);
    });
  }
  return [];
};

/** What was to be a spoken agreement and was broken off, or never put into the record, is a test: it proves nothing. */
export const releaseUnsavedAgreements: AfterOpen = ({ db }) => {
  const takes = db.sql
    .prepare<[], { id: string }>(
      `select id from recordings where purpose = 'spoken-agreement' and id not in
         (select signature_mark from agreement_entries where signature_method in ('spoken', 'filmed')) order by id`,
    )
    .all();
  for (const { id } of takes) {
    db.write({ action: 'recordings.update', subject: id, detail: 'purpose test' }, (sql) => {
      sql.prepare("update recordings set purpose = 'test' where id = ?").run(id);
    });
  }
  return [];
};

type FinishedRow = Pick<
  RecordingRow,
  'id' | 'story_id' | 'purpose' | 'state' | 'binned_at' | 'title'
> & { sizeBytes: number };

/** A quick look, without reading whole files: is every finished recording there, and large enough? */
export const findDamagedRecordings: AfterOpen = (library, today) => {
  const { db, media } = library;
  const listener = { library, today: () => today };
  const rows = db.sql
    .prepare<[], FinishedRow>(
      `select id, story_id, purpose, state, binned_at, title, size_bytes as sizeBytes from recordings
       where state = 'ready' and binned_at is null order by started_at, id`,
    )
    .all();
  return rows
    .filter(({ id, sizeBytes }) => !media.seemsWhole(id, sizeBytes))
    .filter((row) => mayHearSound(listener, row))
    .map(({ id, title }) => ({
      code: 'recording-damaged' as const,
      subject: title === '' || !knowsNames(listener) ? `media/${id}.db` : title,
    }));
};

/** What is left of imports that were killed half way can be of no use, and nobody would ever find it. */
export const clearUnfinishedImports: AfterOpen = ({ media }) => {
  media.clearUnfinishedImports();
  return [];
};

/** The same of imports of many files that no row names, since they were killed before their end. */
export const clearLeftMedia: AfterOpen = (library) => {
  clearMediaBeside(library);
  return [];
};

/** Copies that were cut off, or that no recording knows: they take space, and are made again. */
export const clearStrayCopies: AfterOpen = ({ db, copies }) => {
  copies.clearUnfinishedImports();
  const known = new Set(
    db.sql
      .prepare<[], RecordingId>(
        'select media_id from access_copies union select media_id from kept_clips',
      )
      .pluck()
      .all(),
  );
  for (const id of copies.list().filter((candidate) => !known.has(candidate))) {
    try {
      copies.removeCopy(id);
    } catch (error) {
      // What cannot be read is nothing of ours to take away.
      if (!(error instanceof AppError)) throw error;
    }
  }
  return [];
};

/**
 * Sound that is there but that the catalogue does not know, as after a backup was brought back or a kill in the last moment of
 * an import, is offered like a take that was cut off.
 */
export const adoptLostSounds: AfterOpen = ({ db, media }) => {
  const known = new Set(
    db.sql
      .prepare<[], { id: string }>('select id from recordings')
      .all()
      .map(({ id }) => id),
  );
  for (const id of media.list().filter((candidate) => !known.has(candidate))) {
    const sound = factsOf(media, id);
    if (sound === undefined || sound.sizeBytes === 0) continue;
    if (sound.kind !== 'take' && sound.kind !== 'import') continue;
    // Known already now, so that the same file is not taken in twice. The end of a take is known only when it is kept.
    const { sizeBytes, sha256 } = sound.kind === 'import' ? sound : { sizeBytes: 0, sha256: '' };
    db.write({ action: 'recordings.adopt', subject: id }, (sql) => {
      sql
        .prepare(
          `insert into recordings (id, kind, purpose, state, title, device_name, mime_type, sample_rate_hz, channels, bits_per_sample,
             duration_ms, size_bytes, sha256, missing_samples, original_name, started_at)
           values (?, ?, ?, 'interrupted', '', '', ?, ?, ?, ?, 0, ?, ?, 0, '', ?)`,
        )
        .run(
          id,
          sound.kind,
          // Nobody knows what it was for, so it is not taken for an interview.
          sound.kind === 'take' ? 'test' : 'interview',
          sound.mimeType,
          sound.sampleRateHz,
          sound.channels,
          sound.bitsPerSample,
          sizeBytes,
          sha256,
          sound.startedAt,
        );
    });
  }
  return [];
};

/** The same for photos and papers, which wait for a story. */
export const adoptLostAttachments: AfterOpen = ({ db, media }) => {
  const known = new Set(
    db.sql
      .prepare<[], string>('select id from attachments union select id from recordings')
      .pluck()
      .all(),
  );
  for (const id of media.list().filter((candidate) => !known.has(candidate))) {
    const found = factsOf(media, id);
    if (found?.kind !== 'attachment') continue;
    const kind = found.mimeType.startsWith('image/') ? 'photo' : 'paper';
    db.write({ action: 'attachments.adopt', subject: id }, (sql) => {
      sql
        .prepare(
          `insert into attachments (id, kind, mime_type, size_bytes, sha256, title, original_name, added_at)
           values (?, ?, ?, ?, ?, '', '', ?)`,
        )
        .run(id, kind, found.mimeType, found.sizeBytes, found.sha256, found.startedAt);
    });
  }
  return [];
};

function factsOf(media: MediaStore, id: RecordingId) {
  try {
    const reader = media.open(id);
    const { facts, sizeBytes, sha256 } = reader;
    reader.close();
    return { ...facts, sizeBytes, sha256 };
  } catch (error) {
    // A damaged file that no story knows of must not keep the library closed.
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

/** A part that was to be erased when the app was killed is erased now. */
const finishErasing: AfterOpen = (library) => {
  finishBegunErasing(library);
  return [];
};

/** A story that was being erased when the app was killed; and files of erased ones that an older copy has brought back. */
const goOnErasing: AfterOpen = (library) => {
  try {
    finishErasures(library);
  } catch (error) {
    // A full disk must not keep the library closed: it is tried again at the next opening.
    if (!isFull(error)) throw error;
  }
  return [];
};

/** Files of a handover that had been taken in when the app was killed go to their place. */
const finishReceived: AfterOpen = (library) => {
  finishReceiving(library);
  return [];
};

/** A library that opens is whole: a mark that a kill has left would one day call it half made. */
export const clearMakingMark: AfterOpen = ({ folder }) => {
  rmSync(join(folder, MAKING_MARK), { force: true });
  return [];
};

/** In this order. */
export const afterOpen: readonly AfterOpen[] = [
  clearMakingMark,
  // Before anything looks for files that no row knows.
  finishReceived,
  askForLaterDecisions,
  markInterruptedTakes,
  markInterruptedFilms,
  clearUnfinishedImports,
  clearInterruptedIntakes,
  clearLeftMedia,
  finishErasing,
  goOnErasing,
  clearStrayCopies,
  adoptLostSounds,
  adoptLostFilms,
  keepFilmsOfWholeTakes,
  releaseUnsavedAgreements,
  adoptLostAttachments,
  findDamagedRecordings,
  findDamagedFilms,
  clearInterruptedPackages,
  clearInterruptedDeliveries,
  clearInterruptedCopies,
  clearInterruptedHandovers,
  // Last, when all else is as it will be.
  letGoUnused,
];
