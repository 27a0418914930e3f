// The pages of a trail: valid, whole in each language, and the voice behind its warning.
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { writeTrail } from '../../../electron/core/exhibit/write-trail.ts';
import type { TrailMeans } from '../../../electron/core/exhibit/write-trail.ts';
import { shownStory } from '../../support/exhibition-content.ts';
import { sampleTrail } from '../../support/sample-trail.ts';
import { filesOf, targetsOf, wordsOf } from './site/html.ts';

const checker = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // How a page is laid out is a matter of taste.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'attribute-boolean-style': 'off',
    'prefer-native-element': 'off',
  },
});

const printed: string[] = [];
const means: TrailMeans = {
  siteFile: (name) => Promise.resolve(Buffer.from(`built ${name}`)),
  async printPdf(html) {
    printed.push(html);
    return Buffer.from('%PDF-');
  },
  pictureBytes: () => undefined,
};
const files = await filesOf(writeTrail(sampleTrail(), means));
const page = (name: string) => files.get(name) ?? '';

test('are valid HTML', async () => {
  for (const [path, html] of files) {
    if (!path.endsWith('.html')) continue;
    const { results } = await checker.validateString(html, path);
    const found = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`),
    );
    expect(found).toEqual([]);
  }
});

test('are there in each language, and lead to one another and to nothing that is not there', () => {
  expect(page('trail-ur.html')).toContain('<html lang="ur" dir="rtl"');
  expect(page('trail-ur.html')).toContain('کتب خانہ');
  const sounds = ['sounds/hg-0001-c01.mp3'];
  for (const name of ['trail.html', 'trail-ur.html', 'leaflet.html', 'leaflet-ur.html'])
    for (const target of targetsOf(name, page(name)))
      expect([...files.keys(), ...sounds]).toContain(target.split('#')[0]);
  expect(targetsOf('trail.html', page('trail.html'))).toContain('trail-ur.html');
});

test('tell of each stop in words, also what nobody knows of getting around', () => {
  const words = wordsOf(page('trail.html'));
  for (const said of ['The Example Reading Circle', 'No steps', 'Bench: not known', 'Look up.'])
    expect(words).toContain(said);
  expect(page('trail.html')).toContain('The &#60;library&#62; &#38; its roof');
});

test('say what is hard before the sound can be heard or its words be read', () => {
  const html = page('trail.html');
  const [before = '', behind = ''] = html.split('<details class="behind">');
  expect(before).toContain('Tells of a loss.');
  expect(before).not.toMatch(/<audio|I came for the light/u);
  expect(behind).toMatch(/<audio[^]*I came for the light/u);
});

test("say a story's own warning before its sound, its words and its picture, and in the leaflet", async () => {
  const [first, second] = sampleTrail().stops;
  if (!first?.voice || second === undefined) throw new Error('there is no voice');
  const picture = {
    file: { path: 'pictures/hg-0002-p01.jpg', mimeType: 'image/jpeg', sizeBytes: 9000 },
    ...{ caption: 'The burnt door', captionAlt: '', captionAltLanguage: null },
    ...{ altText: 'A door', people: [], width: 640, height: 480 },
  };
  const seen = { storyCode: 'hg-0002', caption: {}, picture };
  const warned = await filesOf(
    writeTrail(
      sampleTrail({
        stops: [
          { ...first, voice: { ...first.voice, warning: {} } },
          { ...second, picture: seen },
        ],
        stories: [
          shownStory({ contentWarning: 'Tells of a fire.' }),
          shownStory({ code: 'hg-0002', contentWarning: 'Shows what burnt.' }),
        ],
      }),
      { ...means, printPdf: undefined },
    ),
  );
  const html = warned.get('trail.html') ?? '';
  const [, heard = '', looked = ''] = html.split('<li class="stop trail-stop"');
  for (const [stop, warning, hidden] of [
    [heard, 'Tells of a fire.', 'I came for the light.'],
    [looked, 'Shows what burnt.', 'The burnt door'],
  ] as const) {
    const [before, behind] = stop.split('<details class="behind">');
    expect(before).toContain(warning);
    expect(before).not.toContain(hidden);
    expect(behind).toContain(hidden);
  }
  const leaflet = warned.get('leaflet.html') ?? '';
  expect(leaflet.indexOf('Tells of a fire.')).toBeLessThan(
    leaflet.indexOf('I came for the light.'),
  );
  expect(leaflet).toContain('Tells of a fire.');
  expect(leaflet.indexOf('Shows what burnt.')).toBeLessThan(leaflet.indexOf('The burnt door'));
  expect(leaflet).toContain('Shows what burnt.');
});

test('print with their letters inside, and load nothing', () => {
  expect(printed).toHaveLength(2);
  for (const html of printed) {
    expect(html).toContain("url('data:font/woff2;base64,");
    expect(html).not.toMatch(/url\('fonts|src="(?!data:)/u);
  }
});

test('the leaflet grows with what is said, and cuts nothing off', () => {
  const [style = ''] = /\.sheet\{[^}]*\}/u.exec(page('leaflet.html')) ?? [];
  expect(style).toContain('min-height:188mm');
  expect(style).not.toMatch(/overflow|[;{]height:/u);
});

test('name the organisation to ask where the trail names nobody', async () => {
  const unnamed = sampleTrail({ contact: {} });
  const made = await filesOf(writeTrail(unnamed, { ...means, printPdf: undefined }));
  for (const name of ['trail.html', 'leaflet.html'])
    expect(wordsOf(made.get(name) ?? '')).toContain(
      'Please ask \u2068Example Street Histories\u2069.',
    );
  expect(wordsOf(page('trail.html'))).toContain('desk@example.org');
  expect(wordsOf(page('trail.html'))).not.toContain('Please ask');
});
