// Two libraries with ids of their own, and the way of one into the other.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MergeReport } from '../../../shared/model/handover.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';

export const PASS = 'seven boats on the water';

/** Ids that count, and that no other library has. */
export function idsOf(letter: string): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `${letter.repeat(8)}-0000-4000-8000-${last.toString(16).padStart(12, '0')}`;
  };
}

export async function fieldKitAndHub(): Promise<{ kit: TestLibrary; hub: TestLibrary }> {
  const kit = await makeLibrary({ newId: idsOf('a') });
  const hub = await makeLibrary({ newId: idsOf('b') });
  return { kit: { ...kit, newId: idsOf('c') }, hub: { ...hub, newId: idsOf('d') } };
}

export async function handOver(from: TestLibrary): Promise<string> {
  const destination = join(from.root, 'stick');
  mkdirSync(destination, { recursive: true });
  return (await from.api.handovers.make({ destination, passphrase: PASS })).path;
}

export async function receive(into: TestLibrary, path: string): Promise<MergeReport> {
  return into.api.handovers.receive({ path, passphrase: PASS });
}

export async function bring(from: TestLibrary, into: TestLibrary): Promise<MergeReport> {
  // Each handover has a name of its own.
  from.clock.advance(60_000);
  return receive(into, await handOver(from));
}
