// Contributor agreements: interviewers, interpreters, translators and photographers sign once for all that they help with; ending one is a new entry.
import { AppError } from '../../../shared/contract/errors.ts';
import type {
  ContributorEntry,
  ContributorRole,
  ContributorStanding,
  NewContributorAgreement,
} from '../../../shared/model/contributor.ts';
import type { PersonId } from '../../../shared/model/ids.ts';
import type { AgeBand } from '../../../shared/model/person.ts';
import type { Signature } from '../../../shared/model/signature.ts';
import { isMinor } from '../../../shared/rules/access.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { namesOfPeople } from '../db/people-names.ts';

type EntryRow = Omit<ContributorEntry, 'isConfidential'> & { isConfidential: 0 | 1 };

const columns = `id, person_id as personId, role, kind, on_day as "on", text_version as textVersion, signature_method as signatureMethod,
  signature_name as signatureName, adult_name as adultName, confidential as isConfidential, recorded_at as recordedAt, recorded_by as recordedBy`;

export const contributors: Handlers<'contributors'> = {
  list: ({ personId }, context) => standings(personId, context),

  entries: ({ personId }, context) => entriesOf(personId, context),

  add(input, context) {
    const ageBand = ageOf(input.personId, context);
    if (input.on > context.today())
      throw new AppError('invalid-input', 'This day is still to come. Please check the date.');
    if (ageBand === 'unknown')
      throw new AppError(
        'invalid-input',
        'Please say first how old this person is: beside somebody under 18 a responsible adult signs.',
      );
    if (isMinor({ ageBand }) && input.responsibleAdult === null)
      throw new AppError(
        'invalid-input',
        'This person is under 18. A responsible adult must sign as well.',
      );
    return append(input.personId, 'contributors.add', context, signedColumns(input));
  },

  end({ personId, role, on }, context) {
    const newest = entriesOf(personId, context).findLast((entry) => entry.role === role);
    if (newest === undefined || newest.kind === 'ended')
      throw new AppError('conflict', 'There is no contributor agreement that could end.');
    if (on > context.today())
      throw new AppError('invalid-input', 'This day is still to come. Please check the date.');
    const { textVersion } = newest;
    return append(personId, 'contributors.end', context, {
      ...{ role, kind: 'ended', on_day: on, text_version: textVersion, confidential: 0 },
    });
  },
};

type Columns = Record<string, string | number | null>;

/** @param prefix '' or 'adult_' */
function signatureColumns(signature: Signature, prefix: '' | 'adult_'): Columns {
  const { method, name } = signature;
  const mark =
    method === 'on-paper' ? signature.keptAt : method === 'typed' ? null : signature.path;
  return {
    [`${prefix}signature_method`]: method,
    [`${prefix}signature_name`]: name,
    [`${prefix}signature_mark`]: mark,
    [`${prefix}signature_witness`]: method === 'mark' ? signature.witness : '',
  };
}

function signedColumns(input: NewContributorAgreement): Columns {
  const { role, on, textVersion, signature, responsibleAdult: adult, isConfidential } = input;
  return {
    ...{ role, kind: 'signed', on_day: on, text_version: textVersion },
    confidential: isConfidential ? 1 : 0,
    ...signatureColumns(signature, ''),
    ...(adult === null
      ? {}
      : {
          ...{ adult_name: adult.name, adult_role: adult.role },
          adult_authority: adult.authoritySeen,
          ...signatureColumns(adult.signature, 'adult_'),
        }),
  };
}

function append(
  personId: PersonId,
  action: string,
  context: LibraryContext,
  told: Columns,
): ContributorEntry {
  const { library, clock } = context;
  const row: Columns = {
    ...{ id: context.newId(), person_id: personId, ...told },
    ...{ recorded_at: clock().toISOString(), recorded_by: library.member.name },
  };
  const names = Object.keys(row);
  library.db.write({ action, subject: personId }, (sql) =>
    sql
      .prepare(
        `insert into contributor_agreements (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`,
      )
      .run(row),
  );
  const entry = entriesOf(personId, context).at(-1);
  if (entry === undefined) throw new Error('an entry was just added');
  return entry;
}

/** @throws AppError `not-found` */
function ageOf(id: PersonId, { library }: LibraryContext): AgeBand {
  const age = library.db.sql
    .prepare<[string], AgeBand>('select age_band from people where id = ?')
    .pluck()
    .get(id);
  if (age === undefined) throw new AppError('not-found', 'This person is not in the library.');
  return age;
}

/** Oldest first. */
function entriesOf(personId: PersonId, { library }: LibraryContext): ContributorEntry[] {
  return library.db.sql
    .prepare<[string], EntryRow>(
      `select ${columns} from contributor_agreements where person_id = ? order by seq`,
    )
    .all(personId)
    .map((row) => ({ ...row, isConfidential: row.isConfidential === 1 }));
}

interface StandingRow {
  personId: PersonId;
  role: ContributorRole;
  ageBand: AgeBand;
  kind: 'signed' | 'ended' | null;
  on: string | null;
  adultName: string | null;
  storyCount: number;
}

/** Everybody who interviews or interprets in a story, and everybody who ever signed. */
function standings(personId: PersonId | null, context: LibraryContext): ContributorStanding[] {
  const { sql } = context.library.db;
  const rows = sql
    .prepare<{ personId: PersonId | null }, StandingRow>(
      `select h.person_id as personId, h.role, p.age_band as ageBand, c.kind, c.on_day as "on", s.adult_name as adultName,
         (select count(*) from story_people sp join stories st on st.id = sp.story_id
          where sp.person_id = h.person_id and sp.role = h.role and st.binned_at is null) as storyCount
       from (select person_id, role from story_people where role <> 'narrator'
             union select person_id, role from contributor_agreements) h
         join people p on p.id = h.person_id
         left join contributor_agreements c on c.seq = (select max(seq) from contributor_agreements
           where person_id = h.person_id and role = h.role)
         left join contributor_agreements s on s.seq = (select max(seq) from contributor_agreements
           where person_id = h.person_id and role = h.role and kind = 'signed')
       where @personId is null or h.person_id = @personId
       order by p.number, h.role`,
    )
    .all({ personId });
  const names = namesOfPeople(
    sql,
    rows.map((row) => row.personId),
  );
  return rows.map(({ ageBand, kind, adultName, ...row }) => ({
    ...row,
    displayName: names.get(row.personId) ?? '',
    state: kind ?? 'missing',
    needsAdult: kind === 'signed' && isMinor({ ageBand }) && adultName === null,
  }));
}
