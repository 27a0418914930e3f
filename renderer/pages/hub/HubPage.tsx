// Libraries of others gathered in ours, and ours for another computer. For leads.
import type { Route } from '../../app/routes.ts';
import { useMay } from '../../app/session.ts';
import { Note, Page, PageHeader } from '../../parts/blocks.tsx';
import { useText } from '../../text/use-text.ts';
import { QuestionList } from '../intake/questions/QuestionList.tsx';
import { HubTable } from './HubTable.tsx';
import { MakeHandover } from './MakeHandover.tsx';
import { TakeInHandover } from './TakeInHandover.tsx';
import './hub.css';

/** @param route part `questions` shows what is to be decided first */
export function HubPage(_: { route: Route }) {
  const { gathering: t } = useText();
  const may = useMay();
  return (
    <Page>
      <PageHeader title={t.title} lead={t.lead} />
      {may('intakes.decide') ? (
        <>
          <HubTable />
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
