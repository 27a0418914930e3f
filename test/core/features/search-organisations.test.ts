import { expect, test } from 'vitest';
import { SearchFilters } from '../../../shared/model/search.ts';
import { twoLibraries } from '../../support/two-libraries.ts';

test('what was found is narrowed down to the stories of one organisation', async () => {
  const { sample, send, receiver } = await twoLibraries();
  const story = sample.story({ title: 'The bread oven' });
  await receiver.api.intakes.receive({ path: await send([story]) });
  await receiver.api.stories.create({ title: 'The bread queue' });
  const text = 'bread';
  const { organisation } = await receiver.api.search.facets({ text });
  expect(organisation).toMatchObject([
    { label: 'Example Street Histories', count: 1 },
    { value: 'own', label: null, count: 1 },
  ]);
  const titles = async (value: string) => {
    const filters = SearchFilters.parse({ organisation: [value] });
    const { items } = await receiver.api.search.find({ text, filters });
    return items.map(({ title }) => title);
  };
  expect(await titles(organisation[0]?.value ?? '')).toEqual(['The bread oven']);
  expect(await titles('own')).toEqual(['The bread queue']);
});
