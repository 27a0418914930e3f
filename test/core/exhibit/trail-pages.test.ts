// The pages of a trail: valid, whole in each language, and the voice behind its warning.
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { writeTrail } from '../../../electron/core/exhibit/write-trail.ts';
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
const files = await filesOf(
  writeTrail(sampleTrail(), {
    siteFile: (name) => Promise.resolve(Buffer.from(`built ${name}`)),
    async printPdf(html) {
      printed.push(html);
      return Buffer.from('%PDF-');
    },
    pictureBytes: () => undefined,
  }),
);
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
  expect(page('trail-ur.html')).toContain('<html lang="ur" dir="rtl">');
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

test('say what is hard before the sound can be heard', () => {
  const html = page('trail.html');
  expect(html.indexOf('Tells of a loss.')).toBeLessThan(html.indexOf('<audio'));
  expect(html).toMatch(/<details><summary>Go on to the sound<\/summary><audio/u);
});

test('print with their letters inside, and load nothing', () => {
  expect(printed).toHaveLength(2);
  for (const html of printed) {
    expect(html).toContain("url('data:font/woff2;base64,");
    expect(html).not.toMatch(/url\('fonts|src="(?!data:)/u);
  }
});
