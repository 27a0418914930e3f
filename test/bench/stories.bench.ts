// List and search at 10,000 stories, against the same calls at 100 stories.
import type { Core } from '../../electron/core/create-core.ts';
import { countName, openFilled, storyCounts } from './filled-library.ts';
import { comparePairs, elapsedMs } from './pairs.ts';
import type { Ratio } from './pairs.ts';

const CALLS = 20;
const ROUNDS = 5;

/** Leaves `folder/many/library` and `folder/few/library` for the measurements of the app. */
export async function benchStories(folder: string): Promise<Ratio[]> {
  const many = await openFilled(folder, 'many');
  const few = await openFilled(folder, 'few');
  const calls = (core: Core, call: (core: Core, turn: number) => Promise<unknown>) => () =>
    elapsedMs(async () => {
      for (let turn = 0; turn < CALLS; turn += 1) await call(core, turn);
    }).then((ms) => ms / CALLS);

  const measures: [string, (core: Core, turn: number) => Promise<unknown>][] = [
    ['first page of the list', (core) => core.api.stories.list({})],
    [
      'page in the middle of the list',
      async (core, turn) => {
        const offset = Math.floor(storyCounts[core === many ? 'many' : 'few'] / 2) + turn;
        const { items } = await core.api.stories.list({ sort: 'title', offset, limit: 25 });
        if (items.length === 0) throw new Error('The page in the middle is empty.');
      },
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
        name: `${name}: ${countName('many')} ÷ ${countName('few')}`,
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
