// "Back up everything to…": the whole library in another folder, recording by recording.
import type { BackupReport } from '../../../shared/model/library.ts';
import type { JobControl, OpenLibrary } from '../context.ts';
import { AppError } from '../../../shared/contract/errors.ts';

export async function backUpEverything(_request: {
  library: OpenLibrary;
  destination: string;
  now: Date;
  job: JobControl;
}): Promise<BackupReport> {
  throw new AppError('internal', 'not yet');
}
