// Who finds what: by words that they may not read nobody finds anything, not even that there is something.
import { expect, test } from 'vitest';
import type { Ids } from './search-stale-cases.ts';
import { staleCases } from './search-stale-cases.ts';
import { searcher, soundOf, writeDown } from './search-builders.ts';
import { recordingAgreement, tell, withdrawal } from './story-builders.ts';

const agreed = ['archive'] as ['archive'];
const protectedPerson = {
  ...{ realName: 'Amina Fictional', chosenName: 'Noor' },
  attribution: 'chosen-name' as const,
};

test('an archivist finds what was agreed for the archive by its page, and nothing else', async () => {
  const library = await searcher();
  await tell(library, { story: { title: 'Market one' }, agreed });
  await tell(library, { story: { title: 'Market two' }, agreed: ['research'] });
  await tell(library, { story: { title: 'Market three' } });
  expect(await library.find('market')).toHaveLength(3);
  await library.signInAs('archivist');
  expect(await library.find('market')).toEqual(['Market one']);
  expect((await library.api.search.find({ text: 'market' })).total).toBe(1);
});

test('an archivist does not find what nobody has checked', async () => {
  const library = await searcher();
  const { storyId } = await tell(library, { story: { title: 'One' }, agreed });
  await writeDown(library, storyId, ['unchecked bread']);
  expect(await library.find('bread')).toEqual(['One']);
  await library.signInAs('archivist');
  expect(await library.find('bread')).toEqual([]);
});

test('an archivist finds what was checked, but no line of which the sound is closed, from the moment it is closed', async () => {
  const library = await searcher();
  const { storyId, personId } = await tell(library, { story: { title: 'One' }, agreed });
  const recordingId = await soundOf(library, storyId, 'interview');
  const id = await writeDown(
    library,
    storyId,
    [
      { text: 'open bread', fromMs: 0, toMs: 400 },
      { text: 'canaryword and bread', fromMs: 500, toMs: 900 },
    ],
    { recordingId },
  );
  await library.api.transcripts.setState({ id, state: 'checked' });
  await library.api.agreements.add(recordingAgreement(storyId, personId, agreed));
  await library.signInAs('archivist');
  expect(await library.find('canaryword')).toEqual(['One']);
  await library.signInAs('lead');
  await library.api.passages.close({ recordingId, fromMs: 500, toMs: 600, reason: '' });
  await library.signInAs('archivist');
  expect(await library.find('canaryword')).toEqual([]);
  expect((await library.passages('bread')).map(({ text }) => text)).toEqual(['open bread']);
});

test('an archivist finds neither a real name nor, of a protected story, a sensitive theme', async () => {
  const library = await searcher();
  const { id: theme } = await library.api.themes.add({ name: 'Dangerword', sensitive: true });
  const story = { title: 'One', themeIds: [theme] };
  await tell(library, { person: protectedPerson, story, agreed });
  for (const word of ['amina', 'dangerword']) expect(await library.find(word)).toEqual(['One']);
  await library.signInAs('archivist');
  for (const word of ['amina', 'dangerword']) expect(await library.find(word)).toEqual([]);
  expect(await library.find('noor')).toEqual(['One']);
  const { theme: themes } = await library.api.search.facets({});
  expect(themes).toEqual([]);
  const byTheme = await library.api.search.find({ filters: { theme: [theme] } });
  expect(byTheme.total).toBe(0);
});

test('the words of what only those who record may read are in no archivist’s index', async () => {
  const library = await searcher();
  const { storyId } = await tell(library, {
    person: protectedPerson,
    story: { title: 'One' },
    agreed,
  });
  await writeDown(library, storyId, ['canaryword']);
  await library.api.search.prepare({});
  const { sql } = library.opened().db;
  const hits = (audience: string, word: string) =>
    sql
      .prepare<[string]>(`select rowid from search_${audience} where search_${audience} match ?`)
      .all(word);
  expect(hits('inside', 'canaryword')).toHaveLength(1);
  for (const word of ['canaryword', 'amina']) expect(hits('outside', word)).toEqual([]);
  expect(hits('outside', 'noor')).toHaveLength(1);
});

test('what was taken back is found by leads alone', async () => {
  const library = await searcher();
  const { storyId, personId } = await tell(library, { story: { title: 'One' }, agreed });
  await library.api.agreements.add(withdrawal(storyId, personId));
  expect(await library.find('one')).toEqual(['One']);
  for (const role of ['journalist', 'archivist'] as const) {
    await library.signInAs(role);
    expect(await library.find('one')).toEqual([]);
  }
});

