// Which rows of the register are looked for. Pure.
import { registerTasks } from '../../../shared/model/register.ts';
import type { RegisterTask } from '../../../shared/model/register.ts';
import type { AgreementStanding } from './register-rows.ts';

export type RegisterFilter = 'all' | 'to-do' | 'missing' | 'closed' | 'withdrawn' | RegisterTask;

const wider = ['to-do', 'missing'] as const;
const missing: readonly RegisterTask[] = ['no-participation', 'no-recording', 'changed'];

/** @param part of the address; anything unknown shows all */
export function filterOfPart(part: string | undefined): RegisterFilter {
  return (
    registerTasks.find((task) => task === part) ?? wider.find((filter) => filter === part) ?? 'all'
  );
}

interface Row {
  tasks: readonly RegisterTask[];
  standing: Pick<AgreementStanding, 'state'>;
}

export function isInFilter({ tasks, standing }: Row, filter: RegisterFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'to-do':
      return tasks.length > 0;
    case 'missing':
      return missing.some((task) => tasks.includes(task));
    case 'closed':
      return standing.state === 'closed-until' || standing.state === 'closed-date-passed';
    case 'withdrawn':
      return standing.state === 'withdrawn';
    default:
      return tasks.includes(filter);
  }
}
