// Search over everything that is told, at 10,000 stories of 8,000 words in eight scripts, encrypted.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../electron/core/create-core.ts';
import { createBenchLibrary } from './bench-core.ts';
import { fillWithWords, someWords } from './many-words.ts';
import type { Ratio } from './pairs.ts';

/** HOMEGROUND_BENCH_STORIES makes the library smaller, to try the measurements out. */
const STORIES = Number(process.env['HOMEGROUND_BENCH_STORIES'] ?? 10_000);
const WORDS = 8_000;
const AIM_MS = 60;
const SEARCHES = 200;

const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

function row(name: string, ms: { value: number; other?: number; note: string }): Ratio {
  const ratio = ms.other === undefined ? NaN : ms.value / ms.other;
  return {
    ...{ name, ratio, spread: [ratio, ratio], note: ms.note },
    ...{ oursMs: ms.value, otherMs: ms.other ?? 0 },
  };
}

async function* measure(core: Core, who: string): AsyncGenerator<Ratio> {
  for (const [what, make] of Object.entries(someWords())) {
    const durations: number[] = [];
    let found = 0;
    let passages = 0;
    for (let turn = 0; turn < SEARCHES; turn += 1) {
      const text = make(turn);
      const started = performance.now();
      const { total, items } = await core.api.search.find({ text });
      durations.push(performance.now() - started);
      found += total;
      passages += items.reduce((sum, item) => sum + item.passages.length, 0);
    }
    durations.sort((a, b) => a - b);
    const half = quantile(durations, 0.5).toFixed(1);
    const most = (durations.at(-1) ?? 0).toFixed(0);
    yield row(`search for ${what}, ${who}: the time that 95 of 100 keep to ÷ the aim`, {
      value: quantile(durations, 0.95),
      other: AIM_MS,
      note: `${SEARCHES} calls inside the core, first page of 20 with passages; half within ${half} ms, the longest ${most} ms; on average ${Math.round(found / SEARCHES)} stories and ${(passages / SEARCHES).toFixed(1)} passages`,
    });
  }
}

function megabytes(core: Core, tables: string): number {
  const { sql } = core.session.library?.db ?? {};
  const bytes = sql
    ?.prepare<[string], number>('select sum(pgsize) from dbstat where name glob ?')
    .pluck();
  return (bytes?.get(tables) ?? 0) / 1e6;
}

/** Ids in order: filling at random places writes every page of 2 GB many times and measures nothing of ours. */
function idsInOrder(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `${last.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
  };
}

/** Each row comes as soon as it is measured: a run takes long. */
export async function* benchFind(folder: string): AsyncGenerator<Ratio> {
  const core = await createBenchLibrary(folder);
  await core.api.members.add({
    name: 'Archive',
    role: 'archivist',
    passphrase: 'another plain measuring phrase',
  });
  const library = core.session.library;
  if (library === undefined) throw new Error('the library is open');
  const textMegabytes = fillWithWords(library.db.sql, {
    stories: STORIES,
    words: WORDS,
    newId: idsInOrder(),
  });

  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  await core.api.search.prepare({});
  const buildMs = performance.now() - started;
  delay.disable();
  const file = join(library.folder, 'catalogue.db');
  yield row('building both indexes: a story', {
    value: buildMs / STORIES,
    note: `${STORIES.toLocaleString('en-GB')} stories of ${WORDS} words (${textMegabytes.toFixed(0)} MB of text) in ${(buildMs / 1000).toFixed(0)} s; the core was busy for at most ${(delay.max / 1e6).toFixed(0)} ms at once, in 99 of 100 for ${(delay.percentile(99) / 1e6).toFixed(0)} ms`,
  });
  yield row('size of the indexes, in MB', {
    value: megabytes(core, 'search_inside*'),
    other: textMegabytes,
    note: `of those who know the names, beside the text itself; of the others ${megabytes(core, 'search_outside*').toFixed(0)} MB; packed words for passages of both ${megabytes(core, 'searched_texts*').toFixed(0)} MB; the catalogue is ${(statSync(file, { throwIfNoEntry: false })?.size ?? 0) / 1e6} MB`,
  });
  yield* measure(core, 'as somebody who knows the names');
  await core.api.library.lock({});
  await core.api.library.open({
    folder: library.folder,
    passphrase: 'another plain measuring phrase',
  });
  yield* measure(core, 'as an archivist');
  await core.close();
}
