// What of a story may be put into an exhibition: nothing that may not be shown is offered, and what stands against it is said.
import { AppError } from '../../../shared/contract/errors.ts';
import type { StoryOffer } from '../../../shared/model/exhibition-output.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { LibraryContext } from '../context.ts';
import { visibleStoryFacts } from '../db/visible-stories.ts';
import { wordTimesOf } from '../db/word-times.ts';
import { judgeForUse } from './exhibition-facts.ts';
import { silentParts } from './judge-items.ts';

/** @throws AppError `not-found` */
export function offerOfStory(storyId: StoryId, context: LibraryContext): StoryOffer {
  visibleStoryFacts(context, storyId);
  const { verdicts, films } = judgeForUse(context, { storyIds: [storyId], use: 'exhibition' });
  const verdict = verdicts.get(storyId);
  if (verdict === undefined) throw new AppError('not-found', 'This story is not in the library.');
  const { decision, blocks, mayLeave, facts } = verdict;
  const { number, title, sounds, transcripts, pictures } = facts.story;
  const told = { storyId, number, title, decision, blocks };
  if (!mayLeave) return { ...told, sounds: [], texts: [], pictures: [] };
  return {
    ...told,
    sounds: sounds.map((sound) => ({
      recordingId: sound.id,
      durationMs: sound.durationMs,
      filmReasons: films.get(sound.id)?.reasons ?? null,
      closed: silentParts(sound),
    })),
    texts: transcripts.map(({ id, recordingId, language, isTranslation, lines }) => {
      const timesOf = wordTimesOf(context.library.db.sql, id);
      return {
        ...{ transcriptId: id, recordingId, language, isTranslation },
        lines: lines.map(({ id: lineId, fromMs, toMs, speaker, text }) => ({
          ...{ id: lineId, fromMs, toMs, speaker, text, times: timesOf({ id: lineId, text }) },
        })),
      };
    }),
    pictures: pictures.map(({ id, caption, altText }) => ({ attachmentId: id, caption, altText })),
  };
}
