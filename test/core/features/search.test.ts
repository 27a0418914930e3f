import { expect, test } from 'vitest';
import { searcher, soundOf, writeDown } from './search-builders.ts';
import { tell } from './story-builders.ts';

test('a word that is said is found with its line, its time and its place in the text', async () => {
  const library = await searcher();
  const { storyId } = await tell(library, { story: { title: 'The kitchen' } });
  const recordingId = await soundOf(library, storyId);
  await writeDown(
    library,
    storyId,
    [
      { text: 'We had nothing then.', fromMs: 0, toMs: 4000 },
      { text: 'My mother baked bread on Fridays.', fromMs: 4000, toMs: 9000 },
    ],
    { recordingId },
  );
  const [passage] = await library.passages('moth');
  expect(passage).toMatchObject({
    kind: 'transcript',
    text: 'My mother baked bread on Fridays.',
    matches: [[3, 9]],
    ...{ recordingId, fromMs: 4000, language: 'en', state: 'draft', isClosed: false },
  });
});

test.each([
  ['Urdu', 'پھر اُس نے کِتَاب بند کی', 'كتاب'],
  ['Arabic', 'قال الســـلام عليكم', 'السلام'],
  ['Bengali', 'আমার মায়ের রান্নাঘর', 'রান্না'],
  ['Gurmukhi', 'ਸਾਡੇ ਪਿੰਡ ਦੀ ਗੱਲ', 'ਪਿੰਡ'],
  ['Tigrinya', 'ኣነ ካብ ኣስመራ መጺአ', 'ኣስመ'],
  ['Polish', 'Moja babcia z Łodzi śpiewała', 'lodz'],
  ['two letters', 'Then we could go home', 'go'],
  ['a beginning of two letters', 'Then we saw the goats', 'go'],
  ['a phrase', 'It was the long road home', '"long road"'],
])('%s is found in what is said', async (_what, text, search) => {
  const library = await searcher();
  const { storyId } = await tell(library, { story: { title: 'One' } });
  await tell(library, { story: { title: 'Another' } });
  await writeDown(library, storyId, ['Something else.', text]);
  expect(await library.find(search)).toEqual(['One']);
  expect(await library.passages(search)).toMatchObject([{ text }]);
});

test('all words must be in the story, but need not be in one line; a phrase never reaches over two lines', async () => {
  const library = await searcher();
  const { storyId } = await tell(library, { story: { title: 'One' } });
  await writeDown(library, storyId, ['bread and salt', 'tea and sugar']);
  expect(await library.find('bread tea')).toEqual(['One']);
  expect(await library.find('bread coffee')).toEqual([]);
  expect(await library.find('"salt tea"')).toEqual([]);
});

test('a word in the title counts more than one that is said', async () => {
  const library = await searcher();
  const said = await tell(library, { story: { title: 'Morning' } });
  await writeDown(library, said.storyId, ['A tram, a tram and again a tram.']);
  await tell(library, { story: { title: 'The tram' } });
  expect(await library.find('tram')).toEqual(['The tram', 'Morning']);
});

test('the lines that hold most of the words come first, at most three of a story', async () => {
  const library = await searcher();
  const { storyId } = await tell(library);
  await writeDown(library, storyId, ['tea', 'tea again', 'bread with tea', 'more tea', 'tea']);
  const texts = (await library.passages('bread tea')).map(({ text }) => text);
  expect(texts).toEqual(['bread with tea', 'tea', 'tea again']);
});

test('what is written a moment ago is found, and what was taken out is not', async () => {
  const library = await searcher();
  const { storyId } = await tell(library, { story: { title: 'One' } });
  const id = await writeDown(library, storyId, ['first words']);
  expect(await library.find('first')).toEqual(['One']);
  const [line] = (await library.api.transcripts.get({ id })).lines;
  if (line === undefined) throw new Error('a line was written');
  await library.api.transcripts.edit({
    id,
    changes: [{ kind: 'put', line: { id: line.id, text: 'second words' } }],
  });
  expect(await library.find('second')).toEqual(['One']);
  expect(await library.find('first')).toEqual([]);
  await library.api.transcripts.bin({ id });
  expect(await library.find('second')).toEqual([]);
  await library.api.transcripts.restore({ id });
  expect(await library.find('second')).toEqual(['One']);
});

test('a translation is found as such', async () => {
  const library = await searcher();
  const { storyId } = await tell(library);
  const ofId = await writeDown(library, storyId, ['میری ماں']);
  await writeDown(library, storyId, ['my mother'], { ofId });
  expect(await library.passages('mother')).toMatchObject([{ kind: 'translation' }]);
});

test('those who know the names find a story by the real name of its storyteller', async () => {
  const library = await searcher();
  const person = { realName: 'Amina Fictional', attribution: 'chosen-name', chosenName: 'Noor' };
  await tell(library, { person: { ...person, attribution: 'chosen-name' } });
  expect(await library.passages('amina')).toMatchObject([{ kind: 'real-name' }]);
  expect(await library.passages('noor')).toMatchObject([{ kind: 'person' }]);
});

test('private notes and what was left out are not searched by anybody', async () => {
  const library = await searcher();
  await tell(library, { story: { privateNotes: 'canarynote', leaveOut: 'canaryleft' } });
  expect(await library.find('canary')).toEqual([]);
});

test('a story in the bin is not found', async () => {
  const library = await searcher();
  const { storyId } = await tell(library, { story: { title: 'One' } });
  await library.api.stories.bin({ id: storyId });
  expect(await library.find('one')).toEqual([]);
  expect(await library.find('')).toEqual([]);
});

test('without words all stories are listed, the newest first', async () => {
  const library = await searcher();
  await tell(library, { story: { title: 'Older', recordedOn: '2020' } });
  await tell(library, { story: { title: 'Newer', recordedOn: '2024' } });
  expect(await library.find('')).toEqual(['Newer', 'Older']);
});

test('the words of an erased story are in no table and are not found', async () => {
  const library = await searcher();
  const kept = await tell(library, { story: { title: 'Kept' } });
  const gone = await tell(library, { story: { title: 'Gone' } });
  await writeDown(library, kept.storyId, ['shared words']);
  await writeDown(library, gone.storyId, ['shared words, canaryword']);
  expect(await library.find('shared')).toHaveLength(2);
  const { storyId, personId } = gone;
  const on = { on: '2026-11-20', language: 'en', explainedBy: 'Jo' };
  await library.api.agreements.add({
    ...{ kind: 'withdrawal', storyId, personId, ...on, level: 'delete' },
  });
  await library.api.erasures.run({ storyId, reason: 'storyteller', confirm: 'HG-0002' });
  const left = library
    .opened()
    .db.sql.prepare<[string]>('select 1 from searched_texts where story_id = ?')
    .all(storyId);
  expect(left).toEqual([]);
  expect(await library.find('canaryword')).toEqual([]);
  expect(await library.find('shared')).toEqual(['Kept']);
});
