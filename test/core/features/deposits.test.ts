import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { usualShape } from '../../../shared/model/deposit.ts';
import type { DepositShape } from '../../../shared/model/deposit.ts';
import type { AnswerSubject } from '../../../shared/model/deposit-register.ts';
import type { CollectionId } from '../../../shared/model/ids.ts';
import { codeOf, refusalOf } from '../../support/error-code.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import type { SampleLibrary } from '../../support/sample-collection.ts';

let library: TestLibrary;
let sample: SampleLibrary;
let destination = '';
beforeEach(async () => {
  library = await makeLibrary();
  sample = sampleLibrary(library);
  destination = join(library.root, 'out');
  mkdirSync(destination);
});

/** Words alone: a deposit of them is made at once. */
const collectionOf = (count: number) =>
  sample.collection(Array.from({ length: count }, () => sample.story()));
const deposit = (
  collectionId: CollectionId,
  change: Partial<DepositShape> = {},
  sendsWithout = false,
) =>
  library.api.packages.exportArchive({
    ...{ collectionId, destination, sendsWithout, presetName: 'City Archive' },
    shape: { ...usualShape, ...change },
    recipient: 'Example City Archive',
  });
const words = { on: '2026-11-23', from: 'Ada Example', reference: '2026/17', note: 'All is well.' };
const receipt = { kind: 'receipt' as const, ...words };
const register = () => library.api.deposits.register({});
const entryOf = async (about: AnswerSubject) =>
  (await register()).find((entry) => JSON.stringify(entry.about) === JSON.stringify(about));

describe('What an archive asks for', () => {
  test('stops the deposit when it is missing, names the stories, and leaves nothing', async () => {
    const whole = sample.story();
    const bare = sample.story({ summary: '' });
    const collectionId = sample.collection([whole, bare]);
    const { code, message } = await refusalOf(deposit(collectionId));
    const { number } = await library.api.stories.get({ id: bare });
    expect(code).toBe('conflict');
    expect(message).toContain(
      `1 story has no summary: HG-${String(number).padStart(4, '0')}. Nothing was made.`,
    );
    expect(readdirSync(destination)).toEqual([]);
    expect(await register()).toEqual([]);
  });

  test('can be sent without by a lead, and the register says what was missing', async () => {
    const bare = sample.story({ summary: '' });
    const { number } = await library.api.stories.get({ id: bare });
    const { id } = await deposit(sample.collection([sample.story(), bare]), {}, true);
    const entry = await entryOf({ deliveryId: id });
    expect(entry?.sentWithout).toEqual([{ field: 'summary', numbers: [number] }]);
  });

  test('is nothing where no archive has set rules', async () => {
    const collectionId = sample.collection([sample.story({ summary: '', title: '' })]);
    await library.api.packages.exportArchive({
      ...{ collectionId, destination, recipient: 'Example City Archive' },
    });
    expect((await register())[0]?.sentWithout).toEqual([]);
  });
});

