// Libraries of others gathered in ours, and ours for another computer. For leads.
import { LocalPath } from '../../../shared/model/text.ts';
import type { Route } from '../../app/routes.ts';
import { useMay } from '../../app/session.ts';
import { Note, Page, PageHeader } from '../../parts/blocks.tsx';
import { useText } from '../../text/use-text.ts';
import { QuestionList } from '../intake/questions/QuestionList.tsx';
import { HubTable } from './HubTable.tsx';
import { MakeHandover } from './MakeHandover.tsx';
import { TakeInHandover } from './TakeInHandover.tsx';
import './hub.css';

export function HubPage({ route }: { route: Route }) {
  const { gathering: t } = useText();
  const may = useMay();
  const given = route.part === 'take-in' ? LocalPath.safeParse(route.id).data : undefined;
  return (
    <Page>
      <PageHeader title={t.title} lead={t.lead} />
      {may('intakes.decide') ? (
        <>
          {/* What is left to decide holds people’s words: the paper is for others. */}
          <div className="print-alone">
            <HubTable />
          </div>
          <QuestionList />
          <TakeInHandover key={given ?? ''} given={given} />
          <MakeHandover />
        </>
      ) : (
        <Note>{t.onlyLead}</Note>
      )}
    </Page>
  );
}
