// The libraries of the measurements, made once in a run: many stories, few, and none.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../electron/core/create-core.ts';
import { benchPassphrase, createBenchCore, createBenchLibrary } from './bench-core.ts';
import { addManyStories } from './many-stories.ts';

/** HOMEGROUND_BENCH_STORIES makes the large one smaller, to try the measurements out. */
export const storyCounts = {
  many: Number(process.env['HOMEGROUND_BENCH_STORIES'] ?? 10_000),
  few: 100,
  empty: 0,
};
export type FilledName = keyof typeof storyCounts;

/** @returns for the table: `10,000 stories` */
export function countName(name: FilledName): string {
  return name === 'empty'
    ? 'an empty library'
    : `${storyCounts[name].toLocaleString('en-GB')} stories`;
}

/** @returns a core with the library `folder/NAME/library` open, which is made if it is not there */
export async function openFilled(folder: string, name: FilledName): Promise<Core> {
  const own = join(folder, name);
  const library = join(own, 'library');
  if (existsSync(join(library, 'library.json'))) {
    const core = createBenchCore(own);
    await core.api.library.open({ folder: library, passphrase: benchPassphrase });
    return core;
  }
  mkdirSync(own, { recursive: true });
  const core = await createBenchLibrary(own);
  await addManyStories(core, storyCounts[name]);
  return core;
}
