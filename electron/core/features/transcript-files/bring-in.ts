// Takes the text of a file into a story: in one transaction, so that it is there whole or not at all.
import type Database from 'better-sqlite3';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { CheckedInputOf, OutputOf } from '../../../../shared/contract/methods.ts';
import type { IndexPointId, TranscriptId } from '../../../../shared/model/ids.ts';
import type { Transcript } from '../../../../shared/model/transcript.ts';
import { spellLanguageTag } from '../../../../shared/rules/language-tag.ts';
import type { JobControl, LibraryContext } from '../../context.ts';
import { requireHeard } from '../../db/recording-rows.ts';
import { requireStory } from '../../db/require-story.ts';
import { replaceLines } from '../../db/transcript-changes.ts';
import { takeInPoints } from '../../db/take-in-points.ts';
import { findTranscript, readLines } from '../../db/transcript-rows.ts';
import type { StoredLine } from '../../db/transcript-rows.ts';
import { keepVersion, versionsOf } from '../../db/transcript-versions.ts';
import type { FileContent } from '../../transcript-files/file-content.ts';
import { badFile } from '../../transcript-files/notice.ts';
import { openTranscriptFile } from './open-file.ts';
import {
  besideOriginal,
  chosenText,
  keepIds,
  newLines,
} from '../../transcript-files/lines-to-store.ts';
import { pointsOfFile } from '../../transcript-files/points-of-file.ts';
import { freeTranslations, rejoinTranslations } from './rejoin-translations.ts';

type Input = CheckedInputOf<'transcriptFiles.bringIn'>;

/** @throws AppError `not-found`, `conflict`, or `invalid-input` with the line that is wrong: nothing is taken in then */
export async function bringIn(
  input: Input,
  context: LibraryContext,
  job: JobControl,
): Promise<OutputOf<'transcriptFiles.bringIn'>> {
  checkPlaces(input, context);
  job.progress(0, 'bringing-in');
  const content = await openTranscriptFile(input.path);
  job.throwIfCancelled();
  const { sql } = context.library.db;
  const chosen = chosenText(content.text.lines, input.speakers);
  if (chosen.lines.length === 0) throw badFile('No line of this file is to be taken in.');
  // The library may have changed while the file was being read.
  const { recordingId } = checkPlaces(input, context);
  const endMs = recordingId === null ? null : requireHeard(recordingId, context).durationMs;
  const language = spellLanguageTag(input.language);
  const { into } = input;
  const made = { storyId: input.storyId, recordingId, madeBy: input.madeBy.trim() };
  const result: {
    ids: TranscriptId[];
    versionId: OutputOf<'transcriptFiles.bringIn'>['versionId'];
    unmatched: number;
    pointIds: IndexPointId[];
  } = {
    ...{ ids: [], versionId: null, unmatched: 0, pointIds: [] },
  };
  context.library.db.write(
    { action: 'transcriptFiles.bringIn', subject: input.storyId, detail: content.format },
    () => {
      const fresh = newLines(chosen.lines, { endMs, newId: context.newId });
      if (into.kind === 'replace') {
        const target = openTranscript(into.id, input, context);
        keepVersion(sql, target, { why: 'before-import', context });
        result.versionId =
          target.lineCount === 0 ? null : (versionsOf(sql, target.id)[0]?.id ?? null);
        const lines = keepIds(fresh, readLines(sql, target.id));
        const freed = freeTranslations(sql, target, lines, context);
        replaceLines(sql, target, lines);
        rejoinTranslations(sql, freed, lines);
        markTakenIn(sql, target.id, { language, madeBy: made.madeBy }, context);
        result.ids.push(target.id);
      } else if (into.kind === 'translation') {
        const original = readLines(sql, into.ofId);
        const beside = besideOriginal(fresh, chosen.lines, original);
        result.unmatched = beside.unmatched;
        result.ids.push(
          insert(sql, { ...made, language, ofId: into.ofId, lines: beside.lines }, context),
        );
      } else result.ids.push(insert(sql, { ...made, language, ofId: null, lines: fresh }, context));
      if (input.takesPoints) {
        const points = pointsOfFile(content.points, {
          otherLanguage: otherLanguageOf(input, content),
          newId: context.newId,
        });
        const at = context.clock().toISOString();
        takeInPoints(sql, { storyId: input.storyId, recordingId, points, at });
        result.pointIds = points.map(({ id }) => id);
      }
      const [mainId] = result.ids;
      if (mainId !== undefined && into.kind !== 'translation')
        for (const { place, language: tag } of input.translations) {
          const text = content.translations[place];
          if (text === undefined)
            throw new AppError(
              'not-found',
              'This translation is not in the file. Nothing was taken in.',
            );
          const own = chosenText(text.lines, input.speakers, chosen.places);
          const beside = besideOriginal(
            newLines(own.lines, { endMs, newId: context.newId }),
            ...[own.lines, readLines(sql, mainId)],
          );
          result.unmatched += beside.unmatched;
          result.ids.push(
            insert(
              sql,
              { ...made, language: spellLanguageTag(tag), ofId: mainId, lines: beside.lines },
              context,
            ),
          );
        }
    },
  );
  const [transcript, ...translations] = result.ids.flatMap((id) => findTranscript(sql, id) ?? []);
  if (transcript === undefined) throw new Error('the transcript is not there');
  const { versionId, unmatched, pointIds } = result;
  return { transcript, translations, versionId, unmatched, pointIds };
}

