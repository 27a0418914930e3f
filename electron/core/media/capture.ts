// The way of live sound: blocks come from the capture port and are on the disk before they are acknowledged. Nothing is ever filled in.
import type { CaptureTrouble } from '../../../shared/contract/capture.ts';
import type { AnyEvent } from '../../../shared/contract/events.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { TakeFormat } from '../../../shared/model/recording.ts';
import type { NewTakeSegment } from '../../../shared/model/take-segment.ts';
import type { Log } from '../log.ts';
import type { LibraryDb } from '../db/library-db.ts';
import type { MediaStore, MediaWriter } from '../vault/media.ts';
import { gatherPeaks, layoutOf } from './peaks.ts';
import type { PeakGatherer } from './peaks.ts';
import { createSegmentNotes } from './segment-notes.ts';
import type { SegmentNotes } from './segment-notes.ts';
import { isFull } from './is-full.ts';
import { storeEndOfTake } from './end-of-take.ts';
import type { EndOfTake } from './end-of-take.ts';
import { createTakeAttendance, laterByTimer } from './take-attendance.ts';
import type { Later } from './take-attendance.ts';

export interface CaptureService {
  readonly activeIds: RecordingId[];
  /** Frames of this take that are on the disk, or undefined when it does not go on here. */
  committedFrames(id: RecordingId): number | undefined;
  /** Makes the encrypted file of a new take. Called inside the transaction that makes its row. */
  begin(id: RecordingId, format: TakeFormat): void;
  /** Takes a `begin` back when its row could not be written. */
  undoBegin(id: RecordingId): void;
  /** Goes on with a take that was cut off, behind its last committed frame. */
  rejoin(id: RecordingId, format: TakeFormat, missingFrames: number): void;
  /**
   * Commits a block. What is known already is left out; a block that starts too late is not taken.
   * @returns how far the take is committed now, and what was in the way
   */
  accept(block: CaptureBlock): { frames: number; trouble?: CaptureTrouble };
  /**
   * Somebody speaks for this take. When they are gone and nobody else comes for a minute, it ends in good order as far as it was
   * committed. @returns to be called once, when they are gone
   */
  attend(id: RecordingId): () => void;
  /** Closes the file and completes the row: hash, length, peaks, and the holes that the recorder knows of. */
  finish(id: RecordingId, missingFrames?: number): void;
  /** Ends every take in good order, as far as it was committed. */
  close(): void;
}

export interface CaptureBlock {
  recordingId: RecordingId;
  startFrame: number;
  pcm: Uint8Array;
  missingFrames: number;
  /** With this block another microphone begins. */
  segment?: NewTakeSegment | undefined;
}

interface Take {
  format: TakeFormat;
  frameBytes: number;
  writer: MediaWriter;
  frames: number;
  missingFrames: number;
  storedMissingFrames: number;
  segments: SegmentNotes;
  peaks: PeakGatherer;
  trouble: CaptureTrouble | undefined;
}

interface Parts {
  media: MediaStore;
  db: LibraryDb;
  clock: () => Date;
  emit: (event: AnyEvent) => void;
  log: Log;
  later?: Later | undefined;
}

