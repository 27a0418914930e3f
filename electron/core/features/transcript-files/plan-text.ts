// What of a text may leave, for which use, and what stands against it: asks the gate, and looks for names.
import { AppError } from '../../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../../shared/contract/methods.ts';
import type { Use } from '../../../../shared/model/agreement.ts';
import type { TranscriptId } from '../../../../shared/model/ids.ts';
import type { LibraryContext } from '../../context.ts';
import { readSetting } from '../../db/settings.ts';
import { findTranscript } from '../../db/transcript-rows.ts';
import { visibleStoryFacts } from '../../db/visible-stories.ts';
import type { LeavingTranscript } from '../../db/words-that-leave.ts';
import { namesInTexts } from '../../packaging/names-in-words.ts';
import { loadStoryFacts } from '../../packaging/package-facts.ts';
import { judgeStories } from '../../packaging/plan.ts';
import type { WrittenLine, WrittenText } from '../../transcript-files/leaving-text.ts';

export interface TextPlan extends OutputOf<'transcriptFiles.plan'> {
  written: WrittenText;
}

const MOST_NAMES = 20;

/** @throws AppError `not-found` */
export function planText(
  { id, use }: { id: TranscriptId; use: Use },
  context: LibraryContext,
): TextPlan {
  const { library } = context;
  const { sql } = library.db;
  const transcript = findTranscript(sql, id);
  if (transcript === undefined || transcript.binnedAt !== null) throw notFound();
  visibleStoryFacts(context, transcript.storyId);
  const today = context.today();
  const facts = loadStoryFacts(library, { storyId: transcript.storyId, today });
  const [verdict] = judgeStories(facts, { use, by: library.member.id, today });
  if (verdict === undefined) throw notFound();
  const { story, hiddenNames, clearedWords } = verdict.facts;
  const leaving = story.transcripts.find((text) => text.id === id);
  const lines = leaving === undefined ? [] : linesOf(leaving, story.transcripts);
  const shown = [...story.storytellers, ...story.interviewers, ...story.interpreters];
  const search = { own: hiddenNames, all: facts.hiddenNames, shown, cleared: clearedWords };
  const names = [
    ...verdict.blocks
      .filter(({ field }) => field === 'title')
      .map(({ word, block }) => ({ word, isCertain: block === 'real-name-in-words', atMs: null })),
    ...namesInTexts(leaving === undefined ? [] : [leaving], search, MOST_NAMES).map(
      ({ word, isCertain, atMs }) => ({ word, isCertain, atMs }),
    ),
  ];
  const problem =
    transcript.state === 'draft' ? 'not-checked' : lines.length === 0 ? 'nothing-left' : null;
  return {
    mayLeave: verdict.decision.allowed && names.length === 0 && problem === null,
    ...{ decision: verdict.decision, problem, names },
    lineCount: lines.length,
    closedCount: problem === 'not-checked' ? 0 : transcript.lineCount - lines.length,
    untimedCount: lines.filter(({ fromMs }) => fromMs === null).length,
    written: {
      ...{ title: story.title, code: story.code, storytellers: story.storytellers },
      ...{ interviewers: story.interviewers, recordedOn: story.recordedOn },
      language: transcript.language,
      isTranslation: transcript.ofId !== null,
      isApproved: transcript.state === 'approved',
      isAnonymised: story.isProtected,
      writtenOn: today,
      organisation: readSetting(sql, 'organisation') ?? '',
      lines,
    },
  };
}

/** Who speaks in a translation is often said in the original alone. */
function linesOf(text: LeavingTranscript, texts: readonly LeavingTranscript[]): WrittenLine[] {
  const originals = texts.find(({ id }) => id === text.ofId)?.lines ?? [];
  const speakers = new Map(originals.map(({ id, speaker }) => [id, speaker]));
  return text.lines.map(({ fromMs, toMs, speaker, text: words, language, ofLineId }) => ({
    ...{ fromMs, toMs, text: words, language },
    speaker: speaker || ((ofLineId === null ? undefined : speakers.get(ofLineId)) ?? ''),
  }));
}

function notFound(): AppError {
  return new AppError('not-found', 'This transcript is not in the library.');
}
