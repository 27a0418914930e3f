// Makes the bag of stories straight in a folder, in any shape, without the window's steps around it.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bagInFolder } from '../../electron/core/packaging/bag-place.ts';
import { buildArchiveBag } from '../../electron/core/packaging/build-archive-bag.ts';
import { loadCollectionFacts } from '../../electron/core/packaging/package-facts.ts';
import { judgeStories } from '../../electron/core/packaging/plan.ts';
import { usualShape } from '../../shared/model/deposit.ts';
import type { DepositShape } from '../../shared/model/deposit.ts';
import type { CollectionId } from '../../shared/model/ids.ts';
import type { TestLibrary } from './make-core.ts';

export interface FileOfBag {
  /** Inside the bag, with `/`. */
  path: string;
  bytes: Buffer;
}

export function filesIn(folder: string): FileOfBag[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: path.slice(folder.length + 1).replaceAll('\\', '/'),
      bytes: readFileSync(path),
    }));
}

/** Of the stories that may leave. @returns the folder and what is in it */
export async function buildBag(
  library: TestLibrary,
  collectionId: CollectionId,
  changes: Partial<DepositShape> = {},
): Promise<{ folder: string; files: FileOfBag[] }> {
  const shape = { ...usualShape, ...changes };
  const { core, clock } = library;
  const today = core.context.today();
  const { codePrefix } = shape;
  const facts = loadCollectionFacts(library.opened(), { collectionId, today, codePrefix });
  const asked = { use: 'archive', by: library.opened().member.id, today } as const;
  const stories = judgeStories(facts, asked)
    .filter(({ mayLeave }) => mayLeave)
    .map((verdict) => verdict.facts.story);
  const folder = join(library.root, `bag-${library.newId()}`);
  mkdirSync(folder);
  const { signal } = new AbortController();
  await buildArchiveBag({
    place: bagInFolder(folder, { signal, onBytes: () => undefined }),
    ...{ packageId: library.newId(), name: 'hg-archive-test', facts, stories, shape, signal },
    madeOn: clock.now().toISOString().slice(0, 10),
    context: { ...core.context, library: library.opened() },
  });
  return { folder, files: filesIn(folder) };
}
