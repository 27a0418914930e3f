// All exhibitions, or those in the bin.
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo } from '../../app/use-route.ts';
import { ShelfPage } from '../../parts/ShelfPage.tsx';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { shownWords } from './words-in.ts';

export function ExhibitionList({ isBin }: { isBin: boolean }) {
  const { exhibitions: t, language } = useText();
  const create = useCommand('exhibitions.create');
  const restore = useCommand('exhibitions.restore');
  const { data, error, reload } = useQuery('exhibitions.list', { bin: isBin });

  async function start() {
    const made = await create.run({ languages: [language] });
    if (made) goTo({ page: 'exhibitions', id: made.id });
  }
  return (
    <ShelfPage
      page="exhibitions"
      {...{ isBin, error, restore, words: t, onRetry: reload }}
      create={{ ...create, run: start }}
      bin={api.exhibitions.bin}
      rows={data?.map(({ id, title, languages, itemCount, storyCount, updatedAt }) => ({
        id,
        title: shownWords(title, [language, ...languages]) || t.untitled,
        detail: `${t.summary(itemCount, storyCount)} · ${t.changedAt(formatMoment(language, updatedAt))}`,
      }))}
    />
  );
}
