// A library with a few recordings and one story, and a place for its backups.
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RecordingId } from '../../../shared/model/ids.ts';
import { insertRecording } from '../../support/insert-recording.ts';
import { makeLibrary } from '../../support/make-core.ts';

export function treeOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String).toSorted();
}

export async function withSounds() {
  const made = await makeLibrary();
  const ids = [1, 2, 3].map((n) => RecordingId.parse(`00000000-0000-4000-8000-0000000000${n}0`));
  const sounds = ids.map(() => randomBytes(2_500_000));
  for (const [index, id] of ids.entries())
    insertRecording(made.opened(), id, sounds[index] ?? Buffer.alloc(0));
  await made.api.stories.create({ title: 'Carried to another disk' });
  return { ...made, ids, sounds, destination: join(made.root, 'disk') };
}
