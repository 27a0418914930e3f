// Runs every test that needs no window: real SQLite, real files, plain Node.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';

// Under plain Node the `electron` package starts a download when it is imported.
const refuseElectron: Plugin = {
  name: 'refuse-electron',
  enforce: 'pre',
  resolveId(source, importer) {
    if (source !== 'electron') return null;
    throw new Error(
      `${importer ?? 'A test'} imports "electron". Only electron/main.ts and electron/preload.ts may; ` +
        'test what they do in test/e2e, and keep everything else free of it.',
    );
  },
};

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: '.build/vitest-cache',
  plugins: [refuseElectron],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    environment: 'node',
    pool: 'forks',
    // All of them: by itself one is kept free, which is half of a small build machine.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    unstubGlobals: true,
    restoreMocks: true,
    // A test that expects nothing cannot fail.
    expect: { requireAssertions: true },
  },
});
