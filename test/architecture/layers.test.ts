// Keeps the parts of the app apart, as layer-table.ts draws them.
import { execFileSync } from 'node:child_process';
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { importsOf } from './imports.ts';
import type { Import } from './imports.ts';
import { layers } from './layer-table.ts';
import type { Layer } from './layer-table.ts';
import { appSources, readProjectFile, root } from './project-files.ts';

function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

function layerOf(file: string): Layer | undefined {
  return layers
    .filter((layer) => isIn(file, layer.where))
    .toSorted((a, b) => b.where.length - a.where.length)[0];
}

/** "stories" for both core/features/stories.ts and core/features/stories/list-stories.ts. */
function featureOf(file: string): string | undefined {
  return /^electron\/core\/features\/([^/.]+)/u.exec(file)?.[1];
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Why this import is refused, or nothing when it is fine. */
function complaint(file: string, { from, typeOnly }: Import): string | undefined {
  const layer = layerOf(file);
  if (!layer) return `${file} belongs to no layer. Add its folder to layer-table.ts.`;

  if (!from.startsWith('.')) {
    if (isBuiltin(from)) {
      if (!layer.node) return `${file} imports "${from}", but ${layer.because}: no Node modules.`;
      return from.startsWith('node:')
        ? undefined
        : `${file} imports "${from}": write "node:${from}".`;
    }
    if (layer.packages.includes(packageOf(from))) return undefined;
    const list = layer.packages.join(', ') || 'none';
    return `${file} imports "${from}", but ${layer.because}. Packages allowed in ${layer.where}: ${list}.`;
  }

  const target = posix.join(posix.dirname(file), from);
  if (!/\.(?:tsx?|json|css|svg|png)$/u.test(from))
    return `${file} imports "${from}" without its ending.`;
  const feature = featureOf(file);
  if (feature && featureOf(target)) {
    if (feature === featureOf(target)) return undefined;
    return `${file} imports ${target}: features never import each other. What two share is a rule, a query in core/db or a parameter.`;
  }
  const may = typeOnly ? [...layer.may, ...(layer.typesOf ?? [])] : layer.may;
  const allowed =
    may.some((place) => isIn(target, place)) &&
    !(layer.mayNot ?? []).some((place) => isIn(target, place));
  if (allowed) return undefined;
  const except = layer.mayNot ? ` except ${layer.mayNot.join(', ')}` : '';
  const types = layer.typesOf ? `; types also from ${layer.typesOf.join(', ')}` : '';
  return `${file} imports ${target}, but ${layer.because}. ${layer.where} may import: ${layer.may.join(', ')}${except}${types}.`;
}

const everyImport = appSources().flatMap((file) =>
  importsOf(readProjectFile(file)).map((found) => ({ file, found })),
);

function typeErrors(project: string): string {
  try {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe('The parts of the app stay apart', () => {
  test('the imports of the app are found at all', () => {
    expect(everyImport.length).toBeGreaterThan(100);
  });

  test('each part imports only what it may', () => {
    expect(everyImport.map(({ file, found }) => complaint(file, found)).filter(Boolean)).toEqual(
      [],
    );
  });

  test('what the packed app imports under Node is listed as a dependency, so that it gets packed', () => {
    const packed = ['electron', ...Object.keys(packageJson.dependencies)];
    // Only looked for while developing; a packed app brings its own ffmpeg.
    const optional = ['@ffmpeg-installer/ffmpeg'];
    const missing = everyImport
      .filter(
        ({ file, found }) =>
          file.startsWith('electron/') && !isIn(file, 'electron/dev') && !found.typeOnly,
      )
      .filter(({ found }) => !found.from.startsWith('.') && !isBuiltin(found.from))
      .filter(({ found }) => ![...packed, ...optional].includes(packageOf(found.from)))
      .map(({ file, found }) => `${file} imports ${found.from}`);
    expect(missing).toEqual([]);
  });

  test('no package is packed that nothing imports', () => {
    const used = new Set(everyImport.map(({ found }) => packageOf(found.from)));
    expect(Object.keys(packageJson.dependencies).filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('What types cannot say about a layer', () => {
  test('shared code reads no clock and rolls no dice', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/u;
    const found = appSources().filter(
      (file) => isIn(file, 'shared') && impure.test(readProjectFile(file)),
    );
    expect(found, 'Pass the time or the random value in as a parameter.').toEqual([]);
  });

  test('the core reads the time only from the clock it was given', () => {
    const found = appSources()
      .filter((file) => isIn(file, 'electron/core') && file !== 'electron/core/create-core.ts')
      .filter((file) => /\bDate\.now\(|\bnew Date\(\)/u.test(readProjectFile(file)));
    expect(found, 'Use the clock in the context.').toEqual([]);
  });

  test('shared code uses nothing that only Node or only the page has', () => {
    expect(typeErrors('test/architecture/tsconfig.shared.json')).toBe('');
  }, 180_000);

  test('the core, the doors and the command line use nothing that only the page has', () => {
    expect(typeErrors('test/architecture/tsconfig.core.json')).toBe('');
  }, 180_000);
});

test('imports are found however they are written', () => {
  const source = [
    "import one from 'one';",
    "import 'two';",
    "import type { Three } from './three.ts';",
    "import {\n  four,\n  vier,\n} from '../four.ts';",
    "export { five } from './five.ts';",
    "export type { Six } from './six.ts';",
    "const seven = await import('seven');",
    "const eight = require.resolve('eight');",
    "new Worker(new URL('./nine.ts', import.meta.url));",
    "import ten from './ten.ts?worker&url';",
    "// import 'commented-out';",
    "export const text = 'from nowhere';",
  ].join('\n');
  expect(
    importsOf(source)
      .map(({ from, typeOnly }) => (typeOnly ? `${from} (type)` : from))
      .toSorted(),
  ).toEqual([
    '../four.ts',
    './five.ts',
    './nine.ts',
    './six.ts (type)',
    './ten.ts',
    './three.ts (type)',
    'eight',
    'one',
    'seven',
    'two',
  ]);
});
