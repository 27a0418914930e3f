import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { DeliveryRecord } from '../../../shared/model/delivery.ts';
import { usualShape } from '../../../shared/model/deposit.ts';
import type { DepositShape } from '../../../shared/model/deposit.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { exportPackage } from '../../support/export-package.ts';
import { makeCore, makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import type { SampleLibrary } from '../../support/sample-collection.ts';
import { runValidator, validator } from '../../support/validators.ts';

let library: TestLibrary;
let sample: SampleLibrary;
let destination = '';
beforeEach(async () => {
  library = await makeLibrary();
  sample = sampleLibrary(library);
  destination = join(library.root, 'out');
  mkdirSync(destination);
});

const deliver = (stories: readonly StoryId[], shape: Partial<DepositShape> = {}) =>
  library.api.packages.exportArchive({
    ...{ collectionId: sample.collection([...stories]), destination },
    shape: { ...usualShape, ...shape },
    ...{ presetName: 'City Archive', recipient: 'City Archive' },
  });
const verify = (path: string) => library.api.packages.verify({ path });
const problemsOf = async (path: string) =>
  (await verify(path)).problems.map(({ problem, file }) => `${problem} ${file}`);
const bagOf = ({ packages: [bag] }: DeliveryRecord) => bag ?? expect.fail('no package');

describe('A delivery', () => {
  test('lies in one folder, with what an archivist needs to check it', async () => {
    const made = await deliver([sample.story()]);
    const { name } = bagOf(made);
    expect(readdirSync(destination)).toEqual([made.name]);
    expect(readdirSync(made.path).toSorted()).toEqual(
      [
        'HOW-TO-VERIFY.txt',
        'allowed_signers',
        'deposit-list.html',
        name,
        `${name}.tagmanifest-sha512.txt`,
        `${name}.tagmanifest-sha512.txt.sig`,
      ].toSorted(),
    );
    const key = await library.api.packages.signingKey({});
    expect(readFileSync(join(made.path, 'HOW-TO-VERIFY.txt'), 'utf8')).toContain(
      key?.fingerprint ?? 'no key',
    );
    expect(await verify(made.path)).toMatchObject({
      ...{ sound: true, problems: [], signature: 'good' },
      bags: [{ sound: true, signature: 'good', fingerprint: bagOf(made).fingerprint }],
    });
    expect(await library.api.packages.deliveries({})).toEqual([made]);
    expect(made).toMatchObject({ presetName: 'City Archive', storyCount: 1 });
  });

  test('has a sheet to sign: what, to whom, on which terms, and the mark of the key', async () => {
    const made = await deliver([sample.story({ title: 'قصہ <b>' })]);
    const sheet = readFileSync(join(made.path, 'deposit-list.html'), 'utf8');
    const key = await library.api.packages.signingKey({});
    for (const words of [
      ...['City Archive', 'Example Street Histories', 'قصہ &lt;b&gt;', 'hg-0002'],
      ...['The storyteller agreed to: archive deposit.', 'For the archive: name, date, signature'],
      ...[bagOf(made).fingerprint, bagOf(made).payloadOxum, key?.fingerprint ?? 'no key'],
    ])
      expect(sheet).toContain(words);
    expect(sheet).not.toContain('<b>');
  });

  test('with a package for each story names each by the story, and all are known to have left', async () => {
    const stories = [sample.story(), sample.story()];
    const made = await deliver(stories, { unit: 'story', form: 'zip' });
    expect(made.packages.map(({ name }) => name.slice(-8))).toEqual(['-hg-0002', '-hg-0004']);
    expect(made.packages.map(({ storyCount }) => storyCount)).toEqual([1, 1]);
    const sums = made.packages.map(({ name }) => `${name}.zip.sha512`);
    expect(readdirSync(made.path)).toEqual(expect.arrayContaining(sums));
    const report = await verify(made.path);
    expect(report.problems).toEqual([]);
    expect(report.bags.map(({ signature }) => signature)).toEqual(['good', 'good']);
    const program = validator('sha512sum');
    if (program !== undefined)
      expect(runValidator(program, ['--strict', '-c', ...sums], { cwd: made.path }).ok).toBe(true);
  });

  test('whose recipient is written down later has it for each of its packages', async () => {
    const made = await deliver([sample.story(), sample.story()], { unit: 'story' });
    const { id } = bagOf(made);
    await library.api.packages.setRecipient({ id, recipient: 'Museum', contact: '' });
    const list = await library.api.packages.list({});
    expect(list.map(({ recipient }) => recipient)).toEqual(['Museum', 'Museum']);
  });
});

describe('The signature', () => {
  const program = validator('ssh-keygen');
  const check = (folder: string, name: string) =>
    runValidator(
      program ?? '',
      [
        ...['-Y', 'verify', '-f', 'allowed_signers', '-I', 'depositor'],
        ...['-n', 'oral-history-package', '-s', `${name}.tagmanifest-sha512.txt.sig`],
      ],
      { cwd: folder, input: readFileSync(join(folder, name, 'tagmanifest-sha512.txt')) },
    );

  test.skipIf(program === undefined)(
    'is checked by the ssh-keygen of any computer, which refuses a changed list',
    async () => {
      const made = await deliver([sample.story()]);
      const { name } = bagOf(made);
      const key = await library.api.packages.signingKey({});
      const said = check(made.path, name);
      expect(said.ok).toBe(true);
      expect(said.output).toContain(key?.fingerprint);
      appendFileSync(join(made.path, name, 'tagmanifest-sha512.txt'), '\n');
      expect(check(made.path, name).ok).toBe(false);
    },
  );

  test('of a key that nobody here knows is told apart from one that somebody has compared', async () => {
    const made = await deliver([sample.story()]);
    const other = await makeLibrary();
    const look = async () => (await other.api.packages.verify({ path: made.path })).signature;
    expect(await look()).toBe('unknown-key');
    const publicKey = (await library.api.packages.signingKey({}))?.publicKey ?? '';
    await other.api.packages.trustKey({ name: 'Example Street Histories', publicKey });
    const report = await other.api.packages.verify({ path: bagOf(made).path });
    expect(report).toMatchObject({
      signature: 'good',
      signedBy: { name: 'Example Street Histories', publicKey },
    });
    await other.api.packages.forgetKey({ publicKey });
    expect(await look()).toBe('unknown-key');
    expect(await other.api.packages.knownKeys({})).toEqual([]);
  });

  test('is looked at without any library too', async () => {
    const made = await deliver([sample.story()]);
    const report = await makeCore().api.packages.verify({ path: made.path });
    expect(report).toMatchObject({ sound: true, signature: 'unknown-key' });
  });

  test('of another package does not fit this one', async () => {
    const [mine, theirs] = [await deliver([sample.story()]), await makeLibrary()];
    const rows = sampleLibrary(theirs);
    const other = await exportPackage(theirs.api, {
      ...{
        collectionId: rows.collection([rows.story({ title: 'Another' })]),
        destination: library.root,
      },
      recipient: 'City Archive',
    });
    const { name, path } = bagOf(mine);
    cpSync(
      `${other.path}.tagmanifest-sha512.txt.sig`,
      join(mine.path, `${name}.tagmanifest-sha512.txt.sig`),
    );
    expect(await verify(path)).toMatchObject({ sound: false, signature: 'broken' });
  });

  test('stays that of the library when an older backup comes back', async () => {
    const backup = await library.api.backups.make({});
    await deliver([sample.story()]);
    const before = await library.api.packages.signingKey({});
    library.clock.advance(1000);
    await library.api.backups.restore({ name: backup.name });
    expect(await library.api.packages.signingKey({})).toEqual(before);
    expect(before?.fingerprint).toMatch(/^SHA256:[A-Za-z0-9+/]{43}$/);
  });
});

describe('In a delivery, a check finds', () => {
  test.each<[string, (made: DeliveryRecord, name: string) => void, (name: string) => string[]]>([
    [
      'a changed byte, with the name of its package',
      ({ path }, name) => appendFileSync(join(path, name, 'README.html'), ' '),
      (name) => [`changed-file ${name}/README.html`],
    ],
    [
      'a file that was put there',
      ({ path }) => writeFileSync(join(path, 'read-me-first.exe'), 'x'),
      () => ['extra-file read-me-first.exe'],
    ],
    [
      'a package that is gone',
      ({ path }, name) => rmSync(join(path, name), { recursive: true }),
      (name) => [`missing-file ${name}`],
    ],
    [
      'a signature that is no longer one',
      ({ path }, name) =>
        writeFileSync(join(path, `${name}.tagmanifest-sha512.txt.sig`), 'no signature'),
      (name) => [`bad-signature ${name}.tagmanifest-sha512.txt.sig`],
    ],
    [
      'a list that is another than the one in the package',
      ({ path }, name) => appendFileSync(join(path, `${name}.tagmanifest-sha512.txt`), '\n'),
      (name) => [`changed-file ${name}.tagmanifest-sha512.txt`],
    ],
    [
      'a package without a signature among others that have one',
      ({ path }, name) => {
        cpSync(join(path, name), join(path, 'another'), { recursive: true });
      },
      () => ['not-signed another'],
    ],
  ])('%s', async (_, damage, expected) => {
    const made = await deliver([sample.story()]);
    const { name } = bagOf(made);
    damage(made, name);
    expect(await problemsOf(made.path)).toEqual(expected(name));
  });

  test('a zip that is not the one of its checksum', async () => {
    const made = await deliver([sample.story()], { form: 'zip' });
    const { name, path } = bagOf(made);
    writeFileSync(`${path}.sha512`, `${'0'.repeat(128)}  ${name}.zip\n`);
    expect(await problemsOf(made.path)).toEqual([`changed-file ${name}.zip`]);
    renameSync(`${path}.sha512`, join(made.path, 'gone.zip.sha512'));
    expect(await problemsOf(made.path)).toEqual(['missing-file gone.zip']);
  });

  test('what a computer leaves behind, and says so without calling it damage', async () => {
    const made = await deliver([sample.story()]);
    writeFileSync(join(made.path, '.DS_Store'), 'x');
    expect(await verify(made.path)).toMatchObject({ sound: true, unchecked: ['.DS_Store'] });
  });
});
