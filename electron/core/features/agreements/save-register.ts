// Writes the register into a folder of the person's choice, under a name that is free.
import { statSync } from 'node:fs';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { InputOf, OutputOf } from '../../../../shared/contract/methods.ts';
import { registerTasks } from '../../../../shared/model/register.ts';
import { roleMay } from '../../../../shared/rules/permissions.ts';
import type { LibraryContext } from '../../context.ts';
import { freePath } from '../../free-path.ts';
import { writeBeside } from '../../write-beside.ts';
import { registerCsv } from './register-csv.ts';
import { register } from './register.ts';

/** @throws AppError `not-permitted` with names for anybody but a lead, `not-found` */
export function saveRegister(
  { folder, withNames }: InputOf<'agreements.saveRegister'>,
  context: LibraryContext,
): OutputOf<'agreements.saveRegister'> {
  const { db, member } = context.library;
  if (withNames && !roleMay(member.role, 'agreements.decide'))
    throw new AppError('not-permitted', 'Only a lead can save the register with names.');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new AppError('not-found', 'This folder is not there. Please choose another folder.', {
      folder,
    });
  const today = context.today();
  const path = freePath(folder, `agreements-${today}`, '.csv');
  const table = registerCsv(register(context), { withNames: withNames === true, today });
  db.write(
    {
      action: 'agreements.saveRegister',
      subject: '',
      detail: withNames ? 'with names' : 'without names',
    },
    () => writeBeside(path, table),
  );
  return { path };
}

/** How many storytellers each task waits for. */
export function countTasks(context: LibraryContext): OutputOf<'agreements.tasks'> {
  const counts: Partial<OutputOf<'agreements.tasks'>> = {};
  for (const { tasks } of register(context))
    for (const task of tasks) counts[task] = (counts[task] ?? 0) + 1;
  return Object.fromEntries(
    registerTasks.map((task) => [task, counts[task] ?? 0]),
  ) as OutputOf<'agreements.tasks'>;
}
