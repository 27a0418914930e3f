// Copies of their own story for storytellers: what would go in, giving one, and those that were given.
import { AppError } from '../../../shared/contract/errors.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import type { CopyPlan } from '../../../shared/model/storyteller-copy.ts';
import { closedLengthMs } from '../../../shared/rules/closed-passages.ts';
import { decideStorytellerCopy } from '../../../shared/rules/storyteller-copy.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { listCopies } from '../db/copy-rows.ts';
import { namesOfPeople } from '../db/people-names.ts';
import { visibleStories, visibleStoryFacts } from '../db/visible-stories.ts';
import { copyWords } from '../packaging/storyteller-copy/copy-words.ts';
import { gatherCopy } from '../packaging/storyteller-copy/gather-copy.ts';
import { giveCopy } from '../packaging/storyteller-copy/give-copy.ts';

function plan(ids: { storyId: StoryId; personId: PersonId }, context: LibraryContext): CopyPlan {
  visibleStoryFacts(context, ids.storyId);
  const gathered = gatherCopy(context, ids);
  if (gathered?.facts.person === undefined)
    throw new AppError('not-found', 'This person is not a storyteller of this story.');
  const { facts, story, language, hasOwnClosed, photos, photosKept, signed } = gathered;
  const all = decideStorytellerCopy({ facts, confirmed: false, today: context.today() });
  const lengthOf = (passages: (typeof story.sounds)[number]['closed'], durationMs: number) =>
    closedLengthMs(passages, durationMs);
  return {
    ...ids,
    displayName: namesOfPeople(context.library.db.sql, [ids.personId]).get(ids.personId) ?? '',
    storyNumber: story.number,
    reasons: all.filter((reason) => reason !== 'lead-must-confirm'),
    needsLead: all.includes('lead-must-confirm'),
    protection: facts.person?.protection ?? 'high',
    isProtected: story.isProtected,
    language: copyWords(language).language,
    sounds: gathered.sounds.map(({ sound: { code, durationMs, closed }, forOthers }) => {
      const silentMs = lengthOf(forOthers, durationMs);
      return { code, durationMs, silentMs, ownClosedMs: lengthOf(closed, durationMs) - silentMs };
    }),
    hasOwnClosed,
    texts: gathered.texts.map(({ language: of, isTranslation, lines }) => ({
      ...{ language: of, isTranslation, lines: lines.length },
    })),
    photos: photos.length,
    photosKept,
    agreements: signed.map(({ kind }) => kind),
  };
}

export const storytellerCopies: Handlers<'storytellerCopies'> = {
  plan,
  give: (input, context, job) => giveCopy(input, context, job),
  list({ storyId }, context) {
    const visible = visibleStories(context);
    // What was given of an erased story is seen by whoever gives copies: a number is all that is left of it.
    return listCopies(context.library.db.sql, storyId).filter(
      (copy) => copy.isErased || visible.has(copy.storyId),
    );
  },
};
