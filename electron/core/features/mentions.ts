// People mentioned in stories: whether they are alive, and whether they know. For those who know names; none of it ever leaves.
import { AppError } from '../../../shared/contract/errors.ts';
import { MentionedPersonId } from '../../../shared/model/ids.ts';
import type { PersonId } from '../../../shared/model/ids.ts';
import type { MentionedPerson } from '../../../shared/model/mentioned-person.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { namesOfPeople } from '../db/people-names.ts';
import { requireStory } from '../db/require-story.ts';
import { visiblePeople } from '../db/visible-people.ts';
import { visibleStoryFacts } from '../db/visible-stories.ts';

type Row = Omit<MentionedPerson, 'shownName'>;

const columns = `id, story_id as storyId, person_id as personId, name, relation, is_alive as isAlive,
  knows_about_this as knowsAboutThis, note, added_at as addedAt, binned_at as binnedAt`;

export const mentions: Handlers<'mentions'> = {
  list({ storyId, bin }, context) {
    visibleStoryFacts(context, storyId);
    return context.library.db.sql
      .prepare<[string], Row>(
        `select ${columns} from mentioned_people where story_id = ? and binned_at is ${bin ? 'not null' : 'null'}
         order by added_at, id`,
      )
      .all(storyId)
      .map((row) => named(row, context));
  },

  add({ id: wanted, ...input }, context) {
    requireStory(input.storyId, context);
    const id = wanted ?? MentionedPersonId.parse(context.newId());
    const known = read(id, context);
    if (known !== undefined) {
      if (known.storyId === input.storyId) return named(known, context);
      throw new AppError('conflict', 'There is an entry with this number in another story.');
    }
    refuseNameless(input, context);
    write('mentions.add', input.storyId, context, (sql) =>
      sql
        .prepare(
          `insert into mentioned_people (id, story_id, person_id, name, relation, is_alive, knows_about_this, note, added_at)
           values (@id, @storyId, @personId, @name, @relation, @isAlive, @knowsAboutThis, @note, @at)`,
        )
        .run({ ...input, id, at: context.clock().toISOString() }),
    );
    return find(id, context);
  },

  update({ id, ...patch }, context) {
    const known = find(id, context);
    requireStory(known.storyId, context);
    const given = Object.fromEntries(
      Object.entries(patch).filter(([, value]) => value !== undefined),
    ) as Partial<Row>;
    const next = { ...known, ...given };
    refuseNameless(next, context);
    write('mentions.update', known.storyId, context, (sql) =>
      sql
        .prepare(
          `update mentioned_people set person_id = @personId, name = @name, relation = @relation, is_alive = @isAlive,
             knows_about_this = @knowsAboutThis, note = @note where id = @id`,
        )
        .run(next),
    );
    return find(id, context);
  },

  bin: ({ id }, context) => setBinned(id, context.clock().toISOString(), 'mentions.bin', context),
  restore: ({ id }, context) => setBinned(id, null, 'mentions.restore', context),
};

function named(row: Row, { library }: LibraryContext): MentionedPerson {
  const shown =
    row.personId === null
      ? undefined
      : namesOfPeople(library.db.sql, [row.personId]).get(row.personId);
  return { ...row, shownName: shown ?? row.name };
}

function read(id: MentionedPersonId, { library }: LibraryContext): Row | undefined {
  return library.db.sql
    .prepare<[string], Row>(`select ${columns} from mentioned_people where id = ?`)
    .get(id);
}

/** @throws AppError `not-found`, also for what stands in a story that this person may not see */
function find(id: MentionedPersonId, context: LibraryContext): MentionedPerson {
  const row = read(id, context);
  if (row === undefined) throw new AppError('not-found', 'This person is not in the list.');
  visibleStoryFacts(context, row.storyId);
  return named(row, context);
}

/** @throws AppError `invalid-input` for somebody of whom nothing is said, `not-found` for somebody who is not there */
function refuseNameless(
  { personId, name, relation }: { personId: PersonId | null; name: string; relation: string },
  context: LibraryContext,
): void {
  if (personId === null && `${name}${relation}`.trim() === '')
    throw new AppError(
      'invalid-input',
      'Please write a name, or who it is, such as “her brother”. A name is not needed.',
    );
  if (personId !== null && visiblePeople(context, { id: personId }).length === 0)
    throw new AppError('not-found', 'A person is not in the library. Nothing was changed.', {
      ids: [personId],
    });
}

function setBinned(
  id: MentionedPersonId,
  at: string | null,
  action: string,
  context: LibraryContext,
): MentionedPerson {
  const known = find(id, context);
  if ((known.binnedAt === null) === (at === null)) return known;
  write(action, known.storyId, context, (sql) =>
    sql.prepare('update mentioned_people set binned_at = ? where id = ?').run(at, id),
  );
  return find(id, context);
}

function write(
  action: string,
  subject: string,
  { library }: LibraryContext,
  run: (sql: LibraryContext['library']['db']['sql']) => unknown,
): void {
  library.db.write({ action, subject }, (sql) => void run(sql));
}
