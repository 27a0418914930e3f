// One trail: found, or a calm word about why not.
import type { PackageId, TrailId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Page, PageHeader } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import { MakeTrail } from './MakeTrail.tsx';
import { TrailEditor } from './TrailEditor.tsx';

interface TrailPageProps {
  id: TrailId;
  isMaking: boolean;
  /** An earlier one in whose place a new one goes. */
  replaces: PackageId | undefined;
}

export function TrailPage({ id, isMaking, replaces }: TrailPageProps) {
  const { trails: t, parts } = useText();
  const { data: trail, error, reload } = useQuery('trails.get', { id });
  if (trail)
    return isMaking ? (
      <MakeTrail trail={trail} replaces={replaces} />
    ) : (
      <TrailEditor trail={trail} />
    );
  return (
    <Page>
      <PageHeader title={t.title} />
      {error ? <ErrorNote error={error} onRetry={reload} /> : <p role="status">{parts.loading}</p>}
    </Page>
  );
}
