// Marks and closed parts, from the press during the interview to the package in which they are silent.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { findFfmpeg } from '../../electron/core/media/find-ffmpeg.ts';
import { participation, recordingAgreement } from '../core/features/story-builders.ts';
import type { StoryId } from '../../shared/model/ids.ts';
import { callCore } from './support/page-port.ts';
import { checkStory } from './support/sample-stories.ts';
import { useRecordingDesk } from './support/recording-desk.ts';
import { CollectionId } from '../../shared/model/ids.ts';
import { makePackage } from './support/make-package.ts';

const { start, pressRecord, pressStop } = useRecordingDesk();

async function ask<T>(page: Page, method: string, input: unknown): Promise<T> {
  const reply = await callCore(page, method, input);
  if (reply.type === 'error') throw new Error(`${method}: ${reply.error.code}`);
  return reply.output as T;
}

interface WithId {
  id: string;
}

test('a moment is marked with a key, the last minutes are left out, and the package is silent there', async () => {
  const { page, profile } = await start();
  const person = await ask<WithId>(page, 'people.create', { realName: 'Amina', ageBand: 'adult' });
  const { id: storyId } = await ask<WithId>(page, 'stories.create', { narratorIds: [person.id] });
  await ask(page, 'agreements.add', participation(storyId as never, person.id as never));
  await ask(page, 'themes.add', { name: 'Work', sensitive: false });
  await page.evaluate((id) => (location.hash = `#/record/${id}`), storyId);
  await pressRecord(page, 'Record');
  const bar = page.getByRole('group', { name: 'Marks' });
  await page.waitForTimeout(2_000);

  await page.keyboard.press('l');
  await expect(bar.getByText(/^Left out: 0:00 to 0:0[3-6]$/u)).toBeVisible();
  await bar.getByRole('button', { name: /^Undo: leave out/u }).click();
  await expect(bar.getByText(/^Left out/u)).toBeHidden();
  await page.keyboard.press('l');
  await expect(bar.getByText(/^Left out/u)).toBeVisible();
  await page.waitForTimeout(2_000);
  await page.keyboard.press('m');
  await page.keyboard.press('n');
  // A letter in words is a letter, and none of it ends the take.
  await page.keyboard.type('mill, dull');
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('listitem')).toHaveCount(3);
  await expect(page.getByText('Recording', { exact: true })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.keyboard.press('d');
  await expect(bar.getByRole('listitem')).toHaveCount(4);
  await pressStop(page);

  const marks = page.getByRole('group', { name: 'Marks and closed parts' });
  await expect(marks.getByText('mill, dull')).toBeVisible();
  await expect(marks.getByText('Closed: silent in every package.')).toBeVisible();
  const jump = marks.getByRole('list', { name: 'Marks' }).getByRole('button', { name: /^Go to/u });
  await jump.first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^0:0[3-6] \/ /u)).toBeVisible();
  const after = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(after.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  await ask(page, 'agreements.add', recordingAgreement(storyId as never, person.id as never));
  await checkStory(page, storyId as StoryId);
  const { id: collectionId } = await ask<WithId>(page, 'collections.create', {
    title: 'Chosen',
    items: [{ storyId, caption: '' }],
  });
  const [recording] = await ask<WithId[]>(page, 'recordings.list', { storyId });
  const [part] = await ask<{ toMs: number }[]>(page, 'passages.list', {
    recordingId: recording?.id,
  });
  const destination = join(profile, 'out');
  mkdirSync(destination);
  await page.evaluate(() => (location.hash = '#/packages'));
  const { path } = await makePackage(page, {
    ...{
      collectionId: CollectionId.parse(collectionId),
      destination,
      form: 'folder',
      recipient: 'Example Archive',
    },
  });
  const folder = join(path, 'data/interviews/hg-0001/preservation');
  const file = join(folder, readdirSync(folder)[0] ?? '');
  const { path: ffmpeg } = await findFfmpeg({});
  const pcm = execFileSync(ffmpeg, ['-v', 'error', '-i', file, '-f', 's16le', '-'], {
    maxBuffer: 1 << 28,
  });
  const closedBytes = Math.floor(((part?.toMs ?? 0) * 44_100) / 1000) * 4;
  expect(closedBytes).toBeGreaterThan(44_100 * 4);
  expect(pcm.subarray(0, closedBytes).every((byte) => byte === 0)).toBe(true);
  expect(pcm.subarray(closedBytes + 8).some((byte) => byte !== 0)).toBe(true);
});
