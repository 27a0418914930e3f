import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StoryId } from '../../../shared/model/ids.ts';
import { contentOf, twoLibraries } from '../../support/two-libraries.ts';
import type { TwoLibraries } from '../../support/two-libraries.ts';

let libraries: TwoLibraries;
beforeEach(async () => {
  libraries = await twoLibraries();
});

const storiesOf = async ({ receiver }: TwoLibraries) => (await receiver.api.stories.list({})).items;
async function onlyStory(): Promise<StoryId> {
  const [row] = await storiesOf(libraries);
  if (row === undefined) throw new Error('nothing came in');
  return row.id;
}

describe('Receiving a package', () => {
  test('looking at it changes nothing, and says what would come in', async () => {
    const { sample, receiver, send } = libraries;
    const storyId = sample.story({ title: 'The bread oven' });
    sample.take(storyId, { frames: 4800 });
    const path = await send([storyId]);
    const before = contentOf(receiver);
    const check = await receiver.api.intakes.check({ path });
    expect(check.problems).toEqual([]);
    expect(check).toMatchObject({
      ...{ kind: 'package', isSound: true, organisation: 'Example Street Histories' },
      stories: [{ title: 'The bread oven', outcome: 'added', why: null, recordings: 1 }],
    });
    expect(contentOf(receiver)).toBe(before);
  });

  test.each(['folder', 'zip'] as const)(
    'brings in each story of a %s with its words and its sound, byte for byte',
    async (form) => {
      const { sample, receiver, send } = libraries;
      const storyId = sample.story({
        ...{ title: 'The bread oven', summary: 'How bread was baked.', languages: ['pa-Guru'] },
        ...{ recordedOn: '2026-11-20', locality: 'Sparkhill', tags: ['bread'] },
      });
      sample.take(storyId, { frames: 4800 });
      const path = await send([storyId], form);
      const intake = await receiver.api.intakes.receive({ path });
      expect(intake.counts.added).toBe(1);
      const id = await onlyStory();
      expect(await receiver.api.stories.get({ id })).toMatchObject({
        ...{ title: 'The bread oven', summary: 'How bread was baked.', languages: ['pa-Guru'] },
        ...{ recordedOn: '2026-11-20', tags: ['bread'] },
      });
      const [sound] = await receiver.api.recordings.list({ storyId: id });
      if (sound === undefined || form === 'zip') return;
      const folder = join(path, 'data/interviews');
      const [code = ''] = readdirSync(folder);
      const master = readFileSync(join(folder, code, 'preservation', `${code}-01.wav`));
      const kept = receiver.opened().media.open(sound.id);
      expect(kept.read(0, master.length).equals(master)).toBe(true);
      kept.close();
    },
  );

  test('shows people as the package shows them, and nothing more', async () => {
    const { sample, receiver, send } = libraries;
    const hidden = sample.person({
      ...{ realName: 'Canary Realname', attribution: 'chosen-name', chosenName: 'Rose' },
    });
    const storyId = sample.story({ narrators: [hidden] });
    sample.take(storyId, { frames: 480 });
    await receiver.api.intakes.receive({ path: await send([storyId]) });
    const people = await receiver.api.people.list({});
    expect(people).toMatchObject([
      { displayName: 'Rose', realName: '', attribution: 'chosen-name', protection: 'careful' },
    ]);
  });

  test('gives exactly the uses that the package tells, and the ledger says from where', async () => {
    const { sample, receiver, send } = libraries;
    const storyId = sample.story();
    sample.take(storyId, { frames: 480 });
    await receiver.api.intakes.receive({ path: await send([storyId]) });
    const { access, entries } = await receiver.api.agreements.ofStory({ id: await onlyStory() });
    expect(access).toEqual({ state: 'complete', allowedUses: ['archive'] });
    expect(entries.map(({ kind, note }) => [kind, note.startsWith('As told by')])).toEqual([
      ['participation', true],
      ['recording', true],
    ]);
  });

  test('the same package a second time adds nothing', async () => {
    const { sample, receiver, send } = libraries;
    const storyId = sample.story();
    sample.take(storyId, { frames: 480 });
    const path = await send([storyId]);
    const first = await receiver.api.intakes.receive({ path });
    const before = contentOf(receiver);
    expect((await receiver.api.intakes.check({ path })).received).toBe(first.id);
    expect((await receiver.api.intakes.receive({ path })).id).toBe(first.id);
    expect(contentOf(receiver)).toBe(before);
  });

  test('a package that fails its check leaves the library as it was', async () => {
    const { sample, receiver, send } = libraries;
    const storyId = sample.story();
    sample.take(storyId, { frames: 480 });
    const path = await send([storyId]);
    const [code = ''] = readdirSync(join(path, 'data/interviews'));
    const master = join(path, 'data/interviews', code, 'preservation', `${code}-01.wav`);
    const bytes = readFileSync(master);
    bytes.writeUInt8(bytes.readUInt8(500) ^ 1, 500);
    writeFileSync(master, bytes);
    const before = contentOf(receiver);
    await expect(receiver.api.intakes.receive({ path })).rejects.toMatchObject({
      code: 'package-invalid',
    });
    expect(contentOf(receiver)).toBe(before);
  });

  test('what is sound can be taken in alone, and the receipt says so', async () => {
    const { sample, receiver, send } = libraries;
    const stories = [sample.story({ title: 'Whole' }), sample.story({ title: 'Broken' })];
    for (const [seed, id] of stories.entries()) sample.take(id, { frames: 480, seed });
    const path = await send(stories);
    const folder = join(path, 'data/interviews');
    const code = readdirSync(folder).toSorted()[1] ?? '';
    writeFileSync(join(folder, code, 'preservation', `${code}-01.wav`), 'RIFF');
    const intake = await receiver.api.intakes.receive({ path, takeWhatIsSound: true });
    expect(intake).toMatchObject({ isWhole: false, counts: { added: 1, refused: 1 } });
    expect((await storiesOf(libraries)).map(({ title }) => title)).toEqual(['Whole']);
    const { json, html } = await receiver.api.intakes.receipt({ id: intake.id });
    expect(JSON.parse(json)).toMatchObject({
      format: 'homeground-receipt-1',
      isWhole: false,
      stories: [
        { outcome: 'added', why: null },
        { code, outcome: 'refused', why: 'damaged' },
      ],
    });
    expect(html).toContain('only what was sound');
  });

  test('its signature fits, and is good once somebody has said whose key it is', async () => {
    const { sender, sample, receiver, send } = libraries;
    const storyId = sample.story();
    sample.take(storyId, { frames: 480 });
    const path = await send([storyId]);
    expect((await receiver.api.intakes.check({ path })).signature).toBe('unknown-key');
    const key = await sender.api.packages.signingKey({});
    receiver.opened().db.write({ action: 'test', subject: '' }, (sql) => {
      sql
        .prepare("insert into known_keys values (?, 'Example Street', '', '')")
        .run(key?.publicKey ?? '');
    });
    expect((await receiver.api.intakes.check({ path })).signature).toBe('good');
  });

  test('lists that were made anew by somebody else do not fit the signature', async () => {
    const { sample, receiver, send } = libraries;
    const storyId = sample.story();
    sample.take(storyId, { frames: 480 });
    const path = await send([storyId]);
    const list = join(path, 'tagmanifest-sha512.txt');
    const readme = join(path, 'README.html');
    const before = createHash('sha512').update(readFileSync(readme)).digest('hex');
    writeFileSync(readme, `${readFileSync(readme, 'utf8')} `);
    const after = createHash('sha512').update(readFileSync(readme)).digest('hex');
    writeFileSync(list, readFileSync(list, 'utf8').replace(before, after));
    const check = await receiver.api.intakes.check({ path });
    expect(check.signature).toBe('broken');
    expect(check.problems.map(({ problem }) => problem)).toContain('bad-signature');
    await expect(
      receiver.api.intakes.receive({ path, takeWhatIsSound: true }),
    ).rejects.toMatchObject({ code: 'package-invalid' });
  });

  test('can be taken back, and taken in again', async () => {
    const { sample, receiver, send } = libraries;
    const storyId = sample.story();
    sample.take(storyId, { frames: 480 });
    const { id } = await receiver.api.intakes.receive({ path: await send([storyId]) });
    const undone = await receiver.api.intakes.undo({ id });
    expect(undone.stayed).toEqual([]);
    expect(await storiesOf(libraries)).toEqual([]);
    await receiver.api.intakes.redo({ id });
    expect(await storiesOf(libraries)).toHaveLength(1);
  });

  test('a story that somebody has worked on stays when the rest is taken back', async () => {
    const { sample, receiver, send } = libraries;
    const stories = [sample.story({ title: 'One' }), sample.story({ title: 'Two' })];
    for (const [seed, story] of stories.entries()) sample.take(story, { frames: 480, seed });
    const { id } = await receiver.api.intakes.receive({ path: await send(stories) });
    const rows = await storiesOf(libraries);
    const one = rows.find(({ title }) => title === 'One');
    if (one === undefined) throw new Error('it did not come in');
    await receiver.api.stories.update({ id: one.id, summary: 'Somebody wrote this here.' });
    const { stayed } = await receiver.api.intakes.undo({ id });
    expect(stayed.map(({ storyId }) => storyId)).toEqual([one.id]);
    expect((await storiesOf(libraries)).map(({ title }) => title)).toEqual(['One']);
  });
});

