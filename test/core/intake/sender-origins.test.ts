import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { standInFor } from '../../../electron/core/receive/stable-ids.ts';
import { readLibraryFile, writeLibraryFile } from '../../../electron/core/vault/library-file.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { twoLibraries } from '../../support/two-libraries.ts';
import type { TwoLibraries } from '../../support/two-libraries.ts';

const ORGANISATION = 'Example Street Histories';

let libraries: TwoLibraries;
let old: StoryId;
let newer: StoryId;
beforeEach(async () => {
  libraries = await twoLibraries();
  const { sample } = libraries;
  old = sample.story({ title: 'The bread oven', summary: 'First words.' });
  sample.take(old, { frames: 480 });
  newer = sample.story({ title: 'The night bus', summary: 'First words.' });
  sample.take(newer, { frames: 960 });
  await receive([old]);
  cameWithoutLibrary();
});

async function receive(stories: readonly StoryId[], trustsSender = false) {
  const path = await libraries.send(stories);
  return libraries.receiver.api.intakes.receive({ path, trustsSender });
}
/** As it is where the first packages of this organisation named no library and were not signed. */
function cameWithoutLibrary(): void {
  libraries.receiver.opened().db.write({ action: 'test.insert', subject: 'library' }, (sql) => {
    sql.prepare('delete from sender_keys').run();
    const name = standInFor(ORGANISATION);
    sql.prepare('update story_origins set library_id = ?').run(name);
    sql.prepare('update organisations set library_id = ?').run(name);
  });
}
function writeSettings(key: string, value: string | null): void {
  libraries.sender.opened().db.write({ action: 'test.insert', subject: 'library' }, (sql) => {
    if (value === null) sql.prepare('delete from settings where key = ?').run(key);
    else sql.prepare('update settings set value = ? where key = ?').run(value, key);
  });
}
/** From now on another library sends, with a key of its own. @param organisation what it says it is */
function becomeStranger(organisation: string): void {
  const { folder } = libraries.sender;
  writeLibraryFile(folder, { ...readLibraryFile(folder), libraryId: randomUUID() });
  writeSettings('signing-key', null);
  writeSettings('organisation', organisation);
}
const change = (summary: string) => libraries.sender.api.stories.update({ id: old, summary });
const summary = async () => (await libraries.receiver.api.stories.get({ id: old })).summary;

describe('Stories that came before the packages of an organisation named their library', () => {
  test('are renewed by its first package that is signed', async () => {
    await change('Second words.');
    await receive([old]);
    expect(await summary()).toBe('Second words.');
  });

  test('are not renewed by another library that says it is this organisation', async () => {
    await receive([newer]);
    becomeStranger(ORGANISATION);
    await change('Words of a stranger.');
    const { id } = await receive([old]);
    expect(await summary()).toBe('First words.');
    expect(await libraries.receiver.api.intakes.get({ id })).toMatchObject({
      doubt: 'other-key',
      stories: [{ outcome: 'refused', why: 'sender-in-doubt' }],
    });
  });

  test('are not renewed by a library that is known here under another name', async () => {
    await receive([newer]);
    becomeStranger('Example Strangers');
    const third = libraries.sample.story({ title: 'The well' });
    await receive([third]);
    writeSettings('organisation', ORGANISATION);
    await change('Words of a stranger.');
    for (const _ of ['once', 'and again']) await receive([old]);
    expect(await summary()).toBe('First words.');
  });

  test('take no new key from a package that brings other stories under this name', async () => {
    await receive([newer]);
    becomeStranger('Example Strangers');
    await receive([libraries.sample.story({ title: 'The well' })]);
    writeSettings('organisation', ORGANISATION);
    await receive([libraries.sample.story({ title: 'The ford' })]);
    await change('Words of a stranger.');
    await receive([old]);
    expect(await summary()).toBe('First words.');
  });

  test('are renewed where a lead says that the other library is this organisation', async () => {
    await receive([newer]);
    becomeStranger(ORGANISATION);
    await change('Second words.');
    await receive([old], true);
    expect(await summary()).toBe('Second words.');
    await change('Third words.');
    await receive([old]);
    expect(await summary()).toBe('Third words.');
  });
});
