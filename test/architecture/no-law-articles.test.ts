// Laws change: no article or section of one stands in the code, in the wording or in the texts that are signed.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const article = /\b(?:Articles?|Art\.|Sections?|Schedule|Sch\.) ?\d+[A-Z]?\b|\bs\. ?\d+\(\d/iu;

const files = ['shared', 'electron', 'renderer', 'assets/agreements'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|json)$/u.test(name))
    .map((name) => join(folder, name)),
);

test('an article would be found', () => {
  for (const words of ['UK GDPR Article 89', 'section 164A', 'DPA 2018 Sch. 1', 's. 90(3)'])
    expect(words).toMatch(article);
});

test('no file names an article of a law', () => {
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((name) => article.test(readFileSync(join(root, name), 'utf8')))).toEqual([]);
});