test('of a story whose words are to be read again an archivist finds nothing until they are', async () => {
  const library = await searcher();
  for (let count = 0; count < 300; count += 1)
    await library.api.stories.create({ title: 'Filler' });
  const { storyId } = await tell(library, { story: { title: 'Canaryword' }, agreed });
  await library.api.search.prepare({});
  await library.signInAs('archivist');
  expect(await library.find('canaryword')).toEqual(['Canaryword']);
  const { db } = library.opened();
  // So many are waiting that a search alone does not come to the end of them; the last one is ours.
  db.sql.exec('insert or ignore into stale_words select id from stories');
  expect(await library.find('canaryword')).toEqual([]);
  await library.api.search.prepare({});
  expect(await library.find('canaryword')).toEqual(['Canaryword']);
  expect(storyId).toBeTruthy();
});

test.each(Object.entries(staleCases))(
  '%s: the words of the story are read again',
  async (_what, change) => {
    const library = await searcher();
    const { id: themeId } = await library.api.themes.add({ name: 'Bread', sensitive: false });
    const { storyId, personId } = await tell(library, {
      story: { title: 'One', themeIds: [themeId] },
    });
    const recordingId = await soundOf(library, storyId);
    const transcriptId = await writeDown(library, storyId, ['words'], { recordingId });
    await library.api.search.prepare({});
    const { sql } = library.opened().db;
    const stale = () => sql.prepare<[], string>('select story_id from stale_words').pluck().all();
    expect(stale()).toEqual([]);
    const ids: Ids = { themeId, storyId, personId, recordingId, transcriptId };
    await change(library, ids);
    expect(stale()).toEqual([storyId]);
  },
);

test('a name that somebody asks to hide is told by no search, not even by a number, though it was found before', async () => {
  const library = await searcher();
  const { storyId } = await tell(library, {
    story: { title: 'One', locality: 'Sparkhill' },
    agreed,
  });
  const said = ['Zahra Canarynova came to the mill', 'we sang at school'];
  const id = await writeDown(library, storyId, said);
  await library.api.transcripts.setState({ id, state: 'checked' });
  await library.signInAs('archivist');
  for (const text of ['canarynova', 'zahra school'])
    expect(await library.find(text)).toEqual(['One']);
  await library.signInAs('lead');
  await library.api.people.create({ realName: 'Canarynova Zahra', attribution: 'no-name' });
  await library.signInAs('archivist');
  for (const text of ['canarynova', 'zahra school']) {
    expect(await library.api.search.find({ text })).toMatchObject({ total: 0, items: [] });
    expect((await library.api.search.facets({ text })).locality).toEqual([]);
  }
  expect(await library.find('school')).toEqual(['One']);
});

test('whatever stands in a name, others can search', async () => {
  const library = await searcher();
  await tell(library, { story: { title: 'One' }, agreed });
  const names = [
    ...[
      '"Quoted" O’Name* AND (NOT) NEAR',
      'ا',
      '𞤀𞤣𞤤𞤢𞤥 𞤆𞤵𞤤𞤢𞤪',
      '山田太郎',
      '½ № ﷺ',
      'é́́́ ̈x',
      '\ue000 \ud800 lone',
    ],
    Array.from({ length: 60 }, (_, place) => `w${place}`).join(' '),
  ];
  for (const realName of names)
    await library.api.people.create({ realName, attribution: 'no-name' });
  await library.signInAs('archivist');
  expect(await library.find('one')).toEqual(['One']);
});

test('the title of a story tells others no name that has a substitute, and is not found by it', async () => {
  const library = await searcher();
  const { api } = library;
  const story = { title: 'Canaro at the mill', summary: 'With Canaro', tags: ['canaro'] };
  const { storyId } = await tell(library, { story, agreed });
  await api.substitutes.add({ storyId, forms: ['Canaro'], substitute: 'A neighbour' });
  expect(await library.find('canaro')).toEqual(['Canaro at the mill']);
  await library.signInAs('archivist');
  expect(await library.find('canaro')).toEqual([]);
  const told = [
    ...[api.stories.get({ id: storyId }), api.stories.list({}), api.search.find({ text: 'mill' })],
    api.progress.now({}),
  ];
  const texts = JSON.stringify(await Promise.all(told));
  expect(texts).toContain('[A neighbour] at the mill');
  expect(texts.toLowerCase()).not.toContain('canaro');
});
