// Transcripts and translations: written line by line, every change saved at once, nothing that was written ever lost.
import { AppError } from '../../../shared/contract/errors.ts';
import { TranscriptId } from '../../../shared/model/ids.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Transcript } from '../../../shared/model/transcript.ts';
import { spellLanguageTag } from '../../../shared/rules/language-tag.ts';
import { roleMay } from '../../../shared/rules/permissions.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { requireHeard } from '../db/recording-rows.ts';
import { requireStory } from '../db/require-story.ts';
import { visibleStoryFacts } from '../db/visible-stories.ts';
import {
  findTranscript,
  isTranscriptNeeded,
  readLines,
  transcriptsOf,
} from '../db/transcript-rows.ts';
import {
  keepTranslations,
  keepVersion,
  readVersion,
  versionsOf,
} from '../db/transcript-versions.ts';
import { linesToldTo, transcriptsToldTo } from '../db/transcripts-told.ts';
import { applyChanges, replaceLines } from '../db/transcript-changes.ts';

/** While the same person goes on, a version is kept once in so long. */
const VERSION_EVERY_MS = 10 * 60_000;

export const transcripts: Handlers<'transcripts'> = {
  list({ storyId }, context) {
    visibleStoryFacts(context, storyId);
    return transcriptsToldTo(transcriptsOf(context.library.db.sql, storyId), context);
  },

  listBin({ storyId }, context) {
    visibleStoryFacts(context, storyId);
    return transcriptsOf(context.library.db.sql, storyId, { bin: true });
  },

  get({ id }, context) {
    const transcript = requireTranscript(id, context);
    return { ...transcript, lines: linesToldTo(transcript, context) };
  },

  create({ storyId, recordingId, language, ofId, madeBy }, context) {
    requireStory(storyId, context);
    const original = ofId === null ? undefined : requireTranscript(ofId, context);
    if (original !== undefined && (original.storyId !== storyId || original.ofId !== null))
      throw new AppError(
        'invalid-input',
        'A translation belongs to the transcript of this story. Please choose that one.',
      );
    const sound = original === undefined ? recordingId : original.recordingId;
    if (sound !== null && requireHeard(sound, context).storyId !== storyId)
      throw new AppError('invalid-input', 'This recording belongs to another story.');
    const id = TranscriptId.parse(context.newId());
    const now = context.clock().toISOString();
    write('transcripts.create', storyId, context, (sql) => {
      sql
        .prepare(
          `insert into transcripts (id, story_id, recording_id, language, of_id, state, origin, made_by, created_at, updated_at)
           values (?, ?, ?, ?, ?, 'draft', 'typed', ?, ?, ?)`,
        )
        .run(
          ...([id, storyId, sound, spellLanguageTag(language), ofId, madeBy.trim()] as const),
          ...([now, now] as const),
        );
    });
    return requireTranscript(id, context);
  },

  update({ id, language, madeBy }, context) {
    const known = requireOpen(id, context);
    const next = {
      language: language === undefined ? known.language : spellLanguageTag(language),
      madeBy: madeBy?.trim() ?? known.madeBy,
    };
    if (next.language === known.language && next.madeBy === known.madeBy) return known;
    write('transcripts.update', known.storyId, context, (sql) => {
      sql
        .prepare('update transcripts set language = ?, made_by = ? where id = ?')
        .run(next.language, next.madeBy, id);
    });
    return requireTranscript(id, context);
  },

  edit({ id, changes, keepBefore }, context) {
    const known = requireOpen(id, context);
    const { member } = context.library;
    const now = context.clock();
    change('transcripts.edit', known, context, (sql) => {
      const last = versionsOf(sql, id)[0];
      const lastEditor = sql
        .prepare<[string], string>('select last_editor from transcripts where id = ?')
        .pluck()
        .get(id);
      const isOld =
        last === undefined || now.getTime() - Date.parse(last.madeAt) >= VERSION_EVERY_MS;
      const hasMoved = lastEditor !== '' && lastEditor !== member.name;
      if (keepBefore !== undefined || isOld || hasMoved)
        keepVersion(sql, known, { why: keepBefore ?? 'editing', context, by: lastEditor });
      const removed = changes.flatMap((one) => (one.kind === 'remove' ? [one.id] : []));
      keepTranslations(sql, known, removed, { why: keepBefore ?? 'editing', context });
      applyChanges(sql, known, changes);
      sql.prepare('update transcripts set last_editor = ? where id = ?').run(member.name, id);
    });
    return requireTranscript(id, context);
  },

  setState({ id, state }, context) {
    const known = requireTranscript(id, context);
    const { member } = context.library;
    if (known.state === state) return known;
    if (state === 'approved' && !roleMay(member.role, 'agreements.decide'))
      throw new AppError('not-permitted', 'A lead approves transcripts. Please ask one of them.');
    if (state !== 'draft' && known.lineCount === 0)
      throw new AppError('invalid-input', 'There is no text yet. Please write it down first.');
    const now = context.clock().toISOString();
    change('transcripts.setState', known, context, (sql) => {
      if (state !== 'draft') keepVersion(sql, { ...known, state }, { why: state, context });
      sql
        .prepare(
          `update transcripts set state = @state,
             checked_by = case when @state = 'draft' then '' when @isNew then @by else checked_by end,
             checked_at = case when @state = 'draft' then null when @isNew then @at else checked_at end,
             approved_by = case when @state = 'approved' then @by else '' end,
             approved_at = case when @state = 'approved' then @at else null end
           where id = @id`,
        )
        .run({ id, state, by: member.name, at: now, isNew: known.checkedAt === null ? 1 : 0 });
    });
    return requireTranscript(id, context);
  },

  bin: ({ id }, context) =>
    setBinned(id, context.clock().toISOString(), 'transcripts.bin', context),
  restore: ({ id }, context) => setBinned(id, null, 'transcripts.restore', context),

  versions({ id }, context) {
    requireTranscript(id, context);
    return versionsOf(context.library.db.sql, id);
  },

  version({ id }, context) {
    const version = readVersion(context.library.db.sql, id);
    requireTranscript(version.transcriptId, context);
    return version;
  },

  isNeeded({ storyId }, context) {
    visibleStoryFacts(context, storyId);
    return { isNeeded: isTranscriptNeeded(context.library.db.sql, storyId) };
  },

  setNeeded({ storyId, isNeeded }, context) {
    requireStory(storyId, context);
    if (isNeeded === isTranscriptNeeded(context.library.db.sql, storyId)) return { isNeeded };
    const said = [context.clock().toISOString(), context.library.member.name];
    write('transcripts.setNeeded', storyId, context, (sql) => {
      if (isNeeded)
        sql.prepare('delete from transcript_not_needed where story_id = ?').run(storyId);
      else sql.prepare('insert into transcript_not_needed values (?, ?, ?)').run(storyId, ...said);
    });
    return { isNeeded };
  },

  restoreVersion({ id }, context) {
    const version = readVersion(context.library.db.sql, id);
    const known = requireOpen(version.transcriptId, context);
    change('transcripts.restoreVersion', known, context, (sql) => {
      keepVersion(sql, known, { why: 'before-restore', context });
      const staying = new Set(version.lines.map((line) => line.id));
      const removed = readLines(sql, known.id).flatMap((line) =>
        staying.has(line.id) ? [] : [line.id],
      );
      keepTranslations(sql, known, removed, { why: 'before-restore', context });
      replaceLines(sql, known, version.lines);
      // What nobody had checked is not checked by coming back.
      if (version.state === 'draft')
        sql
          .prepare(
            "update transcripts set state = 'draft', checked_by = '', checked_at = null where id = ?",
          )
          .run(known.id);
    });
    return requireTranscript(known.id, context);
  },
};

