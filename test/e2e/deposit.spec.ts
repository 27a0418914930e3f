// A deposit for a named archive: its rules written down, what is missing told, the deposit made, and the answer kept.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { CollectionId, StoryId } from '../../shared/model/ids.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import {
  agree,
  ask,
  checkStory,
  createLibrary,
  fillWithStories,
  goTo,
} from './support/sample-stories.ts';

let running: LaunchedApp;
let place: string;
let collectionId: CollectionId;
let storyId: StoryId;
test.beforeEach(async () => {
  running = await launchApp();
  const { app, page, profile } = running;
  await listenIn(page);
  await createLibrary(page, profile);
  const stories = await fillWithStories(page);
  storyId = stories.open;
  await agree(page, { storyId, personId: stories.amina, allowed: ['archive'] });
  await ask(page, 'stories.update', { id: storyId, summary: '' });
  await checkStory(page, storyId);
  const { id } = await ask(page, 'collections.create', {
    title: 'First winters',
    items: [{ storyId, caption: '' }],
  });
  collectionId = id;
  place = join(profile, 'stick');
  await mkdir(place);
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, place);
});
test.afterEach(() => running.close());

test('with the keyboard alone a lead begins a preset, changes it and undoes it', async () => {
  const { page } = running;
  await goTo(page, '#/packages//presets');
  const use = page.getByRole('button', { name: 'Use this Preservica archive (OPEX)' });
  await use.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Preservica archive (OPEX)');
  const name = page.getByRole('textbox', { name: 'Name of the preset' });
  await name.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('City Archive');
  await page.keyboard.press('Tab');
  await page.getByRole('checkbox', { name: 'An index' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect
    .poll(async () => (await ask(page, 'presets.list', {}))[0])
    .toMatchObject({
      name: 'City Archive',
      shape: {
        unit: 'story',
        requires: ['title', 'summary', 'date', 'language', 'recording', 'index'],
      },
    });
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByRole('checkbox', { name: 'An index' })).not.toBeChecked();

  const prefix = page.getByRole('textbox', { name: 'Beginning of each name' });
  await prefix.fill('../x');
  await expect(
    page.getByText('Please use small letters a to z and digits', { exact: false }),
  ).toBeVisible();
  await prefix.fill('bham');
  await expect(page.getByText('bham-0001', { exact: true })).toBeVisible();
});

test('what the archive asks for and is missing is told with a way to the story, and a lead may send it without', async () => {
  const { page } = running;
  await ask(page, 'presets.create', {
    ...{ name: 'City Archive', recipient: 'Example City Archive', recipientContact: '' },
    destination: null,
    shape: {
      ...{ unit: 'collection', form: 'zip', masters: 'as-kept', records: ['spreadsheet'] },
      ...{ codePrefix: 'hg', baseUrl: 'https://example.invalid/', agreements: 'left-out' },
      securityTags: { open: 'public', onRequest: 'open', closed: 'closed' },
      requires: ['title', 'summary'],
    },
  });
  await goTo(page, `#/packages/${collectionId}/make`);
  await expect(page.getByText('1 story has no summary')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'To whom does it go?' })).toHaveValue(
    'Example City Archive',
  );
  await expect(page.getByRole('radio', { name: 'Zip file' })).toBeChecked();
  await page.getByRole('button', { name: 'Choose a place' }).click();
  const make = page.getByRole('button', { name: 'Make the package with 1 story' });
  await expect(make).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Send it without' }).focus();
  await page.keyboard.press('Space');
  await make.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What to hand over' })).toBeVisible();
  const [name = ''] = await readdir(place);

  await page.getByRole('link', { name: 'Its page in the register' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText('Sent with something missing')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Under which agreements' })).toContainText(
    'Agreement for the recording',
  );
  const [preset] = await ask(page, 'presets.list', {});
  expect(preset?.destination).toBe(place);
});

test('a receipt finds its package by itself, is kept, and can be taken back', async () => {
  const { app, page, profile } = running;
  const made = await ask(page, 'packages.exportArchive', {
    ...{ collectionId, destination: place, recipient: 'Example City Archive' },
  });
  const receipt = join(profile, 'receipt.json');
  await writeFile(
    receipt,
    JSON.stringify({
      format: 'homeground-receipt-1',
      package: { fingerprint: made.packages[0]?.fingerprint },
      received: { at: '2026-11-25T09:00:00.000Z', organisation: 'Example City Archive' },
    }),
  );
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, receipt);
  await goTo(page, '#/packages');
  await expect(page.getByRole('row', { name: made.name })).toContainText('No answer yet');
  await page.getByRole('button', { name: 'Read a receipt' }).click();
  await page.getByRole('textbox', { name: 'Number at the archive' }).fill('2026/17');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('row', { name: made.name })).toContainText(
    'Receipt, 25 November 2026',
  );

  await goTo(page, `#/packages/${made.id}/left`);
  const answers = page.getByRole('region', { name: 'What the archive answered' });
  await expect(answers).toContainText('2026/17');
  await expect(answers).toContainText('With it is kept: receipt.json');
  await answers.getByRole('button', { name: /^More to do with/u }).click();
  await page.getByRole('menuitem', { name: 'Put in the bin' }).click();
  await expect(answers).toContainText('Nothing yet');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(answers).toContainText('2026/17');
});

test('the pages of deposits have no barriers, in English and in Urdu', async () => {
  const { page } = running;
  const made = await ask(page, 'packages.exportArchive', {
    ...{ collectionId, destination: place, recipient: 'Example City Archive' },
  });
  await ask(page, 'deposits.addAnswer', {
    ...{ about: { deliveryId: made.id }, kind: 'question', on: '2026-11-25' },
    ...{ from: 'Example City Archive', reference: '', note: 'Which year?' },
  });
  const preset = await ask(page, 'presets.create', {
    ...{ name: 'City Archive', recipient: '', recipientContact: '', destination: place },
    shape: made.shape,
  });
  await expectNoBarriers(page, [
    '#/packages//presets',
    `#/packages/${preset.id}/preset`,
    `#/packages/${collectionId}/make`,
    `#/packages/${made.id}/left`,
    '#/packages',
  ]);
});
