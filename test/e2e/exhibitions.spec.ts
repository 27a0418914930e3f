// Exhibitions: put together by keyboard alone, refused and split where something is closed, planned, made, and made clean after a story was taken back.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { ExhibitionId } from '../../shared/model/ids.ts';
import { expectNoBarriers, expectNoViolations } from './support/barriers.ts';
import { kitchenLines, storyToShow } from './support/exhibition-story.ts';
import { exhibitionWithClip } from './support/exhibition-with-clip.ts';
import type { ShownStory } from './support/exhibition-story.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask, checkStory, createLibrary, goTo } from './support/sample-stories.ts';

test.setTimeout(240_000);

let running: LaunchedApp;
let story: ShownStory;
test.beforeEach(async () => {
  running = await launchApp();
  await listenIn(running.page);
  await createLibrary(running.page, running.profile);
  story = await storyToShow(running.page, running);
});
test.afterEach(() => running.close());

const title = 'The kitchen with two doors';
const id = () => crypto.randomUUID() as never;

const items = async (page: Page, exhibition: ExhibitionId) =>
  (await ask(page, 'exhibitions.get', { id: exhibition })).sections.map((section) => section.items);

test('the keyboard alone builds a section with a clip cut from lines and a quote', async () => {
  const { page } = running;
  await goTo(page, '#/exhibitions');
  const press = async (name: string | RegExp, key = 'Enter') => {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press(key);
  };
  await press('Start the first exhibition');
  await press('Add a section');
  await page.getByLabel('Title of this section').focus();
  await page.keyboard.type('Kitchens');
  await press('Add from a story');
  await expect(page.getByLabel('Which story?')).toBeFocused();
  await page.keyboard.type('kitchen');
  await press(`Choose ${title}`);
  await page.getByRole('tab', { name: 'Whole story' }).focus();
  await page.keyboard.press('ArrowRight');
  // Two words, and then two whole lines.
  await page.getByRole('listbox', { name: 'What is said' }).focus();
  for (const key of ['End', 'ArrowLeft', 'Shift+ArrowRight']) await page.keyboard.press(key);
  await expect(page.getByText('2 words are chosen: 0:')).toBeVisible();
  await expect(page.getByText('1 line is only partly in the clip.')).toBeVisible();
  const chosen = page.getByRole('option', { selected: true });
  await expect(chosen).toHaveText(['one', 'week.']);
  const clipTimes = async () => [
    await page.getByRole('textbox', { name: 'Begins at' }).inputValue(),
    await page.getByRole('textbox', { name: 'Ends at' }).inputValue(),
  ];
  const [twoFrom = '', twoTo = ''] = await clipTimes();
  for (const key of ['ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown'])
    await page.keyboard.press(key);
  await expect(page.getByText('17 words are chosen: 0:')).toBeVisible();
  const [linesFrom, linesTo] = await clipTimes();
  // The first line ends where the second begins.
  expect([linesFrom, linesFrom === twoTo, twoFrom !== twoTo]).toEqual([twoTo, true, true]);
  expect(linesTo).not.toBe(linesFrom);
  await press('Add this clip');
  await page.getByRole('tab', { name: 'Clip' }).focus();
  await page.keyboard.press('ArrowRight');
  const words = page.getByRole('listbox', { name: 'Lines of the text' });
  await words.getByRole('option').first().focus();
  await page.keyboard.press('Space');
  await press('Add this quote');
  await press('Done');
  const things = page.getByRole('grid', { name: 'Things in this section' }).getByRole('row');
  await expect(things).toHaveCount(2);
  await expect(things.nth(0)).toContainText('Goes in');
  await expect(things.nth(1)).toContainText(kitchenLines[0] ?? '');
  await things.nth(0).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(things.nth(0)).toContainText('Quote');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const [made] = await ask(page, 'exhibitions.list', {});
  if (made === undefined) throw new Error('it was not kept');
  const [all] = await items(page, made.id);
  expect(all?.map(({ kind }) => kind)).toEqual(['quote', 'clip']);
  const clip = all?.find((item) => item.kind === 'clip');
  expect(clip?.fromMs).toBeGreaterThan(6000);
  expect(clip?.toMs).toBeGreaterThan(20_000);
  await press('Undo');
  await expect(things.nth(0)).toContainText('Clip');
});

