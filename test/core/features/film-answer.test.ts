// May the film of somebody be shown? A question of its own: what was answered stands in the ledger, and nothing else ever means yes.
import { expect, test } from 'vitest';
import { storyFacts } from '../../../electron/core/db/access-facts.ts';
import { latest } from '../../../shared/rules/ledger.ts';
import type { InputOf } from '../../../shared/contract/methods.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { filmedTake } from '../../support/live-film.ts';
import { participation, recordingAgreement, tell } from './story-builders.ts';

async function asked(person: InputOf<'people.create'> = {}) {
  const library = await makeLibrary();
  const { storyId, personId } = await tell(library, { person });
  const add = (showFilm?: boolean) =>
    library.api.agreements.add({
      ...recordingAgreement(storyId, personId),
      textVersion: 'recording-en-3',
      ...(showFilm !== undefined && { showFilm }),
    });
  const answer = () => {
    const facts = storyFacts(library.opened().db.sql, storyId);
    return latest(facts?.narrators[0]?.entries ?? [], 'recording')?.showFilm;
  };
  return { ...library, library, storyId, personId, add, answer };
}

test('what was said of the film is kept with the agreement; where nobody asked, it is no', async () => {
  const { add, answer } = await asked();
  expect(await add()).toMatchObject({ entries: [{ showFilm: false }] });
  expect(answer()).toBe(false);
  const { entries } = await add(true);
  expect(entries).toMatchObject([{ showFilm: false }, { showFilm: true }]);
  expect(answer()).toBe(true);
  await add(false);
  expect(answer()).toBe(false);
});

test('a yes to the film does not count under words that never asked about it', async () => {
  const { api, storyId, personId, answer } = await asked();
  const olderWords = recordingAgreement(storyId, personId);
  expect(await codeOf(api.agreements.add({ ...olderWords, showFilm: true }))).toBe('invalid-input');
  expect(answer()).toBeUndefined();
  expect(await api.agreements.add({ ...olderWords, showFilm: false })).toMatchObject({
    entries: [{ showFilm: false }],
  });
});

test('who is at high risk is not shown, whatever is answered', async () => {
  const { add } = await asked({ protection: 'high', attribution: 'no-name' });
  expect(await codeOf(add(true))).toBe('invalid-input');
  expect(await add(false)).toMatchObject({ entries: [{ showFilm: false }] });
});

test('somebody else in the film agrees to it beside their voice, and no storyteller does it there', async () => {
  const { library, api, storyId, personId } = await asked();
  await api.agreements.add(participation(storyId, personId));
  const { recordingId } = await filmedTake(library, { storyId });
  const voice = { recordingId, label: 'A neighbour at the door' };
  const { id } = await api.voices.add(voice);
  expect(await codeOf(api.voices.agreeFilm({ id, agreed: true }))).toBe('conflict');
  await api.voices.agree({ id, agreedOn: '2026-11-20', agreedHow: 'on paper' });
  expect(await api.voices.agreeFilm({ id, agreed: true })).toMatchObject({ filmAgreed: true });
  expect(await api.voices.list({ recordingId })).toMatchObject({ isFilmed: true });
  // Who is not to be heard after all is not to be seen either, also when they agree to be heard again.
  await api.voices.agree({ id, agreedOn: null });
  expect(
    await api.voices.agree({ id, agreedOn: '2026-11-21', agreedHow: 'on paper' }),
  ).toMatchObject({ filmAgreed: false });
  const own = await api.voices.add({ recordingId, personId, kind: 'storyteller' });
  expect(await codeOf(api.voices.agreeFilm({ id: own.id, agreed: true }))).toBe('invalid-input');
});

test('bringing back a backup from before a no to the film brings back no yes', async () => {
  const { library, api, storyId, personId, add, answer } = await asked();
  await api.agreements.add(participation(storyId, personId));
  await add(true);
  const { recordingId } = await filmedTake(library, { storyId });
  const { id } = await api.voices.add({
    ...{ recordingId, label: 'A neighbour', agreedOn: '2026-11-20', agreedHow: 'on paper' },
  });
  await api.voices.agreeFilm({ id, agreed: true });
  const { name } = await api.backups.make({});
  await add(false);
  await api.voices.agreeFilm({ id, agreed: false });
  await api.backups.restore({ name });
  expect(answer()).toBe(false);
  const { voices } = await api.voices.list({ recordingId });
  expect(voices[0]).toMatchObject({ id, filmAgreed: false });
});
