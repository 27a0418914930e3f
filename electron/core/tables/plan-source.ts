// Reads a table, or OHMS files, and plans what would become of each story in them.
import type { CheckedInputOf } from '../../../shared/contract/methods.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { IntakeKind } from '../../../shared/model/intake.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { openMediaFolder } from './media-folder.ts';
import type { MediaFolder } from './media-folder.ts';
import { planIncoming } from './plan-incoming.ts';
import type { Plan } from './plan-incoming.ts';
import { ohmsMapping, readOhmsFiles } from './read-ohms-files.ts';
import { readTable } from './read-table.ts';
import { rowToStory } from './row-to-story.ts';

export interface PlannedSource {
  plan: Plan;
  kind: IntakeKind;
  name: string;
  fingerprint: string;
  folder: MediaFolder | undefined;
}

export async function planTable(
  { source, mapping }: CheckedInputOf<'tables.check'>,
  context: LibraryContext,
  job: JobControl,
): Promise<PlannedSource> {
  job.progress(0, 'looking-through');
  const { columns, rows, name, fingerprint } = await readTable(source.path, source.reading, job);
  const unknown = mapping.columns.filter(({ column }) => !columns.includes(column));
  if (mapping.columns.length === 0 || unknown.length === mapping.columns.length)
    throw new AppError(
      'invalid-input',
      'No column of this table is given a place yet. Please say at least which one is the title.',
    );
  const folder =
    source.mediaFolder === null ? undefined : await openMediaFolder(source.mediaFolder, job);
  const incoming = rows.map((row) => rowToStory(row, columns, mapping));
  const plan = await planIncoming({
    ...{ incoming, mapping, organisation: source.organisation, context, job },
    folderOf: () => folder,
  });
  const kind = folder === undefined ? 'table' : 'media';
  return { plan, kind, name, fingerprint, folder };
}

export async function planOhms(
  { paths, names, organisation }: CheckedInputOf<'tables.checkOhms'>,
  context: LibraryContext,
  job: JobControl,
): Promise<PlannedSource> {
  const { incoming, folderOf, name, fingerprint } = await readOhmsFiles(paths, job);
  const mapping = { ...ohmsMapping, names };
  const plan = await planIncoming({ incoming, mapping, organisation, folderOf, context, job });
  return { plan, kind: 'ohms', name, fingerprint, folder: undefined };
}
