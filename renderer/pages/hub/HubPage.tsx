// Libraries of others gathered in ours, and ours for another computer. For leads.
import { useMay } from '../../app/session.ts';
import { Note, Page, PageHeader } from '../../parts/blocks.tsx';
import { useText } from '../../text/use-text.ts';
import { QuestionList } from '../intake/questions/QuestionList.tsx';
import { HubTable } from './HubTable.tsx';
import { MakeHandover } from './MakeHandover.tsx';
import { TakeInHandover } from './TakeInHandover.tsx';
import './hub.css';

export function HubPage() {
  const { gathering: t } = useText();
  const may = useMay();
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
          <TakeInHandover />
          <MakeHandover />
        </>
      ) : (
        <Note>{t.onlyLead}</Note>
      )}
    </Page>
  );
}
