// Transcripts of a package: read before anything is written, and put in with the state that the package tells.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { TranscriptId, TranscriptLineId } from '../../../shared/model/ids.ts';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { spellLanguageTag } from '../../../shared/rules/language-tag.ts';
import type { LibraryContext } from '../context.ts';
import { replaceLines } from '../db/transcript-changes.ts';
import { keepVersion } from '../db/transcript-versions.ts';
import { findTranscript, readLines } from '../db/transcript-rows.ts';
import type { StoredLine } from '../db/transcript-rows.ts';
import type { PackageReader } from '../packaging/package-reader.ts';
import type { FileLine } from '../transcript-files/file-content.ts';
import { matchLines } from '../transcript-files/match-lines.ts';
import { readTranscriptFile } from '../transcript-files/read-file.ts';
import { readWhole } from './read-file.ts';
import type { ReceivedStory, ReceivedText } from './received-package.ts';

const LARGEST_TEXT_BYTES = 20 * 1024 * 1024;
/** Of all texts of a package together: they are held until all of it is written. */
const LARGEST_ALL_BYTES = 200 * 1024 * 1024;

/** By `file.path`. */
export type ReadTexts = ReadonlyMap<string, readonly FileLine[]>;

/** @throws AppError `package-invalid` naming the file */
export async function readTexts(
  stories: readonly ReceivedStory[],
  reader: PackageReader,
  signal: AbortSignal,
): Promise<ReadTexts> {
  const all = stories.flatMap(({ texts }) => texts);
  if (all.reduce((sum, { file }) => sum + file.sizeBytes, 0) > LARGEST_ALL_BYTES)
    throw new AppError(
      'package-invalid',
      'The texts of this package are too large to be taken in at once. Nothing was taken in.',
    );
  const read = new Map<string, readonly FileLine[]>();
  for (const { file } of all) {
    const bytes = await readWhole(reader, file, { largestBytes: LARGEST_TEXT_BYTES, signal });
    try {
      read.set(file.path, (await readTranscriptFile(bytes, file.path)).text.lines);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      throw new AppError(
        'package-invalid',
        `“${file.path}” cannot be read as a text: ${error.message} Nothing was taken in.`,
        { file: file.path },
        { cause: error },
      );
    }
  }
  return read;
}

interface Target {
  sql: Database.Database;
  storyId: StoryId;
  madeBy: string;
  at: string;
  context: LibraryContext;
  /** By `file.path`. */
  recordings: ReadonlyMap<string, RecordingId>;
  read: ReadTexts;
}

function linesFor(
  lines: readonly FileLine[],
  original: readonly StoredLine[] | undefined,
  context: LibraryContext,
): StoredLine[] {
  const places = original === undefined ? [] : matchLines(lines, original);
  const taken = new Set<number>();
  return lines.map(({ fromMs, toMs, speaker, text, language, times }, index) => {
    const place = places[index] ?? null;
    const isFree = place !== null && !taken.has(place);
    if (isFree) taken.add(place);
    const beside = isFree ? original?.[place] : undefined;
    return {
      ...{ fromMs, toMs, speaker, text, language, times },
      id: TranscriptLineId.parse(context.newId()),
      ...(beside !== undefined && { fromMs: beside.fromMs, toMs: beside.toMs }),
      ...{ speakerId: null, direction: 'auto', ofLineId: beside?.id ?? null },
      ...{ doubtful: [], isByComputer: false },
    };
  });
}

