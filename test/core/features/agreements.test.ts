import { shippedTexts } from '../../../electron/core/agreement-texts/shipped-texts.ts';
import { expect, test } from 'vitest';
import { uses } from '../../../shared/model/agreement.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { opening, participation, recordingAgreement, tell, withdrawal } from './story-builders.ts';

test('what was agreed one by one is what is allowed, and each no has its reason', async () => {
  const { api } = await makeLibrary();
  const { storyId } = await tell({ api }, { agreed: ['archive', 'learning'] });
  const { decisions, access, entries } = await api.agreements.ofStory({ id: storyId });
  expect(access).toEqual({ state: 'complete', allowedUses: ['archive', 'learning'] });
  for (const use of uses)
    expect(decisions[use]).toEqual(
      ['archive', 'learning'].includes(use)
        ? { allowed: true, reasons: [] }
        : { allowed: false, reasons: [{ reason: 'use-not-agreed' }] },
    );
  expect(entries.map(({ kind, seq }) => [kind, seq])).toEqual([
    ['participation', 1],
    ['recording', 2],
  ]);
  expect((await api.stories.list({})).items[0]?.access).toEqual(access);
});

test('everything of an entry is kept as it was given', async () => {
  const { api } = await makeLibrary();
  const { storyId, personId } = await tell({ api }, { person: { protection: 'ordinary' } });
  const entry = {
    ...recordingAgreement(storyId, personId, ['archive']),
    note: 'Read aloud in Urdu',
    signature: { method: 'drawn' as const, name: 'Child Example', path: 'M1 1L99 99' },
    responsibleAdult: {
      name: 'Parent Example',
      role: 'parent' as const,
      authoritySeen: 'Birth certificate seen',
      signature: {
        method: 'on-paper' as const,
        name: 'Parent Example',
        keptAt: 'Blue folder',
        attachmentId: null,
      },
    },
    level: 'easy-read' as const,
    interpreter: { name: 'Interpreter Example', statement: true, confidential: true },
    witness: 'Witness Example',
    capacity: { helpGiven: 'Pictures', judgedBy: 'Lea Example', judgedOn: '2026-11-20' },
    closedUntil: '2040-01-01',
    closedReason: 'Until grown up',
    naming: { attribution: 'chosen-name' as const, chosenName: 'Lark' },
    askAgain: true,
    textVersion: 'recording-en-3',
    showFilm: true,
    copyright: 'assign' as const,
    licence: 'cc-by-nc' as const,
    closedParts: 'The part about school',
    reviewOn: '2030-01-01',
  };
  const { entries } = await api.agreements.add(entry);
  expect(entries).toEqual([
    {
      ...entry,
      textSha256: shippedTexts().get('recording-en-3')?.sha256,
      id: entries[0]?.id,
      seq: 1,
      recordedAt: '2026-11-22T10:00:00.000Z',
      recordedBy: 'Lea Example',
    },
  ]);
});

test('nothing in the ledger can be changed or removed, not even past the calls', async () => {
  const library = await makeLibrary();
  await tell(library, { agreed: ['archive'] });
  const { sql } = library.opened().db;
  for (const statement of [
    "update agreement_entries set note = 'changed'",
    'delete from agreement_entries',
    'update agreement_uses set agreed = 1',
    'delete from agreement_uses',
  ])
    expect(() => sql.exec(statement)).toThrow(/never/);
});

test('after a story was taken back only a new recording agreement counts, as it says', async () => {
  const { api } = await makeLibrary();
  const { storyId, personId } = await tell({ api }, { agreed: [...uses] });
  const back = await api.agreements.add(withdrawal(storyId, personId));
  expect(back.access).toEqual({ state: 'withdrawn', allowedUses: [] });
  await api.agreements.add(participation(storyId, personId));
  expect((await api.agreements.ofStory({ id: storyId })).access.state).toBe('withdrawn');
  const anew = await api.agreements.add(recordingAgreement(storyId, personId, ['research']));
  expect(anew.access).toEqual({ state: 'complete', allowedUses: ['research'] });
});

test('an older paper that is typed in later does not undo what the storyteller decided after it', async () => {
  const { api } = await makeLibrary();
  const { storyId, personId } = await tell({ api });
  await api.agreements.add(participation(storyId, personId));
  await api.agreements.add({ ...withdrawal(storyId, personId), on: '2026-11-18' });
  const before = await api.agreements.ofStory({ id: storyId });
  await expect(
    api.agreements.add({ ...recordingAgreement(storyId, personId), on: '2026-11-17' }),
  ).rejects.toMatchObject({ code: 'conflict', details: { lastDecidedOn: '2026-11-18' } });
  expect(await api.agreements.ofStory({ id: storyId })).toEqual(before);
  await api.agreements.add({
    ...recordingAgreement(storyId, personId),
    on: '2026-11-20',
    closedUntil: '2040-01-01',
  });
  await expect(
    api.agreements.add({ ...recordingAgreement(storyId, personId), on: '2026-11-19' }),
  ).rejects.toMatchObject({ code: 'conflict' });
  expect((await api.agreements.ofStory({ id: storyId })).access.state).toBe('closed');
});

test('taking the storyteller off a story does not open what they took back', async () => {
  const { api } = await makeLibrary();
  const { storyId, personId } = await tell({ api }, { agreed: [...uses] });
  await api.agreements.add(withdrawal(storyId, personId));
  const other = await api.people.create({ ageBand: 'adult' });
  await api.stories.update({ id: storyId, narratorIds: [other.id] });
  await api.agreements.add(participation(storyId, other.id));
  const { access, decisions } = await api.agreements.add(recordingAgreement(storyId, other.id));
  expect(access).toEqual({ state: 'withdrawn', allowedUses: [] });
  expect(decisions.archive.reasons).toEqual([{ reason: 'withdrawn' }]);
});

