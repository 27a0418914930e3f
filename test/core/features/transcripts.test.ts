import { expect, test } from 'vitest';
import { TranscriptLineId } from '../../../shared/model/ids.ts';
import type { TranscriptId } from '../../../shared/model/ids.ts';
import type { LineChange, LineToPut } from '../../../shared/model/transcript.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';

function at<Item>(list: readonly Item[], place: number): Item {
  const item = list[place];
  if (item === undefined) throw new Error(`there is nothing at place ${place}`);
  return item;
}

const newLine = ({ core }: TestLibrary) => TranscriptLineId.parse(core.context.newId());

async function begun(words: readonly string[] = []) {
  const library = await makeLibrary();
  const { api } = library;
  const { id: storyId } = await api.stories.create({ title: 'Made-up story' });
  const { id } = await api.transcripts.create({ storyId, language: 'en' });
  const lines = words.map((text) => ({ id: newLine(library), text }));
  if (lines.length > 0) await put(library, id, lines);
  return { library, api, storyId, id, lines };
}

type Line = Pick<LineToPut, 'id' | 'text'> & Partial<LineToPut>;
const put = ({ api }: TestLibrary, id: TranscriptId, lines: readonly Line[]) =>
  api.transcripts.edit({ id, changes: lines.map((line) => ({ kind: 'put', line })) });

const textOf = async ({ api }: TestLibrary, id: TranscriptId) =>
  (await api.transcripts.get({ id })).lines.map(({ text }) => text);

test('lines keep their order, wherever they are put in', async () => {
  const { library, api, id, lines } = await begun(['one', 'three']);
  const changes: LineChange[] = [
    { kind: 'put', line: { ...empty, id: newLine(library), text: 'two' }, after: at(lines, 0).id },
    { kind: 'put', line: { ...empty, id: newLine(library), text: 'zero' }, after: null },
  ];
  await api.transcripts.edit({ id, changes });
  expect(await textOf(library, id)).toEqual(['zero', 'one', 'two', 'three']);
});

test('there is room for a thousand lines at the same place', async () => {
  const { library, api, id, lines } = await begun(['first', 'last']);
  const changes = Array.from({ length: 1000 }, (_, place): LineChange => {
    const line = { ...empty, id: newLine(library), text: String(place) };
    return { kind: 'put', line, after: at(lines, 0).id };
  });
  await api.transcripts.edit({ id, changes });
  const found = await textOf(library, id);
  expect(found.slice(0, 3)).toEqual(['first', '999', '998']);
  expect(found.slice(-2)).toEqual(['0', 'last']);
});

const empty = {
  ...{ fromMs: null, toMs: null, speakerId: null, speaker: '', language: null },
  ...{ direction: 'auto' as const, ofLineId: null, times: [], doubtful: [] },
};

test('all of the changes are made, or none', async () => {
  const { library, api, id } = await begun(['one']);
  const stray = newLine(library);
  const changes: LineChange[] = [
    { kind: 'put', line: { ...empty, id: newLine(library), text: 'two' } },
    { kind: 'put', line: { ...empty, id: newLine(library), text: 'three' }, after: stray },
  ];
  expect(await codeOf(api.transcripts.edit({ id, changes }))).toBe('not-found');
  expect(await textOf(library, id)).toEqual(['one']);
});

test('the same change sent a second time is made once', async () => {
  const { library, id, lines } = await begun(['one']);
  await put(library, id, [{ ...at(lines, 0), text: 'one more' }]);
  await put(library, id, [{ ...at(lines, 0), text: 'one more' }]);
  expect(await textOf(library, id)).toEqual(['one more']);
});

test('an approved transcript is frozen until it is opened again, and then not approved', async () => {
  const { library, api, id, lines } = await begun(['one']);
  await api.transcripts.setState({ id, state: 'approved' });
  expect(await codeOf(put(library, id, [{ ...at(lines, 0), text: 'other' }]))).toBe('conflict');
  await api.transcripts.setState({ id, state: 'draft' });
  await put(library, id, [{ ...at(lines, 0), text: 'other' }]);
  const { state, approvedBy } = await api.transcripts.get({ id });
  expect({ state, approvedBy }).toEqual({ state: 'draft', approvedBy: '' });
  const versions = await api.transcripts.versions({ id });
  const approved = at(
    versions.filter(({ why }) => why === 'approved'),
    0,
  );
  expect((await api.transcripts.version({ id: approved.id })).lines[0]?.text).toBe('one');
});

test('only a lead approves', async () => {
  const { library, api, id } = await begun(['one']);
  await library.signInAs('journalist');
  expect(await codeOf(api.transcripts.setState({ id, state: 'approved' }))).toBe('not-permitted');
  expect((await api.transcripts.setState({ id, state: 'checked' })).state).toBe('checked');
});

test('an earlier version comes back with one call, and what stood there is kept', async () => {
  const { library, api, id, lines } = await begun(['one', 'two']);
  await api.transcripts.edit({
    id,
    keepBefore: 'before-replace',
    changes: [{ kind: 'remove', id: at(lines, 1).id }],
  });
  const before = at(await api.transcripts.versions({ id }), 0);
  await api.transcripts.restoreVersion({ id: before.id });
  expect(await textOf(library, id)).toEqual(['one', 'two']);
  const newest = at(await api.transcripts.versions({ id }), 0);
  expect((await api.transcripts.version({ id: newest.id })).lines.map(({ text }) => text)).toEqual([
    'one',
  ]);
});

