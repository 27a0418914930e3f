// Brings sound files into a story, one after the other, with one progress over all of them.
import { useState } from 'react';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { asAppError } from '../../api/as-app-error.ts';
import { api } from '../../api/connection.ts';
import { useJob } from '../../api/use-job.ts';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';

const extensions = [
  'wav',
  'wave',
  'mp3',
  'm4a',
  'aac',
  'ogg',
  'oga',
  'opus',
  'flac',
  'aif',
  'aiff',
  'amr',
  'caf',
  'webm',
  'mp4',
  'm4v',
  'mov',
  'wma',
];

export interface BringIn {
  choose: () => Promise<void>;
  cancel: () => void;
  isRunning: boolean;
  count: number;
  fraction: number;
  step: string;
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
        filters: [{ name: t.soundFiles, extensions }],
        several: true,
      });
    } catch (failure) {
      setChooseError(asAppError(failure));
      return;
    }
    for (const [done, path] of paths.entries()) {
      const batch = { done, count: paths.length };
      // Ends at the first file that fails or is cancelled: what came before it stays.
      if (!(await job.start({ path, storyId }, batch))) return;
    }
    if (paths.length > 0) showToast({ message: t.broughtIn });
  }

  const { done, count } = job.batch ?? { done: 0, count: 1 };
  return {
    choose,
    cancel: job.cancel,
    isRunning: job.isRunning,
    count,
    fraction: (done + (job.progress?.fraction ?? 0)) / count,
    step: job.progress?.step ?? '',
    error: chooseError ?? job.error,
  };
}
