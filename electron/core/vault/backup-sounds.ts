// Which recordings a whole backup must copy, and whether the copies that it holds already are still what they were.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { OpenLibrary } from '../context.ts';
import type { BackupFile } from './backup-manifest.ts';
import { hashFile, isUnreadable } from './copy-file.ts';

/** So much of the former copies is read again each time, or a tenth where that is more: ten backups read every copy, and none takes forever. */
const CHECK_BYTES = 2 * 1024 ** 3;
const CHECK_SHARE = 1 / 10;

export interface Sound {
  id: RecordingId;
  restoreAs: string;
  sizeBytes: number;
  modifiedMs: number;
  /** A take that was cut off still has a log beside its file; only SQLite can put the two together. */
  isCutOff: boolean;
}

export function sizeOf(files: readonly { sizeBytes: number }[]): number {
  return files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

/** Films among them: whatever lies with the media and is not being written. */
export function soundsOf({ media, capture, films }: OpenLibrary): Sound[] {
  const active: readonly string[] = [...capture.activeIds, ...films.activeIds];
  return media
    .list()
    .filter((id) => !active.includes(id))
    .map((id) => {
      const { size: sizeBytes, mtimeMs: modifiedMs } = statSync(media.path(id));
      const isCutOff = existsSync(`${media.path(id)}-wal`);
      return { id, restoreAs: `media/${id}.db`, sizeBytes, modifiedMs, isCutOff };
    });
}

export function isThere(target: string, { path, sizeBytes }: BackupFile): boolean {
  return statSync(join(target, path), { throwIfNoEntry: false })?.size === sizeBytes;
}

/** Has the recording stayed what it was when this copy was made? */
function isUnchanged(sound: Sound, copy: BackupFile): boolean {
  return (
    !sound.isCutOff && sound.modifiedMs === copy.modifiedMs && sound.sizeBytes === copy.sizeBytes
  );
}

/** Copies of recordings that have not changed, and of those whose file is lost: there is no other copy of them. */
export function copiesToKeep(
  sounds: readonly Sound[],
  former: ReadonlyMap<string, BackupFile>,
): BackupFile[] {
  const present = new Map(sounds.map((sound) => [sound.restoreAs, sound]));
  return [...former.values()].filter((copy) => {
    const sound = present.get(copy.restoreAs);
    return sound === undefined ? copy.restoreAs.startsWith('media/') : isUnchanged(sound, copy);
  });
}

/** Those whose last check is longest ago. */
export function copiesToCheck(copies: readonly BackupFile[], atLeastBytes = CHECK_BYTES) {
  const enough = Math.max(atLeastBytes, sizeOf(copies) * CHECK_SHARE);
  let bytes = 0;
  return copies
    .toSorted((one, other) => one.checkedMs - other.checkedMs)
    .filter(({ sizeBytes }) => {
      const isChosen = bytes < enough;
      bytes += sizeBytes;
      return isChosen;
    });
}

/** Reads these copies again. @returns those that are still whole, by their place in the library */
export async function wholeCopies(
  target: string,
  { copies, now, onBytes }: { copies: BackupFile[]; now: Date; onBytes: (bytes: number) => void },
): Promise<Map<string, BackupFile>> {
  const whole = new Map<string, BackupFile>();
  for (const copy of copies) {
    try {
      const { sha256 } = await hashFile(join(target, copy.path), {
        atMostBytes: copy.sizeBytes,
        onBytes,
      });
      if (sha256 === copy.sha256) whole.set(copy.restoreAs, { ...copy, checkedMs: now.getTime() });
    } catch (error) {
      if (!isUnreadable(error)) throw error;
    }
  }
  return whole;
}
