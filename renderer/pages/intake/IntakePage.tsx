// What was received from others: the list, the look at a package, and one act of receiving.
import type { Route } from '../../app/routes.ts';
import { Page, PageHeader } from '../../parts/blocks.tsx';
import { useText } from '../../text/use-text.ts';

export function IntakePage({ route: _route }: { route: Route }) {
  const { intakes: t } = useText();
  return (
    <Page>
      <PageHeader title={t.title} lead={t.lead} />
    </Page>
  );
}
