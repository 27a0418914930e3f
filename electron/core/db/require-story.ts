// A story that something is going to be put into must be there for this person, and not in the bin.
import { AppError } from '../../../shared/contract/errors.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { mayHear } from './recording-rows.ts';
import type { Listener } from './recording-rows.ts';

/** @throws AppError `not-found`, `conflict` */
export function requireStory(id: StoryId | null, context: Listener): void {
  if (id === null) return;
  const story = context.library.db.sql
    .prepare<[string], { binned_at: string | null }>('select binned_at from stories where id = ?')
    .get(id);
  if (story === undefined || !mayHear(context, id))
    throw new AppError('not-found', 'This story is not in the library.');
  if (story.binned_at !== null)
    throw new AppError('conflict', 'This story is in the bin. Please take it out of there first.');
}
