// Navigation beside the page. Moving to another page puts the focus on its heading.
import { Suspense, useEffect, useEffectEvent, useRef } from 'react';
import type { ComponentType } from 'react';
import { AgreementsPage } from '../pages/agreements/AgreementsPage.tsx';
import { FileDrop } from '../pages/arrivals/FileDrop.tsx';
import { CollectionsPage } from '../pages/collections/CollectionsPage.tsx';
import { TrailsPage } from '../pages/trails/TrailsPage.tsx';
import { ExhibitionsPage } from '../pages/exhibitions/ExhibitionsPage.tsx';
import { FindPage } from '../pages/find/FindPage.tsx';
import { HelpPage } from '../pages/help/HelpPage.tsx';
import { HomePage } from '../pages/home/HomePage.tsx';
import { HubPage } from '../pages/hub/HubPage.tsx';
import { LibraryPage } from '../pages/library/LibraryPage.tsx';
import { IntakePage } from '../pages/intake/IntakePage.tsx';
import { PackagesPage } from '../pages/packages/PackagesPage.tsx';
import { PeoplePage } from '../pages/people/PeoplePage.tsx';
import { RecordPage } from '../pages/record/RecordPage.tsx';
import { RequestsPage } from '../pages/requests/RequestsPage.tsx';
import { StoriesPage } from '../pages/stories/StoriesPage.tsx';
import { shortcutLetter } from '../parts/shortcut-letter.ts';
import { useText } from '../text/use-text.ts';
import { headingIn } from './focus-heading.ts';
import { lockLibrary } from './lock-library.ts';
import { LibraryNotes } from './LibraryNotes.tsx';
import { Navigation } from './Navigation.tsx';
import { hrefOf, placeOf } from './routes.ts';
import type { PageName, Route } from './routes.ts';
import { useRoute } from './use-route.ts';

/** Every page gets its route: `id` for the one thing it shows, `part` for a step of it. */
const pages: Record<PageName, ComponentType<{ route: Route }>> = {
  home: HomePage,
  find: FindPage,
  stories: StoriesPage,
  record: RecordPage,
  people: PeoplePage,
  agreements: AgreementsPage,
  collections: CollectionsPage,
  exhibitions: ExhibitionsPage,
  trails: TrailsPage,
  packages: PackagesPage,
  intake: IntakePage,
  hub: HubPage,
  requests: RequestsPage,
  library: LibraryPage,
  help: HelpPage,
};

/** The heading may come a moment after the page, once its data is read. */
function focusHeadingOf(main: HTMLElement): () => void {
  const find = () => headingIn(main);
  const heading = find();
  if (heading) {
    heading.focus({ preventScroll: true });
    return () => undefined;
  }
  const observer = new MutationObserver(() => {
    const late = find();
    if (!late) return;
    observer.disconnect();
    if (document.activeElement === document.body) late.focus({ preventScroll: true });
  });
  observer.observe(main, { childList: true, subtree: true });
  return () => observer.disconnect();
}

export function Shell() {
  const texts = useText();
  const { parts } = texts;
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const place = placeOf(route);
  const Page = pages[route.page];

  useEffect(() => {
    // Chromium would bring back the place of the page before, after ours has been found.
    window.history.scrollRestoration = 'manual';
    window.scrollTo(0, 0);
    return main.current ? focusHeadingOf(main.current) : undefined;
  }, [place]);

  const lock = useEffectEvent(() => void lockLibrary(texts));
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      const letter = shortcutLetter(event);
      if (letter !== 'l' && letter !== 'k') return;
      event.preventDefault();
      if (letter === 'l') lock();
      // Not `goTo`: no key leads away while a storyteller looks at the window.
      else window.location.hash = hrefOf({ page: 'find', id: 'box' });
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <div className="shell">
      <FileDrop />
      <Navigation route={route} onSkip={() => main.current?.focus()} />
      <main className="shell-main" id="main" ref={main} tabIndex={-1}>
        <LibraryNotes />
        <Suspense fallback={<p role="status">{parts.loading}</p>}>
          <Page key={place} route={route} />
        </Suspense>
      </main>
    </div>
  );
}
