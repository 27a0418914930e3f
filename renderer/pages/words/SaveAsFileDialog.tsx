// Saves a text as a file for others: for which use, in which form, and what keeps it here.
import { useState } from 'react';
import { uses } from '../../../shared/model/agreement.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import { writtenFormats } from '../../../shared/model/transcript-file.ts';
import type { WrittenFormat } from '../../../shared/model/transcript-file.ts';
import type { OutputOf } from '../../../shared/contract/methods.ts';
import type { Transcript } from '../../../shared/model/transcript.ts';
import { writeTimecode } from '../../../shared/rules/timecode.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { useReasonSentence } from '../agreements/SharePanel.tsx';
import './transcript-files.css';

interface SaveAsFileDialogProps {
  transcript: Pick<Transcript, 'id'>;
  isOpen: boolean;
  onClose: () => void;
}

export function SaveAsFileDialog({ transcript: { id }, isOpen, onClose }: SaveAsFileDialogProps) {
  const { transcriptFiles: t, agreements, takingBack } = useText();
  const [use, setUse] = useState<Use>('archive');
  const [recipient, setRecipient] = useState('');
  const [recipientContact, setContact] = useState('');
  const [format, setFormat] = useState<WrittenFormat>('vtt');
  const {
    data: plan,
    error,
    reload,
  } = useQuery('transcriptFiles.plan', isOpen ? { id, use } : null);
  const save = useCommand('transcriptFiles.save');
  const isCaptions = format === 'vtt' || format === 'srt';
  const hasNoTimes = isCaptions && plan !== undefined && plan.untimedCount === plan.lineCount;

  async function choose() {
    const folder = await api.desktop.chooseFolder({ title: t.folderTitle });
    if (folder === null) return;
    const saved = await save.run({ id, use, format, folder, recipient, recipientContact });
    if (saved === undefined) return;
    showToast({
      message: t.saved,
      action: { label: t.show, run: () => void api.desktop.showInFolder({ path: saved.path }) },
    });
    onClose();
  }
  return (
    <Dialog
      title={t.saveTitle}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button
            tone="primary"
            onPress={() => void choose()}
            isPending={save.isRunning}
            isDisabled={plan?.mayLeave !== true || hasNoTimes || recipient.trim() === ''}
          >
            {t.chooseFolder}
          </Button>
        </>
      }
    >
      <p>{t.saveLead}</p>
      <Select
        label={t.use}
        value={use}
        onChange={setUse}
        options={uses.map((one) => ({ id: one, label: agreements.uses[one] }))}
      />
      <TextField
        label={t.recipient}
        help={takingBack.recipientHelp}
        value={recipient}
        onChange={setRecipient}
        maxLength={300}
        isRequired
      />
      <TextField
        label={takingBack.recipientContact}
        value={recipientContact}
        onChange={setContact}
        maxLength={300}
        isOptional
      />
      <RadioGroup<WrittenFormat>
        label={t.format}
        value={format}
        onChange={setFormat}
        options={writtenFormats.map((one) => ({ id: one, ...t.written[one] }))}
      />
      <ErrorNote error={error} onRetry={reload} />
      {isOpen && plan === undefined && error === undefined && <p role="status">{t.looking}</p>}
      {plan !== undefined && (
        <Verdict
          plan={plan}
          isCaptions={isCaptions}
          hasNoTimes={hasNoTimes && plan.lineCount > 0}
        />
      )}
      <ErrorNote error={save.error} />
    </Dialog>
  );
}

interface VerdictProps {
  plan: OutputOf<'transcriptFiles.plan'>;
  isCaptions: boolean;
  hasNoTimes: boolean;
}

function Verdict({ plan, isCaptions, hasNoTimes }: VerdictProps) {
  const { transcriptFiles: t } = useText();
  const sentence = useReasonSentence();
  const { mayLeave, decision, problem, names, lineCount, closedCount, untimedCount } = plan;
  if (mayLeave)
    return (
      <Note {...(hasNoTimes ? { tone: 'warning' as const } : {})}>
        <p role="status">
          {hasNoTimes ? t.noTimes : t.mayLeave(lineCount - (isCaptions ? untimedCount : 0))}
        </p>
        {closedCount > 0 && <p>{t.closedOut(closedCount)}</p>}
        {isCaptions && !hasNoTimes && untimedCount > 0 && <p>{t.untimedOut(untimedCount)}</p>}
      </Note>
    );
  return (
    <Note tone="warning" title={t.mayNotLeave}>
      <div role="status">
        <ul className="file-notices">
          {problem === 'not-checked' && <li>{t.notChecked}</li>}
          {problem === 'nothing-left' && <li>{t.nothingLeft}</li>}
          {decision.reasons.map((finding) => (
            <li key={finding.reason}>{sentence(finding)}</li>
          ))}
          {names.map(({ word, isCertain, atMs }) => (
            <li key={`${word} ${atMs}`}>
              <bdi>{isCertain ? t.nameFound(word) : t.nameLikely(word)}</bdi>
              {atMs !== null && ` ${t.at(writeTimecode(atMs))}`}
            </li>
          ))}
        </ul>
      </div>
    </Note>
  );
}
