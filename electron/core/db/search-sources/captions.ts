// What is said beside photos and papers: for those who know names. The scan of a signed agreement is none of them.
import type { StoryId } from '../../../../shared/model/ids.ts';
import type { Listener } from '../recording-rows.ts';
import { knowsNames } from '../told-outside.ts';
import { findAmong } from './source.ts';
import type { SearchSource, Segment } from './source.ts';

interface Described {
  id: string;
  title: string;
  caption: string;
  captionAlt: string;
  altText: string;
}

function segments(storyId: StoryId, reader: Listener): Segment[] {
  if (!knowsNames(reader)) return [];
  return reader.library.db.sql
    .prepare<[string], Described>(
      `select id, title, caption, caption_alt as captionAlt, alt_text as altText from attachments
       where story_id = ? and binned_at is null
         and not exists (select 1 from agreement_entries where attachments.id in (signature_attachment, adult_signature_attachment))
       order by added_at, id`,
    )
    .all(storyId)
    .flatMap(({ id, title, caption, captionAlt, altText }) =>
      [title, caption, captionAlt, altText].map((text, place) => ({
        ...{ kind: 'caption' as const, sourceId: id, place, text },
      })),
    )
    .filter(({ text }) => text.trim() !== '');
}

export const captions: SearchSource = {
  kinds: ['caption'],
  isHead: true,
  segments,
  find: (storyId, place, reader) => findAmong(segments(storyId, reader), place),
};