test('a version that nobody had checked counts as unchecked when it comes back', async () => {
  const { library, api, id, lines } = await begun(['one', 'two']);
  const change = { kind: 'remove', id: at(lines, 1).id } as const;
  await api.transcripts.edit({ id, keepBefore: 'before-replace', changes: [change] });
  const unchecked = at(await api.transcripts.versions({ id }), 0);
  await api.transcripts.setState({ id, state: 'checked' });
  const checked = at(await api.transcripts.versions({ id }), 0);
  const back = await api.transcripts.restoreVersion({ id: unchecked.id });
  expect(back).toMatchObject({ state: 'draft', checkedBy: '', checkedAt: null });
  await api.transcripts.setState({ id, state: 'checked' });
  expect((await api.transcripts.restoreVersion({ id: checked.id })).state).toBe('checked');
  expect(await textOf(library, id)).toEqual(['one']);
});

test('as many lines as can be sent at once are there soon, and in their order', async () => {
  const { library, api, id } = await begun([]);
  const texts = Array.from({ length: 20_000 }, (_, place) => `line ${place}`);
  await api.transcripts.edit({
    id,
    changes: texts.map((text) => ({ kind: 'put', line: { id: newLine(library), text } })),
  });
  expect(await textOf(library, id)).toEqual(texts);
}, 30_000);

test('what a translation said of a line that is taken out can be brought back', async () => {
  const { library, api, storyId, id, lines } = await begun(['one', 'two']);
  const translation = await api.transcripts.create({ storyId, language: 'ur', ofId: id });
  const said = (place: number, text: string) => ({
    kind: 'put' as const,
    line: { id: newLine(library), text, ofLineId: at(lines, place).id },
  });
  for (const [place, text] of ['ek', 'do'].entries())
    await api.transcripts.edit({ id: translation.id, changes: [said(place, text)] });
  await api.transcripts.edit({ id, changes: [{ kind: 'remove', id: at(lines, 1).id }] });
  expect(await textOf(library, translation.id)).toEqual(['ek']);
  const before = at(await api.transcripts.versions({ id: translation.id }), 0);
  await api.transcripts.restoreVersion({ id: before.id });
  expect(await textOf(library, translation.id)).toEqual(['ek', 'do']);
});

test('where two lines become one, their translations become one too', async () => {
  const { library, api, storyId, id, lines } = await begun(['one', 'two']);
  const translation = await api.transcripts.create({ storyId, language: 'ur', ofId: id });
  const [first, second] = [at(lines, 0), at(lines, 1)];
  await put(library, translation.id, [
    { id: newLine(library), text: 'ایک', ofLineId: first.id },
    { id: newLine(library), text: 'دو', ofLineId: second.id },
  ]);
  await api.transcripts.edit({
    id,
    changes: [
      { kind: 'put', line: { ...empty, id: first.id, text: 'one two' } },
      { kind: 'remove', id: second.id, into: first.id },
    ],
  });
  expect(await textOf(library, translation.id)).toEqual(['ایک دو']);
});

test('a translation goes into the bin with its original and comes back with it', async () => {
  const { api, storyId, id } = await begun(['one']);
  await api.transcripts.create({ storyId, language: 'ur', ofId: id });
  await api.transcripts.bin({ id });
  expect(await api.transcripts.list({ storyId })).toEqual([]);
  await api.transcripts.restore({ id });
  expect(await api.transcripts.list({ storyId })).toHaveLength(2);
});

test('the history tells once of work that goes on', async () => {
  const { library, id, lines, api } = await begun(['one']);
  for (const text of ['a', 'ab', 'abc']) await put(library, id, [{ ...at(lines, 0), text }]);
  const entries = await api.history.list({});
  expect(entries.filter(({ action }) => action === 'transcripts.edit')).toHaveLength(1);
});

test('a translation lies in time where its original does, also after that has moved', async () => {
  const { library, api, storyId, id, lines } = await begun(['one']);
  const translation = await api.transcripts.create({ storyId, language: 'ur', ofId: id });
  const original = { ...empty, ...at(lines, 0), fromMs: 1000, toMs: 2000 };
  await put(library, id, [original]);
  await put(library, translation.id, [
    { id: newLine(library), text: 'ایک', ofLineId: original.id },
  ]);
  const timesOf = async () => {
    const { fromMs, toMs } = at((await api.transcripts.get({ id: translation.id })).lines, 0);
    return { fromMs, toMs };
  };
  expect(await timesOf()).toEqual({ fromMs: 1000, toMs: 2000 });
  await put(library, id, [{ ...original, fromMs: 5000, toMs: 6000 }]);
  expect(await timesOf()).toEqual({ fromMs: 5000, toMs: 6000 });
});

test('a summary can be enough, and a transcript wanted again later', async () => {
  const { api, storyId } = await begun();
  expect(await api.transcripts.isNeeded({ storyId })).toEqual({ isNeeded: true });
  await api.transcripts.setNeeded({ storyId, isNeeded: false });
  expect(await api.transcripts.isNeeded({ storyId })).toEqual({ isNeeded: false });
  await api.transcripts.setNeeded({ storyId, isNeeded: true });
  expect(await api.transcripts.isNeeded({ storyId })).toEqual({ isNeeded: true });
});
