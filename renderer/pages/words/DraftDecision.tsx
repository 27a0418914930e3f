// Whether a draft may be made of a story: what holds today, why, and for leads the way to decide it.
import { useState } from 'react';
import type { DraftPermission } from '../../../shared/model/draft.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMay } from '../../app/session.ts';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

interface DraftDecisionProps {
  storyId: StoryId;
  permission: DraftPermission;
}

export function DraftDecision({ storyId, permission }: DraftDecisionProps) {
  const { drafts: t, language } = useText();
  const may = useMay();
  const [isDeciding, setDeciding] = useState(false);
  const { why, decision } = permission;
  const isCounted = why === 'allowed' || why === 'forbidden';
  return (
    <>
      {why !== 'ordinary' && (
        <Note
          tone={permission.may ? 'info' : 'warning'}
          title={why === 'forbidden' ? t.forbiddenTitle : permission.may ? t.allowed : t.highTitle}
        >
          {why === 'forbidden' && <p>{t.forbidden}</p>}
          {why === 'high-protection' && <p>{t.high}</p>}
          {isCounted && decision && (
            <p>
              <bdi>{decision.reason}</bdi>
              <br />
              <span className="small soft">
                {t.decided(decision.decidedBy, formatMoment(language, decision.decidedAt))}
              </span>
            </p>
          )}
          {!permission.may && <p>{t.writeYourself}</p>}
        </Note>
      )}
      {may('agreements.decide') && (
        <div className="row">
          <Button tone="quiet" onPress={() => setDeciding(true)}>
            {permission.may ? t.forbid : t.allow}
          </Button>
        </div>
      )}
      {isDeciding && (
        <DecideDialog
          storyId={storyId}
          isAllowed={!permission.may}
          onClose={() => setDeciding(false)}
        />
      )}
    </>
  );
}

interface DecideDialogProps {
  storyId: StoryId;
  isAllowed: boolean;
  onClose: () => void;
}

function DecideDialog({ storyId, isAllowed, onClose }: DecideDialogProps) {
  const { drafts: t, parts } = useText();
  const decide = useCommand('drafts.decide');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  async function run() {
    setAsked(true);
    if (reason.trim() === '') return;
    if (await decide.run({ storyId, isAllowed, reason })) onClose();
  }
  return (
    <Dialog
      title={isAllowed ? t.allowTitle : t.forbidTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button tone="primary" onPress={() => void run()} isPending={decide.isRunning}>
            {isAllowed ? t.allowIt : t.forbidIt}
          </Button>
        </>
      }
    >
      <p>{isAllowed ? t.allowLead : t.forbidLead}</p>
      <TextField
        label={t.reason}
        value={reason}
        onChange={setReason}
        maxLength={300}
        error={isAsked && reason.trim() === '' ? t.reasonMissing : undefined}
      />
      <ErrorNote error={decide.error} />
    </Dialog>
  );
}
