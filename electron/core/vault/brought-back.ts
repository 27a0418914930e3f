// A note in the folder of a library that was brought back from a full backup: at its first opening nothing may leave
// until a lead has looked, for the backup knows of no decision that was made after it.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Instant } from '../../../shared/model/text.ts';
import { readSetting, writeSetting } from '../db/settings.ts';
import { writeBeside } from '../write-beside.ts';
import type { AfterOpen } from './after-open-step.ts';

const NOTE_FILE = 'library.brought-back';
/** Before every decision: for a note that cannot be read. */
const ALWAYS = '1970-01-01T00:00:00.000Z';

/** @param madeAt the moment that the backup shows */
export function noteBroughtBack(folder: string, madeAt: string): void {
  writeBeside(join(folder, NOTE_FILE), madeAt);
}

export function forgetBroughtBack(folder: string): void {
  rmSync(join(folder, NOTE_FILE), { force: true });
}

export const askForLaterDecisions: AfterOpen = ({ db, folder }) => {
  const note = join(folder, NOTE_FILE);
  if (!existsSync(note)) return [];
  const since = Instant.safeParse(readFileSync(note, 'utf8')).data ?? ALWAYS;
  db.write({ action: 'library.broughtBack', subject: 'library', detail: since }, (sql) => {
    const former = readSetting(sql, 'decisions-missing-since') ?? since;
    writeSetting(sql, 'decisions-missing-since', former < since ? former : since);
  });
  forgetBroughtBack(folder);
  return [];
};
