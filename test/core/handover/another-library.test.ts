import { describe, expect, test } from 'vitest';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { participation, recordingAgreement, tell, withdrawal } from '../features/story-builders.ts';
import { bring, fieldKitAndHub, handOver, receive } from './two-libraries.ts';

/** A story that was begun at the hub, and that the field kit has from there. */
async function oursThere() {
  const { kit, hub } = await fieldKitAndHub();
  const { storyId, personId } = await tell(hub, {
    story: { title: 'Begun here' },
    agreed: ['archive'],
  });
  sampleLibrary(hub).take(storyId, { frames: 3000 });
  await hub.api.agreements.add(recordingAgreement(storyId, personId, ['archive']));
  await bring(hub, kit);
  return { kit, hub, storyId, personId };
}

describe('A library that is not where a story comes from', () => {
  test('does not erase it here: it is closed at once, and a lead is asked, one time', async () => {
    const { kit, hub, storyId, personId } = await oursThere();
    await kit.api.agreements.add(participation(storyId, personId));
    await kit.api.agreements.add(recordingAgreement(storyId, personId));
    await kit.api.agreements.add({ ...withdrawal(storyId, personId), level: 'delete' });
    await kit.api.erasures.run({ storyId, reason: 'storyteller', confirm: 'HG-0001' });
    const report = await bring(kit, hub);
    expect(report.stories).toMatchObject([{ because: 'erased-there-only', outcome: 'refused' }]);
    const story = (await hub.api.stories.list({})).items.find(({ id }) => id === storyId);
    expect(story).toMatchObject({ title: 'Begun here', access: { state: 'withdrawn' } });
    expect(hub.opened().media.list()).toHaveLength(1);
    expect(await hub.api.intakeQuestions.list({})).toMatchObject([
      { kind: 'agreement', about: 'stories.erased', storyId },
    ]);
    expect(await bring(kit, hub)).toMatchObject({ questions: 0 });
    expect(hub.opened().media.list()).toHaveLength(1);
  });

  test('does not have a file of ours erased by naming it among its own', async () => {
    const { kit, hub } = await fieldKitAndHub();
    sampleLibrary(hub).take((await tell(hub)).storyId, { frames: 3000 });
    const [file] = hub.opened().media.list();
    const { storyId, personId } = await tell(kit, { agreed: ['archive'] });
    await kit.api.agreements.add({ ...withdrawal(storyId, personId), level: 'delete' });
    await kit.api.erasures.run({ storyId, reason: 'storyteller', confirm: 'HG-0001' });
    kit.opened().db.write({ action: 'test.insert', subject: 'erased_ids' }, (sql) => {
      sql
        .prepare(
          "insert into erased_ids (id, erasure_id, kind) select ?, id, 'media' from erasures",
        )
        .run(file);
    });
    await bring(kit, hub);
    expect(hub.opened().media.list()).toEqual([file]);
  });

  test('does not write over what we changed by saying that it had it from us', async () => {
    const { kit, hub, storyId } = await (async () => {
      const two = await fieldKitAndHub();
      const told = await tell(two.kit, { story: { title: 'First title' } });
      await bring(two.kit, two.hub);
      return { ...two, ...told };
    })();
    // At the hub it looks as if what stands in the field kit now had come from there.
    await hub.api.stories.update({ id: storyId, title: 'Theirs' });
    await kit.api.stories.update({ id: storyId, title: 'Ours' });
    const path = await handOver(kit);
    await receive(hub, path);
    kit.opened().db.write({ action: 'test.forget', subject: 'handovers' }, (sql) => {
      sql.exec('delete from handovers');
    });
    expect(await bring(hub, kit)).toMatchObject({ counts: { changed: 0, asked: 1 } });
    expect(await kit.api.stories.get({ id: storyId })).toMatchObject({ title: 'Ours' });
  });
});
