import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forgetPersonInRequests } from '../../../electron/core/db/forget-person-in-requests.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { tell, withdrawal } from './story-builders.ts';

const day = 24 * 60 * 60 * 1000;
const noticedAt = '2026-11-22T09:00:00.000Z';
const complaint = {
  kind: 'complaint' as const,
  who: 'Her cousin',
  receivedOn: '2026-11-20',
  way: 'phone' as const,
  words: 'My brother is named in it.',
};
const breach = { noticedAt, what: 'A stick was left on the bus.', dataAndPeople: 'Two stories' };
const concern = { noticedBy: 'Jo', noticedAt, words: 'I do not want to go home tonight.' };

describe('Requests', () => {
  test('a complaint waits to be acknowledged, then to be closed with what was done', async () => {
    const { api } = await makeLibrary();
    const { id } = await api.requests.add(complaint);
    expect(await api.requests.get({ id })).toMatchObject({
      ...complaint,
      ...{ number: 1, writtenBy: 'Lea Example', isClosed: false, steps: [] },
      next: { what: 'acknowledge', by: '2026-12-20' },
    });
    await api.requests.addStep({ id, kind: 'acknowledged', on: '2026-11-22' });
    const emptyHanded = { id, kind: 'closed' as const, on: '2026-11-22' };
    await expect(api.requests.addStep(emptyHanded)).rejects.toMatchObject({
      code: 'invalid-input',
    });
    const done = { ...emptyHanded, words: 'The part was closed and the cousin told.' };
    expect(await api.requests.addStep(done)).toMatchObject({
      ...{ isClosed: true, next: null },
      steps: [{ kind: 'acknowledged' }, { kind: 'closed', words: done.words }],
    });
    const more = { id, kind: 'note' as const, on: '2026-11-22', words: 'Later' };
    await expect(api.requests.addStep(more)).rejects.toMatchObject({ code: 'conflict' });
    await api.requests.addStep({ ...more, kind: 'reopened' });
    expect((await api.requests.addStep(more)).steps).toHaveLength(4);
  });

  test('a request names who asks, says something, and did not come in on a day to come', async () => {
    const { api } = await makeLibrary();
    const refused = { code: 'invalid-input' };
    const without = { ...complaint, who: ' ' };
    await expect(api.requests.add(without)).rejects.toMatchObject(refused);
    await expect(api.requests.add({ ...complaint, words: ' ' })).rejects.toMatchObject(refused);
    const tomorrow = { ...complaint, receivedOn: '2026-11-23' };
    await expect(api.requests.add(tomorrow)).rejects.toMatchObject(refused);
    const { id } = await api.requests.add(complaint);
    const early = { id, kind: 'acknowledged' as const, on: '2026-11-19' };
    await expect(api.requests.addStep(early)).rejects.toMatchObject(refused);
    const nobody = '00000000-0000-4000-8000-ffffffffffff';
    await expect(api.requests.add({ ...complaint, askerId: nobody })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('time is lengthened once, within the first month, and never for a complaint', async () => {
    const { api, clock } = await makeLibrary();
    const { id } = await api.requests.add({ ...complaint, kind: 'access' });
    const late = await api.requests.add({ ...complaint, kind: 'erasure' });
    const { id: told } = await api.requests.add(complaint);
    const longer = { kind: 'extended' as const, words: 'Many recordings to listen to' };
    const first = await api.requests.addStep({ id, ...longer, on: '2026-11-22' });
    expect(first).toMatchObject({ isExtended: true, next: { by: '2027-02-20' } });
    const refused = { code: 'conflict' };
    for (const one of [id, told])
      await expect(
        api.requests.addStep({ id: one, ...longer, on: '2026-11-22' }),
      ).rejects.toMatchObject(refused);
    clock.advance(29 * day);
    await expect(
      api.requests.addStep({ id: late.id, ...longer, on: '2026-12-21' }),
    ).rejects.toMatchObject(refused);
  });

  test('a lead is told what is overdue, what comes close, which clock runs and who is worried', async () => {
    const { api, clock } = await makeLibrary();
    await api.requests.add(complaint);
    await api.requests.add({ ...complaint, kind: 'access', receivedOn: '2026-11-01' });
    await api.requests.add({ ...complaint, kind: 'access', receivedOn: '2026-10-25' });
    const { id } = await api.breaches.add(breach);
    const { id: worry } = await api.concerns.add(concern);
    expect(await api.requests.due({})).toEqual({
      ...{ overdue: 0, soon: 1, breaches: 1, concerns: 1 },
      breachBy: '2026-11-25T09:00:00.000Z',
    });
    clock.advance(4 * day);
    await api.breaches.addStep({ id, kind: 'told-ico', on: '2026-11-24' });
    await api.concerns.addStep({ id: worry, kind: 'passed-on', on: '2026-11-24', toWhom: 'CASS' });
    expect(await api.requests.due({})).toEqual({
      ...{ overdue: 1, soon: 1, breaches: 0, breachBy: null, concerns: 0 },
    });
  });

  test('the table of requests and breaches holds no name, no word and no safeguarding note', async () => {
    const { api, root, folder } = await makeLibrary();
    const asked = await api.requests.add(complaint);
    const note = { kind: 'note' as const, on: '2026-11-22', words: 'Rang her' };
    await api.requests.addStep({ id: asked.id, ...note });
    const { id } = await api.breaches.add(breach);
    await api.breaches.addStep({
      id,
      kind: 'risk',
      risk: 'high',
      on: '2026-11-22',
      words: 'Names',
    });
    await api.concerns.add(concern);
    const out = join(root, 'out');
    mkdirSync(out);
    const { path } = await api.requests.exportCsv({ folder: out });
    const [, ...lines] = readFileSync(path, 'utf8').trim().split('\r\n');
    expect(lines).toEqual([
      'R1,complaint,2026-11-20,,,,2026-12-20,,,,',
      'B1,breach,2026-11-22T09:00:00.000Z,,,,2026-11-25T09:00:00.000Z,,,high,',
    ]);
    await expect(api.requests.exportCsv({ folder: out })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(api.requests.exportCsv({ folder })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

describe('Breaches', () => {
  test('the clock runs until the ICO was told or somebody wrote down why not, and only then it is closed', async () => {
    const { api } = await makeLibrary();
    const { id } = await api.breaches.add(breach);
    const on = '2026-11-22';
    const rated = { id, kind: 'risk' as const, on, words: 'The stick is encrypted' };
    await expect(api.breaches.addStep(rated)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await api.breaches.addStep({ ...rated, risk: 'none' })).toMatchObject({
      ...{ risk: 'none', tellBy: '2026-11-25T09:00:00.000Z' },
    });
    const closing = { id, kind: 'closed' as const, on, words: 'The stick was found' };
    await expect(api.breaches.addStep(closing)).rejects.toMatchObject({ code: 'conflict' });
    const notTold = { id, kind: 'not-told-ico' as const, on, words: 'No risk' };
    expect((await api.breaches.addStep(notTold)).tellBy).toBeNull();
    expect(await api.breaches.addStep(closing)).toMatchObject({ isClosed: true });
  });

  test('nothing can have been noticed at an hour that has not come', async () => {
    const { api } = await makeLibrary();
    const later = '2026-11-22T10:00:01.000Z';
    const refused = { code: 'invalid-input' };
    await expect(api.breaches.add({ ...breach, noticedAt: later })).rejects.toMatchObject(refused);
    await expect(api.concerns.add({ ...concern, noticedAt: later })).rejects.toMatchObject(refused);
  });
});

describe('Who may write and who may read', () => {
  test('a journalist writes each down and reads none of them afterwards', async () => {
    const library = await makeLibrary();
    const { api } = library;
    await library.signInAs('journalist');
    const made = [
      await api.requests.add(complaint),
      await api.breaches.add(breach),
      await api.concerns.add(concern),
    ];
    const [request, , worry] = made;
    if (!request || !worry) throw new Error('three were made');
    const refused = { code: 'not-permitted' };
    await expect(api.requests.list({})).rejects.toMatchObject(refused);
    await expect(api.requests.get({ id: request.id })).rejects.toMatchObject(refused);
    await expect(api.requests.due({})).rejects.toMatchObject(refused);
    await expect(api.breaches.list({})).rejects.toMatchObject(refused);
    await expect(api.concerns.list({})).rejects.toMatchObject(refused);
    await expect(api.concerns.get({ id: worry.id })).rejects.toMatchObject(refused);
    expect(await api.concerns.mine({})).toEqual([
      { number: 1, writtenAt: '2026-11-22T10:00:00.000Z', passedOn: null },
    ]);
    await library.signInAs('lead');
    const passedOn = { id: worry.id, kind: 'passed-on' as const, on: '2026-11-22' };
    await api.concerns.addStep({ ...passedOn, toWhom: 'Children’s services' });
    expect(await api.concerns.mine({})).toEqual([]);
    await library.signInAs('journalist');
    expect(await api.concerns.mine({})).toMatchObject([{ passedOn: '2026-11-22' }]);
  });

  test('an archivist can say that something went wrong, and nothing else', async () => {
    const library = await makeLibrary();
    const { api } = library;
    await api.concerns.add({ ...concern, passedTo: 'CASS' });
    await library.signInAs('archivist');
    expect(await api.breaches.add(breach)).toMatchObject({ number: 1 });
    const refused = { code: 'not-permitted' };
    await expect(api.requests.add(complaint)).rejects.toMatchObject(refused);
    await expect(api.concerns.add(concern)).rejects.toMatchObject(refused);
    await expect(api.concerns.mine({})).rejects.toMatchObject(refused);
    const actions = (await api.history.list({})).map(({ action }) => action);
    expect(actions.filter((action) => /^(?:requests|breaches|concerns)/u.test(action))).toEqual([]);
  });

  test('the history says that it was written, and not what is in it', async () => {
    const library = await makeLibrary();
    const { api } = library;
    await api.requests.add(complaint);
    const { id } = await api.concerns.add(concern);
    await api.concerns.addStep({ id, kind: 'note', on: '2026-11-22', words: 'canary' });
    const entries = (await api.history.list({})).slice(0, 3);
    expect(entries.map(({ action, detail }) => [action, detail])).toEqual([
      ['concerns.addStep', ''],
      ['concerns.add', ''],
      ['requests.add', ''],
    ]);
  });

  test('a journalist cannot name a story or a person that is not there for them', async () => {
    const library = await makeLibrary();
    const { api } = library;
    const { storyId, personId } = await tell(library);
    await api.agreements.add(withdrawal(storyId, personId));
    await library.signInAs('journalist');
    const refused = { code: 'not-found' };
    await expect(api.concerns.add({ ...concern, storyId })).rejects.toMatchObject(refused);
    await expect(api.requests.add({ ...complaint, personId })).rejects.toMatchObject(refused);
    await library.signInAs('lead');
    expect(await api.concerns.add({ ...concern, storyId, personId })).toMatchObject({ number: 1 });
  });
});

describe('Nothing is lost', () => {
  test('bringing back an older backup loses no request, no breach, no note and no step of them', async () => {
    const library = await makeLibrary();
    const { api } = library;
    const { id: early } = await api.requests.add(complaint);
    const { name } = await api.backups.make({});
    const asker = await api.people.create({ realName: 'Asker Example' });
    const { id: storyId } = await api.stories.create({ title: 'Only asked about' });
    await api.requests.addStep({ id: early, kind: 'acknowledged', on: '2026-11-22' });
    await api.requests.add({ ...complaint, kind: 'access', who: '', askerId: asker.id, storyId });
    const { id: lost } = await api.breaches.add(breach);
    await api.breaches.addStep({ id: lost, kind: 'told-ico', on: '2026-11-22' });
    await api.concerns.add({ ...concern, storyId, passedTo: 'CASS' });
    const read = async () => [
      await api.requests.list({}),
      await api.breaches.list({}),
      await api.concerns.list({}),
    ];
    const before = await read();
    await api.backups.restore({ name });
    expect(await read()).toEqual(before);
    expect((await api.people.get({ id: asker.id })).realName).toBe('Asker Example');
    expect((await api.stories.get({ id: storyId })).title).toBe('Only asked about');
  });

  test('when a person is erased, cases keep what happened and when, and lose who it was about', async () => {
    const library = await makeLibrary();
    const { api } = library;
    const { storyId, personId } = await tell(library);
    const { id } = await api.requests.add({ ...complaint, askerId: personId, storyId });
    const other = await api.requests.add({ ...complaint, who: 'Somebody else' });
    const step = { kind: 'decision' as const, on: '2026-11-22', words: 'canary decision' };
    await api.requests.addStep({ id, ...step });
    const told = await api.concerns.add({ ...concern, personId, passedTo: 'canary office' });
    const untold = await api.concerns.add({ ...concern, storyId });
    const { name } = await api.backups.make({});
    const forgotten = library
      .opened()
      .db.write({ action: 'requests.addStep', subject: id }, (sql) =>
        forgetPersonInRequests(sql, { personId, storyId }),
      );
    expect(forgotten).toEqual({ requests: 1, concerns: 2, concernsKept: 1 });
    const blank = { who: '', words: '', askerId: null, storyId: null, receivedOn: '2026-11-20' };
    const emptied = { kind: 'decision', words: '', on: '2026-11-22' };
    expect(await api.requests.get({ id })).toMatchObject({ ...blank, steps: [emptied] });
    expect((await api.requests.get({ id: other.id })).who).toBe('Somebody else');
    const note = (which: { id: typeof told.id }) => api.concerns.get({ id: which.id });
    const passedOn = { words: '', noticedBy: '', personId: null, steps: [{ toWhom: '' }] };
    expect(await note(told)).toMatchObject(passedOn);
    // Nobody has been told yet: safety first.
    expect(await note(untold)).toMatchObject({ words: concern.words, storyId: null });
    await api.concerns.addStep({
      ...{ id: untold.id, kind: 'passed-on', on: '2026-11-22', toWhom: 'CASS' },
    });
    expect(await note(untold)).toMatchObject({ words: '', noticedBy: '' });
    // A backup from before does not bring the names back.
    await api.backups.restore({ name });
    expect(await api.requests.get({ id })).toMatchObject({ ...blank, steps: [emptied] });
    expect(await note(untold)).toMatchObject({ words: '' });
  });
});
