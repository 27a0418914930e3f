// What is left to do, in the order of how much it matters. Pure.
import type { OutputOf } from '../../../shared/contract/methods.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Ability } from '../../../shared/rules/permissions.ts';
import type { Route } from '../../app/routes.ts';

export type Overview = OutputOf<'stories.overview'>;

export type Tasks = OutputOf<'agreements.tasks'>;

/** Tasks of the register that stand on the first page, beside those that the overview counts. */
export const agreementTasks = ['delete-asked', 'grown-up', 'review-due', 'unchecked-text'] as const;
/** What is to happen before long; nothing is late yet. */
export const soonTasks = ['closing-soon', 'review-soon'] as const;

export type WordsToDo = Pick<
  OutputOf<'progress.now'>,
  'toTranscribe' | 'toCheck' | 'draftsToCheck' | 'toLookAgain'
>;
export type AgreementTask = (typeof agreementTasks)[number];

export function isAgreementTask(name: ToDo['name']): name is AgreementTask {
  return agreementTasks.some((task) => task === name);
}

export interface ToDo {
  name:
    | 'interrupted'
    | 'unplaced'
    | 'missingAgreements'
    | 'closedDatePassed'
    | AgreementTask
    | (typeof soonTasks)[number]
    | keyof WordsToDo
    | 'themesToReview'
    | 'withoutRecording'
    | 'backup';
  count: number;
  to: Route;
}

/** The words of a story, with what is closed in them. */
const wordsOf = (id: StoryId | null): Route =>
  id === null ? { page: 'stories' } : { page: 'stories', id, part: 'words' };

const backupIsOldAfterMs = 14 * 24 * 60 * 60 * 1000;

/**
 * @param may what the person's role allows; what they cannot do is not asked of them
 * @param nowMs milliseconds since 1970
 */
export function listToDo(
  {
    overview,
    tasks,
    words,
    themesToReview = 0,
  }: {
    overview: Overview;
    tasks: Partial<Tasks>;
    words: WordsToDo;
    /** Stories in which a sensitive theme waits for a lead. */
    themesToReview?: number;
  },
  may: (ability: Ability) => boolean,
  nowMs: number,
): ToDo[] {
  const { lastBackupAt } = overview;
  const hasFreshBackup =
    lastBackupAt !== null && nowMs - Date.parse(lastBackupAt) < backupIsOldAfterMs;
  const all: (ToDo & { needs: Ability })[] = [
    {
      name: 'interrupted',
      count: overview.interruptedTakes,
      to: { page: 'record' },
      needs: 'recordings.make',
    },
    {
      name: 'unplaced',
      count: overview.unplacedRecordings,
      to: { page: 'record' },
      needs: 'recordings.make',
    },
    {
      name: 'missingAgreements',
      count: overview.missingAgreements,
      to: { page: 'agreements', part: 'missing' },
      needs: 'agreements.write',
    },
    {
      name: 'closedDatePassed',
      count: overview.closedDatePassed,
      to: { page: 'agreements', part: 'closed-date-passed' },
      needs: 'agreements.see',
    },
    ...agreementTasks.map((name) => ({
      name,
      count: tasks[name] ?? 0,
      to: { page: 'agreements', part: name } as const,
      needs: 'agreements.write' as const,
    })),
    ...soonTasks.map((name) => ({
      name,
      count: tasks[name] ?? 0,
      to: { page: 'agreements', part: name } as const,
      needs: 'agreements.write' as const,
    })),
    {
      name: 'toLookAgain',
      count: words.toLookAgain.count,
      to:
        words.toLookAgain.isInSound && words.toLookAgain.storyId !== null
          ? { page: 'stories', id: words.toLookAgain.storyId }
          : wordsOf(words.toLookAgain.storyId),
      needs: 'agreements.decide',
    },
    {
      name: 'themesToReview',
      count: themesToReview,
      to: { page: 'library', id: 'themes' },
      needs: 'agreements.decide',
    },
    {
      name: 'toTranscribe',
      count: words.toTranscribe,
      to: { page: 'stories', part: 'agreed' },
      needs: 'stories.write',
    },
    {
      name: 'draftsToCheck',
      count: words.draftsToCheck.count,
      to: wordsOf(words.draftsToCheck.storyId),
      needs: 'stories.write',
    },
    {
      name: 'toCheck',
      count: words.toCheck,
      to: { page: 'stories', part: 'transcribed' },
      needs: 'checks.make',
    },
    {
      name: 'withoutRecording',
      count: overview.withoutRecording,
      to: { page: 'stories', part: 'begun' },
      needs: 'recordings.make',
    },
    {
      name: 'backup',
      count: overview.stories > 0 && !hasFreshBackup ? 1 : 0,
      to: { page: 'library', id: 'safety' },
      needs: 'library.back-up',
    },
  ];
  return all
    .filter(({ count, needs }) => count > 0 && may(needs))
    .map(({ name, count, to }) => ({ name, count, to }));
}
