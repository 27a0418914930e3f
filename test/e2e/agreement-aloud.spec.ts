// The recording agreement answered aloud, and in a sign language: the take is the proof of it, and copyright is never handed over so.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { participation } from '../core/features/story-builders.ts';
import { expectNoViolations } from './support/barriers.ts';
import { createLibrary, visit } from './support/in-app.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask } from './support/sample-stories.ts';

let running: LaunchedApp;
test.beforeEach(async () => {
  running = await launchApp();
});
test.afterEach(() => running.close());

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).last();

async function conversation(page: Page, way: string) {
  await createLibrary(running);
  await listenIn(page);
  const { id: personId } = await ask(page, 'people.create', {
    ...{ realName: 'Amina Example', attribution: 'no-name', ageBand: 'adult' },
  });
  const { id: storyId } = await ask(page, 'stories.create', {
    ...{ title: 'What Amina told', narratorIds: [personId] },
  });
  await ask(page, 'agreements.add', participation(storyId, personId));
  await visit(page, `#/agreements/${storyId}/recording~${personId}`);
  await page.getByText(way).click();
  return { storyId, personId };
}

/** Whatever is asked: yes to what is explained and to each use, and the most careful answer to all else. */
async function answerAll(page: Page): Promise<void> {
  for (let screens = 0; screens < 40; screens += 1) {
    const title = page.getByRole('heading', { level: 1 }).last();
    const before = (await title.textContent()) ?? '';
    if (/turn the screen back/.test(before)) return;
    const no = before.endsWith('?') && /stay closed|outside|before each use/u.test(before);
    const choice = [/^Without any name/, /^I keep it/, /^No\. Nobody may copy it/].map((name) =>
      button(page, name),
    );
    for (const one of choice) if (await one.isVisible()) await one.click();
    const answer = button(page, no ? 'No' : 'Yes');
    if (await answer.isVisible()) await answer.click();
    if ((await title.textContent()) === before && (await button(page, 'Go on').isVisible()))
      await button(page, 'Go on').click();
    await expect(title).not.toHaveText(before);
  }
}

for (const [way, method] of [
  ['Aloud: all of it is recorded', 'spoken'],
  ['In sign language: all of it is filmed', 'filmed'],
] as const)
  test(`a recording agreement is ${method}, and the take is kept as its proof`, async () => {
    test.slow();
    const { page } = running;
    const { storyId } = await conversation(page, way);
    await page.getByLabel('Name of the person who agrees').fill('Amina Example');
    await button(page, 'Start the conversation').click();
    if (method === 'filmed') await page.getByText('Also film').last().click();
    await button(page, 'Start recording, then go on').click();
    await expect(page.getByText('Recording', { exact: true })).toBeVisible();
    await expectNoViolations(page, 'a question that is answered aloud');
    await answerAll(page);
    await button(page, 'Go on').click();
    await button(page, 'Put this in the record').click();
    await expect(page.getByText('The agreement is in the record.').last()).toBeVisible();
    const { entries } = await ask(page, 'agreements.ofStory', { id: storyId });
    expect(entries.at(-1)).toMatchObject({
      ...{ kind: 'recording', copyright: 'keep', licence: 'none' },
      signature: { method, name: 'Amina Example' },
    });
    const [take] = await ask(page, 'recordings.list', { storyId });
    expect(take).toMatchObject({ purpose: 'spoken-agreement', state: 'ready' });
    const recordingId = take?.id ?? ('' as never);
    expect(entries.at(-1)).toMatchObject({ signature: { recordingId } });
    if (method === 'filmed')
      expect(await ask(page, 'films.list', { id: recordingId })).toHaveLength(1);
  });
