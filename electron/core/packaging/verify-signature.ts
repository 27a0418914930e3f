// Who vouches for a bag: the signature that lies beside it, over the list that vouches for all other lists in it.
import { lstat, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SignatureState } from '../../../shared/model/intake.ts';
import type { VerifyProblem } from '../../../shared/model/package.ts';
import { besideBag, sumSignature } from './how-to-verify.ts';
import { keyFingerprint, signerOf } from './ssh-signature.ts';

const LARGEST_SIGNATURE_BYTES = 64 * 1024;
const LARGEST_LIST_BYTES = 32 * 1024 * 1024;

export interface FoundSignature {
  signature: SignatureState;
  signedBy: { fingerprint: string; publicKey: string; name: string | null } | null;
  problems: VerifyProblem[];
}

/** @param tagManifest as it is in the bag; undefined where there is none @param knownKeys public key → whose it is */
export async function verifySignature(
  bagPath: string,
  tagManifest: Buffer | undefined,
  knownKeys: ReadonlyMap<string, string>,
): Promise<FoundSignature> {
  const beside = besideBag(basename(bagPath).replace(/\.zip$/iu, ''));
  const read = (name: string, largestBytes: number) =>
    readSmall(join(dirname(bagPath), name), largestBytes);
  const armoured = await read(beside.signature, LARGEST_SIGNATURE_BYTES);
  if (armoured === undefined) return { signature: 'none', signedBy: null, problems: [] };
  const problems: VerifyProblem[] = [];
  const list = await read(beside.list, LARGEST_LIST_BYTES);
  if (list !== undefined && list !== 'too-large' && tagManifest?.equals(list) !== true)
    problems.push({ problem: 'changed-file', file: beside.list, detail: '' });
  const found = signedBy(armoured, { of: tagManifest, file: beside.signature, knownKeys });
  return { ...found, problems: [...problems, ...found.problems] };
}

/** Of a checksum that lies beside its file, and is signed as that file has no list of its own. @param path of the checksum @returns undefined where it is not signed @throws file system errors */
export async function verifySum(
  path: string,
  knownKeys: ReadonlyMap<string, string>,
): Promise<FoundSignature | undefined> {
  const armoured = await readSmall(sumSignature(path), LARGEST_SIGNATURE_BYTES);
  if (armoured === undefined) return undefined;
  const text = await readSmall(path, LARGEST_SIGNATURE_BYTES);
  const of = text === 'too-large' ? undefined : text;
  return signedBy(armoured, { of, file: basename(sumSignature(path)), knownKeys });
}

function signedBy(
  armoured: Buffer | 'too-large',
  {
    of,
    file,
    knownKeys,
  }: { of: Buffer | undefined; file: string; knownKeys: ReadonlyMap<string, string> },
): FoundSignature {
  const signer =
    of === undefined || armoured === 'too-large'
      ? undefined
      : signerOf(armoured.toString('latin1'), of);
  if (signer === undefined) {
    const problems: VerifyProblem[] = [{ problem: 'bad-signature', file, detail: '' }];
    return { signature: 'broken', signedBy: null, problems };
  }
  const name = knownKeys.get(signer) ?? null;
  return {
    signature: name === null ? 'unknown-key' : 'good',
    signedBy: { fingerprint: keyFingerprint(signer), publicKey: signer, name },
    problems: [],
  };
}

/** @returns undefined where there is no such file @throws file system errors */
async function readSmall(
  path: string,
  largestBytes: number,
): Promise<Buffer | 'too-large' | undefined> {
  const found = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    return undefined;
  });
  if (found?.isFile() !== true) return undefined;
  return found.size > largestBytes ? 'too-large' : readFile(path);
}
