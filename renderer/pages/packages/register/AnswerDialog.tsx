// One answer of an archive, written down or changed.
import { useState } from 'react';
import { answerKinds } from '../../../../shared/model/deposit-register.ts';
import type {
  AnswerKind,
  AnswerSubject,
  DeliveryAnswer,
  ReadReceipt,
  RegisterEntry,
} from '../../../../shared/model/deposit-register.ts';
import { Day } from '../../../../shared/model/text.ts';
import { asAppError } from '../../../api/as-app-error.ts';
import { api } from '../../../api/connection.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../parts/Button.tsx';
import { Dialog } from '../../../parts/Dialog.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { Select } from '../../../parts/Select.tsx';
import { TextArea, TextField } from '../../../parts/TextField.tsx';
import { useText } from '../../../text/use-text.ts';
import { DayField } from '../../agreements/DayField.tsx';
import { todayHere } from '../../agreements/today.ts';
import type { ChosenReceipt } from './use-read-receipt.ts';

interface AnswerDialogProps {
  entry: Pick<RegisterEntry, 'about' | 'name' | 'packages' | 'recipient'>;
  /** What it begins with: nothing, a receipt that was read, or the answer that is changed. */
  begun: 'new' | ReadReceipt | ChosenReceipt | DeliveryAnswer;
  onClose: () => void;
}

export function AnswerDialog({ entry, begun, onClose }: AnswerDialogProps) {
  const { deposit: t, parts } = useText();
  const known = begun !== 'new' && 'id' in begun ? begun : undefined;
  const [words, setWords] = useState(() => {
    if (begun === 'new')
      return {
        ...{ kind: 'receipt' as const, on: todayHere(), from: entry.recipient },
        ...{ reference: '', note: '' },
      };
    const { kind, on, from, reference, note } = begun;
    return { kind, on, from, reference, note };
  });
  const [about, setAbout] = useState<AnswerSubject>(begun === 'new' ? entry.about : begun.about);
  const [file, setFile] = useState(begun !== 'new' && 'file' in begun ? begun.file : undefined);
  const [chooseError, setChooseError] = useState<unknown>();
  const add = useCommand('deposits.addAnswer');
  const update = useCommand('deposits.updateAnswer');
  const change = (patch: Partial<typeof words>) => setWords({ ...words, ...patch });
  const isDay = Day.safeParse(words.on).success;

  async function save() {
    const saved = known
      ? await update.run({ id: known.id, ...words })
      : await add.run({ about, ...words, ...(file === undefined ? {} : { file }) });
    if (saved) onClose();
  }
  async function attach() {
    setChooseError(undefined);
    try {
      const [path] = await api.desktop.chooseFiles({
        title: t.attachTitle,
        filters: [],
        several: false,
      });
      if (path !== undefined) setFile(path);
    } catch (failure) {
      setChooseError(asAppError(failure));
    }
  }
  return (
    <Dialog
      title={known ? t.editAnswer : t.answerFor(entry.name)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button
            tone="primary"
            onPress={() => void save()}
            isDisabled={!isDay}
            isPending={add.isRunning || update.isRunning}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <Select<AnswerKind>
        label={t.kind}
        help={t.kindHelp[words.kind]}
        options={answerKinds.map((id) => ({ id, label: t.kinds[id] }))}
        value={words.kind}
        onChange={(kind) => change({ kind })}
      />
      {!known && entry.packages.length > 1 && (
        <Select
          label={t.aboutWhich}
          options={[
            { id: '', label: t.aboutAll },
            ...entry.packages.map(({ id, name }) => ({ id: id as string, label: name })),
          ]}
          value={'packageId' in about ? about.packageId : ''}
          onChange={(chosen) => {
            const one = entry.packages.find(({ id }) => id === chosen);
            setAbout(one ? { packageId: one.id } : entry.about);
          }}
        />
      )}
      <DayField
        label={t.on}
        value={words.on}
        onChange={(on) => change({ on })}
        error={isDay ? undefined : t.onWrong}
      />
      <TextField
        label={t.from}
        value={words.from}
        onChange={(from) => change({ from })}
        maxLength={300}
        isOptional
      />
      <TextField
        label={t.reference}
        value={words.reference}
        onChange={(reference) => change({ reference })}
        maxLength={300}
        isOptional
      />
      <TextArea
        label={t.note}
        help={t.noteHelp}
        value={words.note}
        onChange={(note) => change({ note })}
        isOptional
      />
      {!known && (
        <div className="row">
          <Button onPress={() => void attach()}>{t.attach}</Button>
          {file !== undefined && <bdi className="package-path">{file}</bdi>}
        </div>
      )}
      <ErrorNote error={chooseError ?? add.error ?? update.error} />
    </Dialog>
  );
}
