// Brings a photo or a scanned paper into the library: its bytes are kept as they are, encrypted and hashed, and never opened here.
import { basename } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { AttachmentId, RecordingId } from '../../../shared/model/ids.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { arrivalSentences } from '../../../shared/rules/arrival-sentences.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { refuseKnown } from './known-arrivals.ts';
import type { MediaBeside } from './media-beside.ts';
import { openArrival } from './open-arrival.ts';
import { piecesOf } from './pieces-of.ts';
import { attachmentFacts, sniffAttachment } from './sniff-attachment.ts';
import type { AttachmentFacts } from './sniff-attachment.ts';
import { SNIFF_BYTES } from './sniff-sound.ts';

/** More would need gigabytes of memory to be shown. The largest phones make 200. */
const MAX_PIXELS = 250_000_000;
const MAX_SIDE = 60_000;

export function isTooLarge({ width, height }: AttachmentFacts): boolean {
  if (width === null || height === null) return false;
  return width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE;
}

interface AttachmentRequest {
  path: string;
  title: string;
  context: LibraryContext;
  job: JobControl;
}

/** @throws AppError `not-found`, `invalid-input` for what is no photo or paper, or too large a picture, `conflict`, `disk-full`, `cancelled` */
export async function importAttachment({
  storyId,
  ...request
}: AttachmentRequest & { storyId: StoryId }): Promise<AttachmentId> {
  const attachment = await attachmentBeside(request);
  const { id } = attachment;
  try {
    request.context.library.db.write({ action: 'attachments.bringIn', subject: id }, (sql) =>
      attachment.insert(sql, storyId),
    );
  } catch (error) {
    attachment.abandon();
    throw error;
  }
  return id;
}

/**
 * The same up to the row that names it, which is written by whoever brings in several things in one transaction.
 * @throws AppError as `importAttachment`
 */
export async function attachmentBeside(
  { path, title, context, job }: AttachmentRequest,
  id = AttachmentId.parse(context.newId()),
): Promise<MediaBeside<AttachmentId>> {
  const { library } = context;
  const source = await openArrival(path);
  try {
    const mimeType = sniffAttachment(await source.read(0, SNIFF_BYTES));
    if (mimeType === undefined) throw new AppError('invalid-input', arrivalSentences['not-ours']());
    await refuseKnown(source, context, job);
    const facts = await attachmentFacts(source, mimeType);
    if (isTooLarge(facts)) throw new AppError('invalid-input', arrivalSentences['too-large']());
    const addedAt = context.clock().toISOString();
    const nothingOfSound = { sampleRateHz: 0, channels: 0, bitsPerSample: 0 };
    const writer = library.media.create(mediaIdOf(id), {
      live: false,
      facts: { kind: 'attachment', mimeType, startedAt: addedAt, ...nothingOfSound },
    });
    try {
      for await (const piece of piecesOf(source, job)) {
        writer.append(piece);
        job.progress(writer.sizeBytes / source.sizeBytes, 'bringing-in', basename(path));
      }
      job.throwIfCancelled();
      const { sizeBytes, sha256 } = writer.finish();
      const { kind, width, height, pages } = facts;
      const originalName = basename(path).slice(0, 300);
      const row = {
        ...{ id, kind, mimeType, sizeBytes, sha256, width, height, pages },
        ...{ title, originalName, addedAt },
      };
      return {
        id,
        sha256,
        durationMs: null,
        insert(sql, storyId) {
          sql
            .prepare(
              `insert into attachments (id, story_id, kind, mime_type, size_bytes, sha256, width, height, pages, title, original_name, added_at)
               values (@id, @storyId, @kind, @mimeType, @sizeBytes, @sha256, @width, @height, @pages, @title, @originalName, @addedAt)`,
            )
            .run({ ...row, storyId });
        },
        abandon: () => writer.abandon(),
      };
    } catch (error) {
      writer.abandon();
      throw error;
    }
  } finally {
    await source.close();
  }
}

/** Sounds, photos and papers lie side by side in the media folder, each under its own id. */
export function mediaIdOf(id: AttachmentId): RecordingId {
  return RecordingId.parse(id);
}
