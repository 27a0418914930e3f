// Who is spoken of in a story, whether they are alive and whether they know: private, for the check before anything leaves.
import { useState } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { MentionedPerson } from '../../../shared/model/mentioned-person.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button, IconButton } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { MentionDialog } from './MentionDialog.tsx';

export function MentionedPeople({ id, isReadOnly }: { id: StoryId; isReadOnly: boolean }) {
  const { mentioned: t } = useText();
  const may = useMay();
  const { data, error, reload } = useQuery(
    'mentions.list',
    may('people.real-names') ? { storyId: id } : null,
  );
  const [edited, setEdited] = useState<MentionedPerson | 'new'>();
  if (!may('people.real-names')) return null;
  return (
    <Section
      title={t.title}
      lead={t.lead}
      actions={
        !isReadOnly && (
          <Button icon="plus" onPress={() => setEdited('new')}>
            {t.add}
          </Button>
        )
      }
    >
      <ErrorNote error={error} onRetry={reload} />
      {data?.length === 0 && <p className="soft">{t.none}</p>}
      {data !== undefined && data.length > 0 && (
        <ul className="line-list">
          {data.map((one) => (
            <MentionItem
              key={one.id}
              one={one}
              isReadOnly={isReadOnly}
              onEdit={() => setEdited(one)}
            />
          ))}
        </ul>
      )}
      {edited !== undefined && (
        <MentionDialog
          storyId={id}
          {...(edited === 'new' ? {} : { one: edited })}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  );
}

interface MentionItemProps {
  one: MentionedPerson;
  isReadOnly: boolean;
  onEdit: () => void;
}

function MentionItem({ one, isReadOnly, onEdit }: MentionItemProps) {
  const { mentioned: t } = useText();
  const bin = useCommand('mentions.bin');
  const { id, shownName, relation, isAlive, knowsAboutThis, note } = one;
  const who = shownName || relation;
  async function takeOff() {
    if (!(await bin.run({ id }))) return;
    showToast({
      message: t.removed(who),
      action: { label: t.undo, run: () => void api.mentions.restore({ id }) },
    });
  }
  return (
    <li>
      <span className="mark-words">
        <strong dir="auto">{who}</strong>
        {shownName && relation && (
          <span className="soft" dir="auto">
            {relation}
          </span>
        )}
        <span className="soft small">
          {isAlive === 'no' ? t.alive.no : `${t.alive[isAlive]}, ${t.knowing[knowsAboutThis]}`}
        </span>
        {note && (
          <span className="soft small" dir="auto">
            {note}
          </span>
        )}
      </span>
      {!isReadOnly && (
        <>
          <Button tone="quiet" aria-label={t.edit(who)} onPress={onEdit}>
            {t.change}
          </Button>
          <IconButton icon="close" label={t.remove(who)} onPress={() => void takeOff()} />
        </>
      )}
      <ErrorNote error={bin.error} />
    </li>
  );
}
