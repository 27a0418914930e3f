import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeLibrary, tempFolder } from '../../support/make-core.ts';
import { participation, recordingAgreement, tell, TODAY } from './story-builders.ts';

test('the register says what is to be done about each storyteller, and the first page counts it', async () => {
  const library = await makeLibrary();
  const { api } = library;
  await tell({ api }, { agreed: ['archive'], story: { title: 'Complete' } });
  await tell({ api }, { story: { title: 'Nothing yet' } });
  const due = await tell({ api }, { agreed: ['archive'], story: { title: 'Due' } });
  await api.agreements.add({
    ...recordingAgreement(due.storyId, due.personId, ['archive']),
    reviewOn: '2026-12-01',
  });
  library.clock.advance(10 * 24 * 3_600_000);
  expect(
    (await api.agreements.register({})).map(({ title, tasks, reviewOn }) => [
      title,
      tasks,
      reviewOn,
    ]),
  ).toEqual([
    ['Complete', [], null],
    ['Nothing yet', ['no-participation', 'no-recording'], null],
    ['Due', ['review-due'], '2026-12-01'],
  ]);
  expect(await api.agreements.tasks({})).toMatchObject({
    'no-recording': 1,
    'review-due': 1,
    changed: 0,
  });
});

test('an archivist is told of no age and no protection', async () => {
  const library = await makeLibrary();
  const { api } = library;
  await tell({ api }, { agreed: ['archive'], person: { protection: 'careful' } });
  const { personId } = await tell({ api }, { agreed: ['archive'] });
  await api.people.update({ id: personId, ageBand: '16-17', askAgainOn: '2026-01' });
  const before = await api.agreements.register({});
  expect(before.map(({ tasks }) => tasks)).toEqual([[], ['grown-up', 'no-adult']]);
  expect(before[0]?.protection).toBe('careful');
  await library.signInAs('archivist');
  const told = await api.agreements.register({});
  expect(told.map(({ protection }) => protection)).toEqual([null]);
  expect(JSON.stringify(await api.agreements.tasks({}))).toContain('"grown-up":0');
  expect((await api.people.list({}))[0]?.askAgainOn).toBe('');
});

test('the table to take along holds no names, and no formula', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const folder = tempFolder();
  await tell(
    { api },
    {
      agreed: ['archive'],
      closedUntil: '2040-01-01',
      story: { title: '=HYPERLINK("x")' },
      person: { realName: 'Canary Real', attribution: 'chosen-name', chosenName: 'Canary Shown' },
    },
  );
  const { path } = await api.agreements.saveRegister({ folder });
  const table = readFileSync(path, 'utf8');
  expect(table.startsWith('\u{feff}"Story","Storyteller","State"')).toBe(true);
  expect(table).not.toContain('Canary');
  expect(table).not.toContain('HYPERLINK');
  expect(table).toContain('"closed-until"');
  expect(table).toContain('"2040-01-01"');

  const named = await api.agreements.saveRegister({ folder, withNames: true });
  expect(named.path).not.toBe(path);
  const withNames = readFileSync(named.path, 'utf8');
  expect(withNames).toContain('Canary Shown');
  expect(withNames).not.toContain('Canary Real');
  expect(withNames).toContain(`"'=HYPERLINK(""x"")"`);
  expect(readdirSync(folder)).toHaveLength(2);

  await library.signInAs('journalist');
  await expect(api.agreements.saveRegister({ folder, withNames: true })).rejects.toMatchObject({
    code: 'not-permitted',
  });
  await expect(
    api.agreements.saveRegister({ folder: join(folder, 'nowhere') }),
  ).rejects.toMatchObject({ code: 'not-found' });
  expect(readdirSync(folder)).toHaveLength(2);
});

test('the table to take along says until when a story was closed later, and the strictest of two days counts', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const folder = tempFolder();
  const told = await tell({ api }, { agreed: ['archive'], closedUntil: '2040-01-01' });
  const close = (closedUntil: string | null) =>
    api.agreements.add({
      ...{ kind: 'closing', ...told, on: TODAY, language: 'en', explainedBy: 'Jo', closedUntil },
    });
  const table = async () =>
    readFileSync((await api.agreements.saveRegister({ folder })).path, 'utf8');
  await close('2030-01-01');
  expect(await table()).toContain('"2040-01-01"');
  await close(null);
  expect(await table()).toContain('"until further notice"');
});

test('an archivist is not told in the ledger either that somebody is a child', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell({ api }, { person: { ageBand: '16-17' } });
  const signature = { method: 'typed' as const, name: 'A Parent' };
  const responsibleAdult = {
    ...{ name: 'A Parent', role: 'social-worker' as const, authoritySeen: 'a letter', signature },
  };
  const signed = { responsibleAdult, textVersion: 'participation-under-18-en-2' };
  await api.agreements.add({ ...participation(storyId, personId), ...signed });
  await api.agreements.add({ ...recordingAgreement(storyId, personId), responsibleAdult });
  const telling = /under-18|social-worker|16-17/u;
  expect(JSON.stringify(await api.agreements.ofStory({ id: storyId }))).toMatch(telling);
  await library.signInAs('archivist');
  const told = await api.agreements.ofStory({ id: storyId });
  expect(told.entries).toHaveLength(2);
  expect(JSON.stringify([told, await api.agreements.register({})])).not.toMatch(telling);
});