test('somebody who is no longer named as a storyteller can still take the story back', async () => {
  const { api } = await makeLibrary();
  const { storyId, personId } = await tell({ api }, { agreed: [...uses] });
  const other = await api.people.create({ ageBand: 'adult' });
  await api.stories.update({ id: storyId, narratorIds: [other.id] });
  await expect(api.agreements.add(recordingAgreement(storyId, personId))).rejects.toMatchObject({
    code: 'not-found',
  });
  const { access } = await api.agreements.add(withdrawal(storyId, personId));
  expect(access.state).toBe('withdrawn');
});

test('a closing date closes, its end opens nothing, and then only a lead may open', async () => {
  const library = await makeLibrary();
  const { api, clock } = library;
  const { storyId, personId } = await tell(library, {
    agreed: ['archive'],
    closedUntil: '2026-11-25',
  });
  const reasons = async () =>
    (await api.agreements.ofStory({ id: storyId })).decisions.archive.reasons;
  expect(await reasons()).toEqual([{ reason: 'closed-until', until: '2026-11-25' }]);
  await expect(api.agreements.add(opening(storyId, personId))).rejects.toMatchObject({
    code: 'conflict',
  });
  clock.advance(3 * 24 * 60 * 60 * 1000);
  expect(await reasons()).toEqual([{ reason: 'closed-date-passed', until: '2026-11-25' }]);
  expect((await api.stories.overview({})).closedDatePassed).toBe(1);
  await library.signInAs('journalist');
  await expect(api.agreements.add(opening(storyId, personId))).rejects.toMatchObject({
    code: 'not-found',
  });
  await library.signInAs('lead');
  await api.agreements.add(opening(storyId, personId));
  expect(await reasons()).toEqual([]);
});

test('a journalist cannot open, also not a story that they see', async () => {
  const library = await makeLibrary();
  const { storyId, personId } = await tell(library, { agreed: ['archive'] });
  await library.signInAs('journalist');
  await expect(library.api.agreements.add(opening(storyId, personId))).rejects.toMatchObject({
    code: 'not-permitted',
  });
});

test('what makes no sense is refused, and nothing is written', async () => {
  const { api, newId } = await makeLibrary();
  const { storyId, personId } = await tell({ api }, { person: { ageBand: '16-17' } });
  const adult = await api.people.create({ ageBand: 'adult' });
  const add = (entry: Parameters<typeof api.agreements.add>[0]) => api.agreements.add(entry);
  await expect(add(participation(storyId, personId))).rejects.toMatchObject({
    code: 'invalid-input',
    details: { missing: 'responsibleAdult' },
  });
  const parent = { name: 'Parent Example', role: 'parent' } as const;
  const beside = { ...parent, signature: { method: 'typed', name: 'Parent Example' } } as const;
  await expect(
    add({ ...participation(storyId, personId), responsibleAdult: beside }),
  ).rejects.toMatchObject({ code: 'invalid-input', details: { missing: 'authoritySeen' } });
  await expect(add(participation(storyId, adult.id))).rejects.toMatchObject({ code: 'not-found' });
  await expect(add(participation(storyId, newId() as PersonId))).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(add(participation(newId() as StoryId, personId))).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(add({ ...withdrawal(storyId, personId), on: '2026-11-23' })).rejects.toMatchObject({
    code: 'invalid-input',
    details: { on: '2026-11-23' },
  });
  const { uses: all, ...rest } = recordingAgreement(storyId, personId);
  const { archive, ...some } = all;
  expect(archive).toBe(true);
  await expect(add({ ...rest, uses: some as typeof all })).rejects.toMatchObject({
    code: 'invalid-input',
  });
  await api.stories.update({ id: storyId, narratorIds: [adult.id] });
  await expect(
    add({ ...recordingAgreement(storyId, adult.id), closedUntil: '2026-11-20' }),
  ).rejects.toMatchObject({ code: 'invalid-input', details: { closedUntil: '2026-11-20' } });
  expect((await api.agreements.ofStory({ id: storyId })).entries).toEqual([]);
});

test('the register shows each storyteller with the newest entry of each kind, without drawings', async () => {
  const { api } = await makeLibrary();
  const { storyId, personId } = await tell(
    { api },
    { story: { title: 'One' }, agreed: ['archive'] },
  );
  await api.agreements.add({
    ...recordingAgreement(storyId, personId, []),
    signature: { method: 'drawn', name: 'Signed Example', path: 'M1 1L99 99' },
  });
  const second = await api.people.create({});
  await api.stories.update({ id: storyId, narratorIds: [personId, second.id] });
  const register = await api.agreements.register({});
  expect(register).toMatchObject([
    { storyId, title: 'One', personId, displayName: 'Storyteller 001' },
    { storyId, personId: second.id, displayName: 'Storyteller 002', latest: [] },
  ]);
  expect(register[0]?.latest.map(({ kind, seq }) => [kind, seq])).toEqual([
    ['participation', 1],
    ['recording', 3],
  ]);
  expect(JSON.stringify(register)).not.toContain('99');
});

test('the history says that something was agreed, and nothing of what', async () => {
  const { api } = await makeLibrary();
  const { storyId, personId } = await tell({ api });
  await api.agreements.add({ ...withdrawal(storyId, personId), reason: 'canary', note: 'canary' });
  const history = await api.history.list({});
  expect(history[0]).toMatchObject({
    action: 'agreements.add',
    subject: storyId,
    detail: 'withdrawal',
  });
  expect(JSON.stringify(history)).not.toContain('canary');
});
