// Taking a story back: one calm question that says what it does and what it cannot do.
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { useSession } from '../../app/session.ts';
import { ConfirmDialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { todayHere } from './today.ts';
import type { NarratorRow } from './use-story-narrators.ts';

interface WithdrawDialogProps {
  narrator: NarratorRow;
  onClose: () => void;
}

export function WithdrawDialog({ narrator, onClose }: WithdrawDialogProps) {
  const { agreements: t, language } = useText();
  const { member } = useSession();
  const add = useCommand('agreements.add');
  const [reason, setReason] = useState('');

  async function withdraw() {
    const entry = {
      kind: 'withdrawal' as const,
      storyId: narrator.storyId,
      personId: narrator.personId,
      on: todayHere(),
      language,
      explainedBy: member.name,
      reason,
    };
    if (!(await add.run(entry))) return;
    showToast({ message: t.withdrawn });
    onClose();
  }
  return (
    <ConfirmDialog
      title={t.withdrawTitle(narrator.displayName)}
      confirm={t.withdrawConfirm}
      isOpen
      onConfirm={() => void withdraw()}
      onClose={onClose}
      isDanger
      isPending={add.isRunning}
    >
      <p>{t.withdrawDoes}</p>
      <p>{t.withdrawCannot}</p>
      <TextArea label={t.withdrawReason} value={reason} onChange={setReason} maxLength={50_000} />
      <ErrorNote error={add.error} />
    </ConfirmDialog>
  );
}
