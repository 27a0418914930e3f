// First drafts by this computer: made where they are allowed, piece by piece, and gone on with where they stopped.
import { AppError } from '../../../shared/contract/errors.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import { DraftId } from '../../../shared/model/ids.ts';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { spellLanguageTag } from '../../../shared/rules/language-tag.ts';
import { modelLanguage } from '../../../shared/rules/speech-languages.ts';
import type { Handlers, LibraryContext, OpenLibrary } from '../context.ts';
import { copySource } from '../db/access-copy-rows.ts';
import type { CopySource } from '../db/access-copy-rows.ts';
import { appendDraft, requireGrowing } from '../db/append-draft.ts';
import type { HeardLines } from '../db/append-draft.ts';
import {
  draftsOf,
  findDraft,
  insertDraft,
  readPermission,
  writeDecision,
} from '../db/draft-rows.ts';
import type { DraftRow } from '../db/draft-rows.ts';
import { requireHeard } from '../db/recording-rows.ts';
import { requireStory } from '../db/require-story.ts';
import { keepVersion } from '../db/transcript-versions.ts';
import { visibleStoryFacts } from '../db/visible-stories.ts';
import { makeDraft } from '../speech/make-draft.ts';
import { chosenModel } from '../speech/models.ts';

/** Which is being worked on now. After a crash none is. */
const atWork = new WeakMap<OpenLibrary, DraftId>();

export const drafts: Handlers<'drafts'> = {
  list({ storyId }, context) {
    visibleStoryFacts(context, storyId);
    return draftsOf(context.library.db.sql, storyId).map((row) => told(row, context));
  },

  permission({ storyId }, context) {
    visibleStoryFacts(context, storyId);
    return readPermission(context.library.db.sql, storyId);
  },

  decide({ storyId, isAllowed, reason }, context) {
    requireStory(storyId, context);
    const { db, member } = context.library;
    const at = context.clock().toISOString();
    const action = isAllowed ? 'drafts.allow' : 'drafts.forbid';
    db.write({ action, subject: storyId }, (sql) =>
      writeDecision(sql, { storyId, isAllowed, reason: reason.trim(), by: member.name, at }),
    );
    return readPermission(db.sql, storyId);
  },

  async make({ recordingId, language, goOn }, context, job) {
    const { library, speech } = context;
    const { db } = library;
    if (speech === undefined)
      throw new AppError(
        'tool-missing',
        'This computer cannot hear speech with this way of starting Homeground. You can always write the words yourself.',
      );
    const { storyId } = requireSpoken(recordingId, context);
    requirePermission(storyId, context);
    const source = requireSound(recordingId, context);
    const begun = goOn === null ? undefined : requireDraft(goOn, source, context);
    if (begun !== undefined && begun.storyId !== storyId)
      throw new AppError(
        'conflict',
        'This recording belongs to another story by now. Please begin a new draft.',
      );
    const wanted = begun === undefined ? language : begun.language;
    if (wanted !== null && modelLanguage(wanted) === undefined)
      throw new AppError(
        'invalid-input',
        'No speech model knows this language yet. Please write the words yourself, or choose another language.',
      );
    const model = chosenModel(speech, begun?.model);
    let draft =
      begun ?? newDraft({ storyId, source, language: wanted, model: model.name }, context);
    if (draft.model !== model.name) draft = { ...draft, model: model.name };

    const keep = (change: Partial<DraftRow>, heard: HeardLines = { lines: [], language: '' }) => {
      const updatedAt = context.clock().toISOString();
      db.write({ action: 'drafts.make', subject: storyId, isContinued: true }, (sql) => {
        draft = appendDraft(
          sql,
          { ...draft, ...change, updatedAt },
          { ...heard, madeWith: model.name, newId: context.newId },
        );
      });
      context.emit({ event: 'changed', payload: { topics: ['drafts', 'transcripts'] } });
    };

    try {
      await makeDraft({
        ...{ source, language: wanted, context, job },
        ...{ doneToMs: draft.doneToMs, fromMs: draft.fromMs, toMs: draft.toMs },
        ...{ modelFolder: model.folder, start: speech.start },
        onReady() {
          atWork.set(library, draft.id);
          db.write({ action: 'drafts.make', subject: storyId, isContinued: true }, (sql) => {
            if (begun === undefined) insertDraft(sql, draft);
            else keepBefore(draft, context);
          });
          context.emit({ event: 'changed', payload: { topics: ['drafts'] } });
        },
        mayGoOn() {
          requirePermission(storyId, context);
          if (draft.transcriptId !== null) requireGrowing(db.sql, draft.transcriptId);
        },
        keep: (doneToMs, heard) => keep({ doneToMs }, heard),
      });
      keep({ doneToMs: draft.toMs, finishedAt: context.clock().toISOString() });
    } finally {
      if (atWork.get(library) === draft.id) atWork.delete(library);
      context.emit({ event: 'changed', payload: { topics: ['drafts', 'transcripts'] } });
    }
    return told(draft, context);
  },
};

