// Programs and schemas of others with which packages are checked. Where one is missing, one line says so and the test is skipped.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const programs = [
  'xmllint',
  'exiftool',
  'sndfile-info',
  'mediainfo',
  'unzip',
  '7zz',
  'csvclean',
  'csvstat',
  'python3',
  'ssh-keygen',
  'sha512sum',
  'java',
  'flac',
  'age',
] as const;
export type Validator = (typeof programs)[number];

const told = new Set<string>();

/** @returns the path of the program, or undefined: then the test that wants it is skipped */
export function validator(name: Validator): string | undefined {
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram);
  if (path === undefined) tellOnce(`skipped: ${name} is not on this computer`);
  return path;
}

/** @param name `premis.xsd` @returns its path, or undefined: then the test that wants it is skipped */
export function schemaFile(name: string): string | undefined {
  const path = fileURLToPath(new URL(`../../../shared/schemas/${name}`, import.meta.url));
  if (existsSync(path)) return path;
  tellOnce(`skipped: the schema ${name} is not on this computer`);
  return undefined;
}

/** KML 2.2 as OGC publishes it, with the schemas that it asks for beside it, as Debian carries them. */
const KML_SCHEMA = '/usr/share/python3-mapproxy/test/schemas/kml/2.2.0/ogckml22.xsd';

/** @returns its path, or undefined: then the test that wants it is skipped */
export function kmlSchema(): string | undefined {
  if (existsSync(KML_SCHEMA)) return KML_SCHEMA;
  tellOnce('skipped: the schema of KML is not on this computer (Debian: python3-mapproxy)');
  return undefined;
}

/** Runs a program to its end. @returns what it wrote, on both outputs, and how it ended */
export function runValidator(
  path: string,
  args: readonly string[],
  { input, cwd }: { input?: string | Buffer; cwd?: string } = {},
): { ok: boolean; output: string } {
  try {
    const output = execFileSync(path, args, {
      ...(input !== undefined && { input }),
      ...(cwd !== undefined && { cwd }),
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
    });
    return { ok: true, output: output.toString('utf8') };
  } catch (error) {
    if (!(error instanceof Error) || !('stderr' in error) || !('stdout' in error)) throw error;
    return { ok: false, output: `${String(error.stdout)}${String(error.stderr)}` };
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function tellOnce(line: string): void {
  if (told.has(line)) return;
  told.add(line);
  console.log(line);
}
