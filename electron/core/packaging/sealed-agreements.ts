// The signed agreements of a deposit as a bag of their own: with real names, so it is locked before a byte of it reaches the disk.
import { writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import type { AgreementEntry } from '../../../shared/model/agreement.ts';
import type { AgreementsLock } from '../../../shared/model/agreements-lock.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { SealedStory } from '../../../shared/package/agreements-v1.ts';
import type { SealedFile } from '../../../shared/package/agreements-v1.ts';
import type { Signature, StoredSignature } from '../../../shared/model/signature.ts';
import type { LibraryContext } from '../context.ts';
import { readSetting } from '../db/settings.ts';
import { readEntries } from '../db/read-entries.ts';
import { ageLock } from './age-lock.ts';
import { addProof } from './agreement-proofs.ts';
import { zipOutlet } from './outlet.ts';
import type { Outlet, WrittenPart } from './outlet.ts';
import { howToOpen, sealedReadme } from './sealed-readme.ts';
import type { SealedListing } from './sealed-readme.ts';
import { noFiles, sealedStory } from './sealed-story.ts';
import type { EntryFiles } from './sealed-story.ts';
import { signedForm } from './signed-forms.ts';

export interface SealedPart {
  /** Files beside each other in the folder: the sealed part, then how to open it. */
  files: { name: string; sizeBytes: number; sha512: string; about: string }[];
}

interface Request {
  /** Of the delivery, still hidden; what is written goes out with it or is removed with it. */
  folder: string;
  /** Of the delivery: the end of it is the end of the bag's name. */
  id: string;
  /** Of the delivery. */
  deposit: string;
  /** yyyy-mm-dd */
  madeOn: string;
  /** Those that go out, and no others. */
  stories: readonly { id: StoryId; code: string }[];
  lock: AgreementsLock;
  context: LibraryContext;
  signal: AbortSignal;
}

/** @param id of the delivery */
export function sealedName({ day, id }: { day: string; id: string }): string {
  return `hg-agreements-${day}-${id.replaceAll('-', '').slice(-8)}`;
}

/** @throws AppError `invalid-input` for a lock that holds nothing closed, `library-damaged`, `media-failed`, `cancelled`; file system errors */
export async function writeSealedAgreements(request: Request): Promise<SealedPart> {
  const { folder, id, madeOn, lock, context, signal } = request;
  const name = sealedName({ day: madeOn, id });
  const locked = ageLock(lock, context.scryptLogN);
  const file = locked === undefined ? `${name}.zip` : `${name}.zip.age`;
  const zipPath = join(folder, file);
  const outlet = zipOutlet({ zipPath, name, lock: locked, signal, onBytes: () => undefined });
  let written: WrittenPart | undefined;
  try {
    await fillBag(outlet, { ...request, name });
    written = await outlet.finish();
  } catch (error) {
    await outlet.abandon(error);
    throw error;
  }
  if (written === undefined) throw new Error('a zip is one file');
  const about =
    lock.kind === 'open'
      ? 'Signed agreements with real names. NOT LOCKED: keep it apart from the interviews.'
      : 'Signed agreements with real names, locked with age.';
  const sealed = { name: file, ...written, about };
  if (lock.kind === 'open') return { files: [sealed] };
  const page = howToOpen({ file, kind: lock.kind });
  const pageName = 'HOW-TO-OPEN-AGREEMENTS.txt';
  await writeFile(join(folder, pageName), page, { flag: 'wx' });
  const sha512 = createHash('sha512').update(page, 'utf8').digest('hex');
  const sizeBytes = Buffer.byteLength(page, 'utf8');
  return {
    files: [sealed, { name: pageName, sizeBytes, sha512, about: 'How to open the agreements.' }],
  };
}

async function fillBag(outlet: Outlet, request: Request & { name: string }): Promise<void> {
  const { context, deposit, name, madeOn, stories } = request;
  const payload = new Map<string, WrittenPart>();
  const tags = new Map<string, WrittenPart>();
  const addPayload = async (
    path: string,
    source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  ) => {
    const part = await outlet.add(`data/${path}`, source);
    payload.set(`data/${path}`, part);
    return part;
  };
  const addTag = async (path: string, text: string) =>
    void tags.set(path, await outlet.add(path, [Buffer.from(text, 'utf8')]));
  const listings: SealedListing[] = [];
  for (const story of stories) listings.push(await addStory(story, { ...request, addPayload }));
  const organisation = readSetting(context.library.db.sql, 'organisation') ?? '';
  const bytes = [...payload.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const info: [string, string][] = [
    ['Source-Organization', oneLine(organisation) || 'Not named'],
    ['Bagging-Date', madeOn],
    ['External-Identifier', name],
    ['External-Description', 'RESTRICTED. Signed agreements with real names. Do not publish.'],
    ['Internal-Sender-Identifier', deposit],
    ['Bag-Software-Agent', `Homeground ${packageJson.version}`],
    ['Payload-Oxum', `${bytes}.${payload.size}`],
  ];
  await addTag('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  await addTag('bag-info.txt', info.map(([label, value]) => `${label}: ${value}\n`).join(''));
  const readme = sealedReadme({ name, deposit, organisation, madeOn, stories: listings });
  await addTag('README.html', readme);
  await addTag('manifest-sha512.txt', manifest(payload));
  await outlet.add('tagmanifest-sha512.txt', [Buffer.from(manifest(tags), 'utf8')]);
}

const oneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

function manifest(files: ReadonlyMap<string, WrittenPart>): string {
  return [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { sha512 }]) => `${sha512}  ${path}\n`)
    .join('');
}

interface Adding extends Request {
  addPayload: (
    path: string,
    source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  ) => Promise<WrittenPart>;
}

async function addStory(
  { id, code }: { id: StoryId; code: string },
  adding: Adding,
): Promise<SealedListing> {
  const { context, addPayload, signal, madeOn } = adding;
  const { sql } = context.library.db;
  const base = `stories/${code}`;
  const entries = readEntries(sql, id);
  const files = new Map<string, EntryFiles>();
  const add =
    (path: string, mimeType: string) =>
    async (source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<SealedFile> => ({
      ...{ path, mimeType },
      ...(await addPayload(path, source)),
    });
  for (const [index, entry] of entries.entries()) {
    signal.throwIfAborted();
    if (entry.kind !== 'participation' && entry.kind !== 'recording') continue;
    const number = `${code}-a${String(index + 1).padStart(3, '0')}`;
    files.set(entry.id, await filesOf(entry, { number, base, code, add, adding }));
  }
  const told = sealedStory(sql, { id, code, entries, files, today: madeOn });
  const ledger = `${base}/agreements.json`;
  const text = `${JSON.stringify(SealedStory.parse(told), null, 2)}\n`;
  await addPayload(ledger, [Buffer.from(text, 'utf8')]);
  const all = [...files.values()];
  const paths = (list: readonly (SealedFile | null)[]) =>
    list.flatMap((file) => (file === null ? [] : [file.path]));
  return {
    ...{ code, ledger },
    pages: paths(all.map(({ page }) => page)),
    proofs: paths(all.flatMap(({ proof, adultProof }) => [proof, adultProof])),
    stayed: all
      .flatMap(({ proofStayed, adultProofStayed }) => [proofStayed, adultProofStayed])
      .filter((why) => why !== '').length,
  };
}

async function filesOf(
  entry: Extract<AgreementEntry, { kind: 'participation' | 'recording' }>,
  {
    number,
    base,
    code,
    add,
    adding,
  }: {
    number: string;
    base: string;
    code: string;
    add: (
      path: string,
      mimeType: string,
    ) => (source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) => Promise<SealedFile>;
    adding: Adding;
  },
): Promise<EntryFiles> {
  const { library, ffmpeg } = adding.context;
  const made: EntryFiles = { ...noFiles };
  const form = signedForm(library.db.sql, { entry, story: code.toUpperCase() });
  if (form !== undefined) {
    const at = `${base}/signed/${number}`;
    made.page = await add(`${at}.html`, 'text/html')([Buffer.from(form.page, 'utf8')]);
    made.data = await add(`${at}.json`, 'application/json')([Buffer.from(form.data, 'utf8')]);
  }
  const proofOf = (signature: StoredSignature | Signature, name: string) =>
    addProof(signature, {
      ...{ code, library, ffmpeg, signal: adding.signal },
      add: ({ mimeType, ending }, source) =>
        add(`${base}/proofs/${name}.${ending}`, mimeType)(source),
    });
  const proof = await proofOf(entry.signature, number);
  if (typeof proof === 'string') made.proofStayed = proof;
  else made.proof = proof ?? null;
  if (entry.responsibleAdult !== null) {
    const adult = await proofOf(entry.responsibleAdult.signature, `${number}-adult`);
    if (typeof adult === 'string') made.adultProofStayed = adult;
    else made.adultProof = adult ?? null;
  }
  return made;
}
