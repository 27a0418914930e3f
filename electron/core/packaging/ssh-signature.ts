// Signatures that anybody can check with the `ssh-keygen` that is on nearly every computer: OpenSSH's PROTOCOL.sshsig, for Ed25519. Pure.
import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** What is signed is signed for this and nothing else. */
export const SIGNATURE_NAMESPACE = 'oral-history-package';
const KEY_TYPE = 'ssh-ed25519';
const MAGIC = 'SSHSIG';
const VERSION = 1;
const HASH = 'sha512';
/** A raw key in the wrapping that node:crypto reads (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

export function newSigningKey(): KeyObject {
  return generateKeyPairSync('ed25519').privateKey;
}

/** @returns one line: `ssh-ed25519 AAAA…` */
export function publicKeyLine(key: KeyObject): string {
  const isPrivate = key.type === 'private';
  const raw = (isPrivate ? createPublicKey(key) : key)
    .export({ type: 'spki', format: 'der' })
    .subarray(SPKI_PREFIX.length);
  return `${KEY_TYPE} ${Buffer.concat([field(KEY_TYPE), field(raw)]).toString('base64')}`;
}

/** @param line as `publicKeyLine` gives it @returns `SHA256:…`, as `ssh-keygen -l` says it */
export function keyFingerprint(line: string): string {
  const blob = Buffer.from(line.split(' ')[1] ?? '', 'base64');
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replaceAll('=', '')}`;
}

/** @returns the text of a `.sig` file; the same for the same key and message */
export function signMessage(key: KeyObject, message: Uint8Array): string {
  const keyBlob = Buffer.from(publicKeyLine(key).slice(KEY_TYPE.length + 1), 'base64');
  const signature = Buffer.concat([
    field(KEY_TYPE),
    field(signBytes(null, signedBytes(message), key)),
  ]);
  const version = Buffer.alloc(4);
  version.writeUInt32BE(VERSION);
  const blob = Buffer.concat([
    ...[Buffer.from(MAGIC), version, field(keyBlob)],
    ...[field(SIGNATURE_NAMESPACE), field(''), field(HASH), field(signature)],
  ]);
  const lines = blob.toString('base64').match(/.{1,70}/gu) ?? [];
  return `-----BEGIN SSH SIGNATURE-----\n${lines.join('\n')}\n-----END SSH SIGNATURE-----\n`;
}

/** @param armoured a `.sig` file of anybody @returns the key whose signature it is, or undefined where it is not one of this message */
export function signerOf(armoured: string, message: Uint8Array): string | undefined {
  const body =
    /^-----BEGIN SSH SIGNATURE-----\s([A-Za-z0-9+/=\s]+)-----END SSH SIGNATURE-----\s*$/u.exec(
      armoured,
    )?.[1];
  if (body === undefined) return undefined;
  const blob = Buffer.from(body, 'base64');
  if (blob.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined;
  const start = MAGIC.length + 4;
  const fields = readFields(blob.subarray(start));
  if (fields?.length !== 5 || blob.readUInt32BE(MAGIC.length) !== VERSION) return undefined;
  const [keyBlob, namespace, , hash, signature] = fields;
  const key = readFields(keyBlob);
  const signed = readFields(signature);
  if (
    String(namespace) !== SIGNATURE_NAMESPACE ||
    // OpenSSH allows SHA-256 too; nobody signs packages so.
    String(hash) !== HASH ||
    String(key?.[0]) !== KEY_TYPE ||
    String(signed?.[0]) !== KEY_TYPE ||
    key?.[1]?.length !== KEY_BYTES ||
    signed?.[1]?.length !== SIGNATURE_BYTES
  )
    return undefined;
  const publicKey = createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, key[1]]),
    format: 'der',
    type: 'spki',
  });
  const isTrue = verifyBytes(null, signedBytes(message), publicKey, signed[1]);
  return isTrue ? publicKeyLine(publicKey) : undefined;
}

function signedBytes(message: Uint8Array): Buffer {
  const hashed = createHash(HASH).update(message).digest();
  return Buffer.concat([
    ...[Buffer.from(MAGIC), field(SIGNATURE_NAMESPACE), field('')],
    ...[field(HASH), field(hashed)],
  ]);
}

/** Four bytes that say how long it is, then the bytes. */
function field(content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** @returns undefined where a length is not true */
function readFields(bytes: Buffer | undefined): Buffer[] | undefined {
  if (bytes === undefined) return undefined;
  const fields: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + 4 > bytes.length) return undefined;
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    fields.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return fields;
}
