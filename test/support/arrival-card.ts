// A card with files that arrive, and a story that they belong to.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeLibrary } from './make-core.ts';

/** A picture that says how large it is and holds nothing else. */
export function png(width: number, height: number, word = ''): Buffer {
  const bytes = Buffer.alloc(33);
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 0, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return Buffer.concat([bytes, Buffer.from(word)]);
}

export async function withStory() {
  const library = await makeLibrary();
  const { id: storyId } = await library.api.stories.create({ title: 'One' });
  const card = join(library.root, 'card');
  mkdirSync(card);
  const at = (...names: string[]) => join(card, ...names);
  const request = (name: string, more = {}) => ({ name, paths: [at(name)], ...more });
  return { ...library, storyId, card, at, request };
}
