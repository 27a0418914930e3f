// Photos and scanned papers of stories: for those who record, and for nobody else. What leaves of them: db/pictures-that-leave.ts.
import { AppError } from '../../../shared/contract/errors.ts';
import type { AttachmentId, StoryId } from '../../../shared/model/ids.ts';
import type { Attachment } from '../../../shared/model/attachment.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { isProof } from '../db/attachment-facts.ts';
import { mayHear } from '../db/recording-rows.ts';
import { requireStory } from '../db/require-story.ts';
import { attachmentOf } from './attachments/attachment-of.ts';
import type { AttachmentRow } from './attachments/attachment-of.ts';
import { describe } from './attachments/describe.ts';

/** Before what is said of it elsewhere is added. */
const COLUMNS = `id, story_id as storyId, kind, mime_type as mimeType, size_bytes as sizeBytes, sha256, width, height, pages,
  title, caption, caption_alt as captionAlt, caption_alt_language as captionAltLanguage, alt_text as altText,
  given_by as givenBy, taken_on as takenOn, nobody_recognisable as nobodyRecognisable, people_listed as peopleListed,
  original_name as originalName, added_at as addedAt, binned_at as binnedAt`;

export const attachments: Handlers<'attachments'> = {
  list({ storyId }, context) {
    return mayHear(context, storyId)
      ? rows('story_id is ? and binned_at is null order by added_at, id', [storyId], context)
      : [];
  },

  listBin: (_input, context) =>
    rows('binned_at is not null order by binned_at desc, id', [], context).filter(({ storyId }) =>
      mayHear(context, storyId),
    ),

  update({ id, title, storyId }, context) {
    const known = find(id, context);
    if (storyId !== undefined && storyId !== known.storyId) {
      // As a sound does, it stays where people have seen it; only what belongs to none yet finds its place.
      if (known.storyId !== null)
        throw new AppError(
          'conflict',
          'This belongs to a story already. Put it in the bin if it does not belong there.',
        );
      requireStory(storyId, context);
    }
    const next = { title: title ?? known.title, storyId: storyId ?? known.storyId };
    const detail = storyId === undefined ? 'title' : 'story';
    context.library.db.write({ action: 'attachments.update', subject: id, detail }, (sql) => {
      sql
        .prepare('update attachments set title = ?, story_id = ? where id = ?')
        .run(next.title, next.storyId, id);
    });
    return find(id, context);
  },

  describe(input, context) {
    const known = find(input.id, context);
    requireStory(known.storyId, context);
    context.library.db.write(
      { action: 'attachments.describe', subject: known.storyId ?? input.id },
      (sql) => describe(sql, input, context),
    );
    return find(input.id, context);
  },

  bin({ id }, context) {
    find(id, context);
    if (isProof(context.library.db.sql, id))
      throw new AppError(
        'access-blocked',
        'This is the scan of a signed agreement. It is the proof of what was agreed, so it stays where it is.',
        { attachmentId: id },
      );
    return setBinned(id, context.clock().toISOString(), 'attachments.bin', context);
  },

  restore: ({ id }, context) => setBinned(id, null, 'attachments.restore', context),
};

/** @param condition and order, of ours alone: never anything from outside */
function rows(
  condition: string,
  values: (StoryId | AttachmentId | null)[],
  context: LibraryContext,
): Attachment[] {
  return context.library.db.sql
    .prepare<unknown[], AttachmentRow>(`select ${COLUMNS} from attachments where ${condition}`)
    .all(...values)
    .map((row) => attachmentOf(row, context));
}

/** @throws AppError `not-found`, also for what this person may not see */
function find(id: AttachmentId, context: LibraryContext): Attachment {
  const [found] = rows('id = ?', [id], context);
  if (found === undefined || !mayHear(context, found.storyId))
    throw new AppError('not-found', 'This photo or paper is not in the library.');
  return found;
}

function setBinned(
  id: AttachmentId,
  at: string | null,
  action: string,
  context: LibraryContext,
): Attachment {
  const known = find(id, context);
  if ((known.binnedAt === null) === (at === null)) return known;
  context.library.db.write({ action, subject: id }, (sql) => {
    sql.prepare('update attachments set binned_at = ? where id = ?').run(at, id);
  });
  return find(id, context);
}