describe('The register of what left', () => {
  test('tells of each delivery once, with all its packages, the newest first', async () => {
    const first = await deposit(collectionOf(1));
    library.clock.advance(60_000);
    const second = await deposit(collectionOf(3), { unit: 'story' });
    const [newest, older] = await register();
    expect(newest).toMatchObject({
      about: { deliveryId: second.id },
      ...{ name: second.name, recipient: 'Example City Archive', presetName: 'City Archive' },
      storyCount: 3,
    });
    expect(newest?.packages).toHaveLength(3);
    expect(older?.about).toEqual({ deliveryId: first.id });
  });

  test('a package from before there were deliveries is in it, and can be answered', async () => {
    const { packages } = await deposit(collectionOf(1));
    const [{ id: packageId } = { id: '' }] = packages;
    const { db } = library.opened();
    db.write({ action: 'test.earlier', subject: packageId }, (sql) => {
      sql.exec('update packages set delivery_id = null');
      sql.exec('delete from deliveries');
    });
    const [entry] = await register();
    expect(entry?.about).toEqual({ packageId });
    if (entry === undefined) throw new Error('it should be there');
    await library.api.deposits.addAnswer({ about: entry.about, ...receipt });
    expect((await register())[0]?.answers).toHaveLength(1);
  });

  test('says under which agreements the stories left, and how many were taken back since', async () => {
    const storyteller = sample.person();
    const kept = sample.story({ narrators: [storyteller] });
    const withdrawn = sample.story({ narrators: [storyteller] });
    const { id } = await deposit(sample.collection([kept, withdrawn]));
    const about = { deliveryId: id };
    expect(await library.api.deposits.agreements({ about })).toEqual({
      ...{ storyCount: 2, takenBackSince: 0 },
      rows: (['participation', 'recording'] as const).map((kind) => ({
        ...{ kind, textVersion: '1', stories: 2, from: '2026-11-20', to: '2026-11-20' },
      })),
    });
    sample.agree(withdrawn, storyteller, { kind: 'withdrawal' });
    // What was agreed later did not stand when it left.
    sample.agree(kept, storyteller, { kind: 'recording', uses: [] });
    const later = await library.api.deposits.agreements({ about });
    expect(later).toMatchObject({ storyCount: 2, takenBackSince: 1 });
    expect(later.rows[1]?.stories).toBe(2);
  });

  test('as a table it holds no name of a person, no note and no way to reach anybody', async () => {
    const { id } = await deposit(collectionOf(2));
    const about = { deliveryId: id };
    await library.api.deposits.addAnswer({ about, ...receipt, kind: 'accession' });
    const { path } = await library.api.deposits.saveRegister({ folder: destination });
    const table = readFileSync(path, 'utf8');
    expect(table).toContain('2026/17');
    expect(table).toContain('Example City Archive');
    for (const hidden of ['Lea Example', 'Ada Example', 'All is well', library.root])
      expect(table).not.toContain(hidden);
  });
});

describe('An answer of an archive', () => {
  test('is written down, changed, put into the bin and taken out again', async () => {
    const { id: deliveryId } = await deposit(collectionOf(1));
    const about = { deliveryId };
    const { id } = await library.api.deposits.addAnswer({ about, ...receipt });
    const changed = { id, ...receipt, kind: 'question' as const, note: 'Which year?' };
    await library.api.deposits.updateAnswer(changed);
    expect((await entryOf(about))?.answers).toMatchObject([
      { id, about, kind: 'question', note: 'Which year?', writtenBy: 'Lea Example' },
    ]);
    await library.api.deposits.binAnswer({ id });
    expect((await entryOf(about))?.answers).toEqual([]);
    expect(await library.api.deposits.listBin({})).toHaveLength(1);
    await library.api.deposits.restoreAnswer({ id });
    expect((await entryOf(about))?.answers).toHaveLength(1);
  });

  test('about one package of many stands with its delivery', async () => {
    const made = await deposit(collectionOf(2), { unit: 'story' });
    const packageId = made.packages[1]?.id;
    if (packageId === undefined) throw new Error('there should be two');
    await library.api.deposits.addAnswer({ about: { packageId }, ...receipt });
    const entry = await entryOf({ deliveryId: made.id });
    expect(entry?.answers.map(({ about }) => about)).toEqual([{ packageId }]);
  });

  test('keeps the letter that came with it, and gives it back byte for byte', async () => {
    const { id: deliveryId } = await deposit(collectionOf(1));
    const letter = Buffer.from([0, 255, 1, 2, 3]);
    const file = join(library.root, 'letter.pdf');
    writeFileSync(file, letter);
    const about = { deliveryId };
    const { id, fileName } = await library.api.deposits.addAnswer({ about, ...receipt, file });
    expect(fileName).toBe('letter.pdf');
    const { path } = await library.api.deposits.saveAnswerFile({ id, folder: destination });
    expect(readFileSync(path).equals(letter)).toBe(true);
    const huge = join(library.root, 'huge.bin');
    writeFileSync(huge, Buffer.alloc(10 * 1024 * 1024 + 1));
    const tooMuch = library.api.deposits.addAnswer({ about, ...receipt, file: huge });
    expect(await codeOf(tooMuch)).toBe('invalid-input');
  });

  test('to what never left is refused; others than leads read them alone', async () => {
    const { id: deliveryId } = await deposit(collectionOf(1));
    const nowhere = { deliveryId: library.newId() as typeof deliveryId };
    expect(await codeOf(library.api.deposits.addAnswer({ about: nowhere, ...receipt }))).toBe(
      'not-found',
    );
    await library.api.deposits.addAnswer({ about: { deliveryId }, ...receipt });
    await library.signInAs('archivist');
    expect((await register())[0]?.answers).toHaveLength(1);
    const asked = library.api.deposits.addAnswer({ about: { deliveryId }, ...receipt });
    expect(await codeOf(asked)).toBe('not-permitted');
    expect(await codeOf(library.api.deposits.agreements({ about: { deliveryId } }))).toBe(
      'not-permitted',
    );
    await library.signInAs('journalist');
    expect(await codeOf(register())).toBe('not-permitted');
  });

  test('and the rules of archives are still there when an older backup is brought back', async () => {
    const before = await library.api.backups.make({});
    const { id: deliveryId } = await deposit(collectionOf(1));
    await library.api.deposits.addAnswer({ about: { deliveryId }, ...receipt });
    await library.api.presets.create({
      ...{ name: 'City Archive', recipient: '', recipientContact: '', destination: null },
      shape: usualShape,
    });
    await library.api.backups.restore({ name: before.name });
    expect((await entryOf({ deliveryId }))?.answers).toMatchObject([{ reference: '2026/17' }]);
    expect(await library.api.presets.list({})).toHaveLength(1);
  });
});

