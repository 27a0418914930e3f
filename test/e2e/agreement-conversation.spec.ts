// The conversation about agreements, as a storyteller sees it: one question a screen, in their words, with the keyboard alone.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import urdu from '../../assets/agreements/participation-ur-2.json' with { type: 'json' };
import { uses } from '../../shared/model/agreement.ts';
import { expectNoViolations } from './support/barriers.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask, createLibrary, fillWithStories, goTo, passphrase } from './support/sample-stories.ts';
import type { SampleStories } from './support/sample-stories.ts';
import { pressWithKeys, tabTo, typeWithKeys } from './support/with-keys.ts';

let running: LaunchedApp;
let stories: SampleStories;
test.beforeEach(async () => {
  running = await launchApp();
  await listenIn(running.page);
  await createLibrary(running.page, running.profile);
  stories = await fillWithStories(running.page);
});
test.afterEach(() => running.close());

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name });

async function personOf(page: Page): Promise<string> {
  const [personId] = (await ask(page, 'stories.get', { id: stories.bare })).narratorIds;
  if (!personId) throw new Error('the story has a storyteller');
  return personId;
}

/** To the screen that says the window is to be turned. */
async function prepare(page: Page, kind: 'participation' | 'recording', language = 'en') {
  await ask(page, 'stories.update', { id: stories.bare, languages: [language] });
  await goTo(page, `#/agreements/${stories.bare}/${kind}~${await personOf(page)}`);
}

/** Goes through the parts that are explained. */
async function hearAll(page: Page, next: string | RegExp, goOn: string) {
  for (let parts = 0; parts < 12; parts += 1) {
    if (await heading(page, next).isVisible()) return;
    const before = await page.getByRole('heading', { level: 1 }).last().textContent();
    await pressWithKeys(page, goOn);
    await expect(page.getByRole('heading', { level: 1 }).last()).not.toHaveText(before ?? '');
  }
}

