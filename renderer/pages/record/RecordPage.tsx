import { Page, PageHeader } from '../../parts/blocks.tsx';
import { useText } from '../../text/use-text.ts';

export function RecordPage() {
  const { record: t } = useText();
  return (
    <Page>
      <PageHeader title={t.title} />
    </Page>
  );
}
