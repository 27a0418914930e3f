// The library as a whole: made, opened, locked, described.
import { resolve } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Handlers } from '../context.ts';
import { removeSetting, writeSetting } from '../db/settings.ts';
import { inspectFolder } from '../vault/inspect-folder.ts';
import type { LibrarySession } from '../vault/session.ts';
import { backUpEverything } from '../vault/whole-backup.ts';
import { restoreEverything } from '../vault/whole-restore.ts';

export function createLibraryHandlers(session: LibrarySession): Handlers<'library'> {
  return {
    status: () => session.status(),
    recent: () => session.recent(),
    inspect: ({ folder }) => inspectFolder(resolve(folder)),
    async create(input, context) {
      const organisation = input.organisation.trim();
      const memberName = input.memberName.trim();
      const made = await session.create({ ...input, organisation, memberName });
      return { ...made, organisation, madeOn: context.today() };
    },
    open: (input) => session.open(input),
    async lock() {
      await session.lock();
      return {};
    },

    async renewRecovery(_input, { library, today }) {
      const { slotId, recoveryKey, groupToConfirm } = await library.vault.addRecoveryKey();
      library.db.write({ action: 'library.renewRecovery', subject: slotId }, (sql) => {
        writeSetting(sql, 'recovery-slot', slotId);
        writeSetting(sql, 'recovery-confirmed', '0');
      });
      library.vault.dropUnknownSlots();
      const organisation = session.tell().organisation ?? '';
      return { recoveryKey, groupToConfirm, organisation, madeOn: today() };
    },
    confirmRecovery({ group, text }, { library }) {
      const matches = library.vault.isGroupOfRecoveryKey(group, text);
      if (matches === undefined)
        throw new AppError(
          'conflict',
          'The recovery sheet was not made just now, so it cannot be checked. Please make a new one.',
        );
      if (!matches)
        throw new AppError(
          'invalid-input',
          `This is not group ${group} of the recovery key. Please look at the sheet again.`,
        );
      library.db.write({ action: 'library.confirmRecovery', subject: library.member.id }, (sql) =>
        writeSetting(sql, 'recovery-confirmed', '1'),
      );
      session.tell();
      return {};
    },
    confirmDecisions(_input, { library }) {
      library.db.write({ action: 'library.confirmDecisions', subject: 'library' }, (sql) =>
        removeSetting(sql, 'decisions-missing-since'),
      );
      return session.tell();
    },
    updateSettings({ autoLockMinutes, ...words }, { library }) {
      const named = (['organisation', 'contact', 'archive'] as const).filter(
        (key) => words[key] !== undefined,
      );
      const changed = [...named, ...(autoLockMinutes === undefined ? [] : ['autoLockMinutes'])];
      const change = {
        action: 'library.updateSettings',
        subject: 'library',
        detail: changed.join(', '),
      };
      library.db.write(change, (sql) => {
        for (const key of named) writeSetting(sql, key, (words[key] ?? '').trim());
        if (autoLockMinutes !== undefined)
          writeSetting(sql, 'auto-lock-minutes', String(autoLockMinutes));
      });
      return session.tell();
    },

    backUpEverything: ({ destination }, { library, clock }, job) =>
      backUpEverything({ library, destination: resolve(destination), now: clock(), job }),
    restore: ({ backup, folder }, _context, job) =>
      restoreEverything({ backup: resolve(backup), folder: resolve(folder), job }),
  };
}
