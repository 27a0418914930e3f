// The stick is pulled out while a copy for a storyteller is made: what lies on it is not forgotten.
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PASSPHRASES, makeLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { refusalOf } from '../../support/error-code.ts';

test.each(['folder', 'zip'] as const)(
  'A copy as a %s on a stick that was pulled out is removed when the stick is there again',
  async (form) => {
    const library = await makeLibrary();
    const sample = sampleLibrary(library);
    const personId = sample.person();
    const storyId = sample.story({ narrators: [personId] });
    sample.take(storyId, { frames: 480_000 });
    const [destination, away] = [join(library.root, 'stick'), join(library.root, 'away')];
    mkdirSync(destination);
    const pullOut = () => {
      if (existsSync(destination) && readdirSync(destination).length > 0)
        renameSync(destination, away);
    };
    const { api } = library;
    const work = api.storytellerCopies.give(
      { storyId, personId, destination, form },
      { onProgress: pullOut },
    );
    expect(await refusalOf(work)).toMatchObject({ code: 'not-found' });
    expect(existsSync(destination)).toBe(false);
    expect(readdirSync(away)).toHaveLength(1);

    const again = async () => {
      await api.library.lock({});
      return api.library.open({ folder: library.folder, passphrase: PASSPHRASES.lead });
    };
    // Without the stick nothing is known of what lies on it.
    expect((await again()).warnings).toEqual([]);
    renameSync(away, destination);
    expect((await again()).warnings).toMatchObject([{ code: 'package-was-interrupted' }]);
    expect(readdirSync(destination)).toEqual([]);
    expect(await api.storytellerCopies.list({})).toEqual([]);
  },
);
