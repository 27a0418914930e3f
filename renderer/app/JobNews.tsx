// Tells how long work ended, wherever the person is by then, and leads back to it.
import { useEffect, useEffectEvent } from 'react';
import { useEvent } from '../api/use-event.ts';
import { forgetEndedJobs, onUnseenJobEnd } from '../api/use-job.ts';
import type { UnseenEnd } from '../api/job-board.ts';
import { showToast } from '../parts/toasts.tsx';
import { useText } from '../text/use-text.ts';
import { makingRoute } from './making-place.ts';
import type { Route } from './routes.ts';
import { goTo } from './use-route.ts';

function routeOf({ method, subject }: UnseenEnd): Route | undefined {
  switch (method) {
    case 'tables.look':
    case 'tables.check':
    case 'tables.bringIn':
    case 'tables.checkOhms':
    case 'tables.bringInOhms':
      return { page: 'intake', id: 'table' };
    case 'recordings.importFile':
    case 'arrivals.bringIn':
      return { page: 'stories', id: subject };
    case 'drafts.make':
      return { page: 'stories', id: subject, part: 'words' };
    case 'speechModels.add':
      return { page: 'library', id: 'speech' };
    case 'packages.exportArchive':
      return makingRoute('packages', subject);
    case 'trails.make':
      return makingRoute('trails', subject);
    case 'packages.verify':
      return { page: 'packages', part: 'check' };
    case 'intakes.check':
    case 'intakes.receive':
      return { page: 'intake' };
    case 'library.backUpEverything':
      return { page: 'library', id: 'safety' };
    case 'erasures.run':
    case 'erasures.renewBackups':
      return { page: 'packages', part: 'taken-back' };
    case 'handovers.make':
    case 'handovers.check':
    case 'handovers.receive':
      return { page: 'hub' };
    case 'exhibitions.make':
      return makingRoute('exhibitions', subject);
    case 'arrivals.inspect':
    case 'library.restore':
    case 'recordings.makeAccessCopy':
    case 'storytellerCopies.give':
    case 'search.prepare':
    case 'transcriptFiles.read':
    case 'transcriptFiles.bringIn':
      return undefined;
    case 'recordings.erasePassage':
      return { page: 'stories' };
  }
}

export function JobNews() {
  const { shell: t } = useText();
  const tell = useEffectEvent((end: UnseenEnd) => {
    // Files that come in tell of their end themselves, all of them at once.
    if (end.method === 'recordings.importFile' && end.error === undefined) return;
    if (end.method === 'arrivals.inspect' || end.method === 'transcriptFiles.read') return;
    const words = t.jobs[end.method];
    const route = routeOf(end);
    showToast({
      message: end.error === undefined ? words.done : words.failed,
      ...(route ? { action: { label: t.jobSee, run: () => goTo(route) } } : {}),
    });
  });
  useEffect(() => onUnseenJobEnd((end) => tell(end)), []);
  useEvent('library-state-changed', ({ state }) => {
    if (state !== 'open') forgetEndedJobs();
  });
  return null;
}
