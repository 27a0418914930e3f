import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankPerson, eraseRows } from '../../../electron/core/db/erase-rows.ts';
import { storyFacts } from '../../../electron/core/db/access-facts.ts';
import { uses } from '../../../shared/model/agreement.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { isFilmAgreed } from '../../../shared/rules/access.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary, START } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import {
  filmAgreement,
  participation,
  recordingAgreement,
  tell,
  withdrawal,
} from './story-builders.ts';

async function twoEntries(
  one: Parameters<TestLibrary['api']['people']['create']>[0] = {},
  other: typeof one = {},
) {
  const library = await makeLibrary();
  const { api } = library;
  const adult = { ageBand: 'adult', protection: 'ordinary', attribution: 'full-name' } as const;
  const kept = await api.people.create({ realName: 'Amina Example', ...adult, ...one });
  const gone = await api.people.create({ realName: 'Ameena Example', ...adult, ...other });
  return { library, api, keptId: kept.id, goneId: gone.id };
}

test('the one entry has what hides and protects more of both, and all that was written of either', async () => {
  const { api, keptId, goneId } = await twoEntries(
    { contact: '0121 000 0001', attribution: 'first-name' },
    {
      ...{ contact: '0121 000 0002', attribution: 'chosen-name', chosenName: 'Rose' },
      ...{ protection: 'high', ageBand: '16-17', askAgainOn: '2030-01' },
    },
  );
  const joined = await api.people.join({ keptId, goneId });
  expect(joined).toMatchObject({
    ...{ realName: 'Amina Example', attribution: 'chosen-name', chosenName: 'Rose' },
    ...{ protection: 'high', ageBand: '16-17', askAgainOn: '2030-01', displayName: 'Rose' },
  });
  expect(joined.contact).toContain('0121 000 0001');
  expect(joined.contact).toContain('0121 000 0002');
  expect(await codeOf(api.people.get({ id: goneId }))).toBe('not-found');
});

test('the other spelling of the name is still looked for in what leaves', async () => {
  const { api, keptId, goneId } = await twoEntries(
    { attribution: 'no-name' },
    { attribution: 'no-name', realName: 'Canarina Example' },
  );
  const { id } = await api.stories.create({ title: 'Canarina told it', narratorIds: [goneId] });
  await api.people.join({ keptId, goneId });
  const { names } = await api.checks.get({ storyId: id });
  expect(names).toMatchObject([{ block: 'real-name-in-words', word: 'Canarina' }]);
});

test('stories, signatures and voices are those of the one entry afterwards', async () => {
  const { library, api, keptId } = await twoEntries();
  const { storyId, personId: goneId } = await tell(library, { agreed: ['archive'] });
  await api.people.join({ keptId, goneId });
  expect((await api.stories.get({ id: storyId })).narratorIds).toEqual([keptId]);
  const [entry] = await api.agreements.ofStory({ id: storyId }).then(({ entries }) => entries);
  expect(entry?.personId).toBe(keptId);
  const { items } = await api.stories.list({});
  expect(items.find(({ id }) => id === storyId)?.access.allowedUses).toEqual(['archive']);
  expect(await api.history.verify({})).toMatchObject({ intact: true });
});

test('a yes of the one entry never opens what the other closed', async () => {
  const { library, api, keptId } = await twoEntries();
  const { storyId, personId: goneId } = await tell(library, { agreed: [...uses] });
  await api.stories.update({ id: storyId, narratorIds: [goneId, keptId] });
  await api.agreements.add(withdrawal(storyId, goneId));
  await api.agreements.add(participation(storyId, keptId));
  await api.agreements.add(recordingAgreement(storyId, keptId));
  const before = await api.people.list({});
  expect(await codeOf(api.people.join({ keptId, goneId }))).toBe('access-blocked');
  expect(await api.people.list({})).toEqual(before);
});

test('a yes to the film of the one entry never undoes the no of the other', async () => {
  const { library, api, keptId } = await twoEntries();
  const { storyId, personId: goneId } = await tell(library, { agreed: ['exhibition'] });
  await api.stories.update({ id: storyId, narratorIds: [goneId, keptId] });
  await api.agreements.add(participation(storyId, keptId));
  const agreed: Use[] = ['exhibition'];
  await api.agreements.add(filmAgreement(storyId, keptId, { showFilm: false, agreed }));
  await api.agreements.add(filmAgreement(storyId, goneId, { showFilm: true, agreed }));
  expect(await codeOf(api.people.join({ keptId, goneId }))).toBe('access-blocked');
  expect(isFilmShown(library, storyId)).toBe(false);
});

