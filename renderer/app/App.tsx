// The whole window: before a library is open the start pages, after that the shell with its pages.
import { useEffect } from 'react';
import { useQuery } from '../api/use-query.ts';
import { ErrorNote } from '../parts/ErrorNote.tsx';
import { dismissToasts, Toasts } from '../parts/toasts.tsx';
import { StartPage } from '../pages/start/StartPage.tsx';
import { ConnectionBars } from './ConnectionBars.tsx';
import { PreferencesProvider } from './preferences.tsx';
import { SessionContext } from './session.ts';
import { Shell } from './Shell.tsx';
import { useText } from '../text/use-text.ts';

function LibraryGate() {
  const { shell: t } = useText();
  const { data: status, error, reload } = useQuery('library.status', {});
  const isOpen = status?.state === 'open';
  useEffect(() => {
    if (!isOpen) dismissToasts();
  }, [isOpen]);

  if (!status)
    return (
      <main className="start">
        {error ? <ErrorNote error={error} onRetry={reload} /> : <p role="status">{t.connecting}</p>}
      </main>
    );
  if (status.state !== 'open' || !status.member) return <StartPage status={status} />;
  return (
    <SessionContext value={{ status, member: status.member }}>
      <Shell />
    </SessionContext>
  );
}

export function App() {
  return (
    <PreferencesProvider>
      <ConnectionBars />
      <LibraryGate />
      <Toasts />
    </PreferencesProvider>
  );
}
