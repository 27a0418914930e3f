// How large the plan says that an output will be.
import { expect, test } from 'vitest';
import { libraryToShow } from '../../support/exhibition-builder.ts';

test('whole stories in a media pack count as MP3 alone, and only clips also as samples', async () => {
  const { api, items, exhibit } = await libraryToShow({ uses: ['broadcast'] });
  const size = async (...all: Parameters<typeof exhibit>) => {
    const { id } = await exhibit(...all);
    return (await api.exhibitions.plan({ id, what: 'media-pack' })).sizeBytes;
  };
  const nothing = await size();
  expect(await size(items.story())).toBe(nothing + 6000 * 21);
  expect(await size(items.clip(0, 2000))).toBe(nothing + 2000 * 309);
  expect(await size(items.story(), items.clip(0, 2000))).toBe(nothing + 6000 * 21 + 2000 * 309);
});
