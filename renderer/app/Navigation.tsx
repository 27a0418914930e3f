// The destinations, who is signed in, and how the app looks. On narrow windows it folds into a menu at the top.
import { useEffect, useId, useRef, useState } from 'react';
import { BrandMark } from '../parts/BrandMark.tsx';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/icons.tsx';
import { useText } from '../text/use-text.ts';
import { AppearanceDialog } from './AppearanceDialog.tsx';
import { hrefOf, pageNames } from './routes.ts';
import type { PageName, Route } from './routes.ts';
import { useMay, useSession } from './session.ts';
import { lockLibrary } from './lock-library.ts';
import type { Ability } from '../../shared/rules/permissions.ts';

const needs: Partial<Record<PageName, Ability>> = {
  record: 'recordings.make',
  exhibitions: 'exhibitions.write',
  packages: 'packages.see',
  intake: 'packages.receive',
  trails: 'exhibitions.write',
  hub: 'intakes.decide',
};

/** What comes from elsewhere is looked at now and then: it waits behind one line, so that all others are in sight. */
const fromOthers: readonly PageName[] = ['intake', 'hub', 'requests'];

export interface NavigationProps {
  route: Route;
  /** Takes the focus past the navigation, to the page. */
  onSkip: () => void;
}

export function Navigation({ route, onSkip }: NavigationProps) {
  const texts = useText();
  const { shell: t } = texts;
  const { member, status } = useSession();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const [isAppearanceOpen, setAppearanceOpen] = useState(false);
  const place = hrefOf(route);
  useEffect(() => setOpen(false), [place]);
  const foldId = useId();
  const isInFold = fromOthers.includes(route.page);
  const [isFoldOpen, setFoldOpen] = useState(isInFold);
  const fold = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isInFold) setFoldOpen(true);
  }, [isInFold]);
  useEffect(() => {
    if (isFoldOpen) fold.current?.scrollIntoView({ block: 'nearest' });
  }, [isFoldOpen]);
  const seen = pageNames.filter((page) => {
    const ability = needs[page];
    return ability === undefined || may(ability);
  });
  const folded = seen.filter((page) => fromOthers.includes(page));
  const isFolding = folded.length > 1;
  const foldAt = isFolding ? seen.findIndex((page) => fromOthers.includes(page)) : seen.length;
  const link = (page: PageName) => (
    <li key={page}>
      <a
        href={hrefOf({ page })}
        {...(route.page === page ? { 'aria-current': 'page' as const } : {})}
      >
        <Icon name={page} />
        {t.pages[page]}
      </a>
    </li>
  );

  return (
    <header className="shell-nav" data-open={isOpen || undefined}>
      <a
        className="skip-link"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          onSkip();
        }}
      >
        {t.skip}
      </a>
      <div className="shell-brand">
        <span className="shell-brand-name">
          <BrandMark />
          Homeground
        </span>
        <Button icon="menu" tone="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t.menu}
        </Button>
      </div>
      <nav aria-label={t.navigation}>
        <ul className="shell-links">
          {seen.slice(0, foldAt).map(link)}
          {isFolding && (
            <li className="shell-fold" ref={fold}>
              <button
                type="button"
                aria-expanded={isFoldOpen}
                aria-controls={foldId}
                onClick={() => setFoldOpen(!isFoldOpen)}
              >
                <Icon name={isFoldOpen ? 'up' : 'down'} />
                {t.fromOthers}
              </button>
              <ul id={foldId} hidden={!isFoldOpen}>
                {folded.map(link)}
              </ul>
            </li>
          )}
          {seen
            .slice(foldAt)
            .filter((page) => !isFolding || !fromOthers.includes(page))
            .map(link)}
        </ul>
      </nav>
      <div className="shell-foot">
        <p className="shell-who">
          <strong>
            <bdi>{member.name}</bdi>
          </strong>
          <span>{t.roles[member.role]}</span>
          {status.organisation && (
            <span className="shell-organisation">
              <bdi>{status.organisation}</bdi>
            </span>
          )}
        </p>
        <Button icon="lock" tone="quiet" onPress={() => void lockLibrary(texts)}>
          {t.lockNow}
        </Button>
        <Button icon="settings" tone="quiet" onPress={() => setAppearanceOpen(true)}>
          {t.settings}
        </Button>
      </div>
      <AppearanceDialog isOpen={isAppearanceOpen} onClose={() => setAppearanceOpen(false)} />
    </header>
  );
}
