// Breaches: what was lost, shown or sent that should not have been; whoever notices says so, a lead decides and writes down what was done.
import { AppError } from '../../../shared/contract/errors.ts';
import type { NewBreach } from '../../../shared/model/case.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import {
  author,
  insertCase,
  insertStep,
  readBreaches,
  refuseDay,
  refuseStep,
  theCase,
} from '../db/case-rows.ts';
import { localDay } from '../local-day.ts';

function add(
  { noticedAt, what, dataAndPeople }: NewBreach,
  context: LibraryContext,
): { id: CaseId; number: number } {
  if (Date.parse(noticedAt) > context.clock().getTime())
    throw new AppError('invalid-input', 'This hour has not come yet. Please check day and time.');
  const id = context.newId() as CaseId;
  const row = {
    ...{ id, noticed_at: new Date(noticedAt).toISOString(), what: what.trim() },
    ...{ data_and_people: dataAndPeople.trim(), ...author(context) },
  };
  const number = context.library.db.write({ action: 'breaches.add', subject: id }, (sql) =>
    insertCase(sql, 'breach', row),
  );
  return { id, number };
}

export const breaches: Handlers<'breaches'> = {
  list: (_input, { library }) => readBreaches(library.db.sql),
  get: ({ id }, { library }) => theCase(readBreaches(library.db.sql, id)),
  add,
  addStep(step, context) {
    const { db } = context.library;
    const before = theCase(readBreaches(db.sql, step.id));
    refuseStep(before.isClosed, step.kind);
    refuseDay(step.on, localDay(new Date(before.noticedAt)), context);
    if (step.kind === 'closed' && before.tellBy !== null)
      throw new AppError(
        'conflict',
        'Please write down first that the ICO was told, or why it need not be told.',
      );
    db.write({ action: 'breaches.addStep', subject: step.id }, (sql) =>
      insertStep(sql, 'breach', step, context),
    );
    return theCase(readBreaches(db.sql, step.id));
  },
};
