// One trail: found, or a calm word about why not.
import type { TrailId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Page, PageHeader } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import { MakeTrail } from './MakeTrail.tsx';
import { TrailEditor } from './TrailEditor.tsx';

export function TrailPage({ id, isMaking }: { id: TrailId; isMaking: boolean }) {
  const { trails: t, parts } = useText();
  const { data: trail, error, reload } = useQuery('trails.get', { id });
  if (trail) return isMaking ? <MakeTrail trail={trail} /> : <TrailEditor trail={trail} />;
  return (
    <Page>
      <PageHeader title={t.title} />
      {error ? <ErrorNote error={error} onRetry={reload} /> : <p role="status">{parts.loading}</p>}
    </Page>
  );
}
