// Receiving: a package is looked at, taken in, receipted, and taken back.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { bagOf, ourFiles, writeFiles } from '../support/bag-of-files.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { answerDialogWith } from './support/in-app.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask, createLibrary, goTo } from './support/sample-stories.ts';

let running: LaunchedApp;
let path: string;
test.beforeEach(async () => {
  running = await launchApp();
  await listenIn(running.page);
  await createLibrary(running.page, running.profile);
  path = join(running.profile, 'hg-archive-example');
  await mkdir(path);
  writeFiles(path, bagOf(ourFiles()));
});
test.afterEach(() => running.close());

async function look() {
  const { page } = running;
  await answerDialogWith(running, path);
  await goTo(page, '#/intake');
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
}

test('a package is looked at, taken in once, receipted and taken back', async () => {
  const { page, profile } = running;
  await look();
  await expect(
    page.getByRole('heading', { name: 'Nothing is wrong with this package' }),
  ).toBeVisible();
  await expect(page.getByRole('row', { name: 'The bread oven' })).toContainText('Would be added');
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect(page.getByRole('heading', { name: 'Received: hg-archive-example' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'The bread oven' })).toContainText('Added');

  const receipts = join(profile, 'receipts');
  await mkdir(receipts);
  await answerDialogWith(running, receipts);
  await page.getByRole('button', { name: 'Save the receipt…' }).click();
  await expect(page.getByText('The receipt is saved, for people and for machines.')).toBeVisible();
  expect((await readdir(receipts)).toSorted()).toEqual([
    'receipt-hg-archive-example.html',
    'receipt-hg-archive-example.json',
  ]);

  await look();
  await expect(page.getByText('This very package was received before.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take it in' })).toHaveCount(0);
  await page.getByRole('link', { name: 'See what was received' }).click();

  await page.getByRole('button', { name: 'Take it all back' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take it all back' }).click();
  await expect(page.getByText(/The stories are in the bin/u).first()).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Take it in again' }).click();
  await expect(page.getByText('It is in the library again.')).toBeVisible();
  await goTo(page, '#/intake');
  await expect(page.getByRole('row', { name: 'hg-archive-example' })).toContainText('1 added');
  const [intake] = await ask(page, 'intakes.list', {});
  await expectNoBarriers(page, ['#/intake', `#/intake/${intake?.id ?? ''}`]);
});

test('a damaged package is refused, each fault in a sentence with what it means', async () => {
  const { page } = running;
  await writeFile(join(path, 'data/metadata/items-dcterms.csv'), 'changed on the way');
  await writeFile(join(path, 'data/interviews/hg-0001/preservation/hg-0001-01.wav'), 'RIFF');
  await look();
  await expect(
    page.getByRole('heading', { name: 'Something is wrong with this package' }),
  ).toBeVisible();
  const faults = page.getByRole('region', { name: /What is wrong/u });
  await expect(faults).toContainText('items-dcterms.csv');
  await expect(faults).toContainText('The file is not as it was sent');
  await expect(page.getByRole('button', { name: 'Take it in' })).toHaveCount(0);
  await expectNoBarriers(page, [`#/intake/${encodeURIComponent(path)}/look`]);
});

test('the first page tells what came in last, and takes it back', async () => {
  const { page } = running;
  await ask(page, 'intakes.receive', { path });
  await goTo(page, '#/home');
  const last = page.getByRole('region', { name: 'What came in last' });
  await expect(last).toContainText('1 added');
  await last.getByRole('button', { name: 'Take it all back' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take it all back' }).click();
  await expect(last).toContainText('Taken back on');
  await last.getByRole('button', { name: 'Take it in again' }).click();
  await expect(last).toContainText('Received on');
  await last.getByRole('link', { name: 'hg-archive-example' }).click();
  await expect(page.getByRole('heading', { name: 'Received: hg-archive-example' })).toBeVisible();
});
