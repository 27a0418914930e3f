// Brings stories in: files beside first, then all rows in one transaction. A failure, a cancel or a kill leaves nothing of it.
import { AppError } from '../../../shared/contract/errors.ts';
import { IntakeId } from '../../../shared/model/ids.ts';
import type { AttachmentId, RecordingId } from '../../../shared/model/ids.ts';
import type { IntakeKind } from '../../../shared/model/intake.ts';
import type { RowsWithErrors, TableEnd, TableMapping } from '../../../shared/model/table.ts';
import type { z } from 'zod';
import type { JobControl, LibraryContext } from '../context.ts';
import { readIntake } from '../intake/intake-rows.ts';
import { attachmentBeside } from '../media/import-attachment.ts';
import { soundBeside } from '../media/import-sound.ts';
import { announceMedia, mediaAreNamed } from '../media/media-beside.ts';
import type { MediaBeside } from '../media/media-beside.ts';
import type { FileContent } from '../transcript-files/file-content.ts';
import { readTextFile } from './file-of-row.ts';
import { shortened } from './incoming.ts';
import type { Plan, Planned } from './plan-incoming.ts';
import type { PlannedFile } from './file-of-row.ts';
import { writeIncoming } from './write-incoming.ts';

export interface BringIn {
  plan: Plan;
  kind: IntakeKind;
  /** As the file or folder is called. */
  name: string;
  fingerprint: string;
  organisation: string;
  names: TableMapping['names'];
  rowsWithErrors: z.infer<typeof RowsWithErrors>;
  context: LibraryContext;
  job: JobControl;
}

export interface FileBeside {
  file: PlannedFile;
  media: MediaBeside<RecordingId> | MediaBeside<AttachmentId>;
}
export type MediaOf = ReadonlyMap<Planned, readonly FileBeside[]>;
export type TextsOf = ReadonlyMap<Planned, readonly { name: string; content: FileContent }[]>;

/** @throws AppError `invalid-input` naming the rows that are wrong, where they stop it; `disk-full`, `cancelled`: then nothing has come in */
export async function bringInIncoming(request: BringIn): Promise<TableEnd> {
  const { plan, context, rowsWithErrors } = request;
  if (rowsWithErrors === 'stop') refuseWrong(plan);
  const gathered: Gathered = { beside: new Map(), texts: new Map(), all: [] };
  const { all } = gathered;
  const { db } = context.library;
  try {
    await bringFiles(request, gathered);
    if (rowsWithErrors === 'stop') refuseWrong(plan);
    request.job.throwIfCancelled();
    const intakeId = IntakeId.parse(context.newId());
    const added = plan.items.filter(({ outcome }) => outcome === 'add').length;
    db.write(
      { action: 'tables.bringIn', subject: intakeId, detail: `${request.kind}, ${added}` },
      (sql) => {
        writeIncoming(sql, {
          ...{ ...request, intakeId },
          ...{ mediaOf: gathered.beside, textsOf: gathered.texts },
        });
        mediaAreNamed(
          sql,
          all.map(({ id }) => id),
        );
      },
    );
    const wrong = plan.items.filter(({ outcome }) => outcome === 'wrong');
    return {
      intake: readIntake(db.sql, intakeId),
      leftOut: wrong
        .flatMap(({ incoming }) => incoming.problems.filter(({ level }) => level === 'error'))
        .slice(0, 2000),
      leftOutRows: wrong.length,
    };
  } catch (error) {
    for (const media of all) media.abandon();
    mediaAreNamed(
      db.sql,
      all.map(({ id }) => id),
    );
    throw error;
  }
}

