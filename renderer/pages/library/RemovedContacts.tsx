// Entries that were taken off the support list: each can be put back.
import type { SupportContact } from '../../../shared/model/support.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';

export function RemovedContacts({ contacts }: { contacts: readonly SupportContact[] }) {
  const { support: t } = useText();
  const restore = useCommand('support.restore');
  if (contacts.length === 0) return null;
  return (
    <details className="no-print">
      <summary className="away-title">{t.removedTitle(contacts.length)}</summary>
      <ErrorNote error={restore.error} />
      <ul className="card-list">
        {contacts.map(({ id, name, phone }) => (
          <li key={id} className="card-line">
            <span className="card-words">
              <bdi>{name}</bdi> <bdi dir="ltr">{phone}</bdi>
            </span>
            <Button
              tone="quiet"
              aria-label={t.putBackOf(name)}
              onPress={() => void restore.run({ id })}
            >
              {t.putBack}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
