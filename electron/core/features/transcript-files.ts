// Texts from files of other programs, and texts of the library as files: seen before they come in, and let out only by the gate.
import type { Handlers } from '../context.ts';
import { listSavedTexts } from '../db/saved-text-rows.ts';
import { knowsNames } from '../db/told-outside.ts';
import { visibleStories } from '../db/visible-stories.ts';
import { previewOf } from '../transcript-files/preview.ts';
import { bringIn } from './transcript-files/bring-in.ts';
import { openTranscriptFile } from './transcript-files/open-file.ts';
import { planText } from './transcript-files/plan-text.ts';
import { saveText } from './transcript-files/save-text.ts';

export const transcriptFiles: Handlers<'transcriptFiles'> = {
  async read({ path }, _, job) {
    job.progress(0, 'bringing-in');
    const content = await openTranscriptFile(path);
    job.throwIfCancelled();
    return previewOf(content);
  },
  bringIn: (input, context, job) => bringIn(input, context, job),
  plan(input, context) {
    const { written: _, ...plan } = planText(input, context);
    return plan;
  },
  save: (input, context) => saveText(input, context),
  saved(_, context) {
    const all = listSavedTexts(context.library.db.sql);
    // That a story is here is not told to whoever may not see it.
    const visible = visibleStories(context);
    return knowsNames(context) ? all : all.filter(({ storyId }) => visible.has(storyId));
  },
};
