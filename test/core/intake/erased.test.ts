import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bagOf, smallWav, writeFiles } from '../../support/bag-of-files.ts';
import { makeLibrary } from '../../support/make-core.ts';

test('when a story of a plain bag is erased, no name of the bag or of a file in it is left', async () => {
  const { api, root, opened } = await makeLibrary();
  const path = writeFiles(
    join(root, 'canary-person'),
    bagOf({ 'data/canary-sound.wav': smallWav(), 'data/canary-notes.xml': '<a/>' }),
  );
  await api.intakes.receive({ path });
  const { items } = await api.stories.list({});
  const [story] = items;
  if (story === undefined) throw new Error('it did not come in');
  const { number, id } = story;
  await api.erasures.run({ storyId: id, reason: 'before-agreement', confirm: String(number) });
  const { sql } = opened().db;
  const expectNoName = () => {
    for (const table of ['intakes', 'intake_stories', 'received_files', 'received_records'])
      expect(JSON.stringify(sql.prepare(`select * from ${table}`).all())).not.toContain('canary');
  };
  expectNoName();
  const check = await api.intakes.check({ path });
  expect(check.stories).toMatchObject([{ outcome: 'refused', why: 'erased-here' }]);
  await api.intakes.receive({ path });
  expectNoName();
});