test('somebody agrees to take part and then to each use, with the keyboard alone', async () => {
  test.slow();
  const { page } = running;
  await prepare(page, 'participation');
  await expectNoViolations(page, 'before the conversation');
  await pressWithKeys(page, 'Start the conversation');
  await expect(heading(page, /^Now turn the screen to/)).toBeVisible();
  await expect(page.locator(':is([inert], [aria-hidden="true"]) nav').first()).toBeAttached();
  for (let tabs = 0; tabs < 8; tabs += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.talk') !== null)).toBe(true);
  }
  await pressWithKeys(page, 'Go on');
  await expect(heading(page, 'What this is')).toBeFocused();
  await expectNoViolations(page, 'a part that is explained');
  // Keys that nobody meant answer nothing, and none leads to another page.
  await page.keyboard.press('Enter');
  await page.evaluate(() => history.back());
  await page.waitForTimeout(200);
  await expect(heading(page, 'What this is')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectNoViolations(page, 'asked to stop');
  await page.keyboard.press('Escape');
  await hearAll(page, 'Do you want to take part?', 'Go on');
  await pressWithKeys(page, 'Yes');
  await expect(heading(page, 'Signature')).toBeVisible();
  await pressWithKeys(page, 'Go on');
  await expect(page.getByText('Please write the name of the person who signs.')).toBeVisible();
  await typeWithKeys(page, 'Name', 'Abel Sample');
  await tabTo(page, page.getByRole('radio', { name: 'On the screen' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Name typed' })).toBeChecked();
  await expectNoViolations(page, 'the signature');
  await page.keyboard.press('Shift+Tab');
  await pressWithKeys(page, 'Go on');
  await expect(heading(page, /turn the screen back/)).toBeVisible();
  await pressWithKeys(page, 'Go on');
  await pressWithKeys(page, 'Put this in the record');
  await expect(page.getByText('The agreement is in the record.')).toBeVisible();

  await prepare(page, 'recording');
  await pressWithKeys(page, 'Start the conversation');
  await pressWithKeys(page, 'Go on');
  await hearAll(page, /^May an archive keep your story/, 'Go on');
  await expectNoViolations(page, 'a use');
  for (const use of uses) {
    await expect(page.locator('[aria-pressed="true"]')).toHaveCount(0);
    await pressWithKeys(page, use === 'website' ? 'No' : 'Yes');
  }
  await expect(heading(page, 'How shall we name you?')).toBeVisible();
  await pressWithKeys(page, 'Go on');
  await expect(page.getByText('Please choose one of the answers.')).toBeVisible();
  await pressWithKeys(page, /^With another name that I choose/);
  await typeWithKeys(page, 'Name', 'Dawit');
  await expectNoViolations(page, 'the name');
  await pressWithKeys(page, 'Go on');
  await expect(heading(page, /^May people also see the film of you/)).toBeVisible();
  await expectNoViolations(page, 'the film');
  await pressWithKeys(page, 'Yes');
  await pressWithKeys(page, 'Yes');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('What I said about my brother');
  await pressWithKeys(page, 'Go on');
  await pressWithKeys(page, 'Yes');
  await pressWithKeys(page, /^5 years/);
  await expectNoViolations(page, 'closed until');
  await pressWithKeys(page, 'Go on');
  await pressWithKeys(page, 'Yes');
  await expect(heading(page, /copyright/)).toBeVisible();
  await pressWithKeys(page, /^I keep it/);
  await pressWithKeys(page, 'Go on');
  await expect(heading(page, /Creative Commons/)).toBeVisible();
  await pressWithKeys(page, /^No\. Nobody may copy it/);
  await pressWithKeys(page, 'Go on');
  await expect(heading(page, 'Are these choices right?')).toBeVisible();
  await expectNoViolations(page, 'read back');
  await expect(page.getByRole('button', { name: /website\? ?No$/ })).toBeVisible();
  // One answer is changed in its place, and the rest stays.
  await pressWithKeys(page, /^May researchers use your story/);
  await pressWithKeys(page, 'No');
  await expect(
    page.getByRole('button', { name: /researchers use your story\? ?No$/ }),
  ).toBeVisible();
  await pressWithKeys(page, 'Yes');
  await typeWithKeys(page, 'Name', 'Abel Sample');
  await tabTo(page, page.getByRole('radio', { name: 'On the screen' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+Tab');
  await pressWithKeys(page, 'Go on');
  await pressWithKeys(page, 'Go on');
  await expectNoViolations(page, 'before the record');
  await pressWithKeys(page, 'Put this in the record');
  await expect(page.getByText(/these words alone close nothing/)).toBeVisible();

  const { entries } = await ask(page, 'agreements.ofStory', { id: stories.bare });
  expect(entries).toMatchObject([
    { kind: 'participation', textVersion: 'participation-en-2', signature: { method: 'typed' } },
    {
      kind: 'recording',
      uses: { archive: true, website: false, research: false },
      naming: { attribution: 'chosen-name', chosenName: 'Dawit' },
      closedParts: 'What I said about my brother',
      ...{ showFilm: true, askAgain: true, copyright: 'keep', licence: 'none' },
    },
  ]);
  const { narratorIds } = await ask(page, 'stories.get', { id: stories.bare });
  const [id] = narratorIds;
  if (!id) throw new Error('the story has a storyteller');
  expect(await ask(page, 'people.get', { id })).toMatchObject({ displayName: 'Dawit' });
  expect(await ask(page, 'agreements.begun', { id: stories.bare })).toEqual([]);
});

test('in Easy Read each part has its picture, and what was begun goes on another day', async () => {
  const { page } = running;
  await prepare(page, 'participation');
  await page.getByText('How careful must we be?').click();
  await page.getByText('High protection', { exact: true }).click();
  await expect(page.getByText('How careful must we be? High protection')).toBeVisible();
  await page.getByText('Easy Read: shorter, with pictures').click();
  await pressWithKeys(page, 'Start the conversation');
  await pressWithKeys(page, 'Go on');
  await expect(heading(page, 'What this is')).toBeVisible();
  await expect(page.locator('.talk-main .easy-picture')).toBeVisible();
  await expectNoViolations(page, 'Easy Read');
  await pressWithKeys(page, 'Go on');
  await pressWithKeys(page, 'Go on');
  const reached = await page.getByRole('heading', { level: 1 }).last().textContent();
  await pressWithKeys(page, 'Come back another day');
  await expect(page.getByText(/^Begun on .* by Lea Example/)).toBeVisible();
  expect((await ask(page, 'agreements.ofStory', { id: stories.bare })).entries).toEqual([]);
  await page.keyboard.press('Control+l');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /^Go on/ }).click();
  await pressWithKeys(page, 'Go on');
  await pressWithKeys(page, 'Start the conversation');
  await pressWithKeys(page, 'Go on');
  await expect(heading(page, reached ?? '')).toBeVisible();
  await pressWithKeys(page, 'Stop');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText(/^Begun on/)).toHaveCount(0);
  expect(await ask(page, 'agreements.begun', { id: stories.bare })).toEqual([]);
});

test('in Urdu, from right to left, with an interpreter; then it is printed, and taken back, with the keyboard alone', async () => {
  test.slow();
  const { page, app, profile } = running;
  const { labels, sections, statementAsk } = urdu;
  await prepare(page, 'participation', 'ur');
  await pressWithKeys(page, 'Start the conversation');
  await expect(page.getByText(/interpreter/i).first()).toBeVisible();
  await typeWithKeys(page, 'Interpreter (name)', 'Ila Sample');
  await pressWithKeys(page, 'Start the conversation');
  await pressWithKeys(page, labels.goOn);
  await expect(heading(page, sections[0]?.heading ?? '')).toBeVisible();
  await expect(heading(page, sections[0]?.heading ?? '')).toHaveCSS('direction', 'rtl');
  await expectNoViolations(page, 'Urdu');
  await hearAll(page, statementAsk, labels.goOn);
  await pressWithKeys(page, labels.yes);
  await typeWithKeys(page, labels.name, 'عابد');
  await tabTo(page, page.getByRole('radio', { name: 'On the screen' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Tab');
  await pressWithKeys(page, labels.goOn);
  await pressWithKeys(page, 'Go on');
  await pressWithKeys(page, 'Put this in the record');
  // An interpreter who has not said that it was understood has not put it across.
  await expect(page.getByText('The agreement is in the record.')).toHaveCount(0);
  await tabTo(page, page.getByRole('checkbox', { name: labels.interpreterStatement }));
  await page.keyboard.press('Space');
  await pressWithKeys(page, 'Put this in the record');
  await expect(page.getByText('The agreement is in the record.')).toBeVisible();
  const { entries } = await ask(page, 'agreements.ofStory', { id: stories.bare });
  expect(entries).toMatchObject([
    {
      ...{ kind: 'participation', language: 'ur', textVersion: 'participation-ur-2' },
      interpreter: { name: 'Ila Sample', statement: true },
      signature: { method: 'typed', name: 'عابد' },
    },
  ]);

  await goTo(page, `#/agreements/${stories.bare}/paper`);
  const pdf = join(profile, 'signed.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdf);
  await pressWithKeys(page, /PDF/u);
  await expect
    .poll(() => statSync(pdf, { throwIfNoEntry: false })?.size ?? 0)
    .toBeGreaterThan(1000);
  const written = readdirSync(profile).find((name) => name.endsWith('.html'));
  expect(readFileSync(join(profile, written ?? ''), 'utf8')).toContain(sections[0]?.heading);

  await goTo(page, `#/agreements/${stories.bare}`);
  await pressWithKeys(page, 'Take the story back');
  await pressWithKeys(page, 'Take it back');
  await expect(page.getByText('Taken back', { exact: true }).first()).toBeVisible();
  expect((await ask(page, 'agreements.ofStory', { id: stories.bare })).access.state).toBe(
    'withdrawn',
  );
});
