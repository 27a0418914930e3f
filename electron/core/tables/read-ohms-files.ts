// OHMS files as stories: what each says of the interview, its words and its index; its sound by the name that it gives, in the same folder.
import { readFile, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { TableField, TableMapping, TableProblem } from '../../../shared/model/table.ts';
import type { JobControl } from '../context.ts';
import { decodeBytes } from '../transcript-files/decode-bytes.ts';
import { createNotices } from '../transcript-files/notice.ts';
import { readTranscriptFile } from '../transcript-files/read-file.ts';
import { readXml } from '../transcript-files/read-xml.ts';
import { shortened } from './incoming.ts';
import type { Incoming } from './incoming.ts';
import { openMediaFolder } from './media-folder.ts';
import type { MediaFolder } from './media-folder.ts';
import { columnsToStory } from './row-to-story.ts';

const fieldOf: Readonly<Record<string, TableField>> = {
  accession: 'identifier',
  title: 'title',
  description: 'summary',
  date: 'date',
  language: 'language',
  interviewee: 'storyteller',
  interviewer: 'interviewer',
  subject: 'topic',
  keyword: 'topic',
  rights: 'rights',
  usage: 'rights',
  userestrict: 'rights',
  file_name: 'file',
};
/** These become the words and the index. */
const WORDS = /^(?:vtt_)?transcript(?:_alt)?$|^sync(?:_alt)?$/u;

export const ohmsMapping: Omit<TableMapping, 'names'> = {
  columns: Object.entries(fieldOf).map(([column, field]) => ({ column, field })),
  dayOrder: 'month-first',
};

const MOST_FILES = 5000;
const LARGEST = 20_000_000;

export interface OhmsStories {
  incoming: Incoming[];
  folderOf: (one: Incoming) => MediaFolder | undefined;
  name: string;
  fingerprint: string;
}

/** @throws AppError `not-found`, `invalid-input`, `cancelled` */
export async function readOhmsFiles(
  paths: readonly string[],
  job: JobControl,
): Promise<OhmsStories> {
  const files = await filesOf(paths, job);
  const folders = new Map<string, MediaFolder>();
  const hash = createHash('sha512');
  const incoming: Incoming[] = [];
  const folderByRow = new Map<number, MediaFolder>();
  for (const [place, path] of files.entries()) {
    await job.pace();
    job.throwIfCancelled();
    job.progress(place / files.length, 'looking-through', basename(path));
    const folder =
      folders.get(dirname(path)) ?? (await openMediaFolder(dirname(path), job, { depth: 0 }));
    folders.set(dirname(path), folder);
    const row = place + 1;
    folderByRow.set(row, folder);
    incoming.push(await readOne(path, { row, folder, hash }));
  }
  const [first = ''] = paths;
  return {
    incoming,
    folderOf: ({ row }) => folderByRow.get(row),
    name: basename(first),
    fingerprint: hash.digest('hex'),
  };
}

async function filesOf(paths: readonly string[], job: JobControl): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined)
      throw new AppError('not-found', 'This file is not there. Please choose it again.');
    if (!found.isDirectory()) files.push(path);
    else
      for (const file of (await openMediaFolder(path, job)).files)
        if (/\.xml$/iu.test(file.relative)) files.push(file.path);
  }
  const all = [...new Set(files)];
  if (all.length === 0) throw new AppError('invalid-input', 'There is no OHMS file (.xml) here.');
  if (all.length > MOST_FILES)
    throw new AppError(
      'invalid-input',
      'There are more than 5,000 files here. Please choose fewer.',
    );
  return all;
}

async function readOne(
  path: string,
  {
    row,
    folder,
    hash,
  }: { row: number; folder: MediaFolder; hash: { update(bytes: Uint8Array): unknown } },
): Promise<Incoming> {
  const column = basename(path);
  const problems: TableProblem[] = [];
  try {
    if ((await stat(path)).size > LARGEST)
      throw new AppError(
        'invalid-input',
        'This file is larger than 20 MB, which is too large for OHMS.',
      );
    const bytes = await readFile(path);
    hash.update(bytes);
    const { elements, hasWords } = readElements(decodeBytes(bytes, createNotices()));
    const columns = [...elements].flatMap(([name, values]) => {
      const value = values
        .map((one) => one.trim())
        .filter((one) => one !== '')
        .join('; ');
      if (value === '' || WORDS.test(name)) return [];
      return [{ name, value, field: fieldOf[name] ?? null }];
    });
    const story = columnsToStory(
      columns,
      { ...ohmsMapping, names: 'real' },
      (_, problem, detail) => {
        const level = problem.endsWith('-unread') ? ('notice' as const) : ('error' as const);
        problems.push({ row, column, level, problem, detail });
      },
    );
    const content = hasWords ? await readTranscriptFile(bytes, column) : null;
    const files = mediaOf(elements, { column, folder });
    return { ...story, row, content, files, problems };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const detail = shortened(error.message, 400);
    problems.push({ row, column, level: 'error', problem: 'file-unreadable', detail });
    const empty = columnsToStory([{ name: 'file', value: column, field: null }], {
      ...ohmsMapping,
      names: 'real',
    });
    return { ...empty, row, problems };
  }
}

/** @throws AppError `invalid-input` naming the line */
function readElements(xml: string): { elements: Map<string, string[]>; hasWords: boolean } {
  const elements = new Map<string, string[]>();
  let [hasRecord, hasWords] = [false, false];
  const isOwn = (path: readonly string[]) =>
    path.at(-2) === 'record' || path.at(-2) === 'mediafile';
  readXml(xml, {
    open({ name, attributes }, path) {
      hasRecord ||= name === 'record';
      hasWords ||= name === 'point';
      if (!isOwn(path)) return;
      const { value = '' } = attributes;
      elements.set(name, [...(elements.get(name) ?? []), name === 'date' ? value : '']);
    },
    text(text, path) {
      const name = path.at(-1) ?? '';
      const values = isOwn(path) ? elements.get(name) : undefined;
      if (values === undefined) return;
      values[values.length - 1] = `${values.at(-1) ?? ''}${text}`;
      hasWords ||= WORDS.test(name) && !name.startsWith('sync') && text.trim() !== '';
    },
  });
  if (!hasRecord)
    throw new AppError('invalid-input', 'This is no OHMS file: there is no record in it.');
  return { elements, hasWords };
}

/** The sound that it names, or one that is called as the file is; what lies in the web stays there. */
function mediaOf(
  elements: ReadonlyMap<string, readonly string[]>,
  { column, folder }: { column: string; folder: MediaFolder },
): Incoming['files'] {
  const stem = column.replace(/\.xml$/iu, '');
  const names = ['file_name', 'media_url', 'media_id']
    .flatMap((name) => elements.get(name) ?? [])
    .map((name) => name.trim().replace(/[?#].*$/u, ''))
    .map((name) => name.slice(name.lastIndexOf('/') + 1))
    .filter((name) => name !== '' && !/\.xml$/iu.test(name));
  const sameName = folder.files
    .map(({ relative }) => relative)
    .filter((name) => !/\.xml$/iu.test(name) && name.replace(/\.[^.]*$/u, '') === stem);
  const found = [...names, ...sameName].find((name) => 'files' in folder.find(name));
  return found === undefined ? [] : [{ column, name: found }];
}
