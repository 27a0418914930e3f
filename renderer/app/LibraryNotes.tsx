// What a person should know about this library at once, on top of every page, until it is closed or put right.
import { useState } from 'react';
import type { LibraryWarning } from '../../shared/model/library.ts';
import { Note } from '../parts/blocks.tsx';
import { Button } from '../parts/Button.tsx';
import { ButtonLink } from '../parts/Link.tsx';
import { useText } from '../text/use-text.ts';
import { useMay, useSession } from './session.ts';

export function LibraryNotes() {
  const { shell: t, parts } = useText();
  const { status } = useSession();
  const may = useMay();
  const [closed, setClosed] = useState<readonly string[]>([]);
  const keyOf = ({ code, subject }: LibraryWarning) => `${code} ${subject}`;
  const shown = status.warnings.filter((warning) => !closed.includes(keyOf(warning)));
  if (shown.length === 0) return null;

  return (
    <div className="stack no-print library-notes">
      {shown.map((warning) => (
        <Note key={keyOf(warning)} tone="warning">
          <p>{t.warnings[warning.code](warning.subject)}</p>
          <div className="row">
            {warning.code === 'recovery-not-confirmed' && may('library.settings') && (
              <ButtonLink to={{ page: 'library', id: 'recovery' }}>
                {t.warningActions.recovery}
              </ButtonLink>
            )}
            {warning.code === 'opened-with-recovery-key' && (
              <ButtonLink to={{ page: 'library', id: 'passphrase' }}>
                {t.warningActions.passphrase}
              </ButtonLink>
            )}
            <Button tone="quiet" onPress={() => setClosed([...closed, keyOf(warning)])}>
              {parts.dismiss}
            </Button>
          </div>
        </Note>
      ))}
    </div>
  );
}
