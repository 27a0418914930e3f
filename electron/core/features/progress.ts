// How far the work is: counted over the stories that somebody may see, and as a report that holds no small number.
import { statSync } from 'node:fs';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OutputOf } from '../../../shared/contract/methods.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { storyStages } from '../db/story-stages.ts';
import { visibleStories } from '../db/visible-stories.ts';
import { freePath } from '../free-path.ts';
import { writeBeside } from '../write-beside.ts';
import { countProgress } from './progress/count-progress.ts';
import { recentStories } from './progress/recent-stories.ts';
import { waitingWords } from './progress/waiting-words.ts';
import { reportCsv } from './progress/report-csv.ts';

export const progress: Handlers<'progress'> = {
  counts: (_input, context) => countProgress(context, { isReport: false }),
  now: (_input, context) => now(context),
  report: (_input, context) => countProgress(context, { isReport: true }),

  saveReport({ folder }, context) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new AppError('not-found', 'This folder is not there. Please choose another folder.', {
        folder,
      });
    const report = countProgress(context, { isReport: true });
    const path = freePath(folder, `progress-${report.day}`, '.csv');
    context.library.db.write({ action: 'progress.saveReport', subject: '' }, () =>
      writeBeside(path, reportCsv(report)),
    );
    return { path };
  },
};

/** Stories in no agreement are not asked to be written down yet: first the agreement, then the words. */
function now(context: LibraryContext): OutputOf<'progress.now'> {
  const stages = storyStages(context);
  const visible = visibleStories(context);
  const at = (wanted: Stage) =>
    [...stages].filter(
      ([id, stage]) => stage === wanted && visible.access(id).state !== 'withdrawn',
    ).length;
  return {
    toTranscribe: at('agreed'),
    toCheck: at('transcribed'),
    ...waitingWords(context),
    recent: recentStories(context, stages),
  };
}
