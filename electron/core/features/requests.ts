// Requests: what somebody asked of the organisation, by when it must be answered, and each step until it is closed.
import { join } from 'node:path';
import type { CasesDue, NewRequest, NewRequestStep, Request } from '../../../shared/model/case.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { dueState } from '../../../shared/rules/request-dates.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import {
  author,
  insertCase,
  insertStep,
  readBreaches,
  readConcerns,
  readRequests,
  refuseDay,
  refuseStep,
  requireKnown,
  theCase,
} from '../db/case-rows.ts';
import { casesCsv } from '../packaging/cases-csv.ts';
import { checkDestination, refuseExisting } from '../packaging/destination.ts';
import { writeBeside } from '../write-beside.ts';

function due({ library, today }: LibraryContext): CasesDue {
  const { sql } = library.db;
  const states = readRequests(sql).flatMap(({ next }) => next && [dueState(next.by, today())]);
  const running = readBreaches(sql).flatMap(({ tellBy }) => tellBy ?? []);
  return {
    overdue: states.filter((state) => state === 'overdue').length,
    soon: states.filter((state) => state === 'soon').length,
    breaches: running.length,
    breachBy: running.toSorted()[0] ?? null,
    concerns: readConcerns(sql).filter(({ isPassedOn, isClosed }) => !isPassedOn && !isClosed)
      .length,
  };
}

function add(request: NewRequest, context: LibraryContext): { id: CaseId; number: number } {
  const { kind, who, askerId, personId, storyId, receivedOn, way, words } = request;
  refuseDay(receivedOn, null, context);
  requireKnown({ people: [askerId, personId], storyId }, context);
  const id = context.newId() as CaseId;
  const row = {
    ...{ id, kind, way, who: who.trim(), words: words.trim(), received_on: receivedOn },
    ...{ asker_id: askerId, person_id: personId, story_id: storyId },
    ...author(context),
  };
  const number = context.library.db.write({ action: 'requests.add', subject: id }, (sql) =>
    insertCase(sql, 'request', row),
  );
  return { id, number };
}

/** A longer time must be told while the first one still runs. @throws AppError `conflict` */
function refuseExtension({ isExtended, kind, next }: Request, on: string): void {
  if (kind === 'complaint')
    throw new AppError(
      'conflict',
      'A complaint has no day by which it must be answered, so there is nothing to lengthen.',
    );
  if (isExtended)
    throw new AppError(
      'conflict',
      'The time was lengthened already. The law allows it once. Please answer as soon as you can.',
    );
  if (next !== null && on > next.by)
    throw new AppError(
      'conflict',
      'The first month is over, so the time can no longer be lengthened. Please answer as soon as you can.',
    );
}

function addStep(step: NewRequestStep, context: LibraryContext): Request {
  const { db } = context.library;
  const before = theCase(readRequests(db.sql, step.id));
  refuseStep(before.isClosed, step.kind);
  refuseDay(step.on, before.receivedOn, context);
  if (step.kind === 'extended') refuseExtension(before, step.on);
  db.write({ action: 'requests.addStep', subject: step.id }, (sql) =>
    insertStep(sql, 'request', step, context),
  );
  return theCase(readRequests(db.sql, step.id));
}

async function exportCsv(
  folder: string,
  { library, today }: LibraryContext,
): Promise<{ path: string }> {
  await checkDestination(folder, library.folder);
  const path = join(folder, `requests-${today()}.csv`);
  refuseExisting(path);
  const { sql } = library.db;
  writeBeside(path, casesCsv({ requests: readRequests(sql), breaches: readBreaches(sql) }));
  library.db.write({ action: 'requests.exportCsv', subject: 'requests' }, () => undefined);
  return { path };
}

export const requests: Handlers<'requests'> = {
  list: (_input, { library }) => readRequests(library.db.sql),
  get: ({ id }, { library }) => theCase(readRequests(library.db.sql, id)),
  due: (_input, context) => due(context),
  add,
  addStep,
  exportCsv: ({ folder }, context) => exportCsv(folder, context),
};
