// The support list: a lead keeps it right, everybody reads and prints it.
import { useState } from 'react';
import type { SupportContact } from '../../../shared/model/support.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { MenuButton } from '../../parts/MenuButton.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { todayHere } from '../agreements/today.ts';
import { WorriedButton } from '../requests/WorriedButton.tsx';
import { useContactWords } from './contact-words.ts';
import { ContactDialog } from './ContactDialog.tsx';
import { RemovedContacts } from './RemovedContacts.tsx';
import './desk-lists.css';

export function SupportList() {
  const { support: t } = useText();
  const mayWrite = useMay()('library.settings');
  const { data, error, reload } = useQuery('support.list', {});
  const print = useCommand('desktop.print');
  const [editing, setEditing] = useState<SupportContact | 'new'>();
  const contacts = (data ?? []).filter(({ removedAt }) => removedAt === null);

  return (
    <div className="stack-wide">
      <div className="section-head no-print">
        <p>{mayWrite ? t.lead : `${t.lead} ${t.leadOnly}`}</p>
        <span className="row">
          <WorriedButton />
          <Button icon="print" onPress={() => void print.run({})}>
            {t.print}
          </Button>
          {mayWrite && (
            <Button tone="primary" icon="plus" onPress={() => setEditing('new')}>
              {t.add}
            </Button>
          )}
        </span>
      </div>
      <ErrorNote error={error ?? print.error} onRetry={reload} />
      {data && contacts.length === 0 && <p className="soft">{t.none}</p>}
      <div className="print-alone">
        <h1 className="paper-only">{t.title}</h1>
        <ul className="support-list">
          {contacts.map((contact) => (
            <ContactLine
              key={contact.id}
              contact={contact}
              mayWrite={mayWrite}
              onChange={() => setEditing(contact)}
            />
          ))}
        </ul>
      </div>
      {mayWrite && <RemovedContacts contacts={(data ?? []).filter(isRemoved)} />}
      {editing && (
        <ContactDialog
          contact={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </div>
  );
}

const isRemoved = ({ removedAt }: SupportContact) => removedAt !== null;

interface ContactLineProps {
  contact: SupportContact;
  mayWrite: boolean;
  onChange: () => void;
}

function ContactLine({ contact, mayWrite, onChange }: ContactLineProps) {
  const { support: t } = useText();
  const { id, name, phone, whatFor, note } = contact;
  const { standing, words } = useContactWords()(contact);
  const update = useCommand('support.update');
  const remove = useCommand('support.remove');

  async function takeOff() {
    if (!(await remove.run({ id }))) return;
    showToast({
      message: t.removed(name),
      action: { label: t.undo, run: () => void api.support.restore({ id }) },
    });
  }
  return (
    <li className="support-line">
      <div className="support-words">
        <h2 dir="auto">{name}</h2>
        <p dir="auto">{whatFor}</p>
        {note !== '' && (
          <p className="soft small" dir="auto">
            {note}
          </p>
        )}
        <ErrorNote error={update.error ?? remove.error} />
      </div>
      <div className="support-number">
        <p className="support-phone">
          <bdi dir="ltr">{phone}</bdi>
        </p>
        <p className="small support-check" data-standing={standing}>
          {words}
        </p>
        {mayWrite && (
          <span className="row no-print">
            {(standing === 'unchecked' || standing === 'old') && (
              <Button
                aria-label={t.rangTodayOf(name)}
                isPending={update.isRunning}
                onPress={() => void update.run({ id, checkedOn: todayHere() })}
              >
                {t.rangToday}
              </Button>
            )}
            <MenuButton
              label={t.menu(name)}
              items={[
                { id: 'change', label: t.change, run: onChange },
                { id: 'remove', label: t.remove, run: () => void takeOff(), isDanger: true },
              ]}
            />
          </span>
        )}
      </div>
    </li>
  );
}
