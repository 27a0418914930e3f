// The way of files into a story: chosen or dropped, looked at, brought in, and told how it ended.
import { useEffect, useEffectEvent, useState } from 'react';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { ArrivalLook, ArrivalReport, ArrivalRequest } from '../../../shared/model/arrival.ts';
import { attachmentEndings, offeredEndings } from '../../../shared/rules/sound-files.ts';
import { asAppError } from '../../api/as-app-error.ts';
import { api } from '../../api/connection.ts';
import { useJob } from '../../api/use-job.ts';
import type { ProgressPanelProps } from '../../parts/blocks.tsx';
import { useText } from '../../text/use-text.ts';
import { takeDroppedFiles, takeKept } from './dropped-files.ts';

export interface Arrivals {
  chooseFiles: () => void;
  chooseFolder: () => void;
  /** The look at what was chosen, while its window is open. */
  look: {
    isOpen: boolean;
    close: () => void;
    progress: ProgressPanelProps['progress'];
    found: ArrivalLook | undefined;
    error: AppError | undefined;
  };
  bringIn: (items: readonly ArrivalRequest[]) => void;
  coming: {
    isRunning: boolean;
    isPaused: boolean;
    count: number;
    progress: ProgressPanelProps['progress'];
    pause: () => void;
    resume: () => void;
    cancel: () => void;
  };
  report: ArrivalReport | undefined;
  closeReport: () => void;
  error: AppError | undefined;
}

export function useArrivals(storyId: StoryId, isReadOnly: boolean): Arrivals {
  const { arrivals: t } = useText();
  const look = useJob('arrivals.inspect', storyId);
  const coming = useJob('arrivals.bringIn', storyId);
  const [isOpen, setOpen] = useState(false);
  const [closed, setClosed] = useState<ArrivalReport>();
  const [chooseError, setChooseError] = useState<AppError>();

  const inspect = useEffectEvent((paths: string[]) => {
    if (paths.length === 0 || isOpen) return;
    setOpen(true);
    void look.start({ paths });
  });
  async function choose(ask: () => Promise<string[]>) {
    setChooseError(undefined);
    try {
      inspectNow(await ask());
    } catch (failure) {
      setChooseError(asAppError(failure));
    }
  }
  // An effect event may be called from effects alone.
  const [asked, inspectNow] = useState<string[]>([]);
  useEffect(() => inspect(asked), [asked]);
  useEffect(() => {
    if (isReadOnly) return undefined;
    inspect(takeKept(storyId));
    return takeDroppedFiles((paths) => inspect(paths));
  }, [storyId, isReadOnly]);

  const jobId = coming.progress?.jobId;
  return {
    chooseFiles: () =>
      void choose(() =>
        api.desktop.chooseFiles({
          title: t.chooseFilesTitle,
          filters: [{ name: t.filterAll, extensions: [...offeredEndings, ...attachmentEndings] }],
          several: true,
        }),
      ),
    chooseFolder: () =>
      void choose(async () => {
        const folder = await api.desktop.chooseFolder({ title: t.chooseFolderTitle });
        return folder === null ? [] : [folder];
      }),
    look: {
      isOpen,
      close() {
        look.cancel();
        setOpen(false);
      },
      progress: look.progress,
      found: look.isRunning ? undefined : look.result,
      error: look.isRunning ? undefined : look.error,
    },
    bringIn(items) {
      setOpen(false);
      setClosed(undefined);
      void coming.start({ storyId, items: [...items] });
    },
    coming: {
      isRunning: coming.isRunning,
      isPaused: coming.progress?.state === 'paused',
      count: coming.input?.items.length ?? 0,
      progress: coming.progress,
      pause: () => void (jobId && api.jobs.pause({ jobId })),
      resume: () => void (jobId && api.jobs.resume({ jobId })),
      cancel: coming.cancel,
    },
    report: coming.result === closed ? undefined : coming.result,
    closeReport: () => setClosed(coming.result),
    error: chooseError ?? coming.error,
  };
}
