// What can be done with one thing that left: a package for an archive is checked, all else leads to what it was made of.
import { Link as AriaLink } from 'react-aria-components';
import type { RegisterEntry } from '../../../../shared/model/deposit-register.ts';
import { useText } from '../../../text/use-text.ts';
import { RecordActions } from '../RecordActions.tsx';
import { isDeposit } from './entries-found.ts';

export function EntryActions({ entry }: { entry: RegisterEntry }) {
  return (
    <RecordActions record={entry} canBeChecked={isDeposit(entry)}>
      <MadeOf entry={entry} />
    </RecordActions>
  );
}

function MadeOf({ entry: { packages, name } }: { entry: RegisterEntry }) {
  const { deposit: t } = useText();
  const exhibitionId = packages[0]?.exhibitionId ?? null;
  const trailId = packages[0]?.trailId ?? null;
  if (exhibitionId === null && trailId === null) return null;
  const href =
    exhibitionId === null ? `#/trails/${trailId ?? ''}` : `#/exhibitions/${exhibitionId}`;
  return (
    <AriaLink href={href} className="button" data-tone="quiet">
      {exhibitionId === null ? t.toTrail : t.toExhibition}
      <span className="visually-hidden"> {name}</span>
    </AriaLink>
  );
}
