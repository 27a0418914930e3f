import { describe, expect, test } from 'vitest';
import { bringIn, check, csv, everythingIn, listed, withFolder } from './table-builders.ts';

const table = csv(
  [
    'Identifier',
    'Title',
    'Storyteller',
    'Interviewer',
    'Date',
    'Language',
    'Locality',
    'Ward code',
    'Summary',
    'Topics',
    'Content warning',
    'Access',
    'Shelf',
  ],
  [
    'A-1',
    'The bakery (fictional)',
    'Amina Example',
    'Sam Sample',
    '03/04/2005',
    'Urdu; English',
    'Sparkbrook',
    'E05011118',
    '=SUM(A1) is how it began',
    'Work; Bread',
    'A death',
    'Open to all',
    'Box 7',
  ],
  [
    'A-2',
    'The second (fictional)',
    'Amina Example; Bilal Example',
    '',
    'about 1962',
    'Sylheti',
    'Aston',
    '',
    '',
    '',
    '',
    '',
    '',
  ],
);

describe('A table that is brought in', () => {
  test('becomes a story a row, with every field where it belongs', async () => {
    const library = await withFolder();
    const path = library.put('list.csv', table);
    const { intake } = await bringIn(library, { path });
    expect(intake).toMatchObject({ kind: 'table', name: 'list.csv', counts: { added: 2 } });
    const [first, second] = await listed(library);
    const story = await library.api.stories.get({ id: first?.id ?? '' });
    expect(story).toMatchObject({
      ...{ title: 'The bakery (fictional)', recordedOn: '2005-04-03', languages: ['ur', 'en'] },
      ...{ locality: 'Sparkbrook', wardCode: 'E05011118', contentWarning: 'A death' },
      summary: '=SUM(A1) is how it began',
      privateNotes: 'Rights and access, as they were received:\nOpen to all',
    });
    expect(second).toMatchObject({ recordedOn: '1962~', languages: ['syl'] });
    const people = await library.api.people.list({});
    expect(people.map(({ realName }) => realName).toSorted()).toEqual([
      'Amina Example',
      'Bilal Example',
      'Sam Sample',
    ]);
  });

  test('opens nothing, whatever it says of access, and shows nobody’s name', async () => {
    const library = await withFolder();
    await bringIn(library, { path: library.put('list.csv', table) });
    const [row] = await listed(library);
    expect(row?.access).toEqual({ state: 'missing', allowedUses: [] });
    const people = await library.api.people.list({});
    for (const { displayName, attribution, protection, ageBand } of people) {
      expect(displayName).toMatch(/^Storyteller \d{3}$/u);
      expect([attribution, protection, ageBand]).toEqual(['no-name', 'careful', 'unknown']);
    }
    await library.signInAs('archivist');
    expect(await listed(library)).toEqual([]);
  });

  test('keeps a column that fits nowhere, word for word, for those who know names', async () => {
    const library = await withFolder();
    await bringIn(library, { path: library.put('list.csv', table) });
    const storyId = (await listed(library))[0]?.id ?? '';
    const received = await library.api.tables.received({ storyId });
    expect(received).toContainEqual({ name: 'Shelf', value: 'Box 7', field: null });
    expect(received).toContainEqual({ name: 'Date', value: '03/04/2005', field: 'date' });
    await library.signInAs('archivist');
    await expect(library.api.tables.received({ storyId })).rejects.toMatchObject({
      code: 'not-permitted',
    });
  });

  test('adds nothing when it comes again, and asks where it says something else', async () => {
    const library = await withFolder();
    const path = library.put('list.csv', table);
    await bringIn(library, { path });
    const again = await bringIn(library, { path });
    expect(again.intake.counts).toMatchObject({ added: 0, same: 2, asked: 0 });
    const changed = library.put(
      'new.csv',
      table.replace('The bakery', 'The baker').replace('Box 7', 'Box 8'),
    );
    expect((await check(library, { path: changed })).problems).toMatchObject([
      { row: 2, column: 'Title', problem: 'differs-here' },
    ]);
    const { intake } = await bringIn(library, { path: changed });
    expect(intake).toMatchObject({ counts: { asked: 1, same: 1 }, openQuestions: 1 });
    const rows = await listed(library);
    expect(rows.map(({ title }) => title)).toContain('The bakery (fictional)');
    const storyId = rows[0]?.id ?? '';
    expect(await library.api.tables.received({ storyId })).toContainEqual({
      name: 'Shelf',
      value: 'Box 8',
      field: null,
    });
    expect((await bringIn(library, { path: changed })).intake.openQuestions).toBe(0);
  });

  test('stops at a row that is wrong, or leaves it out and names it', async () => {
    const library = await withFolder();
    const wrong = csv(
      ['Identifier', 'Title'],
      ['1', 'One'],
      ['1', 'Another'],
      ['2', 'x'.repeat(301)],
      ['3', 'Three'],
    );
    const path = library.put('wrong.csv', wrong);
    const found = await check(library, { path });
    expect(found.counts).toMatchObject({ add: 2, wrong: 2 });
    expect(found.problems).toMatchObject([
      { row: 3, problem: 'identifier-twice', detail: '2' },
      { row: 4, column: 'Title', problem: 'too-long' },
    ]);
    const before = everythingIn(library);
    await expect(bringIn(library, { path })).rejects.toMatchObject({
      code: 'invalid-input',
      details: { rows: [3, 4] },
    });
    expect(everythingIn(library)).toBe(before);
    const end = await bringIn(library, { path }, { rowsWithErrors: 'leave-out' });
    expect(end).toMatchObject({ leftOutRows: 2, intake: { isWhole: false, counts: { added: 2 } } });
    expect((await listed(library)).map(({ title }) => title).toSorted()).toEqual(['One', 'Three']);
  });

  test('says what it cannot read, brings the row in without it, and keeps its words', async () => {
    const library = await withFolder();
    const path = library.put(
      'odd.csv',
      csv(
        ['Title', 'Date', 'Language', 'Ward', 'Contributor'],
        ['One', 'before the war', 'Klingonese', 'Aston', 'Somebody Example'],
      ),
    );
    const { problems } = await check(library, { path });
    expect(problems.map(({ problem }) => problem).toSorted()).toEqual([
      ...['contributor-unread', 'date-unread', 'language-unread', 'ward-unread'],
    ]);
    await bringIn(library, { path });
    const [story] = await listed(library);
    expect(story).toMatchObject({ title: 'One', recordedOn: '', languages: [] });
    expect(await library.api.tables.received({ storyId: story?.id ?? '' })).toHaveLength(5);
  });

  test('does not bring back what was erased or put into the bin here', async () => {
    const library = await withFolder();
    const path = library.put('list.csv', table);
    await bringIn(library, { path });
    const [first, second] = await listed(library);
    await library.api.erasures.run({
      storyId: first?.id ?? '',
      reason: 'before-agreement',
      confirm: `HG-${String(first?.number).padStart(4, '0')}`,
    });
    await library.api.stories.bin({ id: second?.id ?? '' });
    const found = await check(library, { path });
    expect(found.counts).toMatchObject({ add: 0, refuse: 2 });
    expect(found.problems.map(({ problem }) => problem)).toEqual(['erased-here', 'in-bin-here']);
    expect((await bringIn(library, { path })).intake.counts).toMatchObject({
      added: 0,
      refused: 2,
    });
  });

  test('tells an archivist nothing of a story that is hidden from them, and asks them nothing', async () => {
    const library = await withFolder();
    await bringIn(library, { path: library.put('list.csv', table) });
    await library.signInAs('archivist');
    const path = library.put('guess.csv', table.replace('The bakery', 'A guess'));
    const found = await check(library, { path });
    expect(found.counts).toMatchObject({ same: 2, ask: 0 });
    expect(found.problems).toEqual([]);
  });

  test('is not for journalists', async () => {
    const library = await withFolder();
    const path = library.put('list.csv', table);
    await library.signInAs('journalist');
    await expect(library.api.tables.look({ path })).rejects.toMatchObject({
      code: 'not-permitted',
    });
  });
});