test('a thing goes to another section and out, and comes back with Undo', async () => {
  const { page } = running;
  const exhibition = await exhibitionWithClip(page, story, { fromMs: 1000, toMs: 5000 });
  await goTo(page, `#/exhibitions/${exhibition}`);
  const things = page.getByRole('grid', { name: 'Things in this section' }).getByRole('row');
  await page.getByRole('button', { name: 'Move Quote HG-0001 to another section' }).click();
  await page.getByRole('menuitem', { name: 'Into “Work”' }).click();
  await expect(things).toHaveCount(1);
  await expect
    .poll(async () => (await items(page, exhibition)).map((all) => all.length))
    .toEqual([1, 1]);
  await page.getByRole('button', { name: 'Take Clip HG-0001 out' }).click();
  await expect(page.getByText('Nothing is in this section yet.')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).last().click();
  await expect(things).toHaveCount(1);
});

test('a clip across a closed part is refused with a sentence, and split around it with one press', async () => {
  const { page } = running;
  const exhibition = await exhibitionWithClip(page, story, { fromMs: 1000, toMs: 9000 });
  await ask(page, 'passages.close', {
    ...{ recordingId: story.recordingId, fromMs: 4000, toMs: 5000, reason: 'asked' },
  });
  await checkStory(page, story.storyId);
  await goTo(page, `#/exhibitions/${exhibition}`);
  const things = page.getByRole('grid', { name: 'Things in this section' }).getByRole('row');
  await expect(things.first()).toContainText('A part of it is closed, or was cut off.');
  await page.getByRole('button', { name: 'Change Clip HG-0001' }).click();
  await expect(page.getByRole('alert')).toContainText('Nobody outside may hear it');
  await page.getByRole('button', { name: 'Make 2 clips around it' }).click();
  await expect(things).toHaveCount(3);
  await expect(things.nth(0)).toContainText('Goes in');
  await expect(things.nth(1)).toContainText('Goes in');
  await expect
    .poll(async () => (await items(page, exhibition))[0]?.filter(({ kind }) => kind === 'clip'))
    .toMatchObject([{ fromMs: 1000 }, { toMs: 9000 }]);
  // One that ends before it begins is told so, and what was there stays.
  await page.getByRole('button', { name: 'Change Clip HG-0001' }).first().click();
  await page.getByRole('textbox', { name: 'Ends at' }).fill('0:00');
  await expect(page.getByRole('alert')).toContainText('This one is not kept.');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(things.nth(0)).toContainText('Goes in');
  expect((await items(page, exhibition))[0]?.[0]).toMatchObject({ fromMs: 1000 });
  // Nor can such a clip be added.
  await page.getByRole('button', { name: 'Add from a story' }).click();
  await page.getByRole('button', { name: `Choose ${title}` }).click();
  await page.getByRole('tab', { name: 'Clip' }).click();
  await page.getByRole('textbox', { name: 'Ends at' }).fill('0:12');
  await expect(page.getByRole('button', { name: 'Add this clip' })).toBeDisabled();
});

