// Fills the folder of a delivery: the packages, their signatures, and the page that says how to check them.
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyObject } from 'node:crypto';
import type { DepositShape } from '../../../shared/model/deposit.ts';
import type { DeliveryId, PackageId, StoryId } from '../../../shared/model/ids.ts';
import type { PackageForm } from '../../../shared/model/package.ts';
import type { LibraryContext } from '../context.ts';
import { syncFolder } from '../write-beside.ts';
import { bagInFolder, bagInZip } from './bag-place.ts';
import type { FinishedBag } from './bag-writer.ts';
import { buildArchiveBag } from './build-archive-bag.ts';
import { depositList } from './deposit-list.ts';
import type { AddToDelivery, AddedFile } from './delivery-additions.ts';
import { hashFile } from './hash-file.ts';
import { allowedSigners, besideBag, howToVerify, sumSignature } from './how-to-verify.ts';
import type { CollectionFacts } from './package-facts.ts';
import type { PublicStory } from './public-story.ts';
import { requireSigningKey, toldKey } from './signing-key.ts';
import { signMessage } from './ssh-signature.ts';

export interface PlannedPackage {
  id: PackageId;
  name: string;
  /** When all is done. */
  path: string;
  form: PackageForm;
  stories: readonly PublicStory[];
  storyIds: readonly StoryId[];
}

interface Delivery {
  id: DeliveryId;
  name: string;
  /** Exists and is empty. */
  folder: string;
  madeOn: string;
  facts: CollectionFacts;
  packages: readonly PlannedPackage[];
  request: { shape: DepositShape; recipient: string; recipientContact: string };
  additions: readonly AddToDelivery[];
  context: LibraryContext;
  signal: AbortSignal;
  onBytes: (bytes: number) => void;
}

/** @throws what `buildArchiveBag` throws; the unfinished folder is left for the caller to remove */
export async function writeDelivery(
  delivery: Delivery,
): Promise<(Pick<FinishedBag, 'payloadOxum' | 'fingerprint'> & { id: PackageId })[]> {
  const { folder, facts, packages, context } = delivery;
  const key = requireSigningKey(context.library.db);
  const told = toldKey(key);
  const built = [];
  const sums: string[] = [];
  for (const planned of packages) {
    const bag = await writePackage(planned, delivery);
    await signBag(folder, { name: planned.name, tagManifest: bag.tagManifest, key });
    if (planned.form === 'zip') {
      const file = `${planned.name}.zip`;
      const { sha512 } = await hashFile(join(folder, file), delivery.signal);
      sums.push(await writeSum(folder, { name: file, sha512 }));
    }
    built.push({ ...bag, id: planned.id, name: planned.name, stories: planned.stories });
  }
  const added = await addAll(delivery);
  for (const one of added) sums.push(await signSum(folder, { ...one, key }));
  await writeText(join(folder, 'allowed_signers'), allowedSigners(told.publicKey));
  const page = howToVerify({
    organisation: facts.organisation,
    fingerprint: told.fingerprint,
    bags: packages.map(({ name, form }) => ({ name, isZip: form === 'zip' })),
    sums,
    signedSums: added.map(({ name: file }) => `${file}.sha512`),
  });
  await writeText(join(folder, 'HOW-TO-VERIFY.txt'), page);
  const { name, madeOn, request } = delivery;
  const list = depositList({
    ...{ name, madeOn, organisation: facts.organisation, title: facts.title, added },
    ...{ recipient: request.recipient.trim(), recipientContact: request.recipientContact.trim() },
    keyFingerprint: told.fingerprint,
    packages: built,
  });
  await writeText(join(folder, 'deposit-list.html'), list);
  syncFolder(folder);
  return built;
}

async function writePackage(
  { id, name, form, stories }: PlannedPackage,
  { folder, madeOn, facts, request, context, signal, onBytes }: Delivery,
): Promise<FinishedBag> {
  const at = join(folder, form === 'zip' ? `${name}.zip` : name);
  if (form === 'folder') await mkdir(at);
  const means = { signal, onBytes };
  const place = form === 'zip' ? await bagInZip(at, name, means) : bagInFolder(at, means);
  try {
    return await buildArchiveBag({
      ...{ place, name, madeOn, facts, stories, context, signal },
      packageId: id,
      shape: request.shape,
    });
  } finally {
    await place.close();
  }
}

async function addAll(delivery: Delivery): Promise<AddedFile[]> {
  const { id, name, folder, madeOn, packages, request, context, signal } = delivery;
  const storyIds = packages.flatMap((planned) => planned.storyIds);
  const added: AddedFile[] = [];
  for (const add of delivery.additions) {
    const soFar = { id, name, folder, madeOn, storyIds, context, signal, shape: request.shape };
    added.push(...(await add(soFar)));
  }
  return added;
}

/** Beside the bag, as it cannot vouch for itself. The list is put there too, so that nobody need unpack a zip to see who sent it. */
async function signBag(
  folder: string,
  { name, tagManifest, key }: { name: string; tagManifest: string; key: KeyObject },
): Promise<void> {
  const { list, signature } = besideBag(name);
  await writeText(join(folder, list), tagManifest);
  await writeText(join(folder, signature), signMessage(key, Buffer.from(tagManifest, 'utf8')));
}

/** @returns its name */
async function writeSum(
  folder: string,
  { name, sha512 }: { name: string; sha512: string },
): Promise<string> {
  await writeText(join(folder, `${name}.sha512`), sumLine({ name, sha512 }));
  return `${name}.sha512`;
}

/** What lies beside the packages has no list of its own that is signed. @returns the name of its checksum */
async function signSum(
  folder: string,
  { key, ...added }: { name: string; sha512: string; key: KeyObject },
): Promise<string> {
  const sum = await writeSum(folder, added);
  const text = Buffer.from(sumLine(added), 'utf8');
  await writeText(join(folder, sumSignature(sum)), signMessage(key, text));
  return sum;
}

function sumLine({ name, sha512 }: { name: string; sha512: string }): string {
  return `${sha512}  ${name}\n`;
}

async function writeText(path: string, text: string): Promise<void> {
  await using file = await open(path, 'wx');
  await file.writeFile(text, 'utf8');
  await file.sync();
}
