// Two libraries of two organisations, and packages that go from one to the other. Everybody in them is made up.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionId, RecordingId, StoryId } from '../../shared/model/ids.ts';
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
  sendCollection(collectionId: CollectionId, form?: PackageForm): Promise<string>;
  /** Of the first take of a story, as it was recorded. */
  pcmOf(library: TestLibrary, storyId: StoryId): Buffer;
}

export async function twoLibraries(): Promise<TwoLibraries> {
  const sender = await makeLibrary({ newId: randomUUID });
  const receiver = await makeLibrary({ newId: randomUUID });
  const sample = sampleLibrary(sender);
  let sent = 0;
  async function sendCollection(collectionId: CollectionId, form: PackageForm = 'folder') {
    sent += 1;
    const destination = join(sender.root, `out-${sent}`);
    mkdirSync(destination);
    const { packages } = await sender.api.packages.exportArchive({
      ...{ collectionId, destination, recipient: 'Example Archive' },
      shape: { ...usualShape, form, requires: [] },
    });
    const [made] = packages;
    if (made === undefined) throw new Error('nothing was sent');
    return made.path;
  }
  return {
    ...{ sender, sample, receiver, sendCollection },
    send: (stories, form) => sendCollection(sample.collection([...stories]), form),
    pcmOf(library, storyId) {
      const id = library
        .opened()
        .db.sql.prepare<[string], RecordingId>('select id from recordings where story_id = ?')
        .pluck()
        .get(storyId);
      if (id === undefined) throw new Error('there is no take');
      const media = library.opened().media.open(id);
      const pcm = Buffer.concat([...media.pieces()]);
      media.close();
      return pcm;
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
