// Brings a whole backup back into a new, empty folder.
import type { BackupReport } from '../../../shared/model/library.ts';
import type { JobControl } from '../context.ts';
import { AppError } from '../../../shared/contract/errors.ts';

export async function restoreEverything(_request: {
  backup: string;
  folder: string;
  job: JobControl;
}): Promise<BackupReport> {
  throw new AppError('internal', 'not yet');
}
