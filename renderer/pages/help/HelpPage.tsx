import { Page, PageHeader } from '../../parts/blocks.tsx';
import { useText } from '../../text/use-text.ts';

export function HelpPage() {
  const { help: t } = useText();
  return (
    <Page>
      <PageHeader title={t.title} />
    </Page>
  );
}
