// All trails with how much of them was promised, or those in the bin.
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo } from '../../app/use-route.ts';
import { ShelfPage } from '../../parts/ShelfPage.tsx';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { oneDecimal } from './one-decimal.ts';
import { TrailPromise } from './TrailPromise.tsx';
import { wordsIn } from './words-in.ts';

export function TrailList({ isBin }: { isBin: boolean }) {
  const { trails: t, language } = useText();
  const create = useCommand('trails.create');
  const restore = useCommand('trails.restore');
  const { data, error, reload } = useQuery('trails.list', { bin: isBin });

  async function start() {
    const made = await create.run({ languages: [language] });
    if (made) goTo({ page: 'trails', id: made.id });
  }
  return (
    <ShelfPage
      page="trails"
      {...{ isBin, error, restore, words: t, onRetry: reload }}
      create={{ ...create, run: start }}
      bin={api.trails.bin}
      rows={data?.map(({ id, title, languages, stopCount, miles, updatedAt }) => ({
        id,
        title: wordsIn(title, languages) || t.untitled,
        detail: [
          ...[t.stopCount(stopCount), t.miles(oneDecimal(language, miles))],
          t.changedAt(formatMoment(language, updatedAt)),
        ].join(' · '),
      }))}
    >
      {!isBin && <TrailPromise />}
    </ShelfPage>
  );
}
