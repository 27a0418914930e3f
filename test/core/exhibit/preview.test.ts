// The pages of an exhibition before it is made: what visitors would see, and nothing that would stay behind.
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { StoryId } from '../../../shared/model/ids.ts';
import { ExhibitionItemId, ExhibitionSectionId } from '../../../shared/model/ids.ts';
import { addPicture } from '../../support/add-picture.ts';
import { codeOf } from '../../support/error-code.ts';
import { libraryToShow } from '../../support/exhibition-builder.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { tinyPng } from './tiny-png.ts';

const itemId = () => ExhibitionItemId.parse(randomUUID());

async function showing(library: TestLibrary, storyIds: readonly StoryId[]) {
  return library.api.exhibitions.create({
    title: { en: 'Gardens <b>', ur: 'باغ' },
    languages: ['en', 'ur'],
    sections: [
      {
        ...{ id: ExhibitionSectionId.parse(randomUUID()), title: { en: 'Yards' } },
        introduction: {},
        items: storyIds.map((storyId) => ({
          ...{ kind: 'story' as const, id: itemId(), storyId, caption: {}, warning: {} },
        })),
      },
    ],
  });
}

test('a page shows what may be shown; what was not agreed to is on no page', async () => {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const shown = sample.story({ uses: ['exhibition'], title: 'The garden behind the mill' });
  const hidden = sample.story({ uses: ['archive'], title: 'The well in the yard' });
  for (const storyId of [shown, hidden]) {
    sample.take(storyId);
    sample.check(storyId);
  }
  const { id } = await showing(library, [shown, hidden]);
  const first = await library.api.exhibitions.preview({ id, language: 'en' });
  expect(first.html).toContain('Gardens &#60;b&#62;');
  expect(first.html).toContain('href="../assets/site.css"');
  let all = '';
  for (const page of first.pages)
    all += (await library.api.exhibitions.preview({ id, language: 'en', page })).html;
  expect(all).toContain('The garden behind the mill');
  expect(all).not.toContain('The well in the yard');
  expect(first.pages).toContain('ur/section-1.html');
});

test('without a page it is the first one in the language that is asked for', async () => {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const storyId = sample.story({ uses: ['exhibition'] });
  sample.take(storyId);
  sample.check(storyId);
  const { id } = await showing(library, [storyId]);
  const { html } = await library.api.exhibitions.preview({ id, language: 'ur' });
  expect(html).toContain('<html lang="ur" dir="rtl"');
});

test('an exhibition with nothing in it yet can be looked at', async () => {
  const library = await makeLibrary();
  const { id } = await library.api.exhibitions.create({ title: { en: 'Soon' } });
  const { html, pages } = await library.api.exhibitions.preview({ id, language: 'en' });
  expect(html).toContain('There is nothing here yet.');
  expect(pages).not.toContain('en/section-1.html');
  const gone = library.api.exhibitions.preview({ id, language: 'en', page: 'en/section-9.html' });
  expect(await codeOf(gone)).toBe('not-found');
});

test('pictures are inside the page, so that it needs nothing but its style', async () => {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const storyId = sample.story({ uses: ['exhibition'] });
  sample.take(storyId);
  addPicture(library, { storyId, bytes: tinyPng, use: 'exhibition', mimeType: 'image/png' });
  sample.check(storyId);
  const { id } = await showing(library, [storyId]);
  const { pages } = await library.api.exhibitions.preview({ id, language: 'en' });
  const page = pages.find((path) => path.startsWith('en/story-')) ?? '';
  const { html } = await library.api.exhibitions.preview({ id, language: 'en', page });
  expect(html).toContain('<img src="data:image/png;base64,');
  expect(html).not.toContain('src="../pictures/');
});

test('a page says what would be heard on it, and what of that nobody may hear', async () => {
  const { api, items, exhibit, recordingId, storyId, sample, attachmentId } = await libraryToShow();
  await api.attachments.bin({ id: attachmentId });
  await api.recordings.trim({ id: recordingId, inMs: 500, outMs: 5500 });
  await api.passages.close({ recordingId, fromMs: 4000, toMs: 4500, reason: 'asked' });
  sample.check(storyId);
  const refused = items.clip(3500, 5000);
  const { id } = await exhibit(items.clip(1000, 2000), refused, items.story());
  const { pages } = await api.exhibitions.preview({ id, language: 'en' });
  const heard = async (start: string) => {
    const page = pages.find((path) => path.startsWith(start)) ?? '';
    const { html, sounds } = await api.exhibitions.preview({ id, language: 'en', page });
    for (const { code } of sounds) expect(html).toContain(`data-sound="${code}"`);
    return sounds.map(({ code: _code, ...sound }) => sound);
  };
  expect(await heard('en/section-1')).toEqual([
    { recordingId, fromMs: 1000, toMs: 2000, silent: [] },
  ]);
  // The clip is also heard beside its story.
  expect(await heard('en/story-')).toEqual([
    { recordingId, fromMs: 1000, toMs: 2000, silent: [] },
    { recordingId, fromMs: 500, toMs: 5500, silent: [{ fromMs: 4000, toMs: 4500 }] },
  ]);
  expect((await api.exhibitions.preview({ id, language: 'en' })).sounds).toEqual([]);
});
