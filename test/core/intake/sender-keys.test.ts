import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StoryId } from '../../../shared/model/ids.ts';
import { twoLibraries } from '../../support/two-libraries.ts';
import type { TwoLibraries } from '../../support/two-libraries.ts';

let libraries: TwoLibraries;
let storyId: StoryId;
beforeEach(async () => {
  libraries = await twoLibraries();
  storyId = libraries.sample.story({ title: 'The bread oven', summary: 'First words.' });
  libraries.sample.take(storyId, { frames: 480 });
  await receive(await libraries.send([storyId]));
});

async function receive(path: string, trustsSender = false) {
  return libraries.receiver.api.intakes.receive({ path, trustsSender });
}
/** As it is where somebody copies the package alone, or takes the signature away. */
async function unsigned(stories: readonly StoryId[]): Promise<string> {
  const path = await libraries.send(stories);
  const alone = join(libraries.sender.root, `alone-${path.split('/').at(-1)}`);
  cpSync(path, alone, { recursive: true });
  return alone;
}
/** Somebody who knows the number of the library, and has not its key. */
function forgetKey(): void {
  libraries.sender.opened().db.write({ action: 'test.insert', subject: 'library' }, (sql) => {
    sql.prepare("delete from settings where key = 'signing-key'").run();
  });
}
const change = (summary: string) => libraries.sender.api.stories.update({ id: storyId, summary });
const summary = async () => (await libraries.receiver.api.stories.get({ id: storyId })).summary;
const accessHere = async () =>
  (await libraries.receiver.api.agreements.ofStory({ id: storyId })).access;

describe('A package that says it is of a library whose packages were signed', () => {
  test.each([
    ['unsigned', () => unsigned([storyId])],
    [
      'other-key',
      () => {
        forgetKey();
        return libraries.send([storyId]);
      },
    ],
  ] as const)('renews nothing where it is %s, and says why', async (doubt, make) => {
    await change('Words of a stranger.');
    const path = await make();
    const { api } = libraries.receiver;
    const refused = [{ outcome: 'refused', why: 'sender-in-doubt' }];
    expect(await api.intakes.check({ path })).toMatchObject({ doubt, stories: refused });
    const intake = await receive(path);
    expect(await summary()).toBe('First words.');
    expect(await api.intakes.get({ id: intake.id })).toMatchObject({ doubt, stories: refused });
    const { html, json } = await api.intakes.receipt({ id: intake.id });
    expect(html).toContain('It may not be from them');
    expect(JSON.parse(json)).toMatchObject({ senderDoubt: doubt });
  });

  test('renews what is here where it is signed as before', async () => {
    await change('Second words.');
    await receive(await libraries.send([storyId]));
    expect(await summary()).toBe('Second words.');
  });

  test('brings new stories all the same', async () => {
    const another = libraries.sample.story({ title: 'The night bus' });
    const { counts } = await receive(await unsigned([another]));
    expect(counts.added).toBe(1);
  });

  test('still closes what was taken back there', async () => {
    const { sample } = libraries;
    const [teller] = await libraries.sender.api.people.list({});
    if (teller === undefined) throw new Error('nobody tells it');
    const collection = sample.collection([storyId, sample.story({})]);
    await receive(await libraries.sendCollection(collection));
    sample.agree(storyId, teller.id, { kind: 'withdrawal' });
    const path = await libraries.sendCollection(collection);
    const alone = join(libraries.sender.root, 'alone');
    cpSync(path, alone, { recursive: true });
    await receive(alone);
    expect((await accessHere()).state).toBe('withdrawn');
  });

  test('still makes narrower what was agreed', async () => {
    const { sample, receiver } = libraries;
    const teller = sample.person();
    const wide = sample.bareStory({ title: 'The night bus', summary: '', narrators: [teller] });
    sample.agree(wide, teller, { kind: 'participation' });
    sample.agree(wide, teller, { kind: 'recording', uses: ['archive', 'website'] });
    sample.take(wide, { frames: 480 });
    await receive(await libraries.send([wide]));
    const uses = async () =>
      (await receiver.api.agreements.ofStory({ id: wide })).access.allowedUses;
    expect(await uses()).toEqual(['archive', 'website']);
    sample.agree(wide, teller, { kind: 'recording', uses: ['archive'] });
    await libraries.sender.api.stories.update({ id: wide, summary: 'Words of a stranger.' });
    await receive(await unsigned([wide]));
    expect(await uses()).toEqual(['archive']);
    expect((await receiver.api.stories.get({ id: wide })).summary).toBe('');
  });

  test('renews where a lead says that it is from them, and their new key counts from then on', async () => {
    forgetKey();
    await change('Second words.');
    const path = await libraries.send([storyId]);
    await receive(path);
    const { id } = await receive(path, true);
    expect(await summary()).toBe('Second words.');
    const { trustedBy } = await libraries.receiver.api.intakes.get({ id });
    expect(trustedBy).not.toBe('');
    await change('Third words.');
    await receive(await libraries.send([storyId]));
    expect(await summary()).toBe('Third words.');
  });

  test('is not for an archivist to trust', async () => {
    const path = await unsigned([storyId]);
    await libraries.receiver.signInAs('archivist');
    await expect(receive(path, true)).rejects.toMatchObject({ code: 'not-permitted' });
  });

  test('renews where a lead has looked up the new key of this organisation', async () => {
    forgetKey();
    await change('Second words.');
    const path = await libraries.send([storyId]);
    const publicKey = (await libraries.sender.api.packages.signingKey({}))?.publicKey ?? '';
    const name = 'Example Street Histories';
    await libraries.receiver.api.packages.trustKey({ name, publicKey });
    await receive(path);
    expect(await summary()).toBe('Second words.');
  });

  test('proves nothing any more by a key that came with a package which was taken back', async () => {
    const { api } = libraries.receiver;
    const [first] = await api.intakes.list({});
    if (first === undefined) throw new Error('nothing was received');
    await api.intakes.undo({ id: first.id });
    forgetKey();
    await receive(await libraries.send([storyId]));
    expect((await api.stories.list({})).items).toHaveLength(1);
  });
});
