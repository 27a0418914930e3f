// Links to other pages of the app, plain or looking like a button.
import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { hrefOf } from '../app/routes.ts';
import type { Route } from '../app/routes.ts';
import type { ButtonTone } from './Button.tsx';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';

interface LinkProps {
  to: Route;
  children: ReactNode;
}

export function Link({ to, children }: LinkProps) {
  return <AriaLink href={hrefOf(to)}>{children}</AriaLink>;
}

/** The way back to the list, above the heading of a page. */
export function BackLink({ to, children }: LinkProps) {
  return (
    <AriaLink href={hrefOf(to)} className="back-link">
      <Icon name="back" size={18} />
      {children}
    </AriaLink>
  );
}

export function ButtonLink({
  to,
  children,
  tone = 'plain',
  icon,
}: LinkProps & { tone?: ButtonTone; icon?: IconName }) {
  return (
    <AriaLink href={hrefOf(to)} className="button" data-tone={tone}>
      {icon && <Icon name={icon} />}
      {children}
    </AriaLink>
  );
}