test('an archivist receives, and sees what was agreed for the archive alone', async () => {
  const { sample, receiver, send } = libraries;
  const storyId = sample.story({ title: 'The bread oven' });
  sample.take(storyId, { frames: 480 });
  const path = await send([storyId]);
  await receiver.signInAs('archivist');
  const { id } = await receiver.api.intakes.receive({ path });
  const { stories } = await receiver.api.intakes.get({ id });
  expect(stories).toMatchObject([{ storyId, title: 'The bread oven', outcome: 'added' }]);
  await receiver.signInAs('journalist');
  await expect(receiver.api.intakes.list({})).rejects.toMatchObject({ code: 'not-permitted' });
});

test('one that is cancelled leaves nothing', async () => {
  const { sample, receiver, send } = libraries;
  const storyId = sample.story();
  sample.take(storyId, { frames: 480_000 });
  const path = await send([storyId]);
  const before = contentOf(receiver);
  const abort = new AbortController();
  const receiving = receiver.api.intakes.receive(
    { path },
    {
      signal: abort.signal,
      onProgress: ({ step }) => void (step === 'bringing-in' && abort.abort()),
    },
  );
  await expect(receiving).rejects.toMatchObject({ code: 'cancelled' });
  expect(contentOf(receiver)).toBe(before);
});