/** @throws AppError `invalid-input` */
function refuseWrong({ items }: Plan): void {
  const wrong = items.filter(({ outcome }) => outcome === 'wrong');
  if (wrong.length === 0) return;
  const rows = wrong.map(({ incoming }) => incoming.row);
  const some = rows.length > 10 ? `${rows.slice(0, 10).join(', ')} …` : rows.join(', ');
  throw new AppError(
    'invalid-input',
    `${rows.length === 1 ? 'A row is' : `${rows.length} rows are`} wrong: ${some}. Nothing was brought in. Please put them right, or leave them out.`,
    { rows: rows.slice(0, 1000) },
  );
}

interface Gathered {
  beside: Map<Planned, FileBeside[]>;
  texts: Map<Planned, { name: string; content: FileContent }[]>;
  all: FileBeside['media'][];
}

/** Words wait in memory until everything is written at once. */
const MOST_TEXT_BYTES = 150_000_000;

/** A file that cannot be read takes its row out; a full disk or a cancel ends all of it. */
async function bringFiles(
  { plan, context, job, rowsWithErrors }: BringIn,
  { beside, texts, all }: Gathered,
): Promise<void> {
  const adding = plan.items.filter(({ outcome, files }) => outcome === 'add' && files.length > 0);
  const total = adding.flatMap(({ files }) => files).reduce((sum, one) => sum + one.sizeBytes, 0);
  const textBytes = adding
    .flatMap(({ files }) => files.filter(({ kind }) => kind === 'text'))
    .reduce((sum, one) => sum + one.sizeBytes, 0);
  if (textBytes > MOST_TEXT_BYTES)
    throw new AppError(
      'invalid-input',
      'The texts are larger than 150 MB together. Please bring this collection in in parts. Nothing was brought in.',
    );
  const seen = new Set<string>();
  let doneBytes = 0;
  for (const item of adding) {
    const own: FileBeside[] = [];
    const ownTexts: { name: string; content: FileContent }[] = [];
    for (const file of item.files) {
      await job.pace();
      job.throwIfCancelled();
      const part: JobControl = {
        ...job,
        progress: (fraction) =>
          job.progress(
            (doneBytes + fraction * file.sizeBytes) / Math.max(1, total),
            'bringing-in',
            file.relative,
          ),
      };
      try {
        if (file.kind === 'text') {
          ownTexts.push({ name: file.relative, content: await readTextFile(file) });
          continue;
        }
        const media = await besideOf(file, { context, job: part });
        all.push(media);
        if (seen.has(media.sha256))
          throw new AppError('conflict', 'Another row has the same file.');
        seen.add(media.sha256);
        own.push({ file, media });
      } catch (error) {
        if (!(error instanceof AppError) || job.signal.aborted || endsAll(error)) throw error;
        item.outcome = 'wrong';
        item.incoming.problems.push({
          ...{ row: item.incoming.row, column: '', level: 'error', problem: 'file-unreadable' },
          detail: shortened(`${file.relative}: ${error.message}`, 400),
        });
        break;
      }
      doneBytes += file.sizeBytes;
    }
    beside.set(item, own);
    texts.set(item, ownTexts);
    if (item.outcome === 'wrong') {
      beside.delete(item);
      if (rowsWithErrors === 'stop') return;
      for (const { media } of own) {
        media.abandon();
        all.splice(all.indexOf(media), 1);
        mediaAreNamed(context.library.db.sql, [media.id]);
      }
    }
  }
}

function endsAll({ code }: AppError): boolean {
  return (
    code === 'disk-full' || code === 'locked' || code === 'cancelled' || code === 'tool-missing'
  );
}

async function besideOf(
  { path, kind }: PlannedFile,
  { context, job }: { context: LibraryContext; job: JobControl },
): Promise<FileBeside['media']> {
  const id = context.newId();
  announceMedia(context.library.db, id);
  try {
    if (kind === 'attachment')
      return await attachmentBeside({ path, title: '', context, job }, id as AttachmentId);
    return await soundBeside({ paths: [path], context, job }, id as RecordingId);
  } catch (error) {
    mediaAreNamed(context.library.db.sql, [id]);
    throw error;
  }
}
