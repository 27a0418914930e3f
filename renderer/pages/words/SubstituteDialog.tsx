// One name and what stands in its place, with how often it stands in the texts of the story.
import { useState } from 'react';
import type { PersonId, StoryId, SubstituteId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';

export interface SubstituteDraft {
  /** Undefined for one that is not there yet. */
  id: SubstituteId | undefined;
  personId: PersonId | null;
  forms: readonly string[];
  substitute: string;
}

interface SubstituteDialogProps {
  storyId: StoryId;
  draft: SubstituteDraft;
  onClose: () => void;
}

/** One a line, or with commas between them. */
function formsIn(typed: string): string[] {
  return typed
    .split(/[\n,،;؛]+/u)
    .map((form) => form.trim())
    .filter((form) => form !== '');
}

export function SubstituteDialog({ storyId, draft, onClose }: SubstituteDialogProps) {
  const { closedWords } = useText();
  const t = closedWords.substitutes;
  const add = useCommand('substitutes.add');
  const update = useCommand('substitutes.update');
  const [typed, setTyped] = useState(draft.forms.join('\n'));
  const [substitute, setSubstitute] = useState(draft.substitute);
  const [isAsked, setAsked] = useState(false);
  const forms = formsIn(typed);
  const canCount = forms.length > 0 && forms.length <= 30;
  const { data: count } = useQuery('substitutes.count', canCount ? { storyId, forms } : null);

  async function save() {
    setAsked(true);
    if (forms.length === 0 || substitute.trim() === '') return;
    const { id, personId } = draft;
    const saved =
      id === undefined
        ? await add.run({ storyId, personId, forms, substitute })
        : await update.run({ id, forms, substitute });
    if (saved === undefined) return;
    showToast({ message: t.saved });
    onClose();
  }
  return (
    <Dialog
      title={t.add}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{closedWords.cancel}</Button>
          <Button
            tone="primary"
            isPending={add.isRunning || update.isRunning}
            onPress={() => void save()}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <TextArea
        label={t.forms}
        help={t.formsHelp}
        value={typed}
        onChange={setTyped}
        error={isAsked && forms.length === 0 ? t.missing : undefined}
        autoFocus
      />
      <p role="status" className="small soft">
        {count && t.places(count.places)}
      </p>
      <TextField
        label={t.substitute}
        help={t.substituteHelp}
        value={substitute}
        onChange={setSubstitute}
        maxLength={100}
        error={isAsked && substitute.trim() === '' ? t.missing : undefined}
      />
      <ErrorNote error={add.error ?? update.error} />
    </Dialog>
  );
}
