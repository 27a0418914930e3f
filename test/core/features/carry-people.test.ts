// An older backup that is brought back shows nobody by a name, and lets no picture out, that was kept back since.
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { png, withStory } from '../../support/arrival-card.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';

const known = { ageBand: 'adult', protection: 'ordinary', attribution: 'full-name' } as const;

async function backUp({ api, clock }: Pick<TestLibrary, 'api' | 'clock'>): Promise<string> {
  clock.advance(1000);
  const { name } = await api.backups.make({});
  clock.advance(1000);
  return name;
}

test('who was joined and then asked not to be named is named by neither entry of an older backup', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const kept = await api.people.create({ realName: 'Amina Example', ...known });
  const gone = await api.people.create({ realName: 'Ameena Example', ...known });
  const name = await backUp(library);
  await api.people.join({ keptId: kept.id, goneId: gone.id });
  await api.people.update({ id: kept.id, attribution: 'no-name' });
  await api.people.protect({ id: kept.id, protection: 'high' });
  await api.backups.restore({ name });
  for (const { id } of [kept, gone])
    expect(await api.people.get({ id })).toMatchObject({
      attribution: 'no-name',
      protection: 'high',
    });
});

test('a name by which somebody was found to be known is looked for in an older backup, too', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const kept = await api.people.create({ realName: 'Rose Example', attribution: 'no-name' });
  const story = { title: 'Canarina and Canaro told it', narratorIds: [kept.id] };
  const { id: storyId } = await api.stories.create(story);
  const mention = await api.mentions.add({
    ...{ storyId, name: 'Canaro Else', isAlive: 'no', knowsAboutThis: 'no' },
  });
  const name = await backUp(library);
  const gone = await api.people.create({ realName: 'Canarina Example', attribution: 'no-name' });
  await api.people.join({ keptId: kept.id, goneId: gone.id });
  await api.mentions.update({ id: mention.id, isAlive: 'yes' });
  await api.backups.restore({ name });
  const { names } = await api.checks.get({ storyId });
  expect(names.map(({ word }) => word)).toContain('Canarina');
  expect(await api.mentions.list({ storyId })).toMatchObject([{ isAlive: 'yes' }]);
});

test('a picture that may not leave any more does not leave from an older backup', async () => {
  const library = await withStory();
  const { api, at, request, storyId } = library;
  writeFileSync(at('photo.png'), png(40, 30));
  const { ends } = await api.arrivals.bringIn({ storyId, items: [request('photo.png')] });
  const id = ends[0]?.attachmentId;
  if (id === undefined) throw new Error('the photo did not come in');
  const answer = { use: 'archive', saidBy: 'Her sister', saidOn: '2026-01-01' } as const;
  await api.attachments.describe({
    ...{ id, nobodyRecognisable: true, peopleListed: true },
    permissions: [{ ...answer, agreed: true }],
  });
  const name = await backUp(library);
  await api.attachments.describe({
    ...{ id, nobodyRecognisable: false, peopleListed: false },
    people: [{ personId: null, name: 'Her brother' }],
    permissions: [{ ...answer, agreed: false }],
  });
  await api.backups.restore({ name });
  const [photo] = await api.attachments.list({ storyId });
  expect(photo).toMatchObject({
    ...{ nobodyRecognisable: false, peopleListed: false },
    people: [{ name: 'Her brother' }],
    permissions: [{ use: 'archive', agreed: false }],
  });
});
