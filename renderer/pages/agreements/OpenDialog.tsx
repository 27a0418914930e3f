// A closing date has passed; a lead decides that the story may be used again.
import { useCommand } from '../../api/use-command.ts';
import { useSession } from '../../app/session.ts';
import { ConfirmDialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { todayHere } from './today.ts';
import type { NarratorRow } from './use-story-narrators.ts';

interface OpenDialogProps {
  narrator: NarratorRow;
  closedUntil: string | null;
  onClose: () => void;
}

export function OpenDialog({ narrator, closedUntil, onClose }: OpenDialogProps) {
  const { agreements: t, checks, language } = useText();
  const { member } = useSession();
  const add = useCommand('agreements.add');

  async function open() {
    const entry = {
      kind: 'opening' as const,
      storyId: narrator.storyId,
      personId: narrator.personId,
      on: todayHere(),
      language,
      explainedBy: member.name,
    };
    if (!(await add.run(entry))) return;
    showToast({ message: t.opened });
    onClose();
  }
  return (
    <ConfirmDialog
      title={t.openTitle}
      confirm={t.openConfirm}
      isOpen
      onConfirm={() => void open()}
      onClose={onClose}
      isPending={add.isRunning}
    >
      <p>{closedUntil === null ? checks.openText : t.openText(formatDay(language, closedUntil))}</p>
      <ErrorNote error={add.error} />
    </ConfirmDialog>
  );
}
