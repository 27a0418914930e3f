// Builds the app into .build/: the pages, the shell, the core process, the preload, and what exhibitions take along.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { InlineConfig, Plugin } from 'vite';
import { buildSite } from './build-site.ts';
import { newestChange } from './newest-change.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const output = join(root, '.build', 'electron');
const stamp = join(root, '.build', 'built');

// Native code cannot be bundled: such packages are packed as they are.
const external = ['electron', 'better-sqlite3', 'onnxruntime-node', 'onnxruntime-common'];

/** transformers.js would load a library for pictures, native for every system: nothing here looks at pictures. */
const withoutPictures: Plugin = {
  name: 'without-pictures',
  enforce: 'pre',
  resolveId: (id) => (id === 'sharp' ? '\0no-pictures' : undefined),
  load: (id) =>
    id === '\0no-pictures'
      ? "export default () => { throw new Error('pictures are not looked at here'); };"
      : undefined,
};

interface BuildOptions {
  watch?: boolean;
}

/** Resolves when everything is built (with `watch`: when the first build has started). */
export async function buildApp({ watch = false }: BuildOptions = {}): Promise<void> {
  await rm(stamp, { force: true });
  await rm(output, { recursive: true, force: true });
  const started = Date.now();
  const configs: InlineConfig[] = [
    { configFile: join(root, 'renderer/vite.config.ts') },
    nodeBuild(
      {
        main: 'electron/main.ts',
        'core-process': 'electron/core-process.ts',
        'transcriber-process': 'electron/transcriber-process.ts',
      },
      'es',
    ),
    // A sandboxed preload cannot be an ES module.
    nodeBuild({ preload: 'electron/preload.ts' }, 'cjs'),
  ];
  const common: InlineConfig = {
    mode: 'production',
    logLevel: 'warn',
    build: watch ? { watch: {} } : {},
  };
  await Promise.all(
    configs.map((config) =>
      build({ ...common, ...config, build: { ...config.build, ...common.build } }),
    ),
  );
  await buildSite();
  if (!watch) await writeFile(stamp, String(started));
}

/** True when nothing changed since the last whole build. */
export async function isBuilt(): Promise<boolean> {
  const builtAt = Number(await readFile(stamp, 'utf8').catch(() => '0'));
  return (await newestChange(root)) < builtAt;
}

function nodeBuild(entries: Record<string, string>, format: 'es' | 'cjs'): InlineConfig {
  return {
    configFile: false,
    root,
    // fluent-ffmpeg asks for its own folder, which a module has by another name.
    define: format === 'es' ? { __dirname: 'import.meta.dirname' } : {},
    ssr: { noExternal: true, external },
    plugins: [withoutPictures],
    build: {
      ssr: true,
      outDir: output,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      sourcemap: true,
      license: format === 'es' && { fileName: 'licences.md' },
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([name, path]) => [name, join(root, path)]),
        ),
        output: {
          format,
          entryFileNames: `[name].${format === 'cjs' ? 'cjs' : 'js'}`,
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  };
}
