import { expect, test } from 'vitest';
import { indexTold } from '../../../electron/core/db/index-told.ts';
import { wordsThatLeave } from '../../../electron/core/db/words-that-leave.ts';
import type { PersonId, StoryId, TranscriptLineId } from '../../../shared/model/ids.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import type { SamplePerson } from '../../support/sample-collection.ts';

const hiddenPerson: SamplePerson = {
  ...{ realName: 'Zaynab Khanfiction', attribution: 'chosen-name', chosenName: 'Amina' },
};

/** A story whose checked transcript holds these lines. */
async function told(lines: readonly string[], person: SamplePerson = hiddenPerson) {
  const library = await makeLibrary();
  const { api, newId } = library;
  const sample = sampleLibrary(library);
  const personId: PersonId = sample.person(person);
  const storyId: StoryId = sample.story({ narrators: [personId] });
  const { id } = await api.transcripts.create({ storyId, language: 'en' });
  const changes = lines.map((text) => ({
    ...{ kind: 'put' as const, line: { id: newId() as TranscriptLineId, text } },
  }));
  await api.transcripts.edit({ id, changes });
  await api.transcripts.setState({ id, state: 'checked' });
  const leaving = () =>
    wordsThatLeave(library.opened().db.sql, storyId).flatMap((text) =>
      text.lines.map((line) => line.text),
    );
  return { library, api, sample, storyId, personId, id, leaving };
}

test('a name is replaced in all that leaves, and stays in the library', async () => {
  const { api, storyId, personId, id, leaving } = await told(['I am Zaynab.', 'They call me Zee.']);
  await api.substitutes.add({
    ...{ storyId, personId, forms: ['Zaynab', 'Zee'], substitute: '[Amina]' },
  });
  expect(leaving()).toEqual(['I am [Amina].', 'They call me [Amina].']);
  const { lines } = await api.transcripts.get({ id });
  expect(lines.map(({ text }) => text)).toEqual(['I am Zaynab.', 'They call me Zee.']);
});

test('names of the people of the story that stand in its texts are suggested until they have a substitute', async () => {
  const { api, storyId, personId } = await told([
    'I am Zaynab.',
    "This is Zaynab's house.",
    'The Khanfiction house.',
  ]);
  const before = await api.substitutes.list({ storyId });
  expect(before.suggestions).toEqual([
    { personId, forms: ['Zaynab', 'Khanfiction'], substitute: 'Amina', places: 3 },
  ]);
  const forms = before.suggestions[0]?.forms ?? [];
  expect(await api.substitutes.count({ storyId, forms })).toEqual({ places: 3 });
  await api.substitutes.add({ storyId, personId, forms, substitute: 'Amina' });
  const after = await api.substitutes.list({ storyId });
  expect(after.suggestions).toEqual([]);
  expect(after.substitutes).toMatchObject([{ substitute: 'Amina', places: 3 }]);
});

test('a substitute is never a name that must not be shown, nor like one', async () => {
  const { api, sample, storyId } = await told(['I am Zaynab.']);
  sample.person({ realName: 'Somebody Elsewhere', attribution: 'no-name' });
  for (const substitute of ['Zaynab', 'Khanfiction', 'Zaynaba', 'Somebody Elsewhere'])
    expect(
      await codeOf(api.substitutes.add({ storyId, forms: ['Other'], substitute })),
      substitute,
    ).toBe('invalid-input');
});

test('one name has one substitute', async () => {
  const { api, storyId } = await told(['I am Zaynab.']);
  await api.substitutes.add({ storyId, forms: ['Zaynab'], substitute: 'Amina' });
  const again = { storyId, forms: ['ZAYNAB'], substitute: 'Farah' };
  expect(await codeOf(api.substitutes.add(again))).toBe('conflict');
});

test('one that is changed, taken away or brought back counts at once', async () => {
  const { api, storyId, leaving } = await told(['I am Zaynab.']);
  const { id } = await api.substitutes.add({ storyId, forms: ['Zaynab'], substitute: 'Amina' });
  await api.substitutes.update({ id, substitute: 'Farah' });
  expect(leaving()).toEqual(['I am [Farah].']);
  await api.substitutes.remove({ id });
  expect(leaving()).toEqual(['I am Zaynab.']);
  await api.substitutes.restore({ id });
  expect(leaving()).toEqual(['I am [Farah].']);
});

test('a name is replaced in the index as others read it, and stays there for those who know names', async () => {
  const { library, api, storyId, personId, leaving } = await told(['I am Zaynab.']);
  await api.indexPoints.add({ storyId, title: 'Zaynab comes home', keywords: ['Zaynab'] });
  await api.substitutes.add({ storyId, personId, forms: ['Zaynab'], substitute: 'Amina' });
  const { sql } = library.opened().db;
  expect(indexTold(sql, storyId, 'others')).toMatchObject([
    { title: '[Amina] comes home', keywords: ['[Amina]'] },
  ]);
  expect(indexTold(sql, storyId, 'those-who-know')).toMatchObject([{ title: 'Zaynab comes home' }]);
  expect(leaving()).toEqual(['I am [Amina].']);
});

test('only a lead sees or changes them', async () => {
  const { library, api, storyId } = await told(['I am Zaynab.']);
  for (const role of ['journalist', 'archivist'] as const) {
    await library.signInAs(role);
    expect(await codeOf(api.substitutes.list({ storyId }))).toBe('not-permitted');
    const one = { storyId, forms: ['Zaynab'], substitute: 'Amina' };
    expect(await codeOf(api.substitutes.add(one))).toBe('not-permitted');
  }
});

test('what was checked has to be checked again when a substitute changes what would leave', async () => {
  const { api, sample, storyId } = await told(['I am Zaynab.']);
  sample.check(storyId);
  expect((await api.checks.get({ storyId })).standing).toBe('done');
  await api.substitutes.add({ storyId, forms: ['Zaynab'], substitute: 'Amina' });
  const { standing, latest } = await api.checks.get({ storyId });
  expect({ standing, changed: latest?.changed }).toEqual({ standing: 'due', changed: ['words'] });
});

test('a name in a transcript keeps the story back, with the line named, until it is replaced or said to be none', async () => {
  const { api, storyId, id } = await told([
    'A quiet street.',
    'I am Zaynab.',
    'Zaynaba, they said.',
  ]);
  const { names } = await api.checks.get({ storyId });
  expect(names).toMatchObject([
    {
      ...{ block: 'real-name-in-words', field: 'transcript', word: 'Zaynab' },
      place: { transcriptId: id, language: 'en', line: 2, atMs: null },
    },
    { block: 'may-be-real-name', field: 'transcript', word: 'Zaynaba', place: { line: 3 } },
  ]);
  await api.substitutes.add({ storyId, forms: ['Zaynab'], substitute: 'Amina' });
  const { names: left } = await api.checks.clearWord({ storyId, word: 'Zaynaba' });
  expect(left).toEqual([]);
});