/** The second words of a point are in the language of the translation that the file holds. */
function otherLanguageOf({ translations }: Input, content: FileContent): string {
  const tag = translations[0]?.language ?? content.translations[0]?.language ?? 'und';
  return spellLanguageTag(tag);
}

/** @throws AppError `not-found`, `conflict`, `invalid-input` @returns of which recording the times are */
function checkPlaces(input: Input, context: LibraryContext): Pick<Transcript, 'recordingId'> {
  const { storyId, into, speakers } = input;
  requireStory(storyId, context);
  const { sql } = context.library.db;
  const person = sql.prepare('select 1 from people where id = ?');
  if (speakers.some(({ personId }) => personId !== null && person.get(personId) === undefined))
    throw new AppError('not-found', 'A person is not in the library. Nothing was taken in.');
  if (into.kind === 'new') {
    const { recordingId } = input;
    if (recordingId !== null && requireHeard(recordingId, context).storyId !== storyId)
      throw new AppError('invalid-input', 'This recording belongs to another story.');
    return { recordingId };
  }
  const target = openTranscript(into.kind === 'replace' ? into.id : into.ofId, input, context);
  if (into.kind === 'translation' && target.ofId !== null)
    throw new AppError(
      'invalid-input',
      'This is a translation itself. Please choose the text that it translates.',
    );
  if (into.kind === 'replace' && target.state === 'approved')
    throw new AppError(
      'conflict',
      'This transcript is approved, so it stays as it is. To change it, make a new version.',
    );
  return { recordingId: target.recordingId };
}

function openTranscript(id: TranscriptId, { storyId }: Input, context: LibraryContext): Transcript {
  const found = findTranscript(context.library.db.sql, id);
  if (found === undefined || found.storyId !== storyId)
    throw new AppError('not-found', 'This transcript is not in this story.');
  if (found.binnedAt !== null)
    throw new AppError('conflict', 'This transcript is in the bin. Please bring it back first.');
  return found;
}

interface NewTranscript extends Pick<
  Transcript,
  'storyId' | 'recordingId' | 'language' | 'ofId' | 'madeBy'
> {
  lines: StoredLine[];
}

function insert(
  sql: Database.Database,
  { storyId, recordingId, language, ofId, madeBy, lines }: NewTranscript,
  context: LibraryContext,
): TranscriptId {
  const id = context.newId() as TranscriptId;
  const now = context.clock().toISOString();
  sql
    .prepare(
      `insert into transcripts (id, story_id, recording_id, language, of_id, state, origin, made_by, last_editor, created_at, updated_at)
       values (?, ?, ?, ?, ?, 'draft', 'imported', ?, ?, ?, ?)`,
    )
    .run(
      ...([id, storyId, recordingId, language, ofId] as const),
      ...([madeBy, context.library.member.name, now, now] as const),
    );
  replaceLines(sql, { id, ofId }, lines);
  return id;
}

/** Other words than those that somebody checked. */
function markTakenIn(
  sql: Database.Database,
  id: TranscriptId,
  { language, madeBy }: Pick<Transcript, 'language' | 'madeBy'>,
  context: LibraryContext,
): void {
  sql
    .prepare(
      `update transcripts set language = @language, origin = 'imported', state = 'draft', checked_by = '', checked_at = null,
         made_by = case when @madeBy = '' then made_by else @madeBy end, last_editor = @editor,
         revision = revision + 1, updated_at = @now
       where id = @id`,
    )
    .run({
      ...{ id, language, madeBy },
      ...{ editor: context.library.member.name, now: context.clock().toISOString() },
    });
}
