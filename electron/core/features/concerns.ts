// Safeguarding notes: whoever records may write one, a lead alone reads it. The writer learns only whether somebody was told.
import { AppError } from '../../../shared/contract/errors.ts';
import type { NewConcern } from '../../../shared/model/case.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import {
  author,
  insertCase,
  insertStep,
  readConcerns,
  refuseDay,
  refuseStep,
  requireKnown,
  theCase,
} from '../db/case-rows.ts';
import { blankPassedOn } from '../db/forget-person-in-requests.ts';
import { localDay } from '../local-day.ts';

function add(concern: NewConcern, context: LibraryContext): { id: CaseId; number: number } {
  const { noticedBy, noticedAt, words, personId, storyId, passedTo } = concern;
  if (Date.parse(noticedAt) > context.clock().getTime())
    throw new AppError('invalid-input', 'This hour has not come yet. Please check day and time.');
  requireKnown({ people: [personId], storyId }, context);
  const id = context.newId() as CaseId;
  const row = {
    ...{ id, noticed_by: noticedBy.trim(), noticed_at: new Date(noticedAt).toISOString() },
    ...{ words: words.trim(), person_id: personId, story_id: storyId },
    ...author(context),
  };
  const step = {
    id,
    kind: 'passed-on',
    on: context.today(),
    words: '',
    toWhom: passedTo,
    risk: null,
  };
  const number = context.library.db.write({ action: 'concerns.add', subject: id }, (sql) => {
    const given = insertCase(sql, 'concern', row);
    if (passedTo.trim() !== '') insertStep(sql, 'concern', step, context);
    return given;
  });
  return { id, number };
}

export const concerns: Handlers<'concerns'> = {
  list: (_input, { library }) => readConcerns(library.db.sql),
  get: ({ id }, { library }) => theCase(readConcerns(library.db.sql, id)),
  mine: (_input, { library }) =>
    readConcerns(library.db.sql)
      .filter(({ memberId }) => memberId === library.member.id)
      .map(({ number, writtenAt, steps }) => ({
        number,
        writtenAt,
        passedOn: steps.find(({ kind }) => kind === 'passed-on')?.on ?? null,
      })),
  add,
  addStep(step, context) {
    const { db } = context.library;
    const before = theCase(readConcerns(db.sql, step.id));
    refuseStep(before.isClosed, step.kind);
    refuseDay(step.on, localDay(new Date(before.noticedAt)), context);
    db.write({ action: 'concerns.addStep', subject: step.id }, (sql) => {
      insertStep(sql, 'concern', step, context);
      blankPassedOn(sql, step.id);
    });
    return theCase(readConcerns(db.sql, step.id));
  },
};
