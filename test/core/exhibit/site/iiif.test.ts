// The website for IIIF viewers: manifests that the official schema accepts, with ids under the web address.
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import webvtt from 'webvtt-parser';
import { expect, test } from 'vitest';
import { writeSite } from '../../../../electron/core/exhibit/site/write-site.ts';
import { exhibitionContent, shownStory } from '../../../support/exhibition-content.ts';
import { schemaFile } from '../../../support/validators.ts';
import { filesOf, noMeans } from './html.ts';

const webAddress = 'https://stories.example.org/birmingham/';

async function website(content = exhibitionContent()) {
  return filesOf(writeSite(content, { ...noMeans, webAddress }, 'website'));
}

test('each story with sound has a manifest whose ids all lie under the web address', async () => {
  const files = await website();
  const text = files.get('iiif/hg-0002/manifest.json') ?? '{}';
  const ids = [...text.matchAll(/"id": "([^"]*)"/gu)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(6);
  for (const id of ids) expect(id?.startsWith(webAddress), id).toBe(true);
  expect(text).toContain(`"id": "${webAddress}sounds/hg-0002-c01.mp3"`);
});

test('the captions of each language are a file of their own, which the strict parser accepts', async () => {
  const files = await website();
  for (const language of ['ur', 'en']) {
    const vtt = files.get(`captions/hg-0002-c01.${language}.vtt`) ?? '';
    expect(new webvtt.WebVTTParser().parse(vtt, 'subtitles').errors, language).toEqual([]);
    expect(files.get('iiif/hg-0002/manifest.json')).toContain(
      `${webAddress}captions/hg-0002-c01.${language}.vtt`,
    );
  }
});

const schemaPath = schemaFile('iiif-presentation-3.json');
test.skipIf(schemaPath === undefined)(
  'the official schema accepts a manifest, also of words that look like markup',
  async () => {
    const ajv = new Ajv({ strict: false, unicodeRegExp: false });
    addFormats(ajv);
    const schema: unknown = JSON.parse(readFileSync(schemaPath ?? '', 'utf8'));
    const validate = ajv.compile(schema as object);
    const content = exhibitionContent({
      stories: [
        shownStory({ title: '<b>bold</b>', summary: '<p>one', contentWarning: '<i>' }),
        shownStory({ code: 'hg-0002', languages: ['ur'], title: 'خط' }),
      ],
    });
    const files = await website(content);
    for (const code of ['hg-0001', 'hg-0002']) {
      const made: unknown = JSON.parse(files.get(`iiif/${code}/manifest.json`) ?? '{}');
      expect(validate(made), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ type: 'Manifest' })).toBe(false);
  },
);

test('pages on the web name their own address, ask not to be listed, and begin nothing anew', async () => {
  const files = await website();
  const page = files.get('ur/story-hg-0002.html') ?? '';
  expect(page).toContain(`<link rel="canonical" href="${webAddress}ur/story-hg-0002.html">`);
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).not.toContain('data-idle-seconds');
  expect(files.get('READ-ME-FIRST.txt')).toContain(webAddress);
});

test('without an address there are no manifests, and no page names one', async () => {
  const files = await filesOf(writeSite(exhibitionContent(), noMeans, 'website'));
  expect([...files.keys()].filter((path) => path.startsWith('iiif/'))).toEqual([]);
  expect(files.get('en/index.html')).not.toContain('canonical');
});