test('a kiosk is made; when a story in it is taken back, the clean one is one press away', async () => {
  const { page, app, profile } = running;
  const exhibition = await exhibitionWithClip(page, story, { fromMs: 1000, toMs: 5000 });
  await ask(page, 'exhibitions.update', {
    id: exhibition,
    opening: { en: 'Come in.' },
    contact: { en: 'Example Street Histories, 0121 496 0000' },
    sections: (await ask(page, 'exhibitions.get', { id: exhibition })).sections.map(
      (section, place) =>
        place === 1
          ? {
              ...section,
              items: [
                {
                  id: id(),
                  kind: 'text' as const,
                  caption: { en: 'Work is a room.' },
                  warning: {},
                },
              ],
            }
          : section,
    ),
  });
  const folder = join(profile, 'stick ਘਰ');
  mkdirSync(folder);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
  await goTo(page, `#/exhibitions/${exhibition}/make`);
  await expect(page.getByText('3 things can be shown')).toBeVisible();
  await page.getByLabel('Where will it be shown, or who gets it?').fill('City Library');
  await page.getByRole('button', { name: 'Choose a place' }).click();
  await page.getByRole('button', { name: 'Make it with 3 things' }).click();
  await expect(page.getByRole('heading', { name: 'It is made' })).toBeVisible({ timeout: 120_000 });
  // A second one, without leaving the page.
  await page.getByRole('button', { name: 'Make something else' }).click();
  await page.getByRole('button', { name: 'Make it with 3 things' }).click();
  await expect(page.getByRole('heading', { name: 'It is made' })).toBeVisible({ timeout: 120_000 });
  await expect.poll(() => readdirSync(folder).length).toBe(2);
  const [first] = readdirSync(folder);
  expect(readdirSync(join(folder, first ?? ''))).toContain('index.html');

  await ask(page, 'agreements.add', {
    ...{ kind: 'withdrawal', storyId: story.storyId, personId: story.personId },
    ...{ on: '2026-02-01', language: 'en', explainedBy: 'Lea Example' },
  });
  await goTo(page, '#/packages//taken-back');
  await page
    .getByRole('button', { name: /Save a REMOVE.txt/u })
    .first()
    .click();
  await expect(page.getByText(/nobody\.$/u)).toBeVisible();
  const remove = readFileSync(join(folder, 'REMOVE.txt'), 'utf8');
  expect(remove).toContain('hg-0001');
  expect(remove).not.toContain('kitchen');
  await page.getByRole('link', { name: 'Make it clean' }).first().click();
  await expect(page.getByRole('heading', { name: 'Make it', level: 1 })).toBeFocused();
  await expect(page.getByText('1 thing can be shown')).toBeVisible();
  await expect(page.getByText('2 things stay behind')).toBeVisible();
  await expect(page.getByText('The storyteller has taken the story back.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Choose a place' }).click();
  await page.getByRole('button', { name: 'Make it with 1 thing' }).click();
  await expect(page.getByRole('heading', { name: 'It is made' })).toBeVisible({ timeout: 120_000 });
  // The clean one of the other begins anew: how the one before ended is not how this one ended.
  const clean = page.getByRole('link', { name: /^Make it clean/u });
  await expect(clean).toHaveCount(1);
  await clean.click();
  await expect(page.getByRole('heading', { name: 'It is made' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Make it', level: 1 })).toBeFocused();
  await page.getByRole('button', { name: 'Choose a place' }).click();
  await page.getByRole('button', { name: 'Make it with 1 thing' }).click();
  await expect(page.getByRole('heading', { name: 'It is made' })).toBeVisible({ timeout: 120_000 });
  expect(await ask(page, 'takingBack.notices', {})).toMatchObject([
    { replacedBy: expect.stringContaining('hg-') },
    { replacedBy: expect.stringContaining('hg-') },
  ]);
});

test('the pages of exhibitions have no barriers, in English and in Urdu', async () => {
  const { page } = running;
  const exhibition = await exhibitionWithClip(page, story, { fromMs: 1000, toMs: 5000 });
  await expectNoBarriers(page, [
    ...['#/exhibitions', '#/exhibitions//bin', `#/exhibitions/${exhibition}`],
    `#/exhibitions/${exhibition}/make`,
  ]);
  await goTo(page, `#/exhibitions/${exhibition}`);
  for (const name of ['Words at the door', 'Look', 'As a visitor', 'Sections']) {
    await page.getByRole('tab', { name }).click();
    await expectNoViolations(page, name);
  }
  await page.getByRole('button', { name: 'Add from a story' }).click();
  await page.getByRole('button', { name: `Choose ${title}` }).click();
  for (const name of ['Whole story', 'Clip', 'Quote', 'Picture']) {
    await page.getByRole('tab', { name }).click();
    await expectNoViolations(page, name);
  }
});
