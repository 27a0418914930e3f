import { expect, test } from 'vitest';
import { TranscriptLineId } from '../../../shared/model/ids.ts';
import { makeLibrary } from '../../support/make-core.ts';

test('the story whose words were worked on last stands first, and no more than five stand there', async () => {
  const { api, clock, core } = await makeLibrary();
  const made: string[] = [];
  for (let number = 1; number <= 6; number += 1) {
    clock.advance(60_000);
    made.push((await api.stories.create({ title: `Story ${number}` })).id);
  }
  const titles = async () => (await api.progress.now({})).recent.map(({ title }) => title);
  expect(await titles()).toEqual(['Story 6', 'Story 5', 'Story 4', 'Story 3', 'Story 2']);
  const [first] = (await api.stories.list({ sort: 'number' })).items;
  if (first === undefined) throw new Error('There is a story.');
  const { id } = await api.transcripts.create({ storyId: first.id, language: 'en' });
  clock.advance(60_000);
  const line = { id: TranscriptLineId.parse(core.context.newId()), text: 'We came by bus.' };
  await api.transcripts.edit({ id, changes: [{ kind: 'put', line }] });
  expect((await titles())[0]).toBe('Story 1');
});
