// What was received from others: checked, taken in, listed, taken back, with receipts.
import { stat } from 'node:fs/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import type { IntakeId } from '../../../shared/model/ids.ts';
import type { Intake } from '../../../shared/model/intake.ts';
import type { IntakeDetail } from '../../../shared/model/intake-report.ts';
import { roleMay } from '../../../shared/rules/permissions.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import {
  doubtOfIntake,
  listIntakes,
  ownOrganisation,
  reportOfIntake,
  storiesOfIntake,
} from '../db/intake-rows.ts';
import { knowsNames } from '../db/told-outside.ts';
import { visibleStories } from '../db/visible-stories.ts';
import { wordsTold } from '../db/words-told.ts';
import { freePath } from '../free-path.ts';
import { checkPackage } from '../receive/check-package.ts';
import { undoIntake as undoTable } from '../intake/undo-intake.ts';
import { receiptOf } from '../receive/receipt.ts';
import { takeIn } from '../receive/take-in.ts';
import { findIntake, redoIntake, undoIntake } from '../receive/undo-intake.ts';
import { writeBeside } from '../write-beside.ts';

function detailOf(id: IntakeId, context: LibraryContext): IntakeDetail {
  const { sql } = context.library.db;
  const intake = findIntake(sql, id);
  const { checkedFiles, checkedBytes, problems, keptBack, whys } = reportOfIntake(sql, id);
  const visible = visibleStories(context);
  const told = wordsTold(context);
  return {
    intake,
    ...{ checkedFiles, checkedBytes, problems, keptBack },
    ...doubtOfIntake(sql, id),
    stories: storiesOfIntake(sql, id).map(({ storyId, code, title, outcome, position }) => {
      const why = whys[String(position)] ?? null;
      // Who may not see a story here is told no more of it than its code.
      const isSeen = storyId === null ? knowsNames(context) : visible.has(storyId);
      const shown = storyId === null ? title : told(storyId, title);
      return { storyId: isSeen ? storyId : null, code, title: isSeen ? shown : '', outcome, why };
    }),
  };
}

async function saveReceipt(
  { id, folder }: { id: IntakeId; folder: string },
  context: LibraryContext,
): Promise<{ paths: string[] }> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true)
    throw new AppError('not-found', 'This folder is not there. Please choose another.');
  const { name, json, html } = receiptOf(
    detailOf(id, context),
    ownOrganisation(context.library.db.sql),
  );
  const paths = [];
  for (const [ending, content] of [
    ['.json', json],
    ['.html', html],
  ] as const) {
    const path = freePath(folder, name, ending);
    writeBeside(path, content);
    paths.push(path);
  }
  return { paths };
}

/** A handover changes names and what was agreed, so a lead alone decides on it. @throws AppError `not-found`, `not-permitted` */
function mayUndo(id: IntakeId, { library }: LibraryContext): Intake['kind'] {
  const { kind } = findIntake(library.db.sql, id);
  if (kind === 'handover' && !roleMay(library.member.role, 'intakes.decide'))
    throw new AppError(
      'not-permitted',
      'Only a lead can take a handover back, or take it in again.',
    );
  return kind;
}

export const intakes: Handlers<'intakes'> = {
  check: ({ path }, context, job) => checkPackage(path, context, job),
  receive: (input, context, job) => takeIn(input, context, job),
  list: (_, context) => listIntakes(context.library.db.sql),
  get: ({ id }, context) => detailOf(id, context),
  undo({ id }, context) {
    const kind = mayUndo(id, context);
    if (kind !== 'table' && kind !== 'media' && kind !== 'ohms') return undoIntake(id, context);
    const { intake, kept } = undoTable(id, context);
    return {
      intake,
      stayed: kept.flatMap(({ storyId, code }) => (storyId === null ? [] : [{ storyId, code }])),
    };
  },
  redo({ id }, context) {
    mayUndo(id, context);
    return redoIntake(id, context);
  },
  receipt: ({ id }, context) =>
    receiptOf(detailOf(id, context), ownOrganisation(context.library.db.sql)),
  saveReceipt: (input, context) => saveReceipt(input, context),
};
