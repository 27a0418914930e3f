// The eight destinations, who is signed in, and how the app looks. On narrow windows it folds into a menu at the top.
import { useEffect, useState } from 'react';
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
  packages: 'packages.see',
};

export function Navigation({ route }: { route: Route }) {
  const { shell: t } = useText();
  const { member, status } = useSession();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const [isAppearanceOpen, setAppearanceOpen] = useState(false);
  const place = hrefOf(route);
  useEffect(() => setOpen(false), [place]);

  return (
    <div className="shell-nav" data-open={isOpen || undefined}>
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
          {pageNames
            .filter((page) => {
              const ability = needs[page];
              return ability === undefined || may(ability);
            })
            .map((page) => (
              <li key={page}>
                <a
                  href={hrefOf({ page })}
                  {...(route.page === page ? { 'aria-current': 'page' as const } : {})}
                >
                  <Icon name={page} />
                  {t.pages[page]}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <div className="shell-foot">
        <p className="shell-who">
          <strong dir="auto">{member.name}</strong>
          {t.roles[member.role]}
          {status.organisation && (
            <>
              <br />
              <bdi>{status.organisation}</bdi>
            </>
          )}
        </p>
        <Button icon="lock" tone="quiet" onPress={() => void lockLibrary()}>
          {t.lockNow}
        </Button>
        <Button icon="settings" tone="quiet" onPress={() => setAppearanceOpen(true)}>
          {t.settings}
        </Button>
      </div>
      <AppearanceDialog isOpen={isAppearanceOpen} onClose={() => setAppearanceOpen(false)} />
    </div>
  );
}

/** A roof over the rings of a sound: home ground. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 24 24" width="1.6rem" height="1.6rem" fill="none" aria-hidden="true">
      <path
        d="M3 11.500 12 4l9 7.500M7.500 19.500a4.500 4.500 0 0 1 9 0M4.500 19.500a7.500 7.500 0 0 1 15 0"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="12" cy="19" r="1.500" fill="currentColor" />
    </svg>
  );
}
