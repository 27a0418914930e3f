// Builds a BagIt 1.0 bag (RFC 8493): payload first, then the lists of what is in it.
import { createHash } from 'node:crypto';
import { isPortablePath } from '../../../shared/rules/file-name.ts';
import type { BagPlace } from './bag-place.ts';
import type { Bytes, WrittenFile } from './hash-file.ts';

/** The neutral profile that we keep: https://github.com/dpscollaborative/btr_bagit_profile */
export const BAGIT_PROFILE =
  'https://github.com/dpscollaborative/btr_bagit_profile/releases/download/1.0/btr-bagit-profile.json';

export interface BagWriter {
  /** @param path inside `data/` */
  addPayload(path: string, source: Bytes): Promise<WrittenFile>;
  /** Writes all that is not payload and makes it durable. @param info in the order it is given */
  finish(request: {
    tagFiles: readonly { path: string; text: string }[];
    info: readonly (readonly [label: string, value: string])[];
  }): Promise<FinishedBag>;
}

export interface FinishedBag {
  payloadOxum: string;
  /** SHA-512 of the list that vouches for all other lists. */
  fingerprint: string;
  /** That list. */
  tagManifest: string;
}

/** @param place nothing is in it @param alsoSha256 learn that of the payload too, in the same pass: some archives' programs know no better checksum */
export function createBagWriter(
  place: BagPlace,
  { alsoSha256 = false }: { alsoSha256?: boolean } = {},
): BagWriter {
  const payload = new Map<string, WrittenFile>();
  const tags = new Map<string, WrittenFile>();

  const write = async (list: Map<string, WrittenFile>, path: string, source: Bytes) => {
    const written = await place.write(path, source, { alsoSha256: alsoSha256 && list === payload });
    list.set(path, written);
    return written;
  };
  const writeTag = (path: string, text: string) => write(tags, path, [Buffer.from(text, 'utf8')]);

  return {
    async addPayload(path, source) {
      if (!isPortablePath(path)) throw new Error(`not a portable name: ${path}`);
      return await write(payload, `data/${path}`, source);
    },
    async finish({ tagFiles, info }) {
      const totalBytes = [...payload.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
      const payloadOxum = `${totalBytes}.${payload.size}`;
      await writeTag('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
      await writeTag(
        'bag-info.txt',
        [...info, ['Payload-Oxum', payloadOxum] as const]
          .map(([label, value]) => `${label}: ${oneLine(value)}\n`)
          .join(''),
      );
      for (const { path, text } of tagFiles) await writeTag(path, text);
      await writeTag('manifest-sha512.txt', manifest(payload));
      const tagManifest = manifest(tags);
      await write(new Map(), 'tagmanifest-sha512.txt', [Buffer.from(tagManifest, 'utf8')]);
      await place.finish();
      const fingerprint = createHash('sha512').update(tagManifest).digest('hex');
      return { payloadOxum, fingerprint, tagManifest };
    },
  };
}

function manifest(files: ReadonlyMap<string, WrittenFile>): string {
  return [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { sha512 }]) => `${sha512}  ${path}\n`)
    .join('');
}

/** A line break in a value would begin another label. */
function oneLine(value: string): string {
  return value.replaceAll(/\s+/gu, ' ').trim();
}
