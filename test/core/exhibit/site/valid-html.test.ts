// Pages that another checker of HTML finds nothing wrong with.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { writeCards } from '../../../../electron/core/exhibit/site/write-cards.ts';
import { writeSite } from '../../../../electron/core/exhibit/site/write-site.ts';
import { siteFile } from '../../../../electron/dev/build-site.ts';
import { exhibitionContent } from '../../../support/exhibition-content.ts';
import { tempFolder } from '../../../support/make-core.ts';
import { runValidator, validator } from '../../../support/validators.ts';
import { filesOf, noMeans } from './html.ts';

const checker = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // How a page is laid out is a matter of taste.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'attribute-boolean-style': 'off',
    // One `nav` holds the menu and the languages.
    'prefer-native-element': 'off',
  },
});

async function complaintsOf(files: ReadonlyMap<string, string>): Promise<string[]> {
  const complaints: string[] = [];
  for (const [path, html] of files) {
    if (!path.endsWith('.html')) continue;
    const { results } = await checker.validateString(html, path);
    for (const { messages } of results)
      for (const { ruleId, message, line } of messages)
        complaints.push(`${path}:${line} ${ruleId}: ${message}`);
  }
  return complaints;
}

test('html-validate has nothing to say about a kiosk in three languages', async () => {
  const content = exhibitionContent({ languages: ['en', 'ur', 'ti'] });
  expect(await complaintsOf(await filesOf(writeSite(content, noMeans, 'kiosk')))).toEqual([]);
});

test('html-validate has nothing to say about a website and about cards', async () => {
  const means = { ...noMeans, webAddress: 'https://example.org/' };
  const content = exhibitionContent();
  expect(await complaintsOf(await filesOf(writeSite(content, means, 'website')))).toEqual([]);
  expect(await complaintsOf(await filesOf(writeCards(content, means)))).toEqual([]);
});

const java = validator('java');

test.skipIf(java === undefined)(
  'the checker of the W3C has nothing to say about the pages',
  async () => {
    const folder = tempFolder();
    const content = exhibitionContent({ languages: ['en', 'ur', 'ti'] });
    const means = { ...noMeans, webAddress: 'https://example.org/', siteFile };
    for (const written of [writeSite(content, means, 'kiosk'), writeCards(content, means)])
      for (const [path, text] of await filesOf(written)) {
        if (!path.endsWith('.html')) continue;
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
    // Its rules for style sheets are older than what browsers know.
    const args = ['-jar', jar, '--errors-only', folder];
    const { ok, output } = runValidator(java ?? '', args);
    expect(output).toBe('');
    expect(ok).toBe(true);
  },
  120_000,
);

test('it sees what it looks for', async () => {
  const broken = new Map([
    ['x.html', '<!DOCTYPE html><html lang="en"><p><div>one</div></p></html>'],
  ]);
  expect(await complaintsOf(broken)).not.toEqual([]);
});
