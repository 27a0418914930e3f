import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeCore, makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import { tell } from '../features/story-builders.ts';

async function broughtBack() {
  const library = await makeLibrary();
  const { storyId } = await tell(library, { agreed: ['archive'] });
  const { folder: backup, madeAt } = await library.api.library.backUpEverything({
    destination: join(library.root, 'disk'),
  });
  const folder = join(library.root, 'again');
  const { api } = makeCore();
  await api.library.restore({ backup, folder });
  const open = () => api.library.open({ folder, passphrase: PASSPHRASES.lead });
  const archive = async () =>
    (await api.agreements.ofStory({ id: storyId })).decisions.archive.reasons.map(
      ({ reason }) => reason,
    );
  return { api, folder, madeAt, open, archive };
}

test('of a library from a full backup nothing leaves until a lead has confirmed that no later decision is missing', async () => {
  const { api, madeAt, open, archive } = await broughtBack();
  const { warnings } = await open();
  expect(warnings).toContainEqual({ code: 'decisions-may-be-missing', subject: madeAt });
  expect(await archive()).toEqual(['decisions-may-be-missing']);
  await api.library.lock({});
  await open();
  expect(await archive()).toEqual(['decisions-may-be-missing']);
  await api.library.confirmDecisions({});
  expect(await archive()).toEqual([]);
  await api.library.lock({});
  await open();
  expect(await archive()).toEqual([]);
  const history = await api.history.list({});
  expect(history.map(({ action }) => action)).toContain('library.broughtBack');
});

test('the note of the restore lies in the folder only until the library is opened', async () => {
  const { folder, open } = await broughtBack();
  expect(existsSync(join(folder, 'library.brought-back'))).toBe(true);
  await open();
  expect(readdirSync(folder).filter((name) => name.includes('brought-back'))).toEqual([]);
});
