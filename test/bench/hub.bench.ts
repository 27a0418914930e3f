// A hub: the library of a field kit is taken in, then the list and the search are asked with all of its stories in one catalogue.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../electron/core/create-core.ts';
import { uses } from '../../shared/model/agreement.ts';
import { createBenchLibrary } from './bench-core.ts';
import { elapsedMs, median } from './pairs.ts';
import type { Ratio } from './pairs.ts';

/** HOMEGROUND_BENCH_STORIES makes the library smaller, to try the measurements out. */
const STORIES = Number(process.env['HOMEGROUND_BENCH_STORIES'] ?? 100_000);
const PASSPHRASE = 'five plain words for handing over';
const ROUNDS = 9;

/** Straight into the tables: a person, a story, a theme, two signed agreements and six uses for each. */
function fill(core: Core): void {
  const library = core.session.library;
  if (library === undefined) throw new Error('the library is open');
  library.db.write({ action: 'bench.fill', subject: 'library' }, (sql) => {
    const themes = sql.prepare<[], string>('select id from themes').pluck().all();
    const put = (table: string, columns: string) =>
      sql.prepare(
        `insert into ${table} (${columns}) values (${columns
          .split(',')
          .map(() => '?')
          .join(',')})`,
      );
    const person = put(
      'people',
      'id,number,real_name,attribution,chosen_name,age_band,contact,private_notes,created_at,updated_at,protection',
    );
    const story = put(
      'stories',
      'id,number,title,summary,recorded_on,recorded_from,locality,content_warning,private_notes,created_at,updated_at',
    );
    const teller = put('story_people', 'story_id,person_id,role,position');
    const language = put('story_languages', 'story_id,language,position');
    const theme = put('story_themes', 'story_id,theme_id,position');
    const entry = put(
      'agreement_entries',
      'id,story_id,person_id,kind,agreed_on,language,text_version,explained_by,note,reason,closed_reason,recorded_at,recorded_by',
    );
    const use = put('agreement_uses', 'entry_id,use,agreed');
    const at = new Date().toISOString();
    for (let number = 1; number <= STORIES; number += 1) {
      const [personId, storyId] = [randomUUID(), randomUUID()];
      person.run(
        ...[personId, number, `Example Person ${number}`, 'full-name', '', 'adult'],
        ...['', '', at, at, 'ordinary'],
      );
      story.run(
        ...[storyId, number, `The garden of street ${number % 997} ${number}`],
        ...['Told in a kitchen, about a market, a school and a long winter.', '2024-05-10'],
        ...['2024-05-10', 'Sparkhill', '', '', at, at],
      );
      teller.run(storyId, personId, 'narrator', 0);
      language.run(storyId, number % 3 === 0 ? 'ur' : 'en', 0);
      theme.run(storyId, themes[number % themes.length], 0);
      for (const kind of ['participation', 'recording']) {
        const id = randomUUID();
        entry.run(
          ...[id, storyId, personId, kind, '2024-05-10', 'en', '1', 'Bench', '', '', ''],
          ...[at, 'Bench'],
        );
        if (kind === 'recording') for (const one of uses) use.run(id, one, 1);
      }
    }
  });
}

function once(name: string, ms: number, note: string): Ratio {
  return { name, ratio: NaN, oursMs: ms, otherMs: 0, spread: [NaN, NaN], note };
}

async function times(name: string, note: string, work: () => unknown): Promise<Ratio> {
  await work();
  const all: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) all.push(await elapsedMs(work));
  return once(
    name,
    median(all),
    `${note}; the longest of ${ROUNDS} ${Math.max(...all).toFixed(0)} ms`,
  );
}

export async function* benchHub(folder: string): AsyncGenerator<Ratio> {
  const inner = (name: string) => {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const kit = await createBenchLibrary(inner('kit'));
  fill(kit);
  let path = '';
  const madeMs = await elapsedMs(async () => {
    ({ path } = await kit.api.handovers.make({
      ...{ destination: inner('stick'), passphrase: PASSPHRASE },
    }));
  });
  yield once(
    `hand over ${STORIES} stories without sound`,
    madeMs,
    'written, read again and hashed',
  );
  await kit.close();

  const hub = await createBenchLibrary(inner('hub'));
  const takenMs = await elapsedMs(() =>
    hub.api.handovers.receive({ path, passphrase: PASSPHRASE }),
  );
  const rate = Math.round(STORIES / (takenMs / 1000));
  const peak = Math.round(process.resourceUsage().maxRSS / 1000);
  yield once(
    `take in ${STORIES} stories`,
    takenMs,
    `${rate} stories a second; most memory ${peak} MB`,
  );
  yield await times('first page of the list', '100 rows, newest first', () =>
    hub.api.stories.list({}),
  );
  yield await times('list by a word of the title', 'street 500', () =>
    hub.api.stories.list({ search: 'street 500' }),
  );
  const [organisation] = await hub.api.organisations.list({});
  if (organisation !== undefined)
    yield await times('list of one organisation', 'first page', () =>
      hub.api.stories.list({ organisationId: organisation.id }),
    );
  yield await times('the view of the hub', 'counts of every organisation', () =>
    hub.api.hub.get({}),
  );
  const againMs = await elapsedMs(() =>
    hub.api.handovers.receive({ path, passphrase: PASSPHRASE }),
  );
  yield once('the same handover once more', againMs, 'each thing compared, nothing added');
  await hub.close();
}
