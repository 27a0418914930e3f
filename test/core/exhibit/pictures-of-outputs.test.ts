// Photos of a story go along only where visitors see them.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ExhibitionSectionId } from '../../../shared/model/ids.ts';
import type { ExhibitionItemId } from '../../../shared/model/ids.ts';
import { useOfOutput } from '../../../shared/model/exhibition-output.ts';
import { addPicture } from '../../support/add-picture.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { tinyPng } from './tiny-png.ts';

test.each([
  ['kiosk', 1],
  ['website', 1],
  ['wall', 0],
  ['cards', 0],
  ['media-pack', 0],
] as const)(
  'photos in the folder of a %s: %i',
  async (what, count) => {
    const library = await makeLibrary({ siteFile: (name) => Promise.resolve(Buffer.from(name)) });
    const sample = sampleLibrary(library);
    const use = useOfOutput(what);
    const storyId = sample.story({ uses: [use] });
    sample.take(storyId);
    const picture = { storyId, bytes: tinyPng, mimeType: 'image/png', use };
    const attachmentId = addPicture(library, picture);
    sample.check(storyId);
    const item = () => ({
      ...{ id: library.newId() as ExhibitionItemId, storyId, caption: {}, warning: {} },
    });
    const { id } = await library.api.exhibitions.create({
      title: { en: 'Rooms' },
      sections: [
        {
          ...{ id: ExhibitionSectionId.parse(library.newId()), title: {}, introduction: {} },
          items: [
            { ...item(), kind: 'story' },
            { ...item(), kind: 'picture', attachmentId },
          ],
        },
      ],
    });
    const destination = join(library.root, 'out');
    mkdirSync(destination);
    const webAddress = 'https://example.invalid/rooms/';
    const request = { id, what, destination, webAddress, recipient: 'Example Hall' };
    const { path } = await library.api.exhibitions.make(request);
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /^pictures.hg-/u.test(name))).toHaveLength(count);
  },
  60_000,
);
