// A collection that exists already comes in: the columns, the check with its wrong rows, leaving them out, and undoing all of it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectNoViolations } from './support/barriers.ts';
import { useRecordingDesk } from './support/recording-desk.ts';
import { ask } from './support/sample-stories.ts';

const { start } = useRecordingDesk();
let folder = '';
test.beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'homeground-table-'))));
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const table = [
  'RefNo;Title;Interviewee;Date;Language;Shelf',
  'A-1;The bakery (fictional);Amina Example;03/04/2005;Urdu;Box 7',
  'A-2;The tram (fictional);Bilal Example;before the war;Sylheti;Box 8',
  'A-1;Another (fictional);Cai Example;1962;English;Box 9',
].join('\r\n');

test('a table is looked at, checked, brought in without its wrong row, and undone', async () => {
  const { page, app } = await start();
  const path = join(folder, 'catalogue.csv');
  writeFileSync(path, Buffer.from(`\ufeff${table}`, 'utf16le'));
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
  await page.evaluate(() => (location.hash = '#/intake/table'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bring in a collection');
  await expectNoViolations(page, 'choosing a table');
  await page.getByRole('button', { name: 'Choose a table' }).press('Enter');

  const columns = page.getByRole('group', { name: 'Which column is what?' });
  await expect(columns.getByRole('row', { name: /^RefNo/u })).toContainText('Number or code');
  await expect(columns.getByRole('row', { name: /^Shelf/u })).toContainText('Keep as it is');
  await columns.getByRole('button', { name: /Where “Shelf” goes/u }).press('Enter');
  await page.getByRole('option', { name: 'Private notes' }).click();
  await expectNoViolations(page, 'columns of a table');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Our old catalogue');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved as “Our old catalogue”.')).toBeVisible();
  await page.getByRole('button', { name: 'Check the table' }).press('Enter');

  await expect(page.getByText('Row 2 has the same number or code')).toBeVisible();
  await expect(page.getByText('“before the war” is no date that we can read')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bring in 2 stories' })).toBeDisabled();
  await expectNoViolations(page, 'check of a table');
  expect((await ask(page, 'stories.list', {})).items).toEqual([]);
  await page.getByText('Leave out 1 row that cannot come in').click();
  await page.getByRole('button', { name: 'Bring in 2 stories' }).press('Enter');

  await expect(page.getByRole('heading', { name: '2 stories came in' })).toBeVisible();
  await expectNoViolations(page, 'a table came in');
  const { items } = await ask(page, 'stories.list', {});
  expect(items.map(({ title }) => title).toSorted()).toEqual([
    'The bakery (fictional)',
    'The tram (fictional)',
  ]);
  const bakery = items.find(({ title }) => title.startsWith('The bakery'));
  await page.evaluate((id) => (location.hash = `#/stories/${id}`), bakery?.id ?? '');
  await page.getByText('As it was received').click();
  await expect(page.getByText('Box 7').last()).toBeVisible();

  await page.evaluate(() => (location.hash = '#/intake/table'));
  await page.getByRole('button', { name: 'Undo all of it' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo all of it' }).click();
  await expect(page.getByText('2 stories went into the bin.')).toBeVisible();
  expect((await ask(page, 'stories.list', {})).items).toEqual([]);
});
