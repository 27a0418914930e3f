// Before a library is open: welcome, make one, open one, bring one back, choose a new passphrase.
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { AppearanceDialog } from '../../app/AppearanceDialog.tsx';
import type { LibraryStatus } from '../../../shared/model/library.ts';
import { BrandMark } from '../../parts/BrandMark.tsx';
import { Button } from '../../parts/Button.tsx';
import { useText } from '../../text/use-text.ts';
import { CreateLibrary } from './CreateLibrary.tsx';
import { OpenLibrary } from './OpenLibrary.tsx';
import { RestoreLibrary } from './RestoreLibrary.tsx';
import type { StartView } from './start-view.ts';
import { Welcome } from './Welcome.tsx';

export interface StartPageProps {
  status: LibraryStatus;
  /** While true, the start pages stay although the library is open: there is still a step to do. */
  onBusy: (isBusy: boolean) => void;
}

export function StartPage({ status, onBusy }: StartPageProps) {
  const lockedFolder = status.state === 'locked' ? status.folder : null;
  const [view, setView] = useState<StartView>(() =>
    lockedFolder === null ? { name: 'welcome' } : { name: 'open', folder: lockedFolder },
  );
  useEffect(() => {
    if (lockedFolder !== null) setView({ name: 'open', folder: lockedFolder });
  }, [lockedFolder]);
  const toWelcome = () => setView({ name: 'welcome' });

  return (
    <StartFrame>
      {view.name === 'welcome' && <Welcome onView={setView} />}
      {view.name === 'create' && (
        <CreateLibrary onBack={toWelcome} onBusy={onBusy} onOpen={setView} />
      )}
      {view.name === 'open' && (
        <OpenLibrary
          key={view.folder}
          folder={view.folder}
          wasOpen={view.folder === lockedFolder}
          onBack={toWelcome}
        />
      )}
      {view.name === 'restore' && <RestoreLibrary onBack={toWelcome} onOpen={setView} />}
    </StartFrame>
  );
}

/** The calm single column of everything that comes before the shell. */
export function StartFrame({ children }: { children: ReactNode }) {
  const { start: t } = useText();
  const [isAppearanceOpen, setAppearanceOpen] = useState(false);
  return (
    <main className="start">
      <div className="start-head no-print">
        <span className="start-brand">
          <BrandMark />
          Homeground
        </span>
        <Button tone="quiet" icon="settings" onPress={() => setAppearanceOpen(true)}>
          {t.changeLanguage}
        </Button>
      </div>
      {children}
      <AppearanceDialog isOpen={isAppearanceOpen} onClose={() => setAppearanceOpen(false)} />
    </main>
  );
}
