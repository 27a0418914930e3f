import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StoryId } from '../../../shared/model/ids.ts';
import { copyAsAfterAKill } from '../../support/after-a-kill.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeCore, makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import { checkedForRelease } from '../../support/release-ready.ts';
import type { TestCore } from '../../support/make-core.ts';
import { tell, withdrawal } from '../features/story-builders.ts';

const PAGE_BYTES = 16_384;
const passphrase = PASSPHRASES.lead;

async function reasons({ api }: Pick<TestCore, 'api'>, id: StoryId): Promise<string[]> {
  const { decisions } = await api.agreements.ofStory({ id });
  return decisions.archive.reasons.map(({ reason }) => reason);
}

function spoil(path: string) {
  writeFileSync(path, Buffer.alloc(50_000, 1));
}

/** Agreed, backed up, taken back, and then the catalogue breaks. */
async function takenBack() {
  const library = await makeLibrary();
  const { api, clock, folder, root } = library;
  const story = await tell(library, { agreed: ['archive'] });
  clock.advance(1000);
  const backup = await api.backups.make({});
  clock.advance(1000);
  await api.agreements.add(withdrawal(story.storyId, story.personId));
  const killed = copyAsAfterAKill(folder, root);
  spoil(join(killed, 'catalogue.db'));
  return { library, ...story, backup, killed, other: makeCore() };
}

/** The same, and the backup that knew of it broke too. */
async function forgotten() {
  const made = await takenBack();
  const [newest] = await made.library.api.backups.list({});
  spoil(join(made.killed, 'backups', newest?.name ?? ''));
  const { killed, backup, other } = made;
  await other.api.library.open({ folder: killed, passphrase, backup: backup.name });
  return made;
}

test('a withdrawal just before the catalogue broke still holds, whichever backup is chosen', async () => {
  const { other, killed, backup, storyId } = await takenBack();
  await other.api.library.open({ folder: killed, passphrase, backup: backup.name });
  expect(await reasons(other, storyId)).toContain('withdrawn');
});

test('when decisions may be missing, nothing is shared until a lead has confirmed', async () => {
  const { other, backup, killed, storyId } = await forgotten();
  const { api } = other;
  const warning = { code: 'decisions-may-be-missing', subject: backup.madeAt };
  expect((await api.library.status({})).warnings).toContainEqual(warning);
  expect(await reasons(other, storyId)).toEqual(['decisions-may-be-missing']);
  expect((await api.stories.list({})).items[0]?.access.allowedUses).toEqual([]);
  const items = [{ storyId, caption: '' }];
  const { id: collectionId } = await api.collections.create({ title: 'Chosen', items });
  expect((await api.packages.plan({ collectionId, use: 'archive' })).goingIn).toEqual([]);

  const journalist = PASSPHRASES.journalist;
  await api.members.add({ name: 'Jo Example', role: 'journalist', passphrase: journalist });
  await api.library.lock({});
  await api.library.open({ folder: killed, passphrase: journalist });
  expect(await codeOf(api.library.confirmDecisions({}))).toBe('not-permitted');
  await api.library.lock({});

  await api.library.open({ folder: killed, passphrase });
  expect((await api.library.confirmDecisions({})).warnings).not.toContainEqual(warning);
  expect(await reasons(other, storyId)).toEqual([]);
  expect((await api.history.list({}))[0]?.action).toBe('library.confirmDecisions');
  await checkedForRelease(other, storyId);
  expect((await api.packages.plan({ collectionId, use: 'archive' })).goingIn).toHaveLength(1);
});

test('bringing back a backup neither forgets that decisions may be missing nor says so again', async () => {
  const { other, storyId } = await forgotten();
  const { api } = other;
  const whole = (await api.backups.list({})).at(-1)?.name ?? '';
  await api.backups.restore({ name: whole });
  expect(await reasons(other, storyId)).toContain('decisions-may-be-missing');
  const { name } = await api.backups.make({});
  await api.library.confirmDecisions({});
  await api.backups.restore({ name });
  expect(await reasons(other, storyId)).toEqual([]);
});

test('that the library was opened from a backup is told to everybody for two weeks, and what was replaced is kept', async () => {
  const { library, other, killed, backup } = await takenBack();
  const keys = readFileSync(join(killed, 'library.json'));
  const { warnings } = await other.api.library.open({
    folder: killed,
    passphrase,
    backup: backup.name,
  });
  const warning = { code: 'opened-from-backup', subject: '2026-11-22T10:00:00.000Z' };
  expect(warnings).toContainEqual(warning);
  expect((await other.api.history.list({}))[0]).toMatchObject({
    action: 'backups.restore',
    memberName: 'Lea Example',
    detail: 'at opening',
  });
  const kept = readdirSync(join(killed, 'backups')).filter(
    (name) => !name.startsWith('catalogue-'),
  );
  expect(kept.map((name) => name.replaceAll(/[\dTZ-]{10,}/g, '')).toSorted()).toEqual(
    expect.arrayContaining(['damaged-catalogue.db', 'replaced-library.json']),
  );
  const copy = kept.find((name) => name.startsWith('replaced-library-')) ?? '';
  expect(readFileSync(join(killed, 'backups', copy)).equals(keys)).toBe(true);

  await other.api.backups.restore({ name: backup.name });
  await other.api.library.lock({});
  await other.api.library.open({ folder: killed, passphrase });
  expect((await other.api.library.status({})).warnings).toContainEqual(warning);
  other.clock.advance(15 * 24 * 60 * 60 * 1000);
  expect((await other.api.library.status({})).warnings).not.toContainEqual(warning);
  await library.core.close();
});

test('one damaged page anywhere never loses a withdrawal without saying so', async () => {
  const library = await makeLibrary();
  const { api, folder, root, clock } = library;
  const { storyId, personId } = await tell(library, { agreed: ['archive'] });
  for (let index = 0; index < 12; index += 1)
    await tell(library, { story: { summary: 'word '.repeat(2000) } });
  clock.advance(1000);
  const { name } = await api.backups.make({});
  clock.advance(1000);
  await api.agreements.add(withdrawal(storyId, personId));
  await api.library.lock({});
  for (const later of readdirSync(join(folder, 'backups')).filter((one) => one > name))
    rmSync(join(folder, 'backups', later));
  const good = readFileSync(join(folder, 'catalogue.db'));
  const outcomes = { kept: 0, said: 0 };
  for (let page = 1; page < good.length / PAGE_BYTES; page += 1) {
    const copy = join(root, `copy-${page}`);
    cpSync(folder, copy, { recursive: true });
    const bad = Buffer.from(good);
    bad.writeUInt8(bad.readUInt8(page * PAGE_BYTES + 500) ^ 1, page * PAGE_BYTES + 500);
    writeFileSync(join(copy, 'catalogue.db'), bad);
    const other = makeCore();
    try {
      await other.api.library.open({ folder: copy, passphrase });
      await other.api.backups.restore({ name });
    } catch {
      await other.api.library.open({ folder: copy, passphrase, backup: name });
    }
    const found = await reasons(other, storyId);
    expect(found, `page ${page}`).not.toEqual([]);
    outcomes[found.includes('withdrawn') ? 'kept' : 'said'] += 1;
    await other.core.close();
    rmSync(copy, { recursive: true });
  }
  expect(outcomes.kept).toBeGreaterThan(0);
  expect(outcomes.said).toBeGreaterThan(0);
  // Each page of a catalogue of today, one after the other.
}, 300_000);
