// The texts of agreements in a library: which are in use, versions of one's own, who has checked them, and what was signed.
import { expect, test } from 'vitest';
import { shippedTexts } from '../../../electron/core/agreement-texts/shipped-texts.ts';
import { textOfFingerprint, textOfVersion } from '../../../electron/core/db/agreement-texts.ts';
import type { InputOf } from '../../../shared/contract/methods.ts';
import type { AgreementText, TextListing } from '../../../shared/model/agreement-text.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { participation, recordingAgreement, tell } from './story-builders.ts';

const EN = 'participation-en-2';

/** The words of a text, as they are handed in for a version of one's own. */
function wordsOf(text: AgreementText): Omit<InputOf<'texts.save'>, 'from'> {
  const { title, sections, statement, statementAsk, choices, roles, labels } = text;
  return { title, sections, statement, statementAsk, choices, roles, labels };
}

async function ownVersion({ api }: Pick<TestLibrary, 'api'>, change = {}, from = EN) {
  const { text } = await api.texts.get({ textVersion: from });
  return api.texts.save({ from, ...wordsOf(text), title: 'Our own words', ...change });
}

async function named(library: Pick<TestLibrary, 'api'>, version: string): Promise<TextListing> {
  const found = (await library.api.texts.list({})).find((text) => text.textVersion === version);
  if (found === undefined) throw new Error(`${version} is not in the list`);
  return found;
}

async function agreedWith(library: TestLibrary, textVersion: string, more = {}) {
  const { storyId, personId } = await tell(library);
  const { entries } = await library.api.agreements.add({
    ...participation(storyId, personId),
    ...{ textVersion, ...more },
  });
  const [entry] = entries;
  if (entry?.kind !== 'participation') throw new Error('one agreement was added');
  return { storyId, personId, entry };
}

const interpreter = { name: 'Ina Example', statement: true, confidential: true };

test('of each kind, language and level one text is in use, and an earlier version is not', async () => {
  const { api } = await makeLibrary();
  const texts = await api.texts.list({});
  const inUse = texts.filter(({ isCurrent }) => isCurrent);
  const places = inUse.map(({ kind, language, level }) => `${kind} ${language} ${level}`);
  expect(new Set(places).size).toBe(places.length);
  expect(await named({ api }, EN)).toMatchObject({ isCurrent: true, origin: 'shipped', used: 0 });
  expect(await named({ api }, 'participation-en-1')).toMatchObject({ isCurrent: false });
});

test('a version of our own is used instead of the one that came with the app, until it is put away', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const own = await ownVersion(library);
  expect(own).toMatchObject({
    textVersion: 'participation-en-own-1',
    origin: 'own',
    isCurrent: true,
  });
  expect(own.text.title).toBe('Our own words');
  expect((await named(library, EN)).isCurrent).toBe(false);
  const away = await api.texts.retire({ textVersion: own.textVersion });
  expect(away.retiredAt).not.toBeNull();
  expect((await named(library, EN)).isCurrent).toBe(true);
  await api.texts.restore({ textVersion: own.textVersion });
  expect((await named(library, EN)).isCurrent).toBe(false);
  await expect(api.texts.retire({ textVersion: EN })).rejects.toMatchObject({ code: 'conflict' });
});

test('a version that was never used may be changed; once it was signed, the next one is made of it', async () => {
  const library = await makeLibrary();
  const first = await ownVersion(library);
  const version = first.textVersion;
  const changed = await ownVersion(library, { title: 'Better words' }, version);
  expect(changed).toMatchObject({ textVersion: version, text: { title: 'Better words' } });
  expect(changed.sha256).not.toBe(first.sha256);
  const { entry } = await agreedWith(library, version);
  expect(entry.textSha256).toBe(changed.sha256);
  const next = await ownVersion(library, { title: 'Other words' }, version);
  expect(next.textVersion).toBe('participation-en-own-2');
  const signed = await library.api.texts.get({ textVersion: version, sha256: entry.textSha256 });
  expect(signed.text.title).toBe('Better words');
  expect(() =>
    library.opened().db.write({ action: 'x.y', subject: '' }, (sql) => {
      sql.prepare('delete from agreement_texts where text_version = ?').run(version);
    }),
  ).toThrow(/never removed/u);
});

