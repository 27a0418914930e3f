// Dated backups of the catalogue inside the library itself.
import { AppError } from '../../../shared/contract/errors.ts';
import type { Handlers } from '../context.ts';
import { listBackups, makeBackup } from '../db/backups.ts';
import { layoutOf } from '../vault/layout.ts';

export const backups: Handlers<'backups'> = {
  list: (_input, { library }) => listBackups(layoutOf(library.folder).backups),
  make: (_input, { library, clock }) =>
    makeBackup(library.db.sql, layoutOf(library.folder).backups, clock()),
  async restore({ name }, { library, session }) {
    if (library.openedWithRecoveryKey)
      throw new AppError(
        'conflict',
        'Please choose a new passphrase first; then the backup can be brought back.',
      );
    await library.vault.restoreBackup(name);
    return session.status();
  },
};