test('whatever was signed, no story is more open after a join', async () => {
  const step = fc.record({
    story: fc.nat(1),
    who: fc.nat(1),
    kind: fc.constantFrom('participation', 'recording', 'withdrawal'),
    agreed: fc.subarray([...uses]),
    showFilm: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 7 }),
      fc.constantFrom('adult', '16-17', 'unknown'),
      async (steps, ageBand) => {
        const { library, api, keptId, goneId } = await twoEntries({}, { ageBand });
        const people = [keptId, goneId] as const;
        const ids: StoryId[] = [];
        for (const narratorIds of [[keptId, goneId], [goneId]])
          ids.push((await api.stories.create({ title: 'Made up', narratorIds })).id);
        for (const { story, who, ...signed } of steps)
          await sign(library, { story: ids[story], who: people[who], ...signed });
        const shown = ids.filter((id) => isFilmShown(library, id));
        const before = await allowed(library);
        const isJoined = await succeeds(api.people.join({ keptId, goneId }));
        const after = await allowed(library);
        for (const id of ids)
          for (const use of after.get(id) ?? []) expect(before.get(id)).toContain(use);
        for (const id of ids) if (isFilmShown(library, id)) expect(shown).toContain(id);
        if (!isJoined) expect(after).toEqual(before);
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

async function sign(
  { api }: TestLibrary,
  {
    story,
    who,
    kind,
    ...answers
  }: {
    story: StoryId | undefined;
    who: PersonId | undefined;
    kind: string;
    agreed: Use[];
    showFilm: boolean;
  },
): Promise<void> {
  if (story === undefined || who === undefined) return;
  const entry =
    kind === 'participation'
      ? participation(story, who)
      : kind === 'recording'
        ? filmAgreement(story, who, answers)
        : withdrawal(story, who);
  // Some orders are refused, such as taking back what was never agreed: then there is nothing to compare.
  await succeeds(api.agreements.add(entry));
}

const succeeds = (call: Promise<unknown>) =>
  call.then(
    () => true,
    () => false,
  );

function isFilmShown(library: TestLibrary, id: StoryId): boolean {
  const facts = storyFacts(library.opened().db.sql, id);
  return facts !== undefined && isFilmAgreed(facts);
}

async function allowed({ api }: TestLibrary): Promise<Map<StoryId, readonly Use[]>> {
  const { items } = await api.stories.list({});
  return new Map(items.map(({ id, access }) => [id, access.allowedUses]));
}

test('two that were joined can be taken apart, and what changed since stays', async () => {
  const { library, api, keptId } = await twoEntries({ protection: 'careful' });
  const { storyId, personId: goneId } = await tell(library, {
    person: { realName: 'Rahila Example', protection: 'high' },
    agreed: ['archive'],
  });
  const apart = await api.people.get({ id: goneId });
  await api.people.join({ keptId, goneId });
  await api.people.update({ id: keptId, contact: 'new' });
  const [joined] = await api.people.joined({ id: keptId });
  if (joined === undefined) throw new Error('they are joined');
  const back = await api.people.takeApart({ id: joined.id });
  expect(back).toMatchObject({ id: goneId, number: apart.number, realName: 'Rahila Example' });
  expect((await api.stories.get({ id: storyId })).narratorIds).toEqual([goneId]);
  const kept = await api.people.get({ id: keptId });
  // How careful one must be is not lowered by it.
  expect(kept).toMatchObject({ realName: 'Amina Example', contact: 'new', protection: 'high' });
  expect(await api.people.joined({ id: keptId })).toEqual([]);
});

test('who was twice in one story is there once, and twice again when taken apart', async () => {
  const { api, keptId, goneId } = await twoEntries();
  const { id } = await api.stories.create({ title: 'Made up', interviewerIds: [keptId, goneId] });
  await api.people.join({ keptId, goneId });
  expect((await api.stories.get({ id })).interviewerIds).toEqual([keptId]);
  const [joined] = await api.people.joined({ id: keptId });
  await api.people.takeApart({ id: joined?.id ?? '' });
  expect((await api.stories.get({ id })).interviewerIds.toSorted()).toEqual(
    [keptId, goneId].toSorted(),
  );
});

test('pairs that may be one person are found: spelling, order of the words, the same telephone', async () => {
  const { api } = await twoEntries({ contact: 'Call +44 121 000 0001' });
  const third = await api.people.create({ realName: 'Example Amina' });
  const phone = await api.people.create({ realName: 'Rose Else', contact: '0121-000-0001' });
  await api.people.create({ realName: 'Somebody Quite Different' });
  const doubles = await api.people.doubles({});
  const whyOf = (id: PersonId) =>
    doubles.filter((pair) => [pair.one, pair.other].includes(id)).flatMap(({ why }) => why);
  expect(whyOf(third.id)).toContain('same-name');
  expect(whyOf(third.id)).toContain('like-name');
  expect(whyOf(phone.id)).toEqual(['same-contact']);
});

test('only a lead joins', async () => {
  const { library, api, keptId, goneId } = await twoEntries();
  await library.signInAs('journalist');
  expect(await codeOf(api.people.join({ keptId, goneId }))).toBe('not-permitted');
  expect(await codeOf(api.people.doubles({}))).toBe('not-permitted');
});

async function takeApartNewest({ api }: Pick<TestLibrary, 'api'>, id: PersonId) {
  const [newest] = await api.people.joined({ id });
  if (newest === undefined) throw new Error('they are joined');
  await api.people.takeApart({ id: newest.id });
}

test('who asked not to be named while two were one is named in neither when they are taken apart', async () => {
  const { library, api, keptId, goneId } = await twoEntries();
  await api.people.join({ keptId, goneId });
  await api.people.update({ id: keptId, attribution: 'no-name', ageBand: '16-17' });
  await takeApartNewest(library, keptId);
  for (const id of [keptId, goneId])
    expect(await api.people.get({ id })).toMatchObject({
      attribution: 'no-name',
      ageBand: '16-17',
    });
});

test('of three entries that were joined one after the other each gets back its own', async () => {
  const { library, api, keptId, goneId } = await twoEntries();
  const third = await api.people.create({ realName: 'Third Example' });
  const { id: storyId } = await api.stories.create({ title: 'Made up', narratorIds: [goneId] });
  await api.people.join({ keptId, goneId });
  await api.people.join({ keptId: third.id, goneId: keptId });
  await takeApartNewest(library, third.id);
  expect(await api.people.joined({ id: third.id })).toEqual([]);
  await takeApartNewest(library, keptId);
  expect((await api.stories.get({ id: storyId })).narratorIds).toEqual([goneId]);
  expect((await api.people.get({ id: third.id })).realName).toBe('Third Example');
});

test('another name of somebody under high protection is looked for, though they once wished to be named', async () => {
  const { api, keptId, goneId } = await twoEntries({}, { realName: 'Canarina Example' });
  const { id } = await api.stories.create({ title: 'Canarina told it', narratorIds: [goneId] });
  await api.people.join({ keptId, goneId });
  await api.people.protect({ id: keptId, protection: 'high' });
  const { names } = await api.checks.get({ storyId: id });
  expect(names.map(({ word }) => word)).toContain('Canarina');
});

test('the name of an erased person is in no join, and an older catalogue forgets every name of theirs', async () => {
  const { library, api, keptId, goneId } = await twoEntries({}, { realName: 'Canarina Example' });
  const { id: storyId } = await api.stories.create({ title: 'Made up', narratorIds: [goneId] });
  const { sql } = library.opened().db;
  const everything = () =>
    ['people', 'other_names', 'people_joined'].map((table) =>
      JSON.stringify(sql.prepare(`select * from ${table}`).all()),
    );
  const undone = (run: () => void) => {
    sql.exec('begin');
    run();
    const found = everything().join('');
    sql.exec('rollback');
    return found;
  };
  await api.people.join({ keptId, goneId });
  expect(undone(() => blankPerson(sql, keptId))).not.toContain('Canarina');
  sql.exec('begin');
  expect(eraseRows(sql, storyId, START).personIds.toSorted()).toEqual([keptId, goneId].toSorted());
  sql.exec('rollback');
  await takeApartNewest(library, keptId);
  expect(undone(() => void eraseRows(sql, storyId, START))).not.toContain('Canarina');
});

test('a search that was kept for the name of somebody goes when they are erased, and no other', async () => {
  const { library, api, goneId } = await twoEntries({}, { realName: 'Canarina Example' });
  const { id: storyId } = await api.stories.create({ title: 'Made up', narratorIds: [goneId] });
  await api.mentions.add({ storyId, name: 'Canaro Spokenov' });
  const keep = (name: string, text: string) => api.search.saveView({ name, query: { text } });
  await keep('Stories of Canarina', 'market');
  for (const text of ['canarina market', '"Canaro Spokenov"']) await keep('One of them', text);
  await keep('Market', 'market');
  const { db } = library.opened();
  db.write({ action: 'test', subject: storyId }, (sql) => eraseRows(sql, storyId, START));
  expect((await api.search.views({})).map(({ name }) => name)).toEqual(['Market']);
});
