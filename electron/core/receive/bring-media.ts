// Brings sounds and pictures of a package into the encrypted store, straight from the package: no byte of them lies open on the disk. Each is
// believed only when its checksum is the one that was promised. No row names any of them yet.
import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import { AttachmentId, RecordingId } from '../../../shared/model/ids.ts';
import type { IntakeId } from '../../../shared/model/ids.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { isTooLarge } from '../media/import-attachment.ts';
import type { SoundFacts } from '../media/learn-sound.ts';
import { drawImport } from '../media/recover-take.ts';
import { attachmentFacts, sniffAttachment } from '../media/sniff-attachment.ts';
import type { AttachmentFacts } from '../media/sniff-attachment.ts';
import { SNIFF_BYTES, sniffSound } from '../media/sniff-sound.ts';
import type { PackageReader } from '../packaging/package-reader.ts';
import type { MediaReader } from '../vault/media.ts';
import { changedSince } from './read-file.ts';
import type { ReceivedFile } from './received-package.ts';

interface Stored {
  sizeBytes: number;
  sha256: string;
}
export interface StoredSound extends Stored {
  id: RecordingId;
  facts: SoundFacts;
}
export interface StoredPicture extends Stored {
  id: AttachmentId;
  facts: AttachmentFacts;
}

interface Means {
  reader: PackageReader;
  intakeId: IntakeId;
  context: LibraryContext;
  job: JobControl;
  /** Told after each piece. */
  onBytes: (bytes: number, file: string) => void;
}

/** Written before the first byte, so that what a kill leaves is found and taken away. */
function begin(mediaId: string, { intakeId, context: { library } }: Means): void {
  library.db.write({ action: 'intakes.begin', subject: intakeId, isContinued: true }, (sql) => {
    sql
      .prepare('insert into receiving_media (media_id, intake_id) values (?, ?)')
      .run(mediaId, intakeId);
  });
}

async function store(
  mediaId: RecordingId,
  file: ReceivedFile,
  kind: 'import' | 'attachment',
  means: Means,
): Promise<Stored> {
  const { reader, context, job, onBytes } = means;
  const hash = createHash(file.algorithm);
  begin(mediaId, means);
  const writer = context.library.media.create(mediaId, {
    live: false,
    facts: {
      ...{ kind, mimeType: '', startedAt: context.clock().toISOString() },
      ...{ sampleRateHz: 0, channels: 0, bitsPerSample: 0 },
    },
  });
  try {
    for await (const piece of reader.open(file.path)) {
      await job.pace();
      job.throwIfCancelled();
      // A file that grows while it is read may not fill the disk.
      if (writer.sizeBytes + piece.length > file.sizeBytes) throw changedSince(file.path);
      hash.update(piece);
      writer.append(piece);
      onBytes(piece.length, file.path);
    }
    if (hash.digest('hex') !== file.checksum) throw changedSince(file.path);
    return writer.finish();
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

function notMedia(path: string, what: string): AppError {
  return new AppError(
    'package-invalid',
    `“${path}” is called ${what}, and it cannot be read as one. Nothing was taken in.`,
    { file: path },
  );
}

/** @throws AppError `package-invalid`, `disk-full`, `tool-missing`, `cancelled` */
export async function bringSound(file: ReceivedFile, means: Means): Promise<StoredSound> {
  const { context, job } = means;
  const id = RecordingId.parse(context.newId());
  const stored = await store(id, file, 'import', means);
  return reading(context, id, async (media) => {
    if (sniffSound(media.read(0, SNIFF_BYTES)) === undefined) throw notMedia(file.path, 'a sound');
    try {
      return { id, ...stored, facts: await drawImport(media, context, job) };
    } catch (error) {
      const isUnreadable =
        error instanceof AppError &&
        (error.code === 'media-failed' || error.code === 'invalid-input');
      throw isUnreadable ? notMedia(file.path, 'a sound') : error;
    }
  });
}

/** @throws AppError `package-invalid`, `disk-full`, `cancelled` */
export async function bringPicture(file: ReceivedFile, means: Means): Promise<StoredPicture> {
  const { context } = means;
  const mediaId = RecordingId.parse(context.newId());
  const stored = await store(mediaId, file, 'attachment', means);
  return reading(context, mediaId, async (media) => {
    const mimeType = sniffAttachment(media.read(0, SNIFF_BYTES));
    if (mimeType === undefined) throw notMedia(file.path, 'a picture');
    const facts = await attachmentFacts(media, mimeType);
    if (isTooLarge(facts)) throw notMedia(file.path, 'a picture');
    return { id: AttachmentId.parse(mediaId), ...stored, facts };
  });
}

async function reading<T>(
  { library }: LibraryContext,
  id: RecordingId,
  work: (media: MediaReader) => Promise<T>,
): Promise<T> {
  const media = library.media.open(id);
  try {
    return await work(media);
  } finally {
    media.close();
  }
}
