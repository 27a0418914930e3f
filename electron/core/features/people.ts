// People in stories. Real names, contact and notes come out only to those whose work needs them; everybody else sees the display name.
import { AppError } from '../../../shared/contract/errors.ts';
import type { PersonId } from '../../../shared/model/ids.ts';
import type { NewPerson, Person } from '../../../shared/model/person.ts';
import { matchesSearch, parseSearch } from '../../../shared/rules/search-text.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { noteAge } from '../db/agreement-cover.ts';
import { nextNumber } from '../db/next-number.ts';
import { indexStoriesOfPerson } from '../db/story-words.ts';
import { visiblePeople } from '../db/visible-people.ts';
import { findDoubles } from './people/doubles.ts';
import { join, joinedWith, takeApart } from './people/join.ts';
import { protect, protectionChanges } from './people/protection.ts';

const columns = {
  realName: 'real_name',
  attribution: 'attribution',
  chosenName: 'chosen_name',
  ageBand: 'age_band',
  askAgainOn: 'ask_again_on',
  contact: 'contact',
  privateNotes: 'private_notes',
} as const satisfies Record<keyof Omit<NewPerson, 'protection'>, string>;

/** @throws AppError `not-found`, also for people whom this role may not know of */
function personFor(context: LibraryContext, id: PersonId): Person {
  const [person] = visiblePeople(context, { id });
  if (person === undefined) throw new AppError('not-found', 'This person is not in the library.');
  return person;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Real names are empty here for roles that may not know them, so they cannot be searched for either. */
function list(
  { search, bin }: { search: string; bin: boolean },
  context: LibraryContext,
): Person[] {
  const terms = parseSearch(search);
  return visiblePeople(context, { bin })
    .filter(
      ({ displayName, realName }) =>
        matchesSearch(displayName, terms) || matchesSearch(realName, terms),
    )
    .toSorted(
      (one, other) =>
        collator.compare(one.displayName, other.displayName) || one.number - other.number,
    );
}

function create(fields: NewPerson, context: LibraryContext): Person {
  const id = context.newId() as PersonId;
  const now = context.clock().toISOString();
  context.library.db.write({ action: 'people.create', subject: id }, (sql) => {
    sql
      .prepare(
        `insert into people (id, number, real_name, attribution, chosen_name, age_band, ask_again_on, protection, contact, private_notes,
           created_at, updated_at, binned_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)`,
      )
      .run(
        id,
        nextNumber(sql, 'person'),
        fields.realName ?? '',
        // Closed until somebody has asked: no name, not known to be an adult, and to be careful with.
        fields.attribution ?? 'no-name',
        fields.chosenName ?? '',
        fields.ageBand ?? 'unknown',
        fields.askAgainOn ?? '',
        fields.protection ?? 'careful',
        fields.contact ?? '',
        fields.privateNotes ?? '',
        now,
        now,
      );
  });
  return personFor(context, id);
}

type Patch = Omit<NewPerson, 'protection'>;

function update(id: PersonId, patch: Patch, context: LibraryContext): Person {
  const before = personFor(context, id);
  const changed = (Object.keys(columns) as (keyof Patch)[]).filter(
    (field) => patch[field] !== undefined && patch[field] !== before[field],
  );
  if (changed.length === 0) return before;
  refuseBinned(before);
  context.library.db.write(
    { action: 'people.update', subject: id, detail: changed.join(', ') },
    (sql) => {
      for (const field of changed)
        sql.prepare(`update people set ${columns[field]} = ? where id = ?`).run(patch[field], id);
      sql
        .prepare('update people set updated_at = ? where id = ?')
        .run(context.clock().toISOString(), id);
      if (patch.ageBand !== undefined)
        noteAge(sql, { id, before: before.ageBand, after: patch.ageBand });
      indexStoriesOfPerson(sql, id);
    },
  );
  return personFor(context, id);
}

/** @throws AppError `conflict` */
function refuseBinned({ id, binnedAt }: Person): void {
  if (binnedAt !== null)
    throw new AppError('conflict', 'This person is in the bin. Please take them out first.', {
      id,
    });
}

/** Stories keep a person who is in the bin: only the list of people leaves them out. */
function setBin(id: PersonId, inBin: boolean, context: LibraryContext): Person {
  const before = personFor(context, id);
  if ((before.binnedAt !== null) === inBin) return before;
  const now = context.clock().toISOString();
  const action = inBin ? 'people.bin' : 'people.restore';
  context.library.db.write({ action, subject: id }, (sql) => {
    sql
      .prepare('update people set binned_at = ?, updated_at = ? where id = ?')
      .run(inBin ? now : null, now, id);
  });
  return personFor(context, id);
}

export const people: Handlers<'people'> = {
  list,
  get: ({ id }, context) => personFor(context, id),
  create,
  update: ({ id, ...patch }, context) => update(id, patch, context),
  protect({ id, protection, reason }, context) {
    const before = personFor(context, id);
    refuseBinned(before);
    // Null only for those who may not make this call.
    protect({ id, from: before.protection ?? 'high', to: protection, reason }, context);
    return personFor(context, id);
  },
  protections({ id }, context) {
    personFor(context, id);
    return protectionChanges(id, context);
  },
  bin: ({ id }, context) => setBin(id, true, context),
  restore: ({ id }, context) => setBin(id, false, context),
  doubles: (_input, context) => findDoubles(visiblePeople(context, { bin: false })),
  join(input, context) {
    for (const id of [input.keptId, input.goneId]) refuseBinned(personFor(context, id));
    join(input, context);
    return personFor(context, input.keptId);
  },
  joined({ id }, context) {
    personFor(context, id);
    return joinedWith(id, context);
  },
  takeApart: ({ id }, context) => personFor(context, takeApart(id, context).goneId),
};
