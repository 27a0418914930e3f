import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import type { SampleLibrary } from '../../support/sample-collection.ts';
import { exportPackage } from '../../support/export-package.ts';

const ward = 'E05011137';
let library: TestLibrary;
let sample: SampleLibrary;
let teller: PersonId;
let hidden: PersonId;
beforeEach(async () => {
  library = await makeLibrary();
  sample = sampleLibrary(library);
  teller = sample.person({ realName: 'Nadia Examplewala' });
  hidden = sample.person({ realName: 'Zofia Testowska', attribution: 'no-name' });
});

/** Every way in which somebody who hides the name can have a part in a story that another person tells. */
const parts: Record<string, (words: { title?: string }) => StoryId | Promise<StoryId>> = {
  'the interviewer': (words) =>
    sample.story({ ...words, wardCode: ward, narrators: [teller], interviewers: [hidden] }),
  'the interpreter': (words) =>
    sample.story({ ...words, wardCode: ward, narrators: [teller], interpreters: [hidden] }),
  'somebody who signed for it and is named in it no longer': (words) => {
    const id = sample.story({ ...words, wardCode: ward, narrators: [teller] });
    sample.agree(id, hidden, { kind: 'recording' });
    return id;
  },
  'somebody who was taken off it without having signed': async (words) => {
    const id = sample.bareStory({ ...words, wardCode: ward, narrators: [teller, hidden] });
    await library.api.stories.update({ id, narratorIds: [teller] });
    for (const kind of ['participation', 'recording'] as const) sample.agree(id, teller, { kind });
    return id;
  },
};

describe.each(Object.entries(parts))('A story in which %s hides the name', (_, make) => {
  test('leaves without its ward and the second at which it was recorded', async () => {
    const storyId = await make({});
    sample.take(storyId, { frames: 400 });
    const destination = join(library.root, 'out');
    mkdirSync(destination);
    const { path } = await exportPackage(library.api, {
      collectionId: sample.collection([storyId]),
      destination,
      form: 'folder',
      recipient: 'Example Archive',
    });
    const files = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    expect(files.filter((bytes) => bytes.includes('Nadia Examplewala'))).not.toEqual([]);
    for (const word of [ward, '10:00:00', 'Zofia'])
      expect(files.filter((bytes) => bytes.includes(word))).toEqual([]);
  });

  test('stays while its title holds a word of that name', async () => {
    const plan = await library.api.packages.plan({
      collectionId: sample.collection([await make({ title: 'With Zofia' })]),
      use: 'archive',
    });
    expect(plan.goingIn).toEqual([]);
    expect(plan.leftOut[0]?.blocks).toEqual([
      { block: 'real-name-in-words', field: 'title', word: 'Zofia' },
    ]);
  });
});

test('the name of an adult who signed beside a child may not leave in any words', async () => {
  const child = sample.person({ realName: 'Noor Examplewala', ageBand: 'under-16' });
  const storyId = sample.bareStory({ narrators: [child], summary: 'Amina Testowska sat beside.' });
  for (const kind of ['participation', 'recording'] as const)
    sample.agree(storyId, child, { kind, adultName: 'Amina Testowska' });
  const plan = await library.api.packages.plan({
    collectionId: sample.collection([storyId]),
    use: 'archive',
  });
  expect(plan.leftOut[0]?.decision.allowed).toBe(true);
  expect(plan.leftOut[0]?.blocks).toEqual([
    { block: 'real-name-in-words', field: 'summary', word: 'Amina Testowska' },
  ]);
});

test('the names of an interpreter and a witness may not leave in any words, but what a witness was may', async () => {
  const { api } = library;
  const summary = 'Yusuf Testowski put it across. Her sister sat beside Amina Testowska.';
  const storyId = sample.bareStory({ narrators: [teller], summary });
  const plan = async () => {
    const collectionId = sample.collection([storyId]);
    const { leftOut } = await api.packages.plan({ collectionId, use: 'archive' });
    return leftOut.flatMap(({ blocks }) => blocks.map(({ word }) => word));
  };
  const signed = async (more: object) => {
    await api.agreements.add({
      ...{ kind: 'participation', storyId, personId: teller, on: '2026-11-21', language: 'en' },
      ...{ explainedBy: 'Jo Example', textVersion: 'participation-en-2', ...more },
      signature: { method: 'typed', name: 'Signed Example' },
    });
    return plan();
  };
  expect(await plan()).toEqual([]);
  expect(await signed({ witness: 'her sister' })).toEqual([]);
  expect(await signed({ witness: 'her sister Amina Testowska' })).toEqual(['Amina Testowska']);
  const interpreter = { name: 'Yusuf Testowski', statement: true, confidential: true };
  expect(await signed({ interpreter })).toEqual(['Yusuf Testowski']);
});
