// Builds what every exhibition takes along: one script, one style sheet, and the letters of all scripts. They go into .build/electron/site.
import { copyFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { newestBelow } from './newest-change.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const site = join(root, '.build', 'electron', 'site');

/** The package of each typeface, and the scripts that are taken from it. */
const typefaces: readonly (readonly [packageName: string, scripts: readonly string[]])[] = [
  ['atkinson-hyperlegible-next', ['latin', 'latin-ext']],
  ['noto-naskh-arabic', ['arabic']],
  ['noto-nastaliq-urdu', ['arabic']],
  ['noto-sans-bengali', ['bengali']],
  ['noto-sans-gurmukhi', ['gurmukhi']],
  ['noto-sans-ethiopic', ['ethiopic']],
];
const weights = [400, 700];

/** Whole, or not at all: whoever looks meanwhile finds the one before. */
export async function buildSite(): Promise<string> {
  const beside = `${site}-${process.pid}`;
  await rm(beside, { recursive: true, force: true });
  await build({
    configFile: false,
    root: join(root, 'renderer', 'exhibit'),
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: beside,
      emptyOutDir: true,
      // Computers in libraries are old.
      target: ['chrome111', 'firefox115', 'safari16.4'],
      lib: {
        entry: join(root, 'renderer', 'exhibit', 'main.ts'),
        // A module is not loaded from a folder that was opened by a double click.
        formats: ['iife'],
        name: 'homegroundExhibition',
        fileName: () => 'site.js',
        cssFileName: 'site',
      },
    },
  });
  await mkdir(join(beside, 'fonts'));
  for (const [name, scripts] of typefaces)
    for (const script of scripts)
      for (const weight of weights)
        await copyFile(
          join(
            root,
            'node_modules/@fontsource',
            name,
            `files/${name}-${script}-${weight}-normal.woff2`,
          ),
          join(beside, 'fonts', `${name}-${script}-${weight}.woff2`),
        );
  await mkdir(join(root, '.build', 'electron'), { recursive: true });
  await rm(site, { recursive: true, force: true });
  await rename(beside, site).catch(async (error: unknown) => {
    // Another process may have been quicker.
    await rm(beside, { recursive: true, force: true });
    if ((await builtAt()) === 0) throw error;
  });
  return site;
}

async function builtAt(): Promise<number> {
  const built = await stat(join(site, 'site.js')).catch(() => undefined);
  const fonts = await readdir(join(site, 'fonts')).catch(() => []);
  return fonts.length > 0 && built ? built.mtimeMs : 0;
}

async function isFresh(): Promise<boolean> {
  const sources = ['renderer/exhibit', 'shared/rules/search-text.ts'];
  const changes = await Promise.all(sources.map((path) => newestBelow(join(root, path))));
  return Math.max(...changes) < (await builtAt());
}

let ready: Promise<unknown> | undefined;

/** One of them by its name, from the checkout: built first where that has not been done since the last change. */
export async function siteFile(name: string): Promise<Uint8Array> {
  ready ??= isFresh().then((fresh) => (fresh ? site : buildSite()));
  await ready;
  return readFile(join(site, name));
}
