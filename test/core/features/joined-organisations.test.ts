import { beforeEach, expect, test } from 'vitest';
import type { OrganisationId, StoryId } from '../../../shared/model/ids.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { bring, fieldKitAndHub, idsOf } from '../handover/two-libraries.ts';

let old: TestLibrary;
let anew: TestLibrary;
let hub: TestLibrary;
beforeEach(async () => {
  const both = await fieldKitAndHub();
  [old, hub] = [both.kit, both.hub];
  anew = await makeLibrary({ newId: idsOf('e') });
  await old.api.stories.create({ title: 'The bread oven' });
  await anew.api.stories.create({ title: 'The night bus' });
  await bring(old, hub);
  await bring(anew, hub);
  const [first] = await hub.api.organisations.list({});
  if (first === undefined) throw new Error('nobody is here');
  await hub.api.organisations.rename({ id: first.id, name: 'Mill Lane Group' });
});

const list = async () =>
  (await hub.api.organisations.list({})).map(({ name, storyCount }) => `${name}: ${storyCount}`);
async function ids(): Promise<{ kept: OrganisationId; gone: OrganisationId }> {
  const all = await hub.api.organisations.list({});
  const kept = all.find(({ name }) => name === 'Mill Lane Group')?.id;
  const gone = all.find(({ name }) => name !== 'Mill Lane Group')?.id;
  if (kept === undefined || gone === undefined) throw new Error('there are not two');
  return { kept, gone };
}
const titlesOf = async (organisationId: OrganisationId) =>
  (await hub.api.stories.list({ organisationId })).items.map(({ title }) => title).toSorted();

test('two entries of one organisation become one, with the stories of both', async () => {
  const { kept, gone } = await ids();
  await hub.api.organisations.join({ keptId: kept, goneId: gone });
  expect(await list()).toEqual(['Mill Lane Group: 2']);
  expect(await titlesOf(kept)).toEqual(['The bread oven', 'The night bus']);
  const { rows } = await hub.api.hub.get({});
  expect(rows.map(({ stories }) => stories)).toEqual([0, 2]);
});

test('what comes from either library later belongs to the one that is kept', async () => {
  const { kept, gone } = await ids();
  await hub.api.organisations.join({ keptId: kept, goneId: gone });
  await anew.api.stories.create({ title: 'The third' });
  await old.api.stories.create({ title: 'The fourth' });
  await bring(anew, hub);
  await bring(old, hub);
  expect(await list()).toEqual(['Mill Lane Group: 4']);
});

test('they can be taken apart again, each with its own stories and those that came since', async () => {
  const { kept, gone } = await ids();
  const before = await list();
  await hub.api.organisations.join({ keptId: kept, goneId: gone });
  expect(await hub.api.organisations.joined({})).toMatchObject([{ goneId: gone, keptId: kept }]);
  await hub.api.organisations.takeApart({ goneId: gone });
  expect(await list()).toEqual(before);
  expect(await hub.api.organisations.joined({})).toEqual([]);

  await hub.api.organisations.join({ keptId: kept, goneId: gone });
  for (const library of [old, anew]) {
    await library.api.stories.create({ title: 'Since then' });
    await bring(library, hub);
  }
  await hub.api.organisations.takeApart({ goneId: gone });
  expect(await titlesOf(kept)).toHaveLength(2);
  expect(await titlesOf(gone)).toHaveLength(2);
});

test('a story of a joined organisation can be erased', async () => {
  const { kept, gone } = await ids();
  await hub.api.organisations.join({ keptId: kept, goneId: gone });
  const [story] = (await hub.api.stories.list({ organisationId: kept })).items;
  const storyId = story?.id as StoryId;
  const number = String(story?.number);
  await hub.api.stories.bin({ id: storyId });
  await hub.api.erasures.run({ storyId, reason: 'before-agreement', confirm: number });
  await hub.api.organisations.takeApart({ goneId: gone });
  expect(await list()).toHaveLength(2);
});
