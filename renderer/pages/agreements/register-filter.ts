// Which rows of the register are looked for. Pure.
import { registerTasks } from '../../../shared/model/register.ts';
import type { RegisterTask } from '../../../shared/model/register.ts';
import type { AgreementStanding } from './register-rows.ts';

export type RegisterFilter = 'all' | 'to-do' | 'closed' | 'withdrawn' | RegisterTask;

/** @param part of the address; anything unknown shows all */
export function filterOfPart(part: string | undefined): RegisterFilter {
  return registerTasks.find((task) => task === part) ?? (part === 'to-do' ? 'to-do' : 'all');
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
    case 'closed':
      return standing.state === 'closed-until' || standing.state === 'closed-date-passed';
    case 'withdrawn':
      return standing.state === 'withdrawn';
    default:
      return tasks.includes(filter);
  }
}
