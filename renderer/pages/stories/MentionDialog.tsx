// Somebody who is mentioned: by a name, or only by who they are, for it can be safer not to write a name down.
import { useState } from 'react';
import { PersonId } from '../../../shared/model/ids.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { KnownOrNot } from '../../../shared/model/mentioned-person.ts';
import type { MentionedPerson } from '../../../shared/model/mentioned-person.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';

interface MentionDialogProps {
  storyId: StoryId;
  /** Left out for somebody new. */
  one?: MentionedPerson;
  onClose: () => void;
}

const blank = {
  ...{ personId: null as PersonId | null, name: '', relation: '', note: '' },
  ...{ isAlive: 'unknown' as KnownOrNot, knowsAboutThis: 'unknown' as KnownOrNot },
};

export function MentionDialog({ storyId, one, onClose }: MentionDialogProps) {
  const { mentioned: t } = useText();
  const add = useCommand('mentions.add');
  const update = useCommand('mentions.update');
  const { data: people = [] } = useQuery('people.list', {});
  const { personId, name, relation, note, isAlive, knowsAboutThis } = one ?? blank;
  const [draft, setDraft] = useState({ personId, name, relation, note, isAlive, knowsAboutThis });
  const [isAsked, setAsked] = useState(false);
  const change = (patch: Partial<typeof draft>) => setDraft({ ...draft, ...patch });
  const isNobody = draft.personId === null && `${draft.name}${draft.relation}`.trim() === '';

  async function save() {
    setAsked(true);
    if (isNobody) return;
    const saved = one
      ? await update.run({ id: one.id, ...draft })
      : await add.run({ storyId, ...draft });
    if (saved) onClose();
  }
  const options = KnownOrNot.options.map((id) => ({ id, label: t.answers[id] }));
  return (
    <Dialog
      title={one ? t.editTitle : t.addTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button
            tone="primary"
            onPress={() => void save()}
            isPending={add.isRunning || update.isRunning}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <TextField
        label={t.relation}
        help={t.relationHelp}
        value={draft.relation}
        onChange={(value) => change({ relation: value })}
        maxLength={300}
        autoFocus
        error={isAsked && isNobody ? t.whoMissing : undefined}
      />
      <TextField
        label={t.name}
        help={t.nameHelp}
        value={draft.name}
        onChange={(value) => change({ name: value })}
        maxLength={300}
      />
      <ComboBox
        label={t.inLibrary}
        help={t.inLibraryHelp}
        value={draft.personId}
        options={people.map(({ id, displayName, realName }) => ({
          id,
          label: displayName,
          ...(realName && realName !== displayName ? { detail: realName } : {}),
        }))}
        onChange={(id) => change({ personId: PersonId.safeParse(id).data ?? null })}
      />
      <RadioGroup
        label={t.isAlive}
        options={options}
        value={draft.isAlive}
        onChange={(value) => change({ isAlive: value })}
        isRow
      />
      <RadioGroup
        label={t.knows}
        options={options}
        value={draft.knowsAboutThis}
        onChange={(value) => change({ knowsAboutThis: value })}
        isRow
      />
      <TextArea
        label={t.note}
        help={t.noteHelp}
        value={draft.note}
        onChange={(value) => change({ note: value })}
        maxLength={50_000}
      />
      <ErrorNote error={add.error ?? update.error} />
    </Dialog>
  );
}
