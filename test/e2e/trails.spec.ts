// A trail from nothing to its folder: stops by keys alone, a voice of an agreed story, the way, and what is made of it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { TrailStopId } from '../../shared/model/ids.ts';
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

const sampleSound = join(import.meta.dirname, '../../assets/sample/kitchen.flac');
const trailStop = TrailStopId.parse('00000000-0000-4000-8000-0000000000a1');
let launched: LaunchedApp;
let page: Page;
let folder: string;

test.beforeEach(async () => {
  launched = await launchApp();
  ({ page } = launched);
  folder = mkdtempSync(join(tmpdir(), 'homeground-trail-'));
  await listenIn(page);
  await createLibrary(page, launched.profile);
});
test.afterEach(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

async function trailNow() {
  const [row] = await ask(page, 'trails.list', {});
  if (row === undefined) throw new Error('there is a trail');
  return ask(page, 'trails.get', { id: row.id });
}

test('a trail is made with the keyboard alone: two stops, their order, the way, and a stop moved', async () => {
  await goTo(page, '#/trails');
  await page.getByRole('button', { name: 'Start the first trail' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Title' }).focus();
  await page.keyboard.type('From market to library');

  const map = page.getByRole('application', { name: /^Map of the city/u });
  await map.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'What this place is called' }).focus();
  await page.keyboard.type('The market');
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'What this place is called' }).focus();
  await page.keyboard.type('The library');
  await expect.poll(async () => (await trailNow()).stops.length).toBe(2);
  await expect(page.getByRole('status').filter({ hasText: 'In straight lines' })).toContainText(
    'miles',
  );

  await page.getByRole('button', { name: 'Move 2. The library one up' }).focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await trailNow()).stops.map(({ title }) => title['en']))
    .toEqual(['The library', 'The market']);

  const before = (await trailNow()).stops[0];
  await page.getByRole('button', { name: 'North' }).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(async () => (await trailNow()).stops[0]?.lat)
    .toBeCloseTo((before?.lat ?? 0) + 0.0002, 6);
  expect((await trailNow()).stops[0]?.lng).toBeCloseTo((before?.lng ?? 0) + 0.0003, 6);

  await page.getByRole('radio', { name: 'adds a stop' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await map.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await trailNow()).path.length).toBe(2);
  await page.getByRole('button', { name: 'Erase the way' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await trailNow()).path.length).toBe(0);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await trailNow()).path.length).toBe(2);
});

test('a stop gets the voice of an agreed story, and the folder holds it; what is not agreed is not offered', async () => {
  const { closed, amina } = await fillWithStories(page);
  const { id: open } = await ask(page, 'stories.create', {
    title: 'The kitchen',
    narratorIds: [amina],
  });
  await ask(page, 'recordings.importFile', { path: sampleSound, storyId: open });
  await agree(page, { storyId: open, personId: amina, allowed: ['exhibition'] });
  await checkStory(page, open);
  // More than a list shows, and found all the same.
  for (let count = 0; count < 60; count += 1)
    await ask(page, 'stories.create', { title: `A later story ${count}` });
  const { id: last } = await ask(page, 'stories.create', { title: 'The orchard' });
  const { id } = await ask(page, 'trails.create', {
    ...{ title: { en: 'Bread and buses' }, languages: ['en', 'ur'] },
    stops: [
      {
        ...{ id: trailStop, lat: 52.4797, lng: -1.9085 },
        ...{ title: { en: 'The library' }, text: { en: 'Look up.' }, accessWords: {} },
        ...{ voice: null, picture: null, host: 'Reading circle', locality: '' },
        ...{ isPublicPlace: false, access: { steps: 'no', toilets: 'yes', benches: 'not-known' } },
      },
    ],
  });
  await goTo(page, `#/trails/${id}`);
  await page.getByRole('button', { name: 'Open 1. The library' }).click();
  await page.getByRole('button', { name: 'Choose a voice' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose a voice' });
  const story = dialog.getByRole('combobox', { name: 'Story' });
  await story.fill('Praca');
  await page.getByRole('option', { name: /^Praca nocą/u }).click();
  await expect(dialog.getByText('This story may not be shown on a trail:')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Put it at the stop' })).toBeDisabled();
  await story.fill('orchard');
  await page.getByRole('option', { name: /^The orchard/u }).click();
  await expect(story).toHaveValue('The orchard');
  await expect(dialog.getByRole('link', { name: 'See what was agreed' })).toHaveAttribute(
    'href',
    new RegExp(last, 'u'),
  );
  await story.fill('kitchen');
  await page.getByRole('option', { name: /^The kitchen/u }).click();
  await dialog.getByLabel('From', { exact: true }).fill('0:00');
  await dialog.getByLabel('To', { exact: true }).fill('0:02');
  await dialog.getByRole('button', { name: 'Put it at the stop' }).click();
  await expect
    .poll(async () => (await trailNow()).stops[0]?.voice)
    .toMatchObject({ storyId: open, fromMs: 0, toMs: 2000 });
  expect((await trailNow()).stops[0]?.voice?.storyId).not.toBe(closed);

  await launched.app.evaluate(({ dialog: box }, path) => {
    box.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
  await page.getByRole('link', { name: 'Make the trail' }).click();
  await expect(page.getByText('1 stop, with 1 voice or picture.')).toBeVisible();
  await page.getByRole('textbox', { name: 'To whom does it go?' }).fill('The walking group');
  await page.getByRole('button', { name: 'Choose a place' }).click();
  await page.getByRole('button', { name: 'Make it' }).click();
  await expect(page.getByRole('heading', { name: 'The trail is made' })).toBeVisible();
  const [made = ''] = readdirSync(folder);
  const files = readdirSync(join(folder, made));
  expect(files).toEqual(
    expect.arrayContaining(['trail.html', 'trail.gpx', 'leaflet.pdf', 'sounds']),
  );
  expect(readdirSync(join(folder, made, 'sounds'))).toHaveLength(1);
  expect(
    readFileSync(join(folder, made, 'leaflet.pdf'))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  await expectNoBarriers(page, ['#/trails', `#/trails/${id}`, `#/trails/${id}/make`]);
});

test('a word that a stop is public falls when another home is found near by, and can be given anew', async () => {
  const home = async (title: string, lat: number) => {
    const { id: storyId } = await ask(page, 'stories.create', { title });
    await ask(page, 'places.add', {
      ...{ storyId, kind: 'settlement', words: 'home', lat, lng: -1.9085 },
    });
  };
  await home('The first home', 52.4798);
  const { id } = await ask(page, 'trails.create', {
    title: { en: 'Bread and buses' },
    stops: [
      {
        ...{ id: trailStop, lat: 52.4797, lng: -1.9085 },
        ...{ title: { en: 'The library' }, text: {}, accessWords: {} },
        ...{ voice: null, picture: null, host: '', locality: '', isPublicPlace: false },
        access: { steps: 'no', toilets: 'yes', benches: 'not-known' },
      },
    ],
  });
  await goTo(page, `#/trails/${id}`);
  await page.getByRole('button', { name: 'Open 1. The library' }).click();
  const word = page.getByRole('checkbox', { name: /public place/u });
  const warnings = async () => (await ask(page, 'trails.plan', { id })).warnings.length;
  await expect(word).not.toBeChecked();
  for (const title of ['The second home', undefined]) {
    await word.check({ force: true });
    await expect.poll(warnings).toBe(0);
    await expect(word).toBeChecked();
    if (title === undefined) break;
    await home(title, 52.4796);
    await expect(word).not.toBeChecked();
    expect(await warnings()).toBe(1);
  }
});
