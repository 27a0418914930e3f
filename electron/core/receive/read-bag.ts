// A bag that another program made: one story, closed, with its sounds and papers. What it is about is not known here.
import type { KeptBack } from '../../../shared/model/intake-report.ts';
import { sniffAttachment } from '../media/sniff-attachment.ts';
import { sniffSound } from '../media/sniff-sound.ts';
import type { PackageReader } from '../packaging/package-reader.ts';
import { headOf } from './read-file.ts';
import type { Lists } from './read-lists.ts';
import type { ReceivedFile, ReceivedPackage, ReceivedPicture } from './received-package.ts';
import { standInFor, storyIdOf } from './stable-ids.ts';

/** More than any interview has; a bag with more is a whole archive. */
const MOST_MEDIA = 500;
const LARGEST_RECORD = 100_000;

interface Bag {
  reader: PackageReader;
  lists: Lists;
  name: string;
  info: Record<string, string>;
  signal: AbortSignal;
}

/** Names of ours have no such signs; those of others may. */
function line(words: string): string {
  return words
    .replaceAll(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .trim()
    .slice(0, 300);
}

/** @throws file system errors, AbortError */
export async function readBag({
  reader,
  lists,
  name,
  info,
  signal,
}: Bag): Promise<ReceivedPackage> {
  const label = (wanted: string) =>
    line(Object.entries(info).find(([key]) => key.toLowerCase() === wanted)?.[1] ?? '');
  const sounds: ReceivedFile[] = [];
  const pictures: ReceivedPicture[] = [];
  const keptBack: KeptBack[] = [];
  for (const [path, facts] of [...lists.payload].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    signal.throwIfAborted();
    const file = { path, ...facts };
    const head = await headOf(reader, path).catch(() => undefined);
    if (head === undefined) keptBack.push({ file: path, why: 'unreadable' });
    else if (sounds.length + pictures.length >= MOST_MEDIA)
      keptBack.push({ file: path, why: 'too-large' });
    else if (sniffSound(head) !== undefined) sounds.push(file);
    else if (sniffAttachment(head) !== undefined) pictures.push(asPaper(file));
    else keptBack.push({ file: path, why: 'not-ours' });
  }
  const organisation = label('source-organization');
  const madeOn = /^\d{4}-\d{2}-\d{2}$/u.test(label('bagging-date')) ? label('bagging-date') : '';
  const code = label('external-identifier') || line(name);
  return {
    ...{ kind: 'bag', version: null, name, packageId: label('external-identifier') },
    ...{ fingerprint: lists.fingerprint, organisation, madeOn },
    libraryId: standInFor(organisation),
    title: label('external-description') || line(name),
    takenBack: [],
    keptBack,
    stories: [
      {
        code,
        storyId: storyIdOf('bag', lists.fingerprint),
        fields: {
          ...{ title: label('external-description') || line(name), summary: '', recordedOn: '' },
          ...{ languages: [], topics: [], locality: '', wardCode: null, contentWarning: '' },
        },
        ...{ storytellers: [], interviewers: [], interpreters: [] },
        ...{ agreedUses: [], askAgain: false, sounds, texts: [], pictures, points: [], places: [] },
        paths: [...lists.payload.keys()],
        record: JSON.stringify({ info }).slice(0, LARGEST_RECORD),
      },
    ],
  };
}

const asPaper = (file: ReceivedFile): ReceivedPicture => ({
  ...{ file, caption: '', captionAlt: '', captionAltLanguage: null, altText: '' },
  ...{ people: [], givenBy: '', takenOn: '' },
});
