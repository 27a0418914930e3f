import { Page, PageHeader } from '../../parts/blocks.tsx';
import { useText } from '../../text/use-text.ts';

export function AgreementsPage() {
  const { agreements: t } = useText();
  return (
    <Page>
      <PageHeader title={t.title} />
    </Page>
  );
}
