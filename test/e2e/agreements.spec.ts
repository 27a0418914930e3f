// Agreements, as a storyteller and an interviewer go through them: asked one by one, kept for good, taken back at any time.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from './support/barriers.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { agree, ask, createLibrary, fillWithStories, goTo } from './support/sample-stories.ts';
import type { SampleStories } from './support/sample-stories.ts';

let running: LaunchedApp;
let stories: SampleStories;
test.beforeEach(async () => {
  running = await launchApp();
  await listenIn(running.page);
  await createLibrary(running.page, running.profile);
  stories = await fillWithStories(running.page);
});
test.afterEach(() => running.close());

const goOn = (page: Page) => page.getByRole('button', { name: 'Go on' }).last().click();

/** Draws a line with the mouse across the place for signatures. */
async function sign(page: Page): Promise<void> {
  const place = page.getByRole('img', { name: 'Signature' });
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (!box) throw new Error('there is no place to sign');
  await page.mouse.move(box.x + 20, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 8 });
  await page.mouse.move(box.x + box.width - 20, box.y + box.height - 20, { steps: 8 });
  await page.mouse.up();
  await expect(page.getByText('A signature is drawn.')).toBeVisible();
}

test('the register says for every storyteller what is there and what is missing', async () => {
  const { page } = running;
  await goTo(page, '#/agreements');
  await expect(page.getByText('1 of 4 are complete.')).toBeVisible();
  const row = (name: string) => page.getByRole('row', { name });
  await expect(row('The bus that took us')).toContainText('Complete');
  await expect(row('Praca')).toContainText('Closed until 1 January 2040');
  await expect(row('HG-0003')).toContainText('Taken back');
  await expect(row('HG-0004')).toContainText('No agreement yet');
});

test('a child and an adult agree before and after; only what got a yes may be shared', async () => {
  const { page } = running;
  const { narratorIds } = await ask(page, 'stories.get', { id: stories.bare });
  const [personId] = narratorIds;
  if (!personId) throw new Error('the story has a storyteller');
  await ask(page, 'people.update', { id: personId, ageBand: 'under-16' });
  await ask(page, 'stories.update', { id: stories.bare, languages: ['en'] });
  await goTo(page, `#/agreements/${stories.bare}`);
  await page.getByRole('link', { name: 'Start Participation agreement' }).click();
  await expect(page.getByText('Aloud: all of it is recorded')).toHaveCount(0);
  await page.getByRole('button', { name: 'Start the conversation' }).click();
  await goOn(page);
  while (!(await page.getByRole('button', { name: 'Yes', exact: true }).isVisible()))
    await goOn(page);
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await page.getByLabel('Name', { exact: true }).fill('Young Sample');
  await goOn(page);
  await expect(page.getByText('Please draw here')).toBeVisible();
  await sign(page);
  await goOn(page);
  await page.getByLabel('Name', { exact: true }).fill('Parent Sample');
  await page.getByText('Name typed', { exact: true }).click();
  await goOn(page);
  await expect(page.getByText('Please choose what this adult is')).toBeVisible();
  await page.getByRole('button', { name: 'Parent', exact: true }).click();
  await page.getByLabel('What we saw that shows this adult may sign').fill('Known to the school');
  await goOn(page);
  await goOn(page);
  await page.getByRole('button', { name: 'Put this in the record' }).click();
  await expect(page.getByText('Seen: Known to the school')).toBeVisible();

  const { entries } = await ask(page, 'agreements.ofStory', { id: stories.bare });
  expect(entries).toMatchObject([
    {
      ...{ kind: 'participation', textVersion: 'participation-under-18-en-2' },
      signature: { method: 'drawn', name: 'Young Sample' },
      responsibleAdult: { name: 'Parent Sample', role: 'parent' },
    },
  ]);
});

test('a storyteller takes the story back by one calm question, and nothing may be shared', async () => {
  const { page } = running;
  await goTo(page, `#/agreements/${stories.open}`);
  await page.getByRole('button', { name: 'Take the story back' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('This story has not left in any package or file.');
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  const panel = page.getByRole('region', { name: 'What may we share?' });
  await expect(panel).toContainText('The storyteller has taken the story back.');
  await expect(panel).not.toContainText('Yes');
  await expect(page.getByRole('button', { name: 'Take the story back' })).toHaveCount(0);
});

test('when a closing date has passed, nothing opens before a lead says so', async () => {
  const { page } = running;
  await agree(page, {
    storyId: stories.open,
    personId: stories.amina,
    allowed: ['archive'],
    closedUntil: '2026-03-01',
  });
  await goTo(page, `#/agreements/${stories.open}`);
  const panel = page.getByRole('region', { name: 'What may we share?' });
  await expect(panel).toContainText('The closing date 1 March 2026 has passed.');
  await page.getByRole('button', { name: 'Open the story' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Open it' }).click();
  await expect(panel).toContainText('Keep in an archive: Yes');
});

test('the pages of agreements have no barriers, in English and in Urdu', async () => {
  const { page } = running;
  const { narratorIds } = await ask(page, 'stories.get', { id: stories.bare });
  await expectNoBarriers(page, [
    '#/agreements',
    `#/agreements/${stories.open}`,
    `#/agreements/${stories.open}/paper`,
    `#/agreements/${stories.bare}/recording~${narratorIds[0] ?? ''}`,
  ]);
});

test('a promise that has come due stands on the first page and leads to its row', async () => {
  const { page } = running;
  const [first] = await ask(page, 'agreements.register', {});
  if (!first) throw new Error('the register is empty');
  await ask(page, 'people.update', { id: first.personId, ageBand: '16-17', askAgainOn: '2026-01' });
  await goTo(page, '#/home');
  const due = page.getByRole('listitem').filter({ hasText: 'has grown up' });
  await due.getByRole('link', { name: 'See agreements' }).press('Enter');
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('row', { name: 'HG-0001' })).toContainText('Grown up: ask again');

  await page.getByLabel('Find a story or a name').fill('nobody of this name');
  await expect(page.getByText('There are none of this kind.')).toBeVisible();
  await page.getByRole('link', { name: 'What each answer means' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What each answer means');
  await expectNoBarriers(page, ['#/agreements//grown-up', '#/help/answers']);
});
