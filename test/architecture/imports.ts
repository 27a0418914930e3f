// Finds what a TypeScript file imports, by reading its text.

export interface Import {
  /** As written between the quotes. */
  from: string;
  /** True for `import type`, which leaves nothing behind when the program runs. */
  typeOnly: boolean;
}

const patterns = [
  // import x from 'y' · import 'y' · import type { x } from 'y'
  /^\s*import\s+(?<type>type\s+)?(?:[^'";]*?\sfrom\s+)?'(?<from>[^']+)'/gmu,
  // export { x } from 'y'
  /^\s*export\s+(?<type>type\s+)?(?:\*|\{)[^'";]*?\sfrom\s+'(?<from>[^']+)'/gmu,
  // import('y') · require('y') · require.resolve('y')
  /\b(?:import|require|require\.resolve)\(\s*'(?<from>[^']+)'/gu,
  // new URL('./worker.ts', import.meta.url)
  /\bnew URL\(\s*'(?<from>\.[^']+\.tsx?)(?:\?[^']*)?'/gu,
];

export function importsOf(source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
  return patterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => ({
      from: (match.groups?.['from'] ?? '').replace(/\?.*$/u, ''),
      typeOnly: match.groups?.['type'] !== undefined,
    })),
  );
}
