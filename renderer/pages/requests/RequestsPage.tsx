// Requests, breaches and safeguarding notes: the list, or one of them. Who is no lead writes here and does not read.
import { CaseId } from '../../../shared/model/ids.ts';
import type { Route } from '../../app/routes.ts';
import { useMay } from '../../app/session.ts';
import { Page, PageHeader } from '../../parts/blocks.tsx';
import { useText } from '../../text/use-text.ts';
import { BreachCase, ConcernCase, RequestCase } from './CasePage.tsx';
import { CaseList } from './CaseList.tsx';
import { KindsHelp } from './KindsHelp.tsx';
import { OwnNotes } from './OwnNotes.tsx';
import { WriteDown } from './WriteDown.tsx';
import './requests.css';

const casePages = { request: RequestCase, breach: BreachCase, concern: ConcernCase } as const;

export function RequestsPage({ route }: { route: Route }) {
  const { requests: t } = useText();
  const may = useMay();
  const isLead = may('cases.read');
  const id = CaseId.safeParse(route.id).data;
  const Case = casePages[route.part as keyof typeof casePages];
  if (isLead && id !== undefined && Case !== undefined) return <Case id={id} />;
  const lead = isLead ? t.lead : may('cases.write') ? t.leadWriter : t.leadReporter;
  return (
    <Page>
      <PageHeader title={t.title} lead={lead} />
      <WriteDown />
      {isLead ? <CaseList /> : may('cases.write') && <OwnNotes />}
      {may('cases.write') && <KindsHelp />}
    </Page>
  );
}
