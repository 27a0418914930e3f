// Brings sound files into a story, one after the other, with one progress over all of them.
import { useState } from 'react';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { offeredEndings } from '../../../shared/rules/sound-files.ts';
import { asAppError } from '../../api/as-app-error.ts';
import { api } from '../../api/connection.ts';
import type { BatchFailure } from '../../api/job-board.ts';
import { useJob } from '../../api/use-job.ts';
import type { ProgressPanelProps } from '../../parts/blocks.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';

function fileNameOf(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

export interface BringIn {
  choose: () => Promise<void>;
  cancel: () => void;
  isRunning: boolean;
  count: number;
  /** How many came in. */
  came: number;
  /** Of several files, those that did not come in. */
  failures: readonly BatchFailure[];
  /** Over all of them. */
  progress: ProgressPanelProps['progress'];
  error: AppError | undefined;
}

export function useBringIn(storyId: StoryId): BringIn {
  const { stories: t } = useText();
  const job = useJob('recordings.importFile', storyId);
  const [chooseError, setChooseError] = useState<AppError>();

  async function choose() {
    setChooseError(undefined);
    let paths: string[];
    try {
      paths = await api.desktop.chooseFiles({
        title: t.bringInTitle,
        filters: [{ name: t.soundFiles, extensions: [...offeredEndings] }],
        several: true,
      });
    } catch (failure) {
      setChooseError(asAppError(failure));
      return;
    }
    const ended = await job.startAll(
      paths.map((path) => ({ name: fileNameOf(path), input: { path, storyId } })),
    );
    if (ended && ended.done === ended.count && ended.failures.length === 0)
      showToast({ message: t.broughtIn(ended.count) });
  }

  const { done, count, failures } = job.batch ?? { done: 0, count: 1, failures: [] };
  return {
    choose,
    cancel: job.cancel,
    isRunning: job.isRunning,
    count,
    came: done - failures.length,
    // One file alone that fails is told as every other failure.
    failures: count > 1 && !job.isRunning ? failures : [],
    progress: { ...job.progress, fraction: (done + (job.progress?.fraction ?? 0)) / count },
    error: chooseError ?? (count > 1 ? undefined : job.error),
  };
}