test('saving the same words again makes no further version', async () => {
  const library = await makeLibrary();
  const own = await ownVersion(library);
  await ownVersion(library, {}, own.textVersion);
  const versions = (await library.api.texts.list({})).filter(({ origin }) => origin === 'own');
  expect(versions).toHaveLength(1);
});

test('a version of our own keeps every part, and a misspelt place is refused by its name', async () => {
  const library = await makeLibrary();
  const { text } = await library.api.texts.get({ textVersion: EN });
  const refused = { code: 'invalid-input' };
  const [first, ...others] = text.sections;
  if (first === undefined) throw new Error('the text has parts');
  await expect(ownVersion(library, { sections: others })).rejects.toMatchObject(refused);
  await expect(ownVersion(library, { sections: [...others, first] })).rejects.toMatchObject(
    refused,
  );
  const misspelt = [{ ...first, paragraphs: ['We are {organization}.'] }, ...others];
  await expect(ownVersion(library, { sections: misspelt })).rejects.toThrow('{organization}');
  const recording = await library.api.texts.get({ textVersion: 'recording-en-3' });
  const { choices: _left, ...without } = wordsOf(recording.text);
  await expect(
    library.api.texts.save({ from: 'recording-en-3', ...without }),
  ).rejects.toMatchObject(refused);
});

test('a translation of our own stands in its own language and needs an interpreter until it is checked', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { textVersion, sha256, needsInterpreter } = await ownVersion(library, { language: 'HA' });
  expect(textVersion).toBe('participation-ha-own-1');
  expect(needsInterpreter).toBe(true);
  await expect(agreedWith(library, textVersion)).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(
    agreedWith(library, textVersion, { interpreter: { ...interpreter, statement: false } }),
  ).rejects.toThrow(/interpreter/u);
  await agreedWith(library, textVersion, { interpreter });
  const check = {
    ...{ textVersion, sha256, kind: 'native-speaker' as const },
    ...{ checkedBy: 'Hauwa Example', checkedOn: '2026-11-20' },
  };
  const checked = await api.texts.check(check);
  expect(checked).toMatchObject({ needsInterpreter: false, nativeSpeakerChecked: true });
  await agreedWith(library, textVersion);
  const [{ id } = { id: undefined }] = checked.checks;
  if (id === undefined) throw new Error('there is one check');
  const without = await api.texts.uncheck({ id, reason: 'She read another text.' });
  expect(without.needsInterpreter).toBe(true);
  expect(without.checks).toMatchObject([
    { checkedBy: 'Hauwa Example', takenBack: { reason: 'She read another text.' } },
  ]);
  await expect(agreedWith(library, textVersion)).rejects.toMatchObject({ code: 'invalid-input' });
});

test('a check counts for exactly the words that were looked at', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const own = await ownVersion(library, { language: 'ha' });
  const check = {
    ...{ textVersion: own.textVersion, sha256: own.sha256, kind: 'native-speaker' as const },
    ...{ checkedBy: 'Hauwa Example', checkedOn: '2026-11-20' },
  };
  await api.texts.check(check);
  const changed = await ownVersion(library, { title: 'New', language: 'ha' }, own.textVersion);
  expect(changed).toMatchObject({
    textVersion: own.textVersion,
    needsInterpreter: true,
    checks: [],
  });
  await expect(api.texts.check(check)).rejects.toMatchObject({ code: 'conflict' });
  await expect(
    api.texts.check({ ...check, sha256: changed.sha256, checkedOn: '2026-11-23' }),
  ).rejects.toMatchObject({ code: 'invalid-input' });
});