/** @throws AppError `not-found`, also for what this person may not read, or what is in the bin unless that is asked for */
function requireTranscript(id: TranscriptId, context: LibraryContext): Transcript {
  const transcript = findTranscript(context.library.db.sql, id);
  if (transcript === undefined)
    throw new AppError('not-found', 'This transcript is not in the library.');
  visibleStoryFacts(context, transcript.storyId);
  const [told] = transcriptsToldTo([transcript], context);
  if (told === undefined) throw new AppError('not-found', 'This transcript is not in the library.');
  return told;
}

/** @throws AppError `conflict` for one that is frozen or in the bin */
function requireOpen(id: TranscriptId, context: LibraryContext): Transcript {
  const transcript = requireTranscript(id, context);
  requireStory(transcript.storyId, context);
  if (transcript.binnedAt !== null)
    throw new AppError('conflict', 'This transcript is in the bin. Please bring it back first.');
  if (transcript.state === 'approved')
    throw new AppError(
      'conflict',
      'This transcript is approved, so it stays as it is. To change it, make a new version.',
    );
  return transcript;
}

function setBinned(
  id: TranscriptId,
  at: string | null,
  action: string,
  context: LibraryContext,
): Transcript {
  const known = requireTranscript(id, context);
  if ((known.binnedAt === null) === (at === null)) return known;
  write(action, known.storyId, context, (sql) => {
    sql
      .prepare(
        // Translations go with what they translate, and come back with it.
        'update transcripts set binned_at = @at where id = @id or (of_id = @id and binned_at is @before)',
      )
      .run({ id, at, before: known.binnedAt });
  });
  return requireTranscript(id, context);
}

/** A change of its words or its state. */
function change(
  action: string,
  { id, storyId }: Transcript,
  context: LibraryContext,
  run: (sql: LibraryContext['library']['db']['sql']) => void,
): void {
  write(action, storyId, context, (sql) => {
    run(sql);
    sql
      .prepare('update transcripts set revision = revision + 1, updated_at = ? where id = ?')
      .run(context.clock().toISOString(), id);
  });
}

/** The history names the story: who may not hear of it is not told of its words either. */
function write(
  action: string,
  subject: StoryId,
  { library }: LibraryContext,
  run: (sql: LibraryContext['library']['db']['sql']) => void,
): void {
  library.db.write({ action, subject, isContinued: action === 'transcripts.edit' }, run);
}