/** Must run inside a `db.write`. Originals come first, so that translations find them. @returns how many texts were changed here and there: ours stay, theirs lie beside them */
export function putTexts(texts: readonly ReceivedText[], target: Target): number {
  const { sql, storyId } = target;
  const placed = new Map<string, TranscriptId>();
  let beside = 0;
  const inOrder = [
    ...texts.filter(({ ofPath }) => ofPath === undefined),
    ...texts.filter(({ ofPath }) => ofPath !== undefined),
  ];
  for (const text of inOrder) {
    const { checksum, path } = text.file;
    const known = sql
      .prepare<[string, string], TranscriptId | null>(
        'select transcript_id from received_files where story_id = ? and checksum = ?',
      )
      .pluck()
      .get(storyId, checksum);
    if (known !== undefined && known !== null) {
      placed.set(path, known);
      continue;
    }
    const ofId = text.ofPath === undefined ? null : (placed.get(text.ofPath) ?? null);
    const former = formerOf(text, ofId, target);
    const isUntouched = former !== undefined && former.revision === former.receivedRevision;
    if (former !== undefined && !isUntouched) beside += 1;
    const id = isUntouched ? renew(former.id, text, ofId, target) : add(text, ofId, target);
    placed.set(path, id);
    sql
      .prepare(
        `insert into received_files (story_id, checksum, transcript_id, revision)
         select ?, ?, id, revision from transcripts where id = ?`,
      )
      .run(storyId, checksum, id);
  }
  return beside;
}

interface Former {
  id: TranscriptId;
  revision: number;
  receivedRevision: number;
}

/** The text of the same language and sound that came with an earlier package. */
function formerOf(
  { language, soundPath }: ReceivedText,
  ofId: TranscriptId | null,
  { sql, storyId, recordings }: Target,
): Former | undefined {
  return sql
    .prepare<Record<string, string | null>, Former>(
      `select t.id, t.revision, f.revision as receivedRevision from received_files f join transcripts t on t.id = f.transcript_id
       where f.story_id = @storyId and t.binned_at is null and t.language = @language
         and t.recording_id is @recordingId and (t.of_id is null) = (@ofId is null)
       order by t.updated_at desc limit 1`,
    )
    .get({
      ...{ storyId, ofId, language: spellLanguageTag(language) },
      recordingId: (soundPath && recordings.get(soundPath)) ?? null,
    });
}

function add(text: ReceivedText, ofId: TranscriptId | null, target: Target): TranscriptId {
  const { sql, storyId, recordings, madeBy, at, context } = target;
  const id = TranscriptId.parse(context.newId());
  sql
    .prepare(
      `insert into transcripts (id, story_id, recording_id, language, of_id, state, origin, made_by, last_editor, created_at, updated_at)
       values (?, ?, ?, ?, ?, 'draft', 'imported', ?, ?, ?, ?)`,
    )
    .run(
      ...[id, storyId, (text.soundPath && recordings.get(text.soundPath)) ?? null],
      ...[spellLanguageTag(text.language), ofId, madeBy, context.library.member.name, at, at],
    );
  write(id, text, ofId, target);
  return id;
}

function renew(
  id: TranscriptId,
  text: ReceivedText,
  ofId: TranscriptId | null,
  target: Target,
): TranscriptId {
  const { sql, context, at } = target;
  const present = findTranscript(sql, id);
  if (present !== undefined) keepVersion(sql, present, { why: 'before-import', context });
  sql
    .prepare('update transcripts set revision = revision + 1, updated_at = ? where id = ?')
    .run(at, id);
  write(id, text, ofId, target);
  return id;
}

function write(
  id: TranscriptId,
  { file, state }: ReceivedText,
  ofId: TranscriptId | null,
  { sql, read, madeBy, at, context }: Target,
): void {
  const original = ofId === null ? undefined : readLines(sql, ofId);
  replaceLines(sql, { id, ofId }, linesFor(read.get(file.path) ?? [], original, context));
  // Who checked it is not told; that somebody of the sender did, is.
  sql
    .prepare(
      `update transcripts set state = @state, checked_by = @madeBy, checked_at = @at,
         approved_by = case @state when 'approved' then @madeBy else '' end,
         approved_at = case @state when 'approved' then @at end
       where id = @id`,
    )
    .run({ id, state, madeBy, at });
}