test('what was signed is kept word for word, with its fingerprint in the entry', async () => {
  const library = await makeLibrary();
  const { storyId, personId, entry } = await agreedWith(library, EN);
  const shipped = shippedTexts().get(EN);
  expect(entry.textSha256).toBe(shipped?.sha256);
  const { sql } = library.opened().db;
  expect(sql.prepare('select text_version, body, origin from agreement_texts').all()).toEqual([
    { text_version: EN, body: shipped?.body, origin: 'shipped' },
  ]);
  expect(textOfFingerprint(sql, entry.textSha256)?.body).toBe(shipped?.body);
  // A second agreement keeps the words once.
  await library.api.agreements.add({
    ...participation(storyId, personId),
    textVersion: EN,
  });
  expect(sql.prepare('select count(*) from agreement_texts').pluck().get()).toBe(1);
  const { used, usedIn } = await library.api.texts.get({ textVersion: EN });
  expect(used).toBe(2);
  expect(usedIn).toMatchObject([{ storyId }]);
});

test('a text that nobody holds, or that belongs to another agreement, is refused', async () => {
  const library = await makeLibrary();
  await expect(agreedWith(library, 'participation-2019')).rejects.toThrow('participation-2019');
  await expect(agreedWith(library, 'recording-en-3')).rejects.toMatchObject({
    code: 'invalid-input',
  });
  const { storyId, personId } = await tell(library);
  await expect(
    library.api.agreements.add({ ...recordingAgreement(storyId, personId), textVersion: EN }),
  ).rejects.toMatchObject({ code: 'invalid-input' });
  await agreedWith(library, 'participation-under-18-en-2');
  await expect(library.api.texts.get({ textVersion: 'none-1' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('what was once spoken is read in the text that named the same words', async () => {
  const library = await makeLibrary();
  const found = textOfVersion(library.opened().db.sql, 'participation-spoken-en-1');
  expect(found?.text.textVersion).toBe('participation-en-1');
  const { text } = await library.api.texts.get({ textVersion: 'participation-spoken-en-1' });
  expect(text.sections[0]?.ask).toBe('May we record your voice?');
  expect(text.labels.yes).toBe('Yes');
});

test('only a lead writes and checks texts; an archivist reads them, without names and without how often each was used', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const own = await ownVersion(library, { language: 'ha' });
  const { textVersion, sha256 } = own;
  const check = {
    ...{ textVersion, sha256, kind: 'legal' as const },
    ...{ checkedBy: 'Lena Example', checkedOn: '2026-11-20' },
  };
  await api.texts.check(check);
  await agreedWith(library, textVersion, { interpreter });
  await library.signInAs('journalist');
  await expect(ownVersion(library)).rejects.toMatchObject({ code: 'not-permitted' });
  await expect(api.texts.check(check)).rejects.toMatchObject({ code: 'not-permitted' });
  await expect(api.texts.retire({ textVersion })).rejects.toMatchObject({ code: 'not-permitted' });
  expect(await named(library, textVersion)).toMatchObject({ used: 1 });
  await library.signInAs('archivist');
  const seen = await api.texts.get({ textVersion });
  expect(seen).toMatchObject({ used: null, usedIn: [], checks: [{ checkedBy: '' }] });
  expect(JSON.stringify(await api.texts.list({}))).not.toContain('Lena');
});

test('an older backup that is brought back knows the texts and checks of today', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const draft = await ownVersion(library, { title: 'Of then' });
  const { name } = await api.backups.make({});
  library.clock.advance(60_000);
  const today = await ownVersion(library, { title: 'Of today' }, draft.textVersion);
  const away = await ownVersion(library, { language: 'ha' });
  await api.texts.retire({ textVersion: away.textVersion });
  const { textVersion, sha256 } = today;
  const checked = await api.texts.check({
    ...{ textVersion, sha256, kind: 'legal' },
    ...{ checkedBy: 'Lena Example', checkedOn: '2026-11-20' },
  });
  const [{ id } = { id: undefined }] = checked.checks;
  if (id === undefined) throw new Error('there is one check');
  await api.texts.uncheck({ id, reason: 'A mistake' });
  await api.backups.restore({ name });
  expect(await named(library, textVersion)).toMatchObject({
    ...{ title: 'Of today', isCurrent: true, legalReview: false },
    checks: [{ id, takenBack: { reason: 'A mistake' } }],
  });
  expect((await named(library, away.textVersion)).retiredAt).not.toBeNull();
  expect((await api.texts.list({})).filter(({ origin }) => origin === 'own')).toHaveLength(2);
});
