// Is a package signed, and does the signature fit? It lies beside the package, as a delivery puts it. Where nobody signed, nothing is said of who made it.
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SignatureState } from '../../../shared/model/intake.ts';
import type { OpenLibrary } from '../context.ts';
import { besideBag } from '../packaging/how-to-verify.ts';
import type { PackageReader } from '../packaging/package-reader.ts';
import { signerOf } from '../packaging/ssh-signature.ts';
import { bytesOf } from './read-file.ts';

const TAG_MANIFEST = 'tagmanifest-sha512.txt';
const LARGEST_SIGNATURE_BYTES = 10_000;

export interface FoundSignature {
  /** The file that it is in. */
  file: string;
  /** The line of the key whose signature it is; undefined where it is not one of this package. */
  key: string | undefined;
}

/** @returns undefined where there is none @throws file system errors, AbortError */
export async function findSignature(
  path: string,
  reader: PackageReader,
  signal: AbortSignal,
): Promise<FoundSignature | undefined> {
  const file = besideBag(basename(path).replace(/\.zip$/iu, '')).signature;
  const place = join(dirname(path), file);
  const found = await stat(place).catch(() => undefined);
  if (found?.isFile() !== true || !reader.entries.some((entry) => entry.path === TAG_MANIFEST))
    return undefined;
  if (found.size > LARGEST_SIGNATURE_BYTES) return { file, key: undefined };
  const message = await bytesOf(reader, TAG_MANIFEST, signal);
  return { file, key: signerOf(await readFile(place, 'latin1'), message) };
}

/** Whose key it is, somebody here must have said. */
export function signatureState(
  found: FoundSignature | undefined,
  { db }: Pick<OpenLibrary, 'db'>,
): SignatureState {
  if (found === undefined) return 'none';
  if (found.key === undefined) return 'broken';
  const isKnown =
    db.sql.prepare('select 1 from known_keys where key = ?').get(found.key) !== undefined;
  return isKnown ? 'good' : 'unknown-key';
}
