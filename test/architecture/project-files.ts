// Names and reads the project's own files, as git knows them.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every file that git keeps, as paths below the project folder with `/` between the parts. */
export function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
}

/** Every TypeScript file of the app itself, without the tests. */
export function appSources(): string[] {
  return projectFiles().filter((file) => /^(?:shared|electron|renderer)\/.*\.tsx?$/u.test(file));
}

export function readProjectFile(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
