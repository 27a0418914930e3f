// Writes what comes in: stories, people, words, files, and what was received word for word; all inside one `db.write` of the caller. Every story is closed: what a table says of access is kept as words and opens nothing.
import type Database from 'better-sqlite3';
import type { IntakeId, PersonId, StoryId, ThemeId } from '../../../shared/model/ids.ts';
import { IntakeQuestionId } from '../../../shared/model/ids.ts';
import type { RoleInTable } from '../../../shared/rules/table-values.ts';
import { searchText } from '../../../shared/rules/search-text.ts';
import { indexStories } from '../db/story-words.ts';
import { namesOfThemes, themeRows } from '../db/theme-rows.ts';
import { RecordingId as RecordingIdSchema } from '../../../shared/model/ids.ts';
import { organisationOf } from '../intake/organisation-of.ts';
import type { BringIn, FileBeside, MediaOf, TextsOf } from './bring-in-incoming.ts';
import { keepSalt, writeColumns } from './known-rows.ts';
import { newStoryWriter } from './new-story.ts';
import { personFinder } from './people-of-rows.ts';
import type { Planned } from './plan-incoming.ts';
import { takeInText } from './take-in-text.ts';

interface Writing extends BringIn {
  intakeId: IntakeId;
  mediaOf: MediaOf;
  textsOf: TextsOf;
}

export function writeIncoming(sql: Database.Database, writing: Writing): void {
  const { plan, context, intakeId } = writing;
  const at = context.clock().toISOString();
  keepSalt(sql, plan.salt);
  const { newId } = context;
  const organisationId = organisationOf(sql, { name: writing.organisation, newId, at });
  const isWhole = plan.items.every(({ outcome }) => outcome !== 'wrong');
  sql
    .prepare(
      `insert into intakes (id, kind, name, package_id, fingerprint, signature, organisation_id, received_at, received_by, is_whole, report)
       values (?, ?, ?, '', ?, 'none', ?, ?, ?, ?, ?)`,
    )
    .run(
      ...([intakeId, writing.kind, writing.name, writing.fingerprint, organisationId, at] as const),
      ...([context.library.member.name, isWhole ? 1 : 0, reportOf(plan.items)] as const),
    );
  const tell = sql.prepare(
    'insert into intake_stories (intake_id, position, story_id, code, title, outcome) values (?, ?, ?, ?, ?, ?)',
  );
  const personOf = personFinder(sql, { intakeId, names: writing.names, context });
  const themeOf = themeFinder(sql);
  const writeStory = newStoryWriter(sql, at);
  const known = sql.prepare(
    'insert or replace into table_rows (key, story_id, intake_id, identifier) values (?, ?, ?, ?)',
  );
  const added: StoryId[] = [];
  for (const [position, item] of plan.items.entries()) {
    const { incoming, storyId } = item;
    const outcome = outcomes[item.outcome];
    if (outcome === undefined) continue;
    if (outcome === 'added' && storyId !== null) {
      addStory(sql, { ...writing, item, storyId, writeStory, personOf, themeOf });
      known.run(item.key, storyId, intakeId, incoming.identifier);
      if (organisationId !== null)
        sql
          .prepare('insert into story_origins values (?, ?, ?, ?, ?)')
          .run(storyId, organisationId, '', incoming.identifier, intakeId);
      added.push(storyId);
    }
    if (item.isRenewed && storyId !== null) writeColumns(sql, storyId, incoming.columns);
    if (storyId !== null) ask(sql, { item, storyId, intakeId, newId });
    const { title } = incoming.fields;
    tell.run(intakeId, position, storyId, incoming.identifier, title.slice(0, 300), outcome);
  }
  indexStories(sql, added);
}

/** As the list of intakes calls it; a row that is wrong is not in it. */
const outcomes = {
  add: 'added',
  same: 'same',
  ask: 'asked',
  refuse: 'refused',
  wrong: undefined,
} as const;

