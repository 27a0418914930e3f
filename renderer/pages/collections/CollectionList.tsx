// All collections, or those in the bin.
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { goTo } from '../../app/use-route.ts';
import { ShelfPage } from '../../parts/ShelfPage.tsx';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

export function CollectionList({ isBin }: { isBin: boolean }) {
  const { collections: t, language } = useText();
  const mayWrite = useMay()('collections.write');
  const create = useCommand('collections.create');
  const restore = useCommand('collections.restore');
  const { data, error, reload } = useQuery('collections.list', { bin: isBin });

  async function start() {
    const made = await create.run({});
    if (made) goTo({ page: 'collections', id: made.id });
  }
  return (
    <ShelfPage
      page="collections"
      {...{ isBin, error, restore, onRetry: reload }}
      words={mayWrite ? t : { ...t, emptyText: t.emptyReadOnly }}
      create={mayWrite ? { ...create, run: start } : undefined}
      bin={api.collections.bin}
      rows={data?.map(({ id, title, storyCount, updatedAt }) => ({
        id,
        title: title || t.untitled,
        detail: `${t.storyCount(storyCount)} · ${t.changedAt(formatMoment(language, updatedAt))}`,
      }))}
    />
  );
}
