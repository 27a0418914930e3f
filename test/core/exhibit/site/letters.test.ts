// A typeface goes along only where it is needed.
import { expect, test } from 'vitest';
import { siteFile } from '../../../../electron/dev/build-site.ts';
import { neededLetters } from '../../../../electron/core/exhibit/site/letters.ts';

const families = (...html: string[]) => [
  ...new Set(neededLetters(html).files.map((file) => file.replace(/^fonts\/|-\d+\.woff2$/gu, ''))),
];

test('an English exhibition takes Latin letters alone', () => {
  expect(families('<p lang="en">The kitchen</p>')).toEqual(['atkinson-hyperlegible-next-latin']);
});

test('Urdu takes its own style, Arabic does not', () => {
  expect(families('<p lang="ur">خط</p>')).toContain('noto-nastaliq-urdu-arabic');
  expect(families('<p lang="ar">خط</p>')).not.toContain('noto-nastaliq-urdu-arabic');
  expect(families('<p lang="pa-Arab">خط</p>')).toContain('noto-nastaliq-urdu-arabic');
});

test('every letter that can be asked for is there', async () => {
  const { files } = neededLetters(['<p lang="ur">Łódź خط বাংলা ਪੰਜਾਬੀ ድምጺ</p>']);
  expect(files).toHaveLength(14);
  for (const file of files) expect((await siteFile(file)).length, file).toBeGreaterThan(5000);
});