/** @throws AppError `not-found` from every call that names a take which does not go on */
export function createCaptureService(parts: Parts): CaptureService {
  const { media, db, clock, emit, log, later = laterByTimer } = parts;
  const takes = new Map<RecordingId, Take>();
  const attendance = createTakeAttendance({ later, isLeft: endEarly });

  function newTake(id: RecordingId, format: TakeFormat, writer: MediaWriter): Take {
    return {
      format,
      frameBytes: (format.channels * format.bitsPerSample) / 8,
      writer,
      frames: 0,
      missingFrames: 0,
      storedMissingFrames: 0,
      segments: createSegmentNotes(id, parts),
      peaks: gatherPeaks(layoutOf(format), 0, format.sampleRateHz),
      trouble: undefined,
    };
  }

  function write({ startFrame, pcm }: CaptureBlock, take: Take): void {
    const known = take.frames - startFrame;
    const blockFrames = Math.floor(pcm.byteLength / take.frameBytes);
    if (known < 0 || known >= blockFrames) return;
    const fresh = pcm.subarray(known * take.frameBytes, blockFrames * take.frameBytes);
    take.writer.append(fresh);
    take.frames += blockFrames - known;
    take.peaks.add(fresh);
  }

  function tell(
    id: RecordingId,
    trouble: CaptureTrouble | 'samples-missing' | 'source-ended',
    take: Take,
  ) {
    emit({
      event: 'take-troubled',
      payload: { recordingId: id, trouble, missingSamples: take.missingFrames },
    });
  }

  /** Kept at once, so that a take which is cut off later still knows of its holes. */
  function storeMissing(id: RecordingId, take: Take) {
    if (take.missingFrames === take.storedMissingFrames) return;
    take.storedMissingFrames = take.missingFrames;
    tell(id, 'samples-missing', take);
    try {
      db.write({ action: 'recordings.samplesMissing', subject: id }, (sql) =>
        sql
          .prepare('update recordings set missing_samples = ? where id = ?')
          .run(take.missingFrames, id),
      );
    } catch (error) {
      // The count is written again when the take ends; the sound must go on.
      log.error('the holes of a take were not counted', error);
    }
  }

  function finish(id: RecordingId, action: EndOfTake['action'] = 'recordings.finish') {
    const take = takes.get(id);
    if (take === undefined) return;
    take.segments.store();
    const { sizeBytes, sha256 } = take.writer.finish();
    letGo(id);
    storeEndOfTake(db, {
      id,
      action,
      sizeBytes,
      sha256,
      durationMs: (sizeBytes / take.frameBytes / take.format.sampleRateHz) * 1000,
      missingSamples: take.missingFrames,
      peaks: take.peaks,
      endedAt: clock().toISOString(),
    });
  }

  function letGo(id: RecordingId) {
    takes.delete(id);
    attendance.end(id);
  }

  /** Whatever happens, the take does not go on afterwards. */
  function finishOrLetGo(id: RecordingId, take: Take, action: EndOfTake['action']) {
    try {
      finish(id, action);
    } catch (error) {
      // The take stays marked as going on, so the next opening offers it.
      log.error('a take was not completed', error);
      take.writer.release();
      letGo(id);
    }
  }

  function endEarly(id: RecordingId) {
    const take = takes.get(id);
    if (take === undefined) return;
    finishOrLetGo(id, take, 'recordings.endedEarly');
    tell(id, 'source-ended', take);
    emit({ event: 'changed', payload: { topics: ['recordings', 'stories', 'history'] } });
  }

  return {
    get activeIds() {
      return [...takes.keys()];
    },
    committedFrames: (id) => takes.get(id)?.frames,
    begin(id, format) {
      const facts = {
        kind: 'take' as const,
        mimeType: 'audio/wav',
        startedAt: clock().toISOString(),
        ...format,
      };
      takes.set(id, newTake(id, format, media.create(id, { live: true, facts })));
      attendance.begin(id);
    },
    undoBegin(id) {
      takes.get(id)?.writer.abandon();
      letGo(id);
    },
    rejoin(id, format, missingFrames) {
      const committed = media.open(id);
      const peaks = gatherPeaks(layoutOf(format), 0, format.sampleRateHz);
      try {
        for (const piece of committed.pieces()) peaks.add(piece);
      } finally {
        committed.close();
      }
      const writer = media.resume(id);
      const take = newTake(id, format, writer);
      takes.set(id, {
        ...take,
        peaks,
        frames: Math.floor(writer.sizeBytes / take.frameBytes),
        missingFrames,
        storedMissingFrames: missingFrames,
      });
      attendance.begin(id);
    },
    attend: (id) => attendance.attend(id),
    accept(block) {
      const take = takes.get(block.recordingId);
      if (take === undefined) return { frames: 0 };
      // Before the sound: a take that is cut off between the two then still knows whose sound comes.
      if (block.segment) take.segments.add(block.segment, block.startFrame);
      take.segments.store();
      try {
        write(block, take);
      } catch (error) {
        log.error('a block of a take was not written', error);
        const trouble = isFull(error) ? 'disk-full' : 'write-failed';
        if (take.trouble !== trouble) tell(block.recordingId, trouble, take);
        take.trouble = trouble;
        return { frames: take.frames, trouble };
      }
      take.trouble = undefined;
      take.missingFrames = Math.max(take.missingFrames, block.missingFrames);
      storeMissing(block.recordingId, take);
      return { frames: take.frames };
    },
    finish(id, missingFrames = 0) {
      const take = takes.get(id);
      if (take !== undefined) take.missingFrames = Math.max(take.missingFrames, missingFrames);
      finish(id);
    },
    close() {
      for (const [id, take] of takes) finishOrLetGo(id, take, 'recordings.finish');
    },
  };
}
