// Stories (interviews): written down, changed field by field, put in the bin and brought back, listed and counted.
import { AppError } from '../../../shared/contract/errors.ts';
import type { NewStory, Story } from '../../../shared/model/story.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { nextNumber } from '../db/next-number.ts';
import { groundTold } from '../db/places-told.ts';
import { indexStories } from '../db/story-words.ts';
import { knowsNames } from '../db/told-outside.ts';
import { themesKeptFrom } from '../db/told-themes.ts';
import { visiblePeople } from '../db/visible-people.ts';
import { visibleStories, visibleStoryFacts } from '../db/visible-stories.ts';
import { wordsTold } from '../db/words-told.ts';
import { listStories } from './stories/list-stories.ts';
import { overview } from './stories/overview.ts';
import { changedFields, readStory, tidyStory, writeStoryFields } from '../db/story-row.ts';

/** Private notes, and what to leave out, are for those who also know real names; so are the ward of a protected story, and sensitive themes that are not reviewed. */
function storyFor(context: LibraryContext, id: StoryId): Story {
  const { sql } = context.library.db;
  const story = readStory(sql, id);
  if (knowsNames(context)) return story;
  const isKept = themesKeptFrom(context);
  const told = wordsTold(context);
  return {
    ...story,
    title: told(id, story.title),
    summary: told(id, story.summary),
    contentWarning: told(id, story.contentWarning),
    tags: story.tags.map((tag) => told(id, tag)),
    ...{ leaveOut: '', privateNotes: '' },
    ...groundTold(context)(id, { wardCode: story.wardCode, locality: story.locality }),
    themeIds: story.themeIds.filter((theme) => !isKept(id, theme)),
  };
}

const roles = ['narratorIds', 'interviewerIds', 'interpreterIds'] as const;

/**
 * Whoever is hidden from this person would come into view with a story of their own.
 * @throws AppError `not-found`, in the words for people who are not there
 */
function refuseHiddenPeople(fields: NewStory, context: LibraryContext, before?: Story): void {
  const known = new Set(roles.flatMap((role) => before?.[role] ?? []));
  const added = roles.flatMap((role) => fields[role] ?? []).filter((id) => !known.has(id));
  const hidden = added.filter((id) => visiblePeople(context, { id }).length === 0);
  if (hidden.length > 0)
    throw new AppError('not-found', 'A person is not in the library. Nothing was changed.', {
      ids: hidden,
    });
}

function create(fields: NewStory, context: LibraryContext): Story {
  refuseHiddenPeople(fields, context);
  const id = context.newId() as StoryId;
  const now = context.clock().toISOString();
  context.library.db.write({ action: 'stories.create', subject: id }, (sql) => {
    sql
      .prepare(
        `insert into stories (id, number, title, summary, recorded_on, recorded_from, ward_code, locality,
           content_warning, private_notes, created_at, updated_at, binned_at)
         values (?, ?, '', '', '', null, null, '', '', '', ?, ?, null)`,
      )
      .run(id, nextNumber(sql, 'story'), now, now);
    writeStoryFields(sql, id, tidyStory(fields));
    indexStories(sql, [id]);
  });
  return storyFor(context, id);
}

function update(id: StoryId, patch: NewStory, context: LibraryContext): Story {
  visibleStoryFacts(context, id);
  const { db } = context.library;
  const before = readStory(db.sql, id);
  const fields = tidyStory(patch);
  refuseHiddenPeople(fields, context, before);
  const changed = changedFields(before, fields);
  if (changed.length === 0) return storyFor(context, id);
  if (before.binnedAt !== null)
    throw new AppError('conflict', 'This story is in the bin. Please take it out first.', { id });
  const news = Object.fromEntries(changed.map((field) => [field, fields[field]])) as NewStory;
  db.write({ action: 'stories.update', subject: id, detail: changed.join(', ') }, (sql) => {
    writeStoryFields(sql, id, news);
    sql
      .prepare('update stories set updated_at = ? where id = ?')
      .run(context.clock().toISOString(), id);
    indexStories(sql, [id]);
  });
  return storyFor(context, id);
}

function setBin(id: StoryId, inBin: boolean, context: LibraryContext): Story {
  const facts = visibleStoryFacts(context, id);
  if (facts.inBin !== inBin) {
    const now = context.clock().toISOString();
    const action = inBin ? 'stories.bin' : 'stories.restore';
    context.library.db.write({ action, subject: id }, (sql) => {
      sql
        .prepare('update stories set binned_at = ?, updated_at = ? where id = ?')
        .run(inBin ? now : null, now, id);
    });
  }
  return storyFor(context, id);
}

/** Localities and languages of the visible stories, in the order of the alphabet. */
function facets(context: LibraryContext): { localities: string[]; languages: string[] } {
  const visible = visibleStories(context);
  const rowsOf = (query: string) =>
    context.library.db.sql
      .prepare<[], { id: StoryId; value: string }>(query)
      .all()
      .filter(({ id }) => visible.has(id));
  const inOrder = (values: string[]): string[] =>
    [...new Set(values)].filter((value) => value !== '').toSorted((a, b) => a.localeCompare(b));
  const ground = groundTold(context);
  return {
    localities: inOrder(
      context.library.db.sql
        .prepare<[], { id: StoryId; wardCode: string | null; locality: string }>(
          'select id, ward_code as wardCode, locality from stories where binned_at is null',
        )
        .all()
        .filter(({ id }) => visible.has(id))
        .map(({ id, ...where }) => ground(id, where).locality),
    ),
    languages: inOrder(
      rowsOf(
        `select s.id, l.language as value from story_languages l join stories s on s.id = l.story_id
         where s.binned_at is null`,
      ).map(({ value }) => value),
    ),
  };
}

export const stories: Handlers<'stories'> = {
  list: listStories,
  get({ id }, context) {
    visibleStoryFacts(context, id);
    return storyFor(context, id);
  },
  create,
  update: ({ id, ...patch }, context) => update(id, patch, context),
  bin: ({ id }, context) => setBin(id, true, context),
  restore: ({ id }, context) => setBin(id, false, context),
  facets: (_input, context) => facets(context),
  overview: (_input, context) => overview(context),
};