function told(
  { sha256: _sha256, finishedAt, ...row }: DraftRow,
  { library }: LibraryContext,
): Draft {
  if (finishedAt !== null) return { ...row, state: 'finished' };
  return { ...row, state: atWork.get(library) === row.id ? 'running' : 'stopped' };
}

/** @throws AppError `not-found`, `conflict`, `invalid-input` */
function requireSpoken(id: RecordingId, context: LibraryContext): { storyId: StoryId } {
  const { storyId, purpose, binnedAt } = requireHeard(id, context);
  if (storyId === null || purpose !== 'interview')
    throw new AppError('invalid-input', 'Only the recording of a story can have a draft.');
  if (binnedAt !== null)
    throw new AppError('conflict', 'This recording is in the bin. Please bring it back first.');
  requireStory(storyId, context);
  return { storyId };
}

/** @throws AppError `not-permitted` */
function requirePermission(storyId: StoryId, { library }: LibraryContext): void {
  const { why } = readPermission(library.db.sql, storyId);
  if (why === 'forbidden')
    throw new AppError(
      'not-permitted',
      'A lead has decided that no computer writes down what is said in this story. You can write the words yourself.',
    );
  if (why === 'high-protection')
    throw new AppError(
      'not-permitted',
      'Somebody in this story is at high protection. A lead can allow a draft for this story, with a reason. You can write the words yourself.',
    );
}

/** @throws AppError `conflict` */
function requireSound(id: RecordingId, { library }: LibraryContext): CopySource {
  const source = copySource(library.db.sql, id);
  if (source === undefined)
    throw new AppError(
      'conflict',
      'This recording is not finished, or a part of it is damaged. Please look at it first.',
    );
  return source;
}

/** @throws AppError `not-found`, `conflict` */
function requireDraft(id: DraftId, source: CopySource, { library }: LibraryContext): DraftRow {
  const draft = findDraft(library.db.sql, id);
  if (draft === undefined || draft.recordingId !== source.id)
    throw new AppError('not-found', 'This draft is no longer in the library.');
  if (draft.finishedAt !== null)
    throw new AppError('conflict', 'This draft is finished. You can begin a new one.');
  if (draft.sha256 !== source.sha256)
    throw new AppError(
      'conflict',
      'A part of this recording was erased since. Please begin a new draft.',
    );
  if (draft.transcriptId !== null) requireGrowing(library.db.sql, draft.transcriptId);
  return draft;
}

function newDraft(
  {
    storyId,
    source,
    language,
    model,
  }: { storyId: StoryId; source: CopySource; language: string | null; model: string },
  { newId, clock, library }: LibraryContext,
): DraftRow {
  const now = clock().toISOString();
  const fromMs = Math.round(source.trimInMs ?? 0);
  return {
    id: DraftId.parse(newId()),
    ...{ storyId, recordingId: source.id, transcriptId: null, model, sha256: source.sha256 },
    language: language === null ? null : spellLanguageTag(language),
    ...{ fromMs, doneToMs: fromMs },
    toMs: Math.max(fromMs, Math.round(source.trimOutMs ?? source.durationMs)),
    ...{ madeBy: library.member.name, startedAt: now, updatedAt: now, finishedAt: null },
  };
}

/** What people have changed in it since stays as a version, should they miss it among what comes now. Must run inside a `db.write`. */
function keepBefore({ transcriptId }: DraftRow, context: LibraryContext): void {
  if (transcriptId === null) return;
  const { sql } = context.library.db;
  keepVersion(sql, requireGrowing(sql, transcriptId), { why: 'before-draft', context });
}
