// One exhibition: found, or a calm word about why not.
import type { ExhibitionId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Page, PageHeader } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import { ExhibitionEditor } from './ExhibitionEditor.tsx';

export function ExhibitionPage({ id }: { id: ExhibitionId }) {
  const { exhibitions: t, parts } = useText();
  const { data: exhibition, error, reload } = useQuery('exhibitions.get', { id });
  if (exhibition) return <ExhibitionEditor key={exhibition.id} exhibition={exhibition} />;
  return (
    <Page>
      <PageHeader title={t.title} />
      {error ? <ErrorNote error={error} onRetry={reload} /> : <p role="status">{parts.loading}</p>}
    </Page>
  );
}
