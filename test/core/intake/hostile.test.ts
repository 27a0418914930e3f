import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bagOf, ourFiles, smallWav, writeFiles } from '../../support/bag-of-files.ts';
import type { Files } from '../../support/bag-of-files.ts';
import { lyingZip } from '../../support/lying-zip.ts';
import type { Part } from '../../support/lying-zip.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { contentOf } from '../../support/two-libraries.ts';

vi.setConfig({ testTimeout: 90_000 });

const LIE = 10_000_000;
let root = '';
let library: TestLibrary;
let untouched = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'hostile-intake-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const folderOf = (files: Files) => writeFiles(mkdtempSync(join(root, 'bag-')), files);

/** @returns what the check says is wrong, after nothing of it could be taken in */
async function refusalOf(path: string): Promise<string[]> {
  library = await makeLibrary();
  untouched = contentOf(library);
  const check = await library.api.intakes.check({ path });
  for (const takeWhatIsSound of [false, true]) {
    const end = await library.api.intakes.receive({ path, takeWhatIsSound }).then(
      (intake) => intake.counts.added + intake.counts.changed,
      (error: unknown) => (error as { code: string }).code,
    );
    expect(end).toBe('package-invalid');
  }
  expect(contentOf(library)).toBe(untouched);
  return check.problems.map(({ problem, detail }) => `${problem}: ${detail}`);
}

const zipOf = (parts: readonly Part[], end = 0) =>
  lyingZip(mkdtempSync(join(root, 'zip-')), parts, end);
const partsOf = (files: Files): Part[] =>
  Object.entries(files).map(([name, bytes]) => ({ name: `bag/${name}`, bytes }));

test('a good package comes in, so that the others fail for what they are about', async () => {
  library = await makeLibrary();
  for (const path of [folderOf(bagOf(ourFiles())), zipOf(partsOf(bagOf(ourFiles())))]) {
    const check = await library.api.intakes.check({ path });
    expect(check.problems).toEqual([]);
  }
  const intake = await library.api.intakes.receive({ path: folderOf(bagOf(ourFiles())) });
  expect(intake.counts.added).toBe(1);
});

describe('A zip that was made to do harm is refused, and the library is as it was', () => {
  const good = partsOf(bagOf(ourFiles()));
  const [first] = good;
  if (first === undefined) throw new Error('a bag has files');
  const more = (name: string, lie: Partial<Part> = {}) => [...good, { name, bytes: 'x', ...lie }];
  test.each<[string, () => string]>([
    ['a name that leads out of it', () => zipOf(more('bag/data/../../../evil.txt'))],
    ['an absolute name', () => zipOf(more('/etc/evil.txt'))],
    ['a name with a drive', () => zipOf(more('C:\\evil.txt'))],
    ['the name of a device', () => zipOf(more('bag/data/CON'))],
    ['the name of a device with an ending', () => zipOf(more('bag/data/com1.txt'))],
    ['a name with a sign that ends names', () => zipOf(more('bag/data/a\0b.txt'))],
    ['a link', () => zipOf(more('bag/data/link', { mode: 0o120777 }))],
    [
      'names that differ by capitals only',
      () => zipOf([...more('bag/data/a.txt'), { name: 'bag/data/A.txt', bytes: 'y' }]),
    ],
    [
      'names that differ by how é is made',
      () => zipOf([...more('bag/data/\u00e9.txt'), { name: 'bag/data/e\u0301.txt', bytes: 'y' }]),
    ],
    ['two files of one name', () => zipOf([...good, first])],
    [
      'a file that unpacks to a thousand times its size',
      () => zipOf(more('bag/data/bomb', { bytes: Buffer.alloc(400 * 1024 * 1024) })),
    ],
    [
      'a file that says it is larger than it can be',
      () => zipOf(more('bag/data/x', { size: LIE })),
    ],
    ['files that lie inside each other', () => zipOf(more('bag/data/x', { offset: 4 }))],
    ['a wrong checksum', () => zipOf([{ ...first, crc: 1 }, ...good.slice(1)])],
    ['a cut end', () => zipOf(good, 10)],
    ['a cut half', () => zipOf(good, 4000)],
    ['a file that is locked', () => zipOf(more('bag/data/x', { flags: 0x801 }))],
    [
      'five thousand files that no list names',
      () =>
        zipOf([
          ...good,
          ...Array.from({ length: 5_000 }, (_, n) => ({ name: `bag/data/${n}`, bytes: '' })),
        ]),
    ],
  ])(
    '%s',
    async (_, make) => {
      expect((await refusalOf(make())).length).toBeGreaterThan(0);
    },
    120_000,
  );
});

