import { expect, test } from 'vitest';
import { participation, recordingAgreement, withdrawal } from '../features/story-builders.ts';
import { bring, fieldKitAndHub } from './two-libraries.ts';

test('what one storyteller took back there counts here, also where the other has taken the story back here', async () => {
  const { kit, hub } = await fieldKitAndHub();
  const [first, second] = await Promise.all(
    ['Amina Example', 'Bilal Example'].map((realName) =>
      kit.api.people.create({ realName, ageBand: 'adult', protection: 'ordinary' }),
    ),
  );
  if (first === undefined || second === undefined) throw new Error('no people');
  const narratorIds = [first.id, second.id];
  const { id: storyId } = await kit.api.stories.create({ narratorIds });
  for (const personId of narratorIds) {
    await kit.api.agreements.add(participation(storyId, personId));
    await kit.api.agreements.add(recordingAgreement(storyId, personId, ['archive']));
  }
  await bring(kit, hub);
  await hub.api.agreements.add(withdrawal(storyId, first.id));
  await kit.api.agreements.add(withdrawal(storyId, second.id));
  const report = await bring(kit, hub);
  expect(report.stories).toMatchObject([{ because: 'withdrawn-here' }]);
  // The first storyteller agrees again, here: the second has not.
  await hub.api.agreements.add(recordingAgreement(storyId, first.id, ['archive']));
  const [story] = (await hub.api.stories.list({})).items;
  expect(story?.access).toMatchObject({ state: 'withdrawn', allowedUses: [] });
  // And once more it adds nothing.
  await bring(kit, hub);
  const { entries } = await hub.api.agreements.ofStory({ id: storyId });
  expect(entries.filter(({ kind }) => kind === 'withdrawal')).toHaveLength(2);
});
