// What waits for a lead of requests, breaches and safeguarding notes, as entries of the list on the first page.
import type { CasesDue } from '../../../shared/model/case.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { ButtonLink } from '../../parts/Link.tsx';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

const none: CasesDue = { overdue: 0, soon: 0, breaches: 0, breachBy: null, concerns: 0 };

/** @returns nothing to do for whoever may not read them */
export function useCasesDue(): { due: CasesDue; count: number } {
  const may = useMay();
  const { data: due = none } = useQuery('requests.due', may('cases.read') ? {} : null);
  return { due, count: due.overdue + due.soon + due.breaches + due.concerns };
}

/** Safety first, then what the law sets a day for. */
export function CasesToDo({ due }: { due: CasesDue }) {
  const { requests, language } = useText();
  const t = requests.todo;
  const by = due.breachBy === null ? '' : formatMoment(language, due.breachBy);
  const lines = [
    { ...t.concerns, count: due.concerns },
    { ...t.breaches, lead: t.breaches.lead(by), count: due.breaches },
    { ...t.overdue, count: due.overdue },
    { ...t.soon, count: due.soon },
  ];
  return lines
    .filter(({ count }) => count > 0)
    .map(({ title, lead, action, count }) => (
      <li key={title(count)}>
        <div>
          <h3>{title(count)}</h3>
          <p className="soft">{lead}</p>
        </div>
        <ButtonLink to={{ page: 'requests' }}>{action}</ButtonLink>
      </li>
    ));
}