describe('A folder that was made to do harm is refused, and the library is as it was', () => {
  test.skipIf(process.platform === 'win32')('a link in it', async () => {
    const path = folderOf(bagOf(ourFiles()));
    symlinkSync('/etc/passwd', join(path, 'data/link'));
    expect((await refusalOf(path)).join()).toContain('link');
  });

  test('a list that names a file twice', async () => {
    const files = bagOf(ourFiles());
    const list = String(files['manifest-sha512.txt']);
    const path = folderOf({ ...files, 'manifest-sha512.txt': list + list });
    expect((await refusalOf(path)).join()).toContain('listed-twice');
  });

  const crate = (text: string | Buffer) =>
    folderOf(bagOf({ ...ourFiles(), 'data/ro-crate-metadata.json': text }));
  const goodCrate = String(ourFiles()['data/ro-crate-metadata.json']);
  test.each<[string, () => string, string]>([
    [
      'a description with a name twice in one place',
      () => crate(goodCrate.replace('"name":"The bread oven"', '"name":"A","name":"B"')),
      'stands twice',
    ],
    [
      'a description that changes what all things are',
      () => crate(goodCrate.replace('"name":"A"', '"name":"A","__proto__":{"isAdmin":true}')),
      '__proto__',
    ],
    [
      'a description of very many levels',
      () => crate(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
      'levels deep',
    ],
    ['a description without an end', () => crate(`{"a":"${'x'.repeat(1000)}`), 'no JSON'],
    ['a huge description', () => crate(`"${'x'.repeat(70 * 1024 * 1024)}"`), 'too large'],
    [
      'a description in another encoding',
      () => crate(Buffer.from(goodCrate.replace('The bread oven', 'Caf\u00e9'), 'latin1')),
      'not written in utf-8',
    ],
    [
      'a sound that is none',
      () => {
        const files = ourFiles();
        const path = 'data/interviews/hg-0001/preservation/hg-0001-01.wav';
        const fake = Buffer.alloc(smallWav().length, 'x');
        const sum = createHash('sha512').update(fake).digest('hex');
        const text = String(files['data/ro-crate-metadata.json']).replace(
          /"sha512":"[0-9a-f]{128}"/u,
          `"sha512":"${sum}"`,
        );
        return folderOf(bagOf({ ...files, [path]: fake, 'data/ro-crate-metadata.json': text }));
      },
      'it is none',
    ],
    [
      'a lie about a length',
      () => crate(goodCrate.replace(/"contentSize":"\d+"/u, '"contentSize":"7"')),
      'another length',
    ],
    [
      'a lie about a checksum',
      () => crate(goodCrate.replace(/"sha512":"./u, '"sha512":"z')),
      'bad-metadata',
    ],
    [
      'a story under the name of another',
      () => folderOf(bagOf(ourFiles({ story: { identifier: 'hg-0002' } }))),
      'name of another story',
    ],
    [
      'a story that takes what belongs to another',
      () =>
        folderOf(
          bagOf(
            ourFiles({ story: { hasPart: [{ '@id': 'interviews/hg-0002/preservation/x.wav' }] } }),
          ),
        ),
      'lies elsewhere',
    ],
    [
      'a thing that is described twice',
      () =>
        folderOf(
          bagOf(
            ourFiles({ entities: [{ '@id': '#person-1', '@type': 'Person', name: 'Another' }] }),
          ),
        ),
      'twice',
    ],
    [
      'a title that nobody could have typed',
      () => folderOf(bagOf(ourFiles({ story: { name: `A\u202e${'x'.repeat(400)}` } }))),
      'bad-metadata',
    ],
    [
      'a use that does not exist',
      () => folderOf(bagOf(ourFiles({ story: { agreedUse: ['everything'] } }))),
      'bad-metadata',
    ],
  ])('%s', async (_, make, words) => {
    expect((await refusalOf(make())).join('\n')).toContain(words);
  });
});

describe('What is only strange does no harm', () => {
  const ENTITIES = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n} "${`&a${n === 0 ? '' : n - 1};`.repeat(10)}">`).join('')}]><a>&a8;</a>`;
  const OUTSIDE =
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';

  test('XML that unfolds without end or reads other files is never opened, and told as left out', async () => {
    library = await makeLibrary();
    const path = folderOf(
      bagOf({
        'data/premis.xml': ENTITIES,
        'data/ohms.xml': OUTSIDE,
        'data/table.csv': `a\r\n"=cmd|'/c calc'!A1"\r\n${'x'.repeat(10 * 1024 * 1024)}\r\n`,
        'data/sound.wav': smallWav(),
      }),
    );
    const intake = await library.api.intakes.receive({ path });
    expect(intake.counts.added).toBe(1);
    const { keptBack } = await library.api.intakes.get({ id: intake.id });
    expect(keptBack).toEqual([
      { file: 'data/ohms.xml', why: 'not-ours' },
      { file: 'data/premis.xml', why: 'not-ours' },
      { file: 'data/table.csv', why: 'not-ours' },
    ]);
  });

  test('a plain bag comes in closed: nobody has said what may be done with it', async () => {
    library = await makeLibrary();
    const path = folderOf(
      bagOf({ 'data/sound.wav': smallWav() }, 'External-Description: A talk\n'),
    );
    await library.api.intakes.receive({ path });
    const { items } = await library.api.stories.list({});
    expect(items).toMatchObject([
      { title: 'A talk', recordingCount: 1, access: { state: 'missing', allowedUses: [] } },
    ]);
    await library.signInAs('archivist');
    expect((await library.api.stories.list({})).items).toEqual([]);
  });

  test('a package of ours that is newer than this program comes in as a bag, closed', async () => {
    library = await makeLibrary();
    const path = folderOf(
      bagOf(ourFiles({ root: { additionalType: 'homeground-archive-package-9' } })),
    );
    const check = await library.api.intakes.check({ path });
    expect(check).toMatchObject({
      kind: 'bag',
      stories: [{ outcome: 'added', why: 'not-agreed' }],
    });
  });

  test('what is not known in a description is kept, word for word', async () => {
    library = await makeLibrary();
    const path = folderOf(bagOf(ourFiles({ story: { 'urn:other:shelf': 'B 12' } })));
    await library.api.intakes.receive({ path });
    const record = library
      .opened()
      .db.sql.prepare<[], string>('select record from received_records')
      .pluck()
      .get();
    expect(record).toContain('"urn:other:shelf":"B 12"');
  });

  test('a story of a sender is not changed by a package of another', async () => {
    library = await makeLibrary();
    await library.api.intakes.receive({ path: folderOf(bagOf(ourFiles())) });
    const files = ourFiles({ story: { name: 'Taken over' } });
    files['data/ro-crate-metadata.json'] = String(files['data/ro-crate-metadata.json']).replace(
      'Example Street Histories',
      'Somebody Else',
    );
    await library.api.intakes.receive({ path: folderOf(bagOf(files)) });
    const { items } = await library.api.stories.list({});
    expect(items.map(({ title }) => title).toSorted()).toEqual(['Taken over', 'The bread oven']);
  });
});
