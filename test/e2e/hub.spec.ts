// A lead hands a library over; a lead elsewhere looks at it, takes it in, sees whose stories are here, and decides a question.
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectNoBarriers, expectNoViolations } from './support/barriers.ts';
import { answerDialogWith } from './support/in-app.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask, createLibrary, goTo, passphrase } from './support/sample-stories.ts';

test.setTimeout(240_000);

let street: LaunchedApp;
let hub: LaunchedApp;
let closing: LaunchedApp[] = [];
test.beforeEach(async () => {
  street = await launchApp();
  closing = [street];
  hub = await launchApp();
  closing.push(hub);
  for (const { page } of closing) await listenIn(page);
  await createLibrary(street.page, street.profile);
  await ask(hub.page, 'library.create', {
    folder: join(hub.profile, 'library'),
    organisation: 'Example Hub',
    memberName: 'Kim Example',
    passphrase,
  });
  await hub.page.getByRole('navigation').first().waitFor();
});
test.afterEach(async () => {
  for (const app of closing) await app.close();
});

const words = 'green ladder window seven';

/** Goes on with Tab until the button of this name has the focus, and presses it. */
async function pressByKey(page: Page, name: string): Promise<void> {
  const button = page.getByRole('main').getByRole('button', { name, exact: true }).first();
  await expect(button).toBeEnabled();
  for (let steps = 0; steps < 40; steps += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
}

/** By the page, into a new folder. @returns the handover */
async function handOver(into: string): Promise<string> {
  const { page, profile } = street;
  const destination = join(profile, into);
  await mkdir(destination);
  await answerDialogWith(street, destination);
  await goTo(page, '#/hub');
  await page.getByRole('textbox', { name: 'For whom' }).fill('Example Hub');
  await page.keyboard.press('Tab');
  await page.keyboard.type(words);
  await pressByKey(page, 'Choose a place and make it');
  await expect(page.getByText('The handover is made.').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'For whom' })).toHaveValue('');
  const [name = ''] = await readdir(destination);
  expect(name).toMatch(/^hg-handover/u);
  await expect(page.getByRole('row', { name })).toContainText('Example Hub');
  return join(destination, name);
}

async function look(path: string): Promise<void> {
  const { page } = hub;
  await answerDialogWith(hub, path);
  await goTo(page, '#/hub');
  await page.getByRole('heading', { name: 'Take in a handover' }).waitFor();
  await page.getByRole('button', { name: 'Choose the folder' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Passphrase of the handover').focus();
  await page.keyboard.type(words);
  await pressByKey(page, 'Look first');
  await expect(
    page.getByRole('heading', { name: 'From Example Street Histories: this is what would happen' }),
  ).toBeVisible();
}

async function takeIn(): Promise<void> {
  await pressByKey(hub.page, 'Take it in');
  await expect(
    hub.page.getByRole('heading', {
      name: 'The library of Example Street Histories is taken in',
    }),
  ).toBeVisible();
}

test('a library is handed over, looked at, taken in, and a difference between the two is decided', async () => {
  const oven = await ask(street.page, 'stories.create', { title: 'The bread oven' });
  await ask(street.page, 'stories.create', { title: 'The blue door' });
  const first = await handOver('first');

  const { page } = hub;
  await look(first);
  await expectNoViolations(page, 'a handover that was looked at');
  const outcome = page.getByRole('status').filter({ hasText: 'this is what would happen' });
  await expect(outcome).toContainText('New stories: 2');
  expect(await ask(page, 'stories.list', {})).toMatchObject({ total: 0 });
  await takeIn();
  const row = page.getByRole('row', { name: /Example Street Histories/u });
  await expect(row.getByRole('cell').first()).toHaveText('2');
  await row.getByRole('link', { name: 'See the stories' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The bread oven')).toBeVisible();

  // Both change the title, the street sends its library once more, and the hub decides.
  const [here] = (await ask(page, 'stories.list', { search: 'oven' })).items;
  if (here === undefined) throw new Error('The story did not come in.');
  await ask(street.page, 'stories.update', { id: oven.id, title: 'The oven in our street' });
  await ask(page, 'stories.update', { id: here.id, title: 'The oven of Example Street' });
  await look(await handOver('second'));
  await takeIn();
  const question = page.getByRole('listitem').filter({ hasText: 'The oven in our street' });
  await expect(question).toContainText('The oven of Example Street');
  await expect(row.getByRole('cell').nth(5)).toHaveText('1');
  await expectNoBarriers(page, ['#/hub']);
  await page.evaluate(() => localStorage.removeItem('homeground-preferences'));
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.reload();
  await goTo(page, '#/hub');
  await question.getByRole('button', { name: 'Take theirs' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('There is nothing to decide.')).toBeVisible();
  expect(await ask(page, 'stories.get', { id: here.id })).toMatchObject({
    title: 'The oven in our street',
  });
  await page.getByRole('button', { name: 'Take the decision back' }).press('Enter');
  await expect(question).toBeVisible();
  expect(await ask(page, 'stories.get', { id: here.id })).toMatchObject({
    title: 'The oven of Example Street',
  });
});
