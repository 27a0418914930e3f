// Writes many new stories with statements that are made ready once. What a story is, db/story-row.ts says; this is its shortest way for one that nobody has yet.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { NewStory } from '../../../shared/model/story.ts';
import { parseFuzzyDate } from '../../../shared/rules/fuzzy-date.ts';
import { noteNarrators } from '../db/agreement-cover.ts';
import { nextNumber } from '../db/next-number.ts';
import { tidyStory } from '../db/story-row.ts';

/** Must run inside a `db.write`; so must every call of what it returns. @param at UTC */
export function newStoryWriter(
  sql: Database.Database,
  at: string,
): (id: StoryId, fields: NewStory) => void {
  const insert = sql.prepare(
    `insert into stories (id, number, title, summary, recorded_on, recorded_from, ward_code, locality,
       content_warning, private_notes, created_at, updated_at, binned_at)
     values (@id, @number, @title, @summary, @recordedOn, @recordedFrom, @wardCode, @locality,
       @contentWarning, @privateNotes, @at, @at, null)`,
  );
  const person = sql.prepare(
    'insert into story_people (story_id, person_id, role, position) values (?, ?, ?, ?)',
  );
  const listed = (table: string, column: string) => {
    const row = sql.prepare(
      `insert into ${table} (story_id, ${column}, position) values (?, ?, ?)`,
    );
    return (id: StoryId, values: readonly string[] = []) => {
      for (const [position, value] of values.entries()) row.run(id, value, position);
    };
  };
  const languages = listed('story_languages', 'language');
  const tags = listed('story_tags', 'tag');
  const themes = listed('story_themes', 'theme_id');
  return (id, fields) => {
    const story = tidyStory(fields);
    const { title = '', summary = '', recordedOn = '', locality = '', wardCode = null } = story;
    const { contentWarning = '', privateNotes = '' } = story;
    insert.run({
      ...{ id, at, number: nextNumber(sql, 'story'), title, summary, recordedOn, locality },
      ...{ wardCode, contentWarning, privateNotes },
      recordedFrom: parseFuzzyDate(recordedOn)?.from ?? null,
    });
    const { narratorIds = [], interviewerIds = [], interpreterIds = [] } = story;
    noteNarrators(sql, { id, before: [], after: narratorIds });
    for (const [role, people] of [
      ['narrator', narratorIds],
      ['interviewer', interviewerIds],
      ['interpreter', interpreterIds],
    ] as const)
      for (const [position, personId] of people.entries()) person.run(id, personId, role, position);
    languages(id, story.languages);
    tags(id, story.tags);
    themes(id, story.themeIds);
  };
}
