// What can be done with something that left: show where it lies, and check it.
import type { ReactNode } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { ButtonLink } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';

interface RecordActionsProps {
  record: { name: string; path: string };
  /** It has just been made: checking it is what comes next. */
  isNext?: boolean;
  /** Only packages for archives are. */
  canBeChecked?: boolean;
  /** Further things to do. */
  children?: ReactNode;
}

export function RecordActions({
  record,
  isNext = false,
  canBeChecked = true,
  children,
}: RecordActionsProps) {
  const { packages: t } = useText();
  const show = useCommand('desktop.showInFolder');
  return (
    <div className="package-actions">
      <Button
        tone={isNext ? 'plain' : 'quiet'}
        icon="folder"
        onPress={() => void show.run({ path: record.path })}
      >
        {t.showInFolder}
        <span className="visually-hidden"> {record.name}</span>
      </Button>
      {canBeChecked && (
        <ButtonLink
          to={{ page: 'packages', id: record.path, part: 'check' }}
          icon="check"
          tone={isNext ? 'primary' : 'quiet'}
        >
          {t.checkNow}
          <span className="visually-hidden"> {record.name}</span>
        </ButtonLink>
      )}
      {children}
      <ErrorNote error={show.error} />
    </div>
  );
}
