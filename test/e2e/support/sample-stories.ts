// A small library of made-up people and stories, put in through the contract, for tests of the pages.
import type { Client } from '../../../shared/contract/client.ts';
import { checkedForRelease } from '../../support/release-ready.ts';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { InputOf, MethodName, OutputOf } from '../../../shared/contract/methods.ts';
import { uses } from '../../../shared/model/agreement.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { callCore } from './page-port.ts';

export const passphrase = 'copper kettle morning bus';

/** Calls the core and gives the output, or fails the test with the refusal. */
export async function ask<M extends MethodName>(
  page: Page,
  method: M,
  input: InputOf<M>,
): Promise<OutputOf<M>> {
  const reply = await callCore(page, method, input);
  if (reply.type === 'error') throw new Error(`${method}: ${JSON.stringify(reply.error)}`);
  return reply.output as OutputOf<M>;
}

export async function createLibrary(page: Page, profile: string): Promise<void> {
  await ask(page, 'library.create', {
    folder: join(profile, 'library'),
    organisation: 'Example Street Histories',
    memberName: 'Lea Example',
    passphrase,
  });
  await page.getByRole('navigation').first().waitFor();
}

/** Opens a page of the app and waits until it has read what it shows. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), place);
  await page.locator('main h1').first().waitFor();
  await expect(page.getByText(/^(One moment…|ایک لمحہ…)$/u)).toHaveCount(0);
}

/** Types into a field with suggestions and takes one of them. */
export async function choose(
  page: Page,
  label: string,
  typed: string,
  option: string | RegExp,
): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.fill(typed);
  await page.getByRole('option', { name: option }).click();
  // A field for several choices keeps its list open; until it closes, the rest of the page waits behind it.
  if (await page.getByRole('listbox').isVisible()) await page.keyboard.press('Escape');
}

/** Stories with nothing but a title, "Story 0001" and so on. */
export async function createManyStories(page: Page, count: number): Promise<void> {
  await page.evaluate((last) => {
    for (let number = 1; number < last; number += 1)
      window.ears?.port?.postMessage({
        type: 'call',
        id: 2_000_000_000 + number,
        method: 'stories.create',
        input: { title: `Story ${String(number).padStart(4, '0')}` },
      });
  }, count);
  await ask(page, 'stories.create', { title: `Story ${String(count).padStart(4, '0')}` });
}

const signature = { method: 'typed' as const, name: 'A Made-up Name' };

/** Both agreements for one storyteller of one story. */
export async function agree(
  page: Page,
  {
    storyId,
    personId,
    allowed,
    closedUntil = null,
  }: { storyId: StoryId; personId: PersonId; allowed: readonly Use[]; closedUntil?: string | null },
): Promise<void> {
  const common = {
    storyId,
    personId,
    on: '2026-01-15',
    language: 'en',
    explainedBy: 'Lea Example',
    signature,
  };
  await ask(page, 'agreements.add', {
    kind: 'participation',
    ...common,
    textVersion: 'participation-en-1',
  });
  const answers = Object.fromEntries(uses.map((use) => [use, allowed.includes(use)]));
  await ask(page, 'agreements.add', {
    kind: 'recording',
    ...common,
    textVersion: 'recording-en-1',
    uses: answers as Record<Use, boolean>,
    closedUntil,
    closedReason: closedUntil === null ? '' : 'Until my children have grown up',
  });
}

/** Who can be heard is listed, helpers have signed, and somebody has gone through it as it is now and found nothing. */
export async function checkStory(page: Page, storyId: StoryId): Promise<void> {
  const api = new Proxy({} as Client, {
    get: (_nouns, noun: string) =>
      new Proxy(
        {},
        {
          get: (_verbs, verb: string) => (input: never) =>
            ask(page, `${noun}.${verb}` as MethodName, input),
        },
      ),
  });
  await checkedForRelease({ api }, storyId);
}

export interface SampleStories {
  amina: PersonId;
  open: StoryId;
  closed: StoryId;
  withdrawn: StoryId;
  bare: StoryId;
}

/** Four stories: one agreed for most uses, one closed, one taken back, one without any agreement. */
export async function fillWithStories(page: Page): Promise<SampleStories> {
  const person = async (realName: string, more: InputOf<'people.create'> = {}) =>
    ask(page, 'people.create', { realName, attribution: 'full-name', ageBand: 'adult', ...more });
  const amina = await person('Amina Sample', { attribution: 'chosen-name', chosenName: 'زینب' });
  const tomasz = await person('Tomasz Sample', { attribution: 'first-name' });
  const abel = await person('Abel Sample', { attribution: 'no-name' });
  const themes = await ask(page, 'themes.list', {});
  const themeIds = themes.slice(0, 3).map(({ id }) => id);
  const story = async (input: InputOf<'stories.create'>) => ask(page, 'stories.create', input);

  const open = await story({
    title: 'The bus that took us to Sparkhill',
    summary:
      'She arrives on a winter morning with one suitcase and finds her aunt’s house by the smell of bread. The first neighbour brings blankets.',
    narratorIds: [amina.id],
    interviewerIds: [tomasz.id],
    languages: ['ur', 'en'],
    recordedOn: '2026-01-15',
    wardCode: 'E05011171',
    locality: 'Hall Green',
    themeIds,
    tags: ['buses', 'bread', 'first winter'],
    contentWarning: 'Speaks of leaving family behind.',
    privateNotes: 'Prefers to be called in the evening.',
  });
  const closed = await story({
    title: 'Praca nocą i piekarnia',
    narratorIds: [tomasz.id],
    languages: ['pl'],
    recordedOn: '1962~',
    locality: 'Erdington',
  });
  const withdrawn = await story({
    title: 'کہانی جو واپس لے لی گئی',
    narratorIds: [amina.id],
    languages: ['ur'],
    recordedOn: '196X',
    locality: 'Yardley',
  });
  const bare = await story({ title: '', narratorIds: [abel.id], languages: ['ti'] });

  await agree(page, {
    storyId: open.id,
    personId: amina.id,
    allowed: ['archive', 'exhibition', 'learning'],
  });
  await agree(page, {
    storyId: closed.id,
    personId: tomasz.id,
    allowed: uses,
    closedUntil: '2040-01-01',
  });
  await agree(page, { storyId: withdrawn.id, personId: amina.id, allowed: uses });
  await ask(page, 'agreements.add', {
    kind: 'withdrawal',
    storyId: withdrawn.id,
    personId: amina.id,
    on: '2026-02-01',
    language: 'en',
    explainedBy: 'Lea Example',
  });
  return {
    amina: amina.id,
    open: open.id,
    closed: closed.id,
    withdrawn: withdrawn.id,
    bare: bare.id,
  };
}