/** What the check found, without a word of the table. */
function reportOf(items: readonly Planned[]): string {
  const problems = items.flatMap(({ incoming }) => incoming.problems);
  return JSON.stringify({
    rows: items.length,
    wrongRows: items
      .filter(({ outcome }) => outcome === 'wrong')
      .map(({ incoming }) => incoming.row)
      .slice(0, 10_000),
    problems: Object.fromEntries(
      [...Map.groupBy(problems, ({ problem }) => problem)].map(([name, all]) => [name, all.length]),
    ),
  });
}

interface Adding extends Writing {
  item: Planned;
  storyId: StoryId;
  writeStory: ReturnType<typeof newStoryWriter>;
  personOf: (name: string) => PersonId;
  themeOf: (topic: string) => ThemeId | undefined;
}

function addStory(sql: Database.Database, adding: Adding): void {
  const { item, storyId, personOf, themeOf, context } = adding;
  const { fields, people, columns, content } = item.incoming;
  const ids = (role: RoleInTable) =>
    people.filter((one) => one.role === role).map(({ name }) => personOf(name));
  const { topics, ...plainFields } = fields;
  const themed = topics.map((topic) => ({ topic, theme: themeOf(topic) }));
  adding.writeStory(storyId, {
    ...plainFields,
    ...{ narratorIds: ids('storyteller'), interviewerIds: ids('interviewer') },
    interpreterIds: ids('interpreter'),
    themeIds: themed.flatMap(({ theme }) => theme ?? []).slice(0, 50),
    tags: themed.filter(({ theme }) => theme === undefined).map(({ topic }) => topic),
  });
  writeColumns(sql, storyId, columns);
  const beside = adding.mediaOf.get(item) ?? [];
  for (const { media } of beside) media.insert(sql, storyId);
  const sounds = beside.filter(({ file }) => file.kind === 'sound');
  const language = fields.languages[0] ?? 'und';
  const texts = [
    ...(content === null ? [] : [{ content, name: '' }]),
    ...(adding.textsOf.get(item) ?? []),
  ];
  for (const text of texts) {
    const sound = soundOf(text.name, sounds);
    takeInText(sql, { storyId, sound, language, content: text.content, context });
  }
}

/** The only sound of the story, or the one that is called as the text is. */
function soundOf(name: string, sounds: readonly FileBeside[]) {
  const stem = (path: string) => path.replace(/\.[^./]*$/u, '').toLowerCase();
  const found =
    sounds.length === 1 ? sounds[0] : sounds.find(({ file }) => stem(file.relative) === stem(name));
  if (found === undefined) return null;
  const { id, durationMs } = found.media;
  return { id: RecordingIdSchema.parse(id), durationMs };
}

/** Themes are found by any name that the library has for them; another word stays a word. */
function themeFinder(sql: Database.Database): (topic: string) => ThemeId | undefined {
  const names = namesOfThemes(sql);
  const plain = (name: string) => searchText(name).trim();
  const known = new Map<string, ThemeId>();
  for (const { id, name, mergedIntoId } of themeRows(sql))
    for (const one of [name, ...(names.get(id) ?? []).map((other) => other.name)])
      if (!known.has(plain(one))) known.set(plain(one), mergedIntoId ?? id);
  return (topic) => known.get(plain(topic));
}

function ask(
  sql: Database.Database,
  {
    item,
    storyId,
    intakeId,
    newId,
  }: { item: Planned; storyId: StoryId; intakeId: IntakeId; newId: () => string },
): void {
  for (const { about, ours, theirs } of item.questions)
    sql
      .prepare(
        `insert into intake_questions (id, intake_id, kind, story_id, about, ours, theirs)
         values (?, ?, 'field', ?, ?, ?, ?)`,
      )
      .run(IntakeQuestionId.parse(newId()), intakeId, storyId, about, ours, theirs);
}
