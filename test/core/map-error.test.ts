// What a person is told when this computer refuses a file or a folder: reading and writing are told apart.
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asAppError } from '../../electron/core/map-error.ts';
import { tempFolder } from '../support/make-core.ts';

const log = { info: () => undefined, error: () => 'ref' };

function refusal(code: string, syscall?: string, path?: string): Error {
  return Object.assign(new Error(code), { code, syscall, path });
}

const told = (error: unknown) => asAppError(error, log);

test('a folder that may not be looked into is not called one that may not be written to', () => {
  for (const syscall of ['scandir', 'stat', 'read', 'realpath'])
    expect(told(refusal('EACCES', syscall, '/somewhere'))).toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('does not allow us to read there') as string,
    });
});

test('what may not be made, moved or changed is told as writing', () => {
  const folder = tempFolder();
  const readable = join(folder, 'list.csv');
  writeFileSync(readable, 'x');
  for (const error of [
    refusal('EACCES', 'mkdir', folder),
    refusal('EPERM', 'rename', folder),
    refusal('EROFS', 'open', readable),
    refusal('EACCES', 'open', readable),
    refusal('EACCES', 'open', join(folder, 'not-yet-there')),
    refusal('SQLITE_READONLY'),
  ])
    expect(told(error)).toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('does not allow us to write there') as string,
    });
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a file that may not be read is told as such',
  () => {
    const path = join(tempFolder(), 'locked.wav');
    writeFileSync(path, 'x');
    chmodSync(path, 0);
    let error: unknown;
    try {
      readFileSync(path);
    } catch (refused) {
      error = refused;
    }
    expect(told(error).message).toContain('does not allow us to read there');
  },
);

test('a catalogue that cannot be opened is told as neither', () => {
  expect(told(refusal('SQLITE_CANTOPEN')).message).toContain('read and write');
});
