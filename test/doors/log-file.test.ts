// The log: enough to find a fault, nothing of what people said.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLogFile } from '../../electron/doors/log-file.ts';
import { countingIds, fakeClock, tempFolder } from '../support/make-core.ts';

function makeLog() {
  const folder = join(tempFolder(), 'logs');
  const log = createLogFile({
    folder,
    name: 'core',
    clock: fakeClock().now,
    newId: () => `abcdef12${countingIds()()}`,
  });
  return { log, folder, text: () => readFileSync(join(folder, 'core.log'), 'utf8') };
}

test('an error is found again by its reference, with its kind, its code and its place', () => {
  const { log, text } = makeLog();
  const ref = log.error(
    'a story was not saved',
    Object.assign(new TypeError('x'), { code: 'EIO' }),
  );
  expect(ref).toBe('abcdef12');
  expect(text()).toContain(
    '2026-11-22T10:00:00.000Z ERROR abcdef12 a story was not saved: TypeError EIO',
  );
  expect(text()).toContain('log-file.test.ts');
});

test('what an error quotes from a story never reaches the log, nor what its cause quotes', () => {
  const { log, text } = makeLog();
  const cause = new SyntaxError('Unexpected token in "the secret of\nthe canary"');
  log.error('unforeseen', new Error('canary: my real name', { cause }));
  log.error('unforeseen', 'canary as text');
  expect(text()).toContain('caused by SyntaxError');
  expect(text()).not.toContain('canary');
});

test('it stays small: the oldest goes when there are three full ones', () => {
  const { log, folder } = makeLog();
  log.info('first');
  for (const round of ['a', 'b', 'c', 'd']) {
    writeFileSync(join(folder, 'core.log'), round.repeat(1_000_001));
    log.info(round);
  }
  expect(readdirSync(folder).toSorted()).toEqual(['core.log', 'core.log.1', 'core.log.2']);
  expect(readFileSync(join(folder, 'core.log.1'), 'utf8')[0]).toBe('d');
  expect(readFileSync(join(folder, 'core.log.2'), 'utf8')[0]).toBe('c');
});

test('a log that cannot be written stops nobody', () => {
  const file = join(tempFolder(), 'file');
  writeFileSync(file, '');
  const log = createLogFile({
    folder: join(file, 'logs'),
    name: 'core',
    clock: fakeClock().now,
    newId: countingIds(),
  });
  expect(log.error('x', new Error('y'))).toBe('00000000');
});
