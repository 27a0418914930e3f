// The check before sharing: whoever looks sees the index, the places and the pictures that would go along, as others would get them.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectNoViolations } from './support/barriers.ts';
import { createLibrary, visit } from './support/in-app.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask, checkStory } from './support/sample-stories.ts';

const photo = join(import.meta.dirname, '../../assets/icons/icon.png');

let running: LaunchedApp;
test.beforeEach(async () => {
  running = await launchApp();
  await listenIn(running.page);
  await createLibrary(running);
});
test.afterEach(() => running.close());

test('shows what would go along, and asks again when it has changed', async () => {
  const { page } = running;
  const teller = await ask(page, 'people.create', {
    ...{ realName: 'Nadia Examplewala', attribution: 'full-name', ageBand: 'adult' },
  });
  await ask(page, 'people.protect', {
    id: teller.id,
    protection: 'ordinary',
    reason: 'She asked for it',
  });
  const { id: storyId } = await ask(page, 'stories.create', {
    ...{ title: 'The garden', narratorIds: [teller.id] },
  });
  await visit(page, `#/agreements/${storyId}/check`);
  await expect(page.getByRole('heading', { name: 'What goes along with it' })).toHaveCount(0);
  await ask(page, 'indexPoints.add', {
    ...{ storyId, title: 'The first frost', synopsis: 'How the lemon tree was saved.' },
    ...{ keywords: ['frost', 'lemon tree'], otherLanguage: 'ur', otherTitle: 'پہلا پالا' },
    places: [{ name: 'The old mill', latitude: 52.45, longitude: -1.86, zoom: null }],
  });
  await ask(page, 'places.add', { storyId, kind: 'origin', words: 'Asmara', note: 'her own note' });
  await checkStory(page, storyId);
  const { ends } = await ask(page, 'arrivals.bringIn', {
    storyId,
    items: [{ name: 'photo.png', paths: [photo] }],
  });
  const id = ends[0]?.attachmentId;
  if (id === undefined) throw new Error('the picture came in');
  const saying = { agreed: true, saidBy: 'Nadia Examplewala', saidOn: '2026-11-20' } as const;
  await ask(page, 'attachments.describe', {
    ...{ id, caption: 'The tree in its second winter', nobodyRecognisable: true },
    permissions: [{ ...saying, use: 'archive' }],
  });

  await visit(page, `#/agreements/${storyId}/check`);
  await expect(page.getByText(/^Changed since then: the words about it, its index/u)).toBeVisible();
  const index = page.getByRole('group', { name: 'Index' });
  await expect(index.getByText('The first frost')).toBeVisible();
  await expect(index.getByText('The old mill 52.45, -1.86')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Places' }).getByText('Asmara')).toBeVisible();
  const pictures = page.getByRole('group', { name: 'Pictures' });
  await expect(pictures.getByText('The tree in its second winter')).toBeVisible();
  await expect(pictures.getByRole('img')).toHaveJSProperty('complete', true);
  await expect(page.getByText('her own note')).toHaveCount(0);
  await expectNoViolations(page, 'check');

  await ask(page, 'people.protect', { id: teller.id, protection: 'careful' });
  await visit(page, `#/stories/${storyId}`);
  await visit(page, `#/agreements/${storyId}/check`);
  await expect(index.getByText('The first frost')).toBeVisible();
  await expect(index.getByText('The old mill')).toHaveCount(0);
  await expect(page.getByText('Asmara')).toHaveCount(0);
});
