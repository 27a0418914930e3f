// Keys: one random data key for a library, wrapped once for each person; every file's own key follows from it.
import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
  scrypt as scryptWithCallback,
} from 'node:crypto';
import type { ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import { AppError } from '../../../shared/contract/errors.ts';
import { normalisePassphrase } from '../../../shared/rules/passphrase-strength.ts';
import { FORMAT_VERSION } from './library-file.ts';
import type { KeySlot } from './library-file.ts';

const scrypt = promisify<string, Buffer, number, ScryptOptions, Buffer>(scryptWithCallback);
const CIPHER = 'aes-256-gcm';
/** Slots are tried side by side as long as all of them together stay below this. */
const MEMORY_BUDGET_BYTES = 256 * 1024 * 1024;

export interface Secret {
  kind: KeySlot['kind'];
  /** A passphrase as typed, or a recovery key in its canonical form. */
  text: string;
}

function memoryOf(kdf: KeySlot['kdf']): number {
  return 128 * kdf.r * 2 ** kdf.logN;
}

async function wrappingKey(secret: Secret, kdf: KeySlot['kdf']): Promise<Buffer> {
  const salt = Buffer.from(kdf.salt, 'base64');
  return scrypt(normalisePassphrase(secret.text), salt, 32, {
    N: 2 ** kdf.logN,
    r: kdf.r,
    p: kdf.p,
    maxmem: memoryOf(kdf) * 2,
  });
}

/** A key that was wiped when the library was locked must never lock anything: everybody knows it. */
function unwiped(dataKey: Buffer): Buffer {
  if (dataKey.every((byte) => byte === 0))
    throw new AppError('locked', 'The library is locked. Please open it first.');
  return dataKey;
}

/** Ties a wrapped key to its slot, so that slots cannot be exchanged or relabelled. */
function label(slot: Pick<KeySlot, 'id' | 'kind'>): Buffer {
  return Buffer.from(`homeground key slot ${FORMAT_VERSION} ${slot.kind} ${slot.id}`);
}

/** @param logN log2 of scrypt's N @throws AppError `locked` */
export async function makeSlot(request: {
  id: string;
  secret: Secret;
  dataKey: Buffer;
  logN: number;
}): Promise<KeySlot> {
  const { id, secret, dataKey, logN } = request;
  const { kind } = secret;
  const kdf: KeySlot['kdf'] = {
    name: 'scrypt',
    logN,
    r: 8,
    p: 1,
    salt: randomBytes(32).toString('base64'),
  };
  const iv = randomBytes(12);
  const cipher = createCipheriv(CIPHER, await wrappingKey(secret, kdf), iv);
  cipher.setAAD(label({ id, kind }));
  const wrapped = Buffer.concat([cipher.update(unwiped(dataKey)), cipher.final()]);
  return {
    id,
    kind,
    kdf,
    iv: iv.toString('base64'),
    wrappedKey: wrapped.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

async function openSlot(slot: KeySlot, secret: Secret): Promise<Buffer | undefined> {
  const key = await wrappingKey(secret, slot.kdf);
  const decipher = createDecipheriv(CIPHER, key, Buffer.from(slot.iv, 'base64'), {
    authTagLength: 16,
  });
  decipher.setAAD(label(slot));
  decipher.setAuthTag(Buffer.from(slot.tag, 'base64'));
  try {
    return Buffer.concat([
      decipher.update(Buffer.from(slot.wrappedKey, 'base64')),
      decipher.final(),
    ]);
  } catch {
    // GCM says no more than this: the passphrase belongs to another slot, or to none.
    return undefined;
  }
}

export interface OpenedSlot {
  slotId: string;
  dataKey: Buffer;
}

/** Tries the secret on every slot of its kind. @returns undefined when it opens none */
export async function openAnySlot(
  slots: readonly KeySlot[],
  secret: Secret,
): Promise<OpenedSlot | undefined> {
  const candidates = slots.filter(({ kind }) => kind === secret.kind);
  const largest = Math.max(1, ...candidates.map(({ kdf }) => memoryOf(kdf)));
  const atOnce = Math.min(4, Math.max(1, Math.floor(MEMORY_BUDGET_BYTES / largest)));
  for (let first = 0; first < candidates.length; first += atOnce) {
    const tried = await Promise.all(
      candidates.slice(first, first + atOnce).map(async (slot) => ({
        slotId: slot.id,
        dataKey: await openSlot(slot, secret),
      })),
    );
    for (const { slotId, dataKey } of tried) if (dataKey !== undefined) return { slotId, dataKey };
  }
  return undefined;
}

export function newDataKey(): Buffer {
  return randomBytes(32);
}

/** The key of one file: knowing it tells nothing about the data key or other files. RFC 5869. @throws AppError `locked` */
export function fileKey(dataKey: Buffer, purpose: 'catalogue' | 'lock' | 'media', id = ''): Buffer {
  return Buffer.from(hkdfSync('sha256', unwiped(dataKey), '', `homeground 1 ${purpose} ${id}`, 32));
}
