import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import type { CollectionId } from '../../../shared/model/ids.ts';
import type { PackageForm } from '../../../shared/model/package.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import type { SampleLibrary } from '../../support/sample-collection.ts';
import { exportPackage } from '../../support/export-package.ts';

const hasUnzip = spawnSync('unzip', ['-v']).status === 0;
let library: TestLibrary;
let sample: SampleLibrary;
let destination = '';
beforeEach(async () => {
  library = await makeLibrary();
  sample = sampleLibrary(library);
  destination = join(library.root, 'out');
  mkdirSync(destination);
});

const exportTo = (collectionId: CollectionId, form: PackageForm = 'folder') =>
  exportPackage(library.api, {
    collectionId,
    destination,
    form,
    recipient: 'Example Archive',
  });
const left = () => readdirSync(destination);
const ledgerStates = () =>
  library
    .opened()
    .db.sql.prepare<[], { state: string }>('select state from packages')
    .all()
    .map(({ state }) => state);

describe('Making an archive package', () => {
  test('what was recorded comes out sample for sample, and every byte is vouched for', async () => {
    const storyId = sample.story();
    const mono = sample.take(storyId, { frames: 30_001 });
    const stereo = sample.take(storyId, { frames: 20_000, channels: 2, seed: 2 });
    const record = await exportTo(sample.collection([storyId]));

    expect(left()).toEqual([basename(dirname(record.path))]);
    expect(left()[0]).toMatch(/^hg-deposit-2026-11-22-[0-9a-f]{8}$/);
    expect(record.name).toMatch(/^hg-archive-2026-11-22-[0-9a-f]{8}$/);
    const bag = record.path;
    const [code] = readdirSync(join(bag, 'data/interviews'));
    const masters = join(bag, `data/interviews/${code}/preservation`);
    const ffmpeg = (await findFfmpeg({})).path;
    const samples = (name: string) =>
      execFileSync(
        ffmpeg,
        ['-v', 'error', '-i', join(masters, name), '-c:a', 'pcm_s24le', '-f', 's24le', '-'],
        { maxBuffer: 1 << 28 },
      );
    expect(samples(`${code}-01.wav`).equals(mono)).toBe(true);
    expect(samples(`${code}-02.wav`).equals(stereo)).toBe(true);
    const copies = readdirSync(join(bag, `data/interviews/${code}/access`));
    expect(copies.filter((name) => !name.endsWith('.opex'))).toEqual([
      `${code}-01.mp3`,
      `${code}-02.mp3`,
    ]);

    const report = await library.api.packages.verify({ path: bag });
    expect(report.problems).toEqual([]);
    expect(report.sound).toBe(true);
    expect(report.info['Source-Organization']).toBe('Example Street Histories');
    expect(report.info['Payload-Oxum']).toBe(record.payloadOxum);
    const everyFile = readdirSync(bag, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    // No list names tagmanifest-sha512.txt itself.
    expect(report.checkedFiles).toBe(everyFile.length - 1);
  });

  test.skipIf(process.platform === 'win32')(
    'an archivist without any of our programs can check it',
    async () => {
      const storyId = sample.story({ title: 'ਕਹਾਣੀ <b>&</b> "قصہ"' });
      sample.take(storyId, { frames: 5000 });
      const record = await exportTo(sample.collection([storyId]));
      const cwd = record.path;
      for (const list of ['manifest-sha512.txt', 'tagmanifest-sha512.txt'])
        execFileSync('sha512sum', ['--quiet', '--strict', '-c', list], { cwd });
      expect(record.fingerprint).toBe(
        execFileSync('sha512sum', ['tagmanifest-sha512.txt'], { cwd }).toString().split(' ')[0],
      );
    },
  );

  test('as a zip it is one file that holds the same sound package', async () => {
    const storyId = sample.story();
    sample.take(storyId, { frames: 5000 });
    const record = await exportTo(sample.collection([storyId]), 'zip');
    expect(basename(record.path)).toBe(`${record.name}.zip`);
    expect(readdirSync(dirname(record.path))).not.toContain(record.name);
    const report = await library.api.packages.verify({ path: record.path });
    expect(report.problems).toEqual([]);
    expect(report.sound).toBe(true);
  });

  test.skipIf(!hasUnzip)('the zip opens with the program that archives have', async () => {
    const storyId = sample.story();
    sample.take(storyId, { frames: 5000 });
    const record = await exportTo(sample.collection([storyId]), 'zip');
    expect(spawnSync('unzip', ['-tq', record.path]).status).toBe(0);
    execFileSync('unzip', ['-q', record.path, '-d', library.root]);
    const cwd = join(library.root, record.name);
    expect(
      spawnSync('sha512sum', ['--quiet', '--strict', '-c', 'manifest-sha512.txt'], { cwd }).status,
    ).toBe(0);
  });

  test('stories that may not leave stay behind, and the others go', async () => {
    const person = sample.person();
    const going = sample.story({ narrators: [person] });
    const withdrawn = sample.story({ narrators: [person], title: 'Taken back' });
    sample.agree(withdrawn, person, { kind: 'withdrawal' });
    const record = await exportTo(sample.collection([withdrawn, going]));
    expect(record.storyCount).toBe(1);
    const csv = readFileSync(join(record.path, 'data/metadata/items-dcterms.csv'), 'utf8');
    expect(csv).not.toContain('Taken back');
    expect(csv).toContain('The garden behind the mill');
  });

  test('when nothing may leave, nothing is made', async () => {
    const collectionId = sample.collection([sample.bareStory({ narrators: [sample.person()] })]);
    await expect(exportTo(collectionId)).rejects.toMatchObject({ code: 'access-blocked' });
    expect(left()).toEqual([]);
    expect(ledgerStates()).toEqual([]);
  });

  test('what has left is in the ledger, with its stories', async () => {
    const storyId = sample.story();
    const record = await exportTo(sample.collection([storyId]));
    expect(await library.api.packages.list({})).toEqual([record]);
    expect(
      library
        .opened()
        .db.sql.prepare('select story_id from package_stories where package_id = ?')
        .all(record.id),
    ).toEqual([{ story_id: storyId }]);
  });

  test('an existing file of the same name is never written over', async () => {
    const collectionId = sample.collection([sample.story()]);
    const name = basename(dirname((await exportTo(collectionId)).path));
    const next = (Number.parseInt(name.slice(-8), 16) + 1).toString(16).padStart(8, '0');
    // Ids count in tests: a few of the next names are taken.
    for (let ahead = 0; ahead < 40; ahead += 1) {
      const id = (Number.parseInt(next, 16) + ahead).toString(16).padStart(8, '0');
      writeFileSync(join(destination, name.slice(0, -8) + id), 'kept');
    }
    const before = left();
    await expect(exportTo(collectionId)).rejects.toMatchObject({ code: 'conflict' });
    expect(left()).toEqual(before);
    expect(ledgerStates()).toEqual(['made']);
  });

  test('the library itself is no place for a package', async () => {
    const collectionId = sample.collection([sample.story()]);
    const into = (folder: string) =>
      exportPackage(library.api, {
        collectionId,
        destination: folder,
        form: 'folder',
        recipient: 'Example Archive',
      });
    await expect(into(library.folder)).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(into(join(library.folder, 'media'))).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await expect(into(join(library.root, 'nowhere'))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('The plan of a package', () => {
  test('says what goes in, what stays with every reason, and what to look at', async () => {
    const shown = sample.person({ realName: 'Nadia Examplewala' });
    const hidden = sample.person({
      realName: 'Tomasz Testowski',
      attribution: 'chosen-name',
      chosenName: 'Tom',
    });
    const child = sample.person({ ageBand: '16-17' });
    const good = sample.story({ narrators: [shown], title: 'Good' });
    sample.take(good, { frames: 48_000 });
    const thin = sample.story({ narrators: [shown], summary: '', languages: [], recordedOn: '' });
    const naming = sample.story({ narrators: [hidden], summary: 'Mr TESTÓWSKI’s first winter' });
    const minor = sample.story({ narrators: [child] });
    const closed = sample.bareStory({ narrators: [shown] });
    sample.agree(closed, shown, { kind: 'recording', closedUntil: '2040-01-01' });
    const plan = await library.api.packages.plan({
      collectionId: sample.collection([naming, good, minor, closed, thin]),
      use: 'archive',
      destination,
    });
    expect(plan.goingIn.map(({ storyId }) => storyId)).toEqual([good, thin]);
    expect(plan.goingIn[0]?.storytellers).toEqual(['Nadia Examplewala']);
    expect(plan.goingIn[0]?.recordings).toHaveLength(1);
    const leftOut = plan.leftOut.map(({ storyId, decision, blocks }) => ({
      storyId,
      why: [...decision.reasons.map(({ reason }) => reason), ...blocks.map(({ block }) => block)],
    }));
    expect(leftOut).toEqual([
      { storyId: naming, why: ['real-name-in-words'] },
      { storyId: minor, why: ['no-responsible-adult'] },
      { storyId: closed, why: ['no-participation-agreement', 'closed-until'] },
    ]);
    expect(plan.hints.map(({ storyId, hint }) => [storyId, hint])).toEqual([
      [good, 'no-index'],
      [thin, 'no-summary'],
      [thin, 'no-recording'],
      [thin, 'no-language'],
      [thin, 'no-date'],
    ]);
    expect(plan.sizeBytes).toBeGreaterThan(144_000);
    expect(plan.freeBytes).toBeGreaterThan(0);
  });
});

describe('A story whose words tell who its storyteller is', () => {
  test('stays, whatever the script, and the plan says which word of which field to change', async () => {
    const hidden = (realName: string) => sample.person({ realName, attribution: 'no-name' });
    const stories = [
      sample.story({ narrators: [hidden('王芳')], title: '王芳: 我的故事' }),
      sample.story({ narrators: [hidden('Li Wu')], summary: 'How Li Wu came in 1999.' }),
      sample.story({ narrators: [hidden('Мария Иванова')], tags: ['work', 'рассказ Марии'] }),
      sample.story({ narrators: [hidden('Zofia Testowska')] }),
    ];
    const collectionId = sample.collection(stories, { captions: ['', '', '', 'O Testowskiej'] });
    const plan = await library.api.packages.plan({ collectionId, use: 'archive', destination });
    expect(plan.goingIn).toEqual([]);
    expect(plan.leftOut.map(({ blocks }) => blocks)).toEqual([
      [{ block: 'real-name-in-words', field: 'title', word: '王芳' }],
      [{ block: 'real-name-in-words', field: 'summary', word: 'Li Wu' }],
      [{ block: 'may-be-real-name', field: 'topics', word: 'Марии' }],
      [{ block: 'may-be-real-name', field: 'caption', word: 'Testowskiej' }],
    ]);
    await expect(exportTo(collectionId)).rejects.toMatchObject({ code: 'access-blocked' });
    expect(left()).toEqual([]);
  });

  test('stays when the organisation has the whole name, though not for one word of it', async () => {
    const blocksOf = async (realName: string) => {
      const narrators = [sample.person({ realName, attribution: 'no-name' })];
      const plan = await library.api.packages.plan({
        collectionId: sample.collection([sample.story({ narrators })], { title: 'Gardens' }),
        use: 'archive',
      });
      return plan.leftOut.flatMap(({ blocks }) => blocks);
    };
    expect(await blocksOf('Amina Street')).toEqual([]);
    expect(await blocksOf('Street Example')).toEqual([
      { block: 'real-name-in-words', field: 'organisation', word: 'Example Street' },
    ]);
  });
});

test('only a lead may let a package out', async () => {
  const collectionId = sample.collection([sample.story()]);
  await library.signInAs('archivist');
  await expect(exportTo(collectionId)).rejects.toMatchObject({ code: 'not-permitted' });
  await library.signInAs('journalist');
  await expect(exportTo(collectionId)).rejects.toMatchObject({ code: 'not-permitted' });
  expect(existsSync(destination) && left()).toEqual([]);
});
