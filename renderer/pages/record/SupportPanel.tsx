// Whom to call, at hand after a talk: folded while everybody is well, open at once when somebody is not.
import { useEffect, useState } from 'react';
import { useQuery } from '../../api/use-query.ts';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import { useContactWords } from '../library/contact-words.ts';
import './desk.css';

export function SupportPanel({ isNeeded }: { isNeeded: boolean }) {
  const { support: t } = useText();
  const { data, error, reload } = useQuery('support.list', {});
  const words = useContactWords();
  const [isOpen, setOpen] = useState(isNeeded);
  useEffect(() => {
    if (isNeeded) setOpen(true);
  }, [isNeeded]);
  const contacts = (data ?? []).filter(({ removedAt }) => removedAt === null);
  return (
    <details
      className="desk-fold"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <h3>{t.show}</h3>
      </summary>
      <ErrorNote error={error} onRetry={reload} />
      {data !== undefined && contacts.length === 0 && <p>{t.none}</p>}
      <ul className="contacts">
        {contacts.map((contact) => (
          <li key={contact.id}>
            <strong dir="auto">{contact.name}</strong>
            <span className="contact-phone" dir="ltr">
              {contact.phone}
            </span>
            <span className="small" dir="auto">
              {contact.whatFor}
            </span>
            {contact.note !== '' && (
              <span className="small" dir="auto">
                {contact.note}
              </span>
            )}
            <span className="soft small">{words(contact).words}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
