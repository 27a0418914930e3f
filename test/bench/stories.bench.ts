// List and search at 10,000 stories, against the same calls at 100 stories.
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import type { Core } from '../../electron/core/create-core.ts';
import { createBenchLibrary } from './bench-core.ts';
import { addManyStories } from './many-stories.ts';
import { comparePairs, elapsedMs } from './pairs.ts';
import type { Ratio } from './pairs.ts';

const CALLS = 20;
const ROUNDS = 5;

async function libraryOf(folder: string, count: number): Promise<Core> {
  mkdirSync(folder, { recursive: true });
  const core = await createBenchLibrary(folder);
  await addManyStories(core, count);
  return core;
}

/** Leaves `folder/many/library` for the measurement of the start. */
export async function benchStories(folder: string): Promise<Ratio[]> {
  const many = await libraryOf(join(folder, 'many'), 10_000);
  const few = await libraryOf(join(folder, 'few'), 100);
  const calls = (core: Core, call: (core: Core, turn: number) => Promise<unknown>) => () =>
    elapsedMs(async () => {
      for (let turn = 0; turn < CALLS; turn += 1) await call(core, turn);
    }).then((ms) => ms / CALLS);

  const measures: [string, (core: Core, turn: number) => Promise<unknown>][] = [
    ['first page of the list', (core) => core.api.stories.list({})],
    [
      'page in the middle of the list',
      (core, turn) => core.api.stories.list({ sort: 'title', offset: turn * 5 }),
    ],
    [
      'search for two words',
      (core, turn) =>
        core.api.stories.list({
          search: ['kitchen street', 'bread tram', 'mother song', 'river'][turn % 4] ?? '',
        }),
    ],
    [
      'list after a change',
      async (core, turn) => {
        const { items } = await core.api.stories.list({ limit: 1 });
        if (items[0] !== undefined)
          await core.api.stories.update({ id: items[0].id, contentWarning: `turn ${turn}` });
        await core.api.stories.list({});
      },
    ],
  ];
  const ratios: Ratio[] = [];
  for (const [name, call] of measures) {
    ratios.push(
      await comparePairs({
        name: `${name}: 10,000 stories ÷ 100 stories`,
        rounds: ROUNDS,
        note: 'a call, inside the core',
        ours: calls(many, call),
        other: calls(few, call),
      }),
    );
  }
  await many.close();
  await few.close();
  return ratios;
}
