// Makes an archive package: choose a collection, see what would go in, say where to, then make it.
import { CollectionId } from '../../../shared/model/ids.ts';
import type { PackageId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { replaceWith } from '../../app/use-route.ts';
import { Note, Page, PageHeader } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink, ButtonLink } from '../../parts/Link.tsx';
import { Select } from '../../parts/Select.tsx';
import { useText } from '../../text/use-text.ts';
import { PlanAndMake } from './PlanAndMake.tsx';

interface MakePackageProps {
  collectionId: CollectionId | undefined;
  /** The package in whose place this one goes. */
  replaces?: PackageId | undefined;
}

export function MakePackage({ collectionId, replaces }: MakePackageProps) {
  const { packages: t, collections: c } = useText();
  const { data: rows, error, reload } = useQuery('collections.list', {});
  const choosable = (rows ?? []).filter((row) => row.storyCount > 0);
  const chosen = collectionId ?? (choosable.length === 1 ? choosable[0]?.id : undefined);
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'packages' }}>{t.backToList}</BackLink>}
        title={t.makeTitle}
        lead={t.makeLead}
      />
      <ErrorNote error={error} onRetry={reload} />
      {choosable.length > 0 && (
        <div className="package-choice">
          <Select
            label={t.chooseCollection}
            options={[
              ...(chosen === undefined ? [{ id: '', label: '—' }] : []),
              ...choosable.map((row) => ({
                id: row.id as string,
                label: `${row.title || c.untitled} (${c.storyCount(row.storyCount)})`,
              })),
            ]}
            value={chosen ?? ''}
            onChange={(id) => {
              const next = CollectionId.safeParse(id).data;
              if (next) replaceWith({ page: 'packages', id: next, part: 'make' });
            }}
          />
        </div>
      )}
      {rows && choosable.length === 0 && (
        <Note>
          <p>{t.emptyNoCollections}</p>
          <div>
            <ButtonLink to={{ page: 'collections' }}>{t.toCollections}</ButtonLink>
          </div>
        </Note>
      )}
      {chosen && <PlanAndMake key={chosen} collectionId={chosen} replaces={replaces} />}
    </Page>
  );
}
