// Who is spoken of in a story: for those who know names, since none of it ever leaves.
import type { PersonId, StoryId } from '../../../../shared/model/ids.ts';
import { namesOfPeople } from '../people-names.ts';
import type { Listener } from '../recording-rows.ts';
import { knowsNames } from '../told-outside.ts';
import { findAmong } from './source.ts';
import type { SearchSource, Segment } from './source.ts';

interface Mention {
  id: string;
  personId: PersonId | null;
  name: string;
  relation: string;
}

function segments(storyId: StoryId, reader: Listener): Segment[] {
  if (!knowsNames(reader)) return [];
  const { sql } = reader.library.db;
  const mentions = sql
    .prepare<[string], Mention>(
      `select id, person_id as personId, name, relation from mentioned_people
       where story_id = ? and binned_at is null order by added_at, id`,
    )
    .all(storyId);
  const names = namesOfPeople(
    sql,
    mentions.flatMap(({ personId }) => personId ?? []),
  );
  return mentions.map(({ id, personId, name, relation }) => ({
    ...{ kind: 'mentioned', sourceId: id, place: 0 },
    text: [(personId === null ? undefined : names.get(personId)) ?? name, relation]
      .filter((part) => part.trim() !== '')
      .join(', '),
  }));
}

export const peopleMentioned: SearchSource = {
  kinds: ['mentioned'],
  isHead: true,
  segments,
  find: (storyId, place, reader) => findAmong(segments(storyId, reader), place),
};
