// What the archive answered about one thing that left: written down by a lead, changed, put into the bin with undo.
import { useState } from 'react';
import type {
  DeliveryAnswer,
  ReadReceipt,
  RegisterEntry,
} from '../../../../shared/model/deposit-register.ts';
import { useCommand } from '../../../api/use-command.ts';
import { api } from '../../../api/connection.ts';
import { Section } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { MenuButton } from '../../../parts/MenuButton.tsx';
import { showToast } from '../../../parts/toasts.tsx';
import { formatDay } from '../../../text/format.ts';
import { useText } from '../../../text/use-text.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { useReadReceipt } from './use-read-receipt.ts';

interface AnswerListProps {
  entry: RegisterEntry;
  mayWrite: boolean;
}

export function AnswerList({ entry, mayWrite }: AnswerListProps) {
  const { deposit: t } = useText();
  const [open, setOpen] = useState<'new' | ReadReceipt | DeliveryAnswer>();
  const { read, error } = useReadReceipt((receipt) => setOpen(receipt));
  return (
    <Section
      title={t.answersTitle}
      actions={
        mayWrite && (
          <>
            <Button onPress={() => void read()}>{t.readReceipt}</Button>
            <Button icon="plus" onPress={() => setOpen('new')}>
              {t.addAnswer}
            </Button>
          </>
        )
      }
    >
      <ErrorNote error={error} />
      {entry.answers.length === 0 ? (
        <p className="soft">{t.answersEmpty}</p>
      ) : (
        <ul className="register-answers">
          {entry.answers.map((answer) => (
            <Answer
              key={answer.id}
              answer={answer}
              entry={entry}
              mayWrite={mayWrite}
              onEdit={() => setOpen(answer)}
            />
          ))}
        </ul>
      )}
      {open !== undefined && (
        <AnswerDialog entry={entry} begun={open} onClose={() => setOpen(undefined)} />
      )}
    </Section>
  );
}

interface AnswerProps extends AnswerListProps {
  answer: DeliveryAnswer;
  onEdit: () => void;
}

function Answer({ answer, entry, mayWrite, onEdit }: AnswerProps) {
  const { deposit: t, parts, language } = useText();
  const bin = useCommand('deposits.binAnswer');
  const restore = useCommand('deposits.restoreAnswer');
  const save = useCommand('deposits.saveAnswerFile');
  const { about } = answer;
  const one =
    'packageId' in about && entry.packages.length > 1
      ? entry.packages.find(({ id }) => id === about.packageId)
      : undefined;
  const title = t.answerOn(t.kinds[answer.kind], formatDay(language, answer.on));

  async function putBack() {
    if (await restore.run({ id: answer.id })) showToast({ message: t.answerRestored });
  }
  async function putInBin() {
    if (!(await bin.run({ id: answer.id }))) return;
    showToast({
      message: t.answerBinned,
      action: { label: parts.undo, run: () => void putBack() },
    });
  }
  async function saveFile() {
    const folder = await api.desktop.chooseFolder({ title: t.saveFileTitle });
    const saved = folder === null ? undefined : await save.run({ id: answer.id, folder });
    if (saved) showToast({ message: t.saved(saved.path) });
  }
  return (
    <li>
      <div className="register-answer">
        <strong>{title}</strong>
        <span className="soft">
          {[answer.from, answer.reference, one?.name ?? '']
            .filter((part) => part !== '')
            .map((part, index) => (
              <span key={part}>
                {index > 0 && ' · '}
                <bdi>{part}</bdi>
              </span>
            ))}
        </span>
        {answer.note !== '' && (
          <p dir="auto" className="register-note">
            {answer.note}
          </p>
        )}
        {answer.fileName !== '' && (
          <span className="soft small">
            <bdi>{t.attached(answer.fileName)}</bdi>
          </span>
        )}
        <ErrorNote error={bin.error ?? restore.error ?? save.error} />
      </div>
      {mayWrite && (
        <MenuButton
          label={t.moreAnswer(title)}
          items={[
            { id: 'edit', label: t.editAnswer, run: onEdit },
            ...(answer.fileName === ''
              ? []
              : [{ id: 'file', label: t.saveAttached, run: () => void saveFile() }]),
            { id: 'bin', label: t.toBin, run: () => void putInBin(), isDanger: true },
          ]}
        />
      )}
    </li>
  );
}
