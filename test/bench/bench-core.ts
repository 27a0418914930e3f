// A core for measurements: like the command line's, with real keys and a real clock, in a folder of its own.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CoreOptions } from '../../electron/core/context.ts';
import { createCore } from '../../electron/core/create-core.ts';
import type { Core } from '../../electron/core/create-core.ts';
import { findFfmpeg } from '../../electron/core/media/find-ffmpeg.ts';

export const benchPassphrase = 'four plain measuring words';

export function createBenchCore(folder: string, more: Partial<CoreOptions> = {}): Core {
  const appFolder = join(folder, 'app');
  mkdirSync(appFolder, { recursive: true });
  return createCore({
    clock: () => new Date(),
    newId: () => randomUUID(),
    log: { info: () => undefined, error: (message, error) => `${message}: ${String(error)}` },
    appFolder,
    ffmpeg: () => findFfmpeg({}),
    ...more,
  });
}

/** @returns a core with a new, empty library open in `folder/library` */
export async function createBenchLibrary(
  folder: string,
  more: Partial<CoreOptions> = {},
): Promise<Core> {
  const core = createBenchCore(folder, more);
  await core.api.library.create({
    folder: join(folder, 'library'),
    organisation: 'Bench',
    memberName: 'Bench',
    passphrase: benchPassphrase,
  });
  return core;
}
