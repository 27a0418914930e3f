// An exhibition that comes from another library brings its trails along, in their order.
import { expect, test } from 'vitest';
import { bring, fieldKitAndHub } from './two-libraries.ts';

test('An exhibition keeps its trails and their order in the library that takes it in', async () => {
  const { kit, hub } = await fieldKitAndHub();
  const walk = async (title: string) => (await kit.api.trails.create({ title: { en: title } })).id;
  const [one, other] = [await walk('By the water'), await walk('To the market')];
  const { id } = await kit.api.exhibitions.create({
    ...{ title: { en: 'Winters' }, trailIds: [other, one] },
  });
  await bring(kit, hub);
  expect((await hub.api.exhibitions.get({ id })).trailIds).toEqual([other, one]);
  await kit.api.exhibitions.update({ id, trailIds: [one] });
  await bring(kit, hub);
  expect((await hub.api.exhibitions.get({ id })).trailIds).toEqual([one]);
  expect((await hub.api.trails.get({ id: other })).title).toEqual({ en: 'To the market' });
});
