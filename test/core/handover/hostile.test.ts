// A handover that somebody has made by hand: it is refused, and nothing of it runs or comes in.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEncrypted } from '../../../electron/core/db/open.ts';
import { fileKey, openAnySlot } from '../../../electron/core/vault/key-slots.ts';
import { readLibraryFile } from '../../../electron/core/vault/library-file.ts';
import { codeOf } from '../../support/error-code.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { fieldKitAndHub, handOver, PASS, receive } from './two-libraries.ts';

/** Somebody with the passphrase changes the catalogue and makes the lists right again. */
async function tamper(path: string, statement: string): Promise<void> {
  const { slots } = readLibraryFile(join(path, 'data'));
  const opened = await openAnySlot(slots, { kind: 'passphrase', text: PASS });
  if (opened === undefined) throw new Error('the passphrase is right');
  const sql = openEncrypted({
    ...{
      path: join(path, 'data/catalogue.db'),
      key: fileKey(opened.dataKey, 'catalogue'),
      mode: 'write',
    },
  });
  sql.exec(statement);
  sql.pragma('journal_mode = DELETE');
  sql.close();
  const sum = (file: string) =>
    createHash('sha512')
      .update(readFileSync(join(path, file)))
      .digest('hex');
  for (const [list, file] of [
    ['manifest-sha512.txt', 'data/catalogue.db'],
    ['tagmanifest-sha512.txt', 'manifest-sha512.txt'],
  ] as const) {
    const lines = readFileSync(join(path, list), 'utf8').split('\n');
    const found = lines.map((line) =>
      line.endsWith(`  ${file}`) ? `${sum(file)}  ${file}` : line,
    );
    writeFileSync(join(path, list), found.join('\n'));
  }
}

test.each([
  ['a trigger', 'create trigger hostile after insert on stories begin delete from stories; end'],
  ['a view', 'create view hostile as select * from stories'],
  ['a table of its own', 'create table hostile (words text)'],
  ['a guard that is taken away', 'drop trigger agreement_entries_stay'],
])('%s in its catalogue is found before anything is read', async (_, statement) => {
  const { kit, hub } = await fieldKitAndHub();
  sampleLibrary(kit).story();
  const path = await handOver(kit);
  await tamper(path, statement);
  expect(await codeOf(receive(hub, path))).toBe('library-damaged');
  expect(await hub.api.stories.list({})).toMatchObject({ total: 0 });
});

test('a library of a newer version is refused by name', async () => {
  const { kit, hub } = await fieldKitAndHub();
  sampleLibrary(kit).story();
  const path = await handOver(kit);
  await tamper(path, 'pragma user_version = 999999');
  expect(await codeOf(receive(hub, path))).toBe('library-newer');
});
