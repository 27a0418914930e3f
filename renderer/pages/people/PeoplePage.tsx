import { Page, PageHeader } from '../../parts/blocks.tsx';
import { useText } from '../../text/use-text.ts';

export function PeoplePage() {
  const { people: t } = useText();
  return (
    <Page>
      <PageHeader title={t.title} />
    </Page>
  );
}
