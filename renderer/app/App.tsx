// The whole window: before a library is open the start pages, after that the shell with its pages.
import { useEffect, useState } from 'react';
import { useEvent } from '../api/use-event.ts';
import { useQuery } from '../api/use-query.ts';
import { NewPassphrase } from '../pages/start/NewPassphrase.tsx';
import { StartHeading } from '../pages/start/StartHeading.tsx';
import { StartFrame, StartPage } from '../pages/start/StartPage.tsx';
import { flushEverything } from '../parts/autosaver.ts';
import { ErrorNote } from '../parts/ErrorNote.tsx';
import { dismissToasts, Toasts } from '../parts/toasts.tsx';
import { FilmProvider } from '../film/FilmProvider.tsx';
import { RecorderProvider } from '../recorder/RecorderProvider.tsx';
import { RecordingBar } from '../recorder/RecordingBar.tsx';
import { useText } from '../text/use-text.ts';
import { ConnectionBars } from './ConnectionBars.tsx';
import { JobNews } from './JobNews.tsx';
import { PreferencesProvider } from './preferences.tsx';
import { SessionContext } from './session.ts';
import { Shell } from './Shell.tsx';

/** The page's place (its address) stays while the library is locked, so opening leads back to it. */
function LibraryGate() {
  const { shell: t, start } = useText();
  const { data: status, error, reload } = useQuery('library.status', {});
  const [isSettingUp, setSettingUp] = useState(false);
  const [isPassphraseLater, setPassphraseLater] = useState(false);
  const isOpen = status?.state === 'open';
  // What was typed just before the library locked by itself is saved before anything is read again.
  useEvent('library-state-changed', ({ state }) => {
    if (state === 'open') void flushEverything();
  });
  useEffect(() => {
    if (isOpen) return;
    dismissToasts();
    setPassphraseLater(false);
  }, [isOpen]);

  if (!status)
    return (
      <main className="start">
        {error ? <ErrorNote error={error} onRetry={reload} /> : <p role="status">{t.connecting}</p>}
      </main>
    );
  const { member } = status;
  if (status.state !== 'open' || !member || isSettingUp)
    return <StartPage status={status} onBusy={setSettingUp} />;

  const needsPassphrase = status.warnings.some(({ code }) => code === 'opened-with-recovery-key');
  if (needsPassphrase && !isPassphraseLater)
    return (
      <StartFrame>
        <StartHeading
          title={start.newPassphraseTitle}
          lead={start.newPassphraseLead(member.name)}
          takesFocus={false}
        />
        <NewPassphrase
          asksCurrent={false}
          onDone={() => setPassphraseLater(true)}
          onLater={() => setPassphraseLater(true)}
        />
      </StartFrame>
    );

  return (
    <SessionContext value={{ status, member }}>
      <Shell />
    </SessionContext>
  );
}

export function App() {
  return (
    <PreferencesProvider>
      <ConnectionBars />
      <RecorderProvider>
        <FilmProvider>
          <RecordingBar />
          <LibraryGate />
        </FilmProvider>
      </RecorderProvider>
      <JobNews />
      <Toasts />
    </PreferencesProvider>
  );
}
