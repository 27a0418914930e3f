import type { LibraryStatus } from '../../../shared/model/library.ts';
import { useText } from '../../text/use-text.ts';

export function StartPage({ status }: { status: LibraryStatus }) {
  const { start: t } = useText();
  return (
    <main className="start" data-state={status.state}>
      <h1>{t.title}</h1>
    </main>
  );
}