describe('A receipt of another Homeground', () => {
  const write = (content: unknown) => {
    const path = join(library.root, 'receipt.json');
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };

  test('finds its package by the fingerprint, and says when not all was taken in', async () => {
    const made = await deposit(collectionOf(2), { unit: 'story' });
    const second = made.packages[1];
    const told = {
      format: 'homeground-receipt-1',
      package: { name: 'renamed on the way', fingerprint: second?.fingerprint },
      received: { at: '2026-11-25T09:00:00.000Z', organisation: 'Example City Archive' },
      ...{ isWhole: true, more: { nobody: 'asks' } },
    };
    const path = write(told);
    const read = {
      ...{ about: { packageId: second?.id }, name: second?.name, kind: 'receipt' },
      ...{ on: '2026-11-25', from: 'Example City Archive', reference: '', note: '' },
    };
    expect(await library.api.deposits.readReceipt({ path })).toEqual(read);
    write({ ...told, isWhole: false });
    expect((await library.api.deposits.readReceipt({ path })).note).not.toBe('');
  });

  test('about a package that never left from here is refused, and so is what is no receipt', async () => {
    await deposit(collectionOf(1));
    const read = (content: unknown) =>
      refusalOf(library.api.deposits.readReceipt({ path: write(content) }));
    const of = (fingerprint: string) => ({
      format: 'homeground-receipt-1',
      package: { fingerprint },
    });
    expect((await read(of('a'.repeat(128)))).code).toBe('not-found');
    for (const content of ['no', '{}', '[]', { format: 'homeground-receipt-1' }])
      expect((await read(content)).message).toMatch(/^This is not a receipt of Homeground/u);
    expect((await read(of(`' or 1=1 --`))).code).toBe('invalid-input');
  });

  test('is read as our own intake writes it', async () => {
    const made = await deposit(collectionOf(1));
    const other = await makeLibrary();
    const intake = await other.api.intakes.receive({ path: made.packages[0]?.path ?? '' });
    const { json } = await other.api.intakes.receipt({ id: intake.id });
    const read = await library.api.deposits.readReceipt({ path: write(json) });
    expect(read.about).toEqual({ packageId: made.packages[0]?.id });
  });
});
