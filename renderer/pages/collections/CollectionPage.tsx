// One collection: found, or a calm word about why not.
import type { CollectionId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Page, PageHeader } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import { CollectionEditor } from './CollectionEditor.tsx';

export function CollectionPage({ id }: { id: CollectionId }) {
  const { collections: t, parts } = useText();
  const { data: collection, error, reload } = useQuery('collections.get', { id });
  if (collection) return <CollectionEditor key={collection.id} collection={collection} />;
  return (
    <Page>
      <PageHeader title={t.title} />
      {error ? <ErrorNote error={error} onRetry={reload} /> : <p role="status">{parts.loading}</p>}
    </Page>
  );
}
