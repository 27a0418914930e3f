// A deposit of long recordings, written and checked, against the programs that copy, hash and pack the same bytes.
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copySource, recipeOf, storeCopy } from '../../electron/core/db/access-copy-rows.ts';
import type { Core } from '../../electron/core/create-core.ts';
import { RecordingId } from '../../shared/model/ids.ts';
import type { CollectionId } from '../../shared/model/ids.ts';
import { sampleLibrary } from '../support/sample-collection.ts';
import { createBenchLibrary } from './bench-core.ts';
import { comparePairs, elapsedMs, median } from './pairs.ts';
import type { Ratio } from './pairs.ts';

/** HOMEGROUND_BENCH_DEPOSIT_MB makes it smaller, to try the measurements out. */
const MEGABYTES = Number(process.env['HOMEGROUND_BENCH_DEPOSIT_MB'] ?? 4096);
const RECORDINGS = 4;
const ROUNDS = Number(process.env['HOMEGROUND_BENCH_DEPOSIT_ROUNDS'] ?? 3);
const MIB = 1024 * 1024;
const CHILD = new URL('./deposit-child.ts', import.meta.url).pathname;

const PYTHON_PACK = `
import sys, zipfile, os
root, out = sys.argv[1:]
with zipfile.ZipFile(out, 'w', zipfile.ZIP_STORED) as z:
    for folder, _, names in os.walk(root):
        for name in names:
            path = os.path.join(folder, name)
            z.write(path, os.path.relpath(path, root))
`;

export async function* benchDeposit(folder: string): AsyncGenerator<Ratio> {
  const core = await createBenchLibrary(folder);
  const collectionId = fill(core);
  await core.close();
  const same = join(folder, 'same');
  const out = join(folder, 'out');
  const copy = join(folder, 'copy');
  let peakMb = 0;
  const child = (...args: readonly string[]): number => {
    const said = execFileSync(process.execPath, [CHILD, folder, ...args], { encoding: 'utf8' });
    const [ms = '', rssKb = ''] = said.trim().split(' ');
    peakMb = Math.max(peakMb, Math.round(Number(rssKb) / 1024));
    return Number(ms);
  };
  const exporting = (form: 'folder' | 'zip') => {
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out);
    return Promise.resolve(child('export', collectionId, out, form));
  };
  await exporting('folder');
  const [delivery = ''] = readdirSync(out);
  const bag = readdirSync(join(out, delivery), { withFileTypes: true }).find((entry) =>
    entry.isDirectory(),
  );
  if (bag === undefined) throw new Error('no bag');
  cpSync(join(out, delivery, bag.name), same, { recursive: true });
  const lists = ['manifest-sha512.txt', 'tagmanifest-sha512.txt'];
  const hash = (where: string) => {
    for (const list of lists) run('sha512sum', ['--quiet', '-c', list], where);
  };

  const unsynced: number[] = [];
  peakMb = 0;
  const note = () =>
    `${MEGABYTES} MB in ${RECORDINGS} takes; their access copies were there; peak memory ${peakMb} MB`;
  const synced = await comparePairs({
    name: 'deposit as a folder ÷ `sha512sum`, `cp` and `sync` of the same files',
    rounds: ROUNDS,
    note: '',
    async other() {
      rmSync(copy, { recursive: true, force: true });
      const ms = await elapsedMs(() => {
        hash(same);
        run('cp', ['-r', same, copy]);
      });
      unsynced.push(ms);
      const files = readdirSync(copy, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
      return ms + (await elapsedMs(() => run('sync', files)));
    },
    ours: () => exporting('folder'),
  });
  yield { ...synced, note: note() };
  const otherMs = median(unsynced.slice(1));
  const ratio = synced.oursMs / otherMs;
  yield {
    ...{ name: 'the same ÷ `sha512sum` and `cp`, which leaves the writing for later' },
    ...{ ratio, oursMs: synced.oursMs, otherMs, spread: [ratio, ratio], note: 'ours is synced' },
  };

  peakMb = 0;
  const zip = await comparePairs({
    name: "deposit as a zip, with its SHA-512 ÷ `sha512sum` and Python's zipfile, synced",
    rounds: ROUNDS,
    note: '',
    other() {
      const path = join(folder, 'python.zip');
      rmSync(path, { force: true });
      return elapsedMs(() => {
        hash(same);
        run('python3', ['-c', PYTHON_PACK, same, path]);
        run('sha512sum', [path]);
        run('sync', [path]);
      });
    },
    ours: () => exporting('zip'),
  });
  yield { ...zip, note: note() };

  await exporting('folder');
  peakMb = 0;
  const [again = ''] = readdirSync(out);
  const verify = await comparePairs({
    name: 'check of a folder ÷ `sha512sum -c` of its lists',
    rounds: ROUNDS,
    note: '',
    other: () => elapsedMs(() => hash(same)),
    ours: () => Promise.resolve(child('verify', join(out, again))),
  });
  yield { ...verify, note: note() };
}

/** Noise that is different in each megabyte, so that nothing can be spared. */
function fill(core: Core): CollectionId {
  const opened = () => {
    const { library } = core.session;
    if (library === undefined) throw new Error('The library did not open.');
    return library;
  };
  const newId = () => randomUUID();
  const sample = sampleLibrary({
    ...{ opened, newId },
    clock: { now: () => new Date(), advance: () => undefined },
  });
  const stories = Array.from({ length: RECORDINGS }, () => sample.story());
  const megabytes = Math.ceil(MEGABYTES / RECORDINGS);
  const piece = randomBytes(MIB);
  for (const storyId of stories) sample.take(storyId, { frames: 1000 });
  const { db, media, copies } = opened();
  const rows = db.sql.prepare<[], { id: RecordingId }>('select id from recordings').all();
  for (const { id } of rows) {
    const writer = media.writeAnew(id);
    for (let index = 0; index < megabytes; index += 1) {
      piece.writeUInt32LE(index, 0);
      writer.append(piece);
    }
    const { sizeBytes, sha256 } = writer.finish();
    media.exchange(id);
    const durationMs = sizeBytes / 3 / 48;
    const mediaId = RecordingId.parse(newId());
    const copy = copies.create(mediaId, {
      live: false,
      facts: {
        ...{ kind: 'access-copy', mimeType: 'audio/mpeg', startedAt: new Date().toISOString() },
        ...{ sampleRateHz: 44_100, channels: 1, bitsPerSample: 0 },
      },
    });
    copy.append(piece);
    const listened = copy.finish();
    db.write({ action: 'bench.fill', subject: id }, (sql) => {
      sql
        .prepare('update recordings set size_bytes = ?, sha256 = ?, duration_ms = ? where id = ?')
        .run(sizeBytes, sha256, durationMs, id);
      const source = copySource(sql, id);
      if (source === undefined) throw new Error('no source');
      storeCopy(sql, id, {
        ...{ recipe: recipeOf(source), mediaId, ...listened, fromMs: 0, durationMs },
        ...{ gain: 'full', loudnessLufs: -16, truePeakDb: -3, madeAt: new Date().toISOString() },
      });
    });
  }
  return sample.collection(stories);
}

function run(program: string, args: readonly string[], cwd?: string): void {
  const { status, stderr } = spawnSync(program, args, {
    ...(cwd !== undefined && { cwd }),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}
