// The register of what left, and the answers of those who received it. What is put into the bin can be taken out again.
import { statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { DeliveryAnswerId } from '../../../shared/model/ids.ts';
import type { DeliveryAnswer } from '../../../shared/model/deposit-register.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import {
  insertAnswer,
  readAnswers,
  requireAnswer,
  updateAnswer,
} from '../db/delivery-answer-rows.ts';
import { agreementsBehind, registerOf, requireSubject } from '../db/register-rows.ts';
import { freePath } from '../free-path.ts';
import { listDeliveries } from '../packaging/delivery-ledger.ts';
import { listPackages } from '../packaging/package-ledger.ts';
import { readReceipt, readSmall } from '../packaging/read-receipt.ts';
import { registerCsv } from '../packaging/register-csv.ts';
import { writeBeside } from '../write-beside.ts';

export const deposits: Handlers<'deposits'> = {
  register: (_, context) => register(context),

  agreements({ about }, { library }) {
    requireSubject(library.db.sql, about);
    return agreementsBehind(library.db.sql, about);
  },

  saveRegister({ folder }, context) {
    requireFolder(folder);
    const path = freePath(folder, `packages-${context.today()}`, '.csv');
    context.library.db.write({ action: 'deposits.saveRegister', subject: '' }, () =>
      writeBeside(path, registerCsv(register(context))),
    );
    return { path };
  },

  addAnswer({ about, file, ...words }, context) {
    const { db, member } = context.library;
    requireSubject(db.sql, about);
    const bytes = file === undefined ? undefined : readSmall(file);
    const id = DeliveryAnswerId.parse(context.newId());
    db.write({ action: 'deposits.addAnswer', subject: id, detail: words.kind }, (sql) => {
      const writtenAt = context.clock().toISOString();
      insertAnswer(sql, { ...words, id, about, writtenAt, writtenBy: member.name });
      if (file !== undefined && bytes !== undefined)
        sql
          .prepare('insert into delivery_answer_files (answer_id, name, bytes) values (?, ?, ?)')
          .run(id, plainName(file), bytes);
    });
    return told(id, context);
  },

  updateAnswer({ id, ...words }, context) {
    requireAnswer(context.library.db.sql, id);
    context.library.db.write({ action: 'deposits.updateAnswer', subject: id }, (sql) =>
      updateAnswer(sql, id, words),
    );
    return told(id, context);
  },

  binAnswer({ id }, context) {
    const { isBinned } = requireAnswer(context.library.db.sql, id);
    if (!isBinned) setBinned(id, context.clock().toISOString(), context);
    return told(id, context);
  },

  restoreAnswer({ id }, context) {
    const { isBinned } = requireAnswer(context.library.db.sql, id);
    if (isBinned) setBinned(id, null, context);
    return told(id, context);
  },

  listBin: (_, { library }) => readAnswers(library.db.sql, { isBinned: true }),

  saveAnswerFile({ id, folder }, { library }) {
    requireFolder(folder);
    const file = library.db.sql
      .prepare<[string], { name: string; bytes: Buffer }>(
        'select name, bytes from delivery_answer_files where answer_id = ?',
      )
      .get(id);
    if (file === undefined) throw new AppError('not-found', 'No file was kept with this answer.');
    const ending = extname(file.name);
    const path = freePath(folder, basename(file.name, ending), ending);
    library.db.write({ action: 'deposits.saveAnswerFile', subject: id }, () =>
      writeBeside(path, file.bytes),
    );
    return { path };
  },

  readReceipt: ({ path }, context) =>
    readReceipt(path, { packages: listPackages(context.library.db.sql), today: context.today() }),
};

function register({ library }: LibraryContext) {
  const { sql } = library.db;
  return registerOf(sql, { deliveries: listDeliveries(sql), packages: listPackages(sql) });
}

function told(id: DeliveryAnswerId, { library }: LibraryContext): DeliveryAnswer {
  const { isBinned: _is, ...answer } = requireAnswer(library.db.sql, id);
  return answer;
}

function setBinned(id: DeliveryAnswerId, at: string | null, { library }: LibraryContext): void {
  const action = at === null ? 'deposits.restoreAnswer' : 'deposits.binAnswer';
  library.db.write({ action, subject: id }, (sql) => {
    sql.prepare('update delivery_answers set binned_at = ? where id = ?').run(at, id);
  });
}

function requireFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new AppError('not-found', 'This folder is not there. Please choose another folder.');
}

/** A name that any disk takes back. */
function plainName(path: string): string {
  const name = basename(path).replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*]/gu, '-');
  return name.slice(-120);
}
