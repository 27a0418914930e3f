// Two libraries of two organisations, and packages that go from one to the other. Everybody in them is made up.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StoryId } from '../../shared/model/ids.ts';
import type { PackageForm } from '../../shared/model/package.ts';
import { usualShape } from '../../shared/model/deposit.ts';
import { makeLibrary } from './make-core.ts';
import type { TestLibrary } from './make-core.ts';
import { sampleLibrary } from './sample-collection.ts';
import type { SampleLibrary } from './sample-collection.ts';

export interface TwoLibraries {
  sender: TestLibrary;
  sample: SampleLibrary;
  receiver: TestLibrary;
  /** @returns the path of the one package of a delivery */
  send(stories: readonly StoryId[], form?: PackageForm): Promise<string>;
}

export async function twoLibraries(): Promise<TwoLibraries> {
  const sender = await makeLibrary({ newId: randomUUID });
  const receiver = await makeLibrary({ newId: randomUUID });
  const sample = sampleLibrary(sender);
  let sent = 0;
  return {
    sender,
    sample,
    receiver,
    async send(stories, form = 'folder') {
      sent += 1;
      const destination = join(sender.root, `out-${sent}`);
      mkdirSync(destination);
      const { packages } = await sender.api.packages.exportArchive({
        collectionId: sample.collection([...stories]),
        destination,
        shape: { ...usualShape, form },
        recipient: 'Example Archive',
      });
      const [made] = packages;
      if (made === undefined) throw new Error('nothing was sent');
      return made.path;
    },
  };
}

/** All that a library holds, but for its history: to see that nothing has changed. */
export function contentOf(library: TestLibrary): string {
  const { sql } = library.opened().db;
  const tables = sql
    .prepare<[], string>("select name from sqlite_schema where type = 'table' order by name")
    .pluck()
    .all()
    .filter((name) => name !== 'history' && !name.startsWith('sqlite_'));
  const rows = tables.map((name) => [
    name,
    sql.prepare<[], { n: number }>(`select count(*) as n from "${name}"`).get()?.n,
  ]);
  return JSON.stringify({ rows, media: library.opened().media.list() });
}
