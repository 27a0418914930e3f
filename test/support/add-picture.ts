// Puts a picture into a library as if it had been brought in and described.
import { createHash } from 'node:crypto';
import { RecordingId } from '../../shared/model/ids.ts';
import type { AttachmentId, StoryId } from '../../shared/model/ids.ts';
import type { Use } from '../../shared/model/agreement.ts';
import type { TestLibrary } from './make-core.ts';

/** @param use for which it was said that it may leave, with nobody in it */
export function addPicture(
  library: TestLibrary,
  {
    storyId,
    bytes,
    use,
    mimeType = 'image/jpeg',
    originalName = 'picture',
    words = '',
  }: {
    storyId: StoryId;
    bytes: Buffer;
    use?: Use;
    mimeType?: string;
    originalName?: string;
    /** In every field that nobody else is to read. */
    words?: string;
  },
): AttachmentId {
  const id = library.newId() as AttachmentId;
  const at = library.clock.now().toISOString();
  const writer = library.opened().media.create(RecordingId.parse(id), {
    live: false,
    facts: {
      ...{ kind: 'attachment', mimeType, startedAt: at },
      ...{ sampleRateHz: 0, channels: 0, bitsPerSample: 0 },
    },
  });
  writer.append(bytes);
  const { sizeBytes } = writer.finish();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  library.opened().db.write({ action: 'test.insert', subject: storyId }, (sql) => {
    sql
      .prepare(
        `insert into attachments (id, story_id, kind, mime_type, size_bytes, sha256, title, original_name, added_at, nobody_recognisable)
         values (?, ?, 'photo', ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        id,
        storyId,
        mimeType,
        sizeBytes,
        sha256,
        words,
        originalName,
        at,
        use === undefined ? 0 : 1,
      );
    if (use !== undefined)
      sql
        .prepare(
          `insert into attachment_permissions (attachment_id, use, agreed, said_by, said_on, noted_by, noted_at)
           values (?, ?, 1, ?, '2026-11-20', ?, ?)`,
        )
        .run(id, use, words, words, at);
  });
  return id;
}
