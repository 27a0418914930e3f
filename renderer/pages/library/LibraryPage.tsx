// The library as a whole, one tab for each thing one comes here for.
import type { ReactNode } from 'react';
import type { Route } from '../../app/routes.ts';
import { useMay } from '../../app/session.ts';
import { goTo } from '../../app/use-route.ts';
import { Page, PageHeader } from '../../parts/blocks.tsx';
import { Tabs } from '../../parts/Tabs.tsx';
import { useText } from '../../text/use-text.ts';
import { About } from './About.tsx';
import { Backups } from './Backups.tsx';
import { History } from './History.tsx';
import { Members } from './Members.tsx';
import { QuestionCardsPage } from './QuestionCardsPage.tsx';
import { Recovery } from './Recovery.tsx';
import { Settings } from './Settings.tsx';
import { SpeechModels } from './SpeechModels.tsx';
import { SupportList } from './SupportList.tsx';
import { TextsPage } from './texts/TextsPage.tsx';
import { Themes } from './Themes.tsx';

const tabNames = [
  'members',
  'safety',
  'recovery',
  'settings',
  'speech',
  'themes',
  'questions',
  'texts',
  'support',
  'history',
  'about',
] as const;
type TabName = (typeof tabNames)[number];

export function LibraryPage({ route }: { route: Route }) {
  const { library: t } = useText();
  const may = useMay();
  const content: Record<TabName, ReactNode> = {
    members: <Members />,
    safety: <Backups />,
    recovery: <Recovery />,
    settings: <Settings />,
    speech: <SpeechModels />,
    themes: <Themes />,
    questions: <QuestionCardsPage />,
    texts: <TextsPage part={route.part} />,
    support: <SupportList />,
    history: <History />,
    about: <About />,
  };
  const shown = tabNames.filter((name) => {
    if (name === 'settings' || name === 'speech') return may('library.settings');
    if (name === 'questions' || name === 'texts') return may('recordings.make');
    if (name === 'history') return may('history.read');
    return true;
  });
  // Links from elsewhere name the passphrase; it stands beside the recovery sheet.
  const wanted = route.id === 'passphrase' ? 'recovery' : route.id;
  const selected = shown.find((name) => name === wanted) ?? 'members';
  return (
    <Page>
      <PageHeader title={t.title} lead={t.lead} />
      <Tabs
        label={t.title}
        selected={selected}
        onChange={(id) => {
          if (id !== selected) goTo({ page: 'library', id });
        }}
        tabs={shown.map((id) => ({ id, label: t.tabs[id], content: content[id] }))}
      />
    </Page>
  );
}
