import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isHandover } from '../../../electron/core/handover/handover-bag.ts';
import { handoverSentence } from '../../../shared/rules/intake-sentences.ts';
import { fieldKitAndHub, handOver } from '../handover/two-libraries.ts';
import { tempFolder } from '../../support/make-core.ts';
import { contentOf } from '../../support/two-libraries.ts';

test('a handover that is given where packages are received is known, and where it is taken in is said', async () => {
  const { kit, hub } = await fieldKitAndHub();
  await kit.api.stories.create({ title: 'The bread oven' });
  const path = await handOver(kit);
  const before = contentOf(hub);
  expect(await hub.api.intakes.check({ path })).toMatchObject({ kind: 'handover', problems: [] });
  await expect(hub.api.intakes.receive({ path })).rejects.toMatchObject({
    ...{ code: 'invalid-input', message: handoverSentence },
  });
  expect(contentOf(hub)).toBe(before);
});

test('a zip, a file called data and a place where nothing is are no handovers', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'package.zip'), 'zip');
  writeFileSync(join(folder, 'data'), 'a file');
  for (const path of [folder, join(folder, 'package.zip'), join(folder, 'nothing', 'here')])
    expect(isHandover(path)).toBe(false);
});
