// Something went wrong with people's data: a short form for whoever notices, with no blame in it.
import { useCommand } from '../../api/use-command.ts';
import { TextArea } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { todayHere } from '../agreements/today.ts';
import { FormDialog, MomentFields } from './FormDialog.tsx';
import { useKeptWords } from './kept-words.ts';
import { momentOf, timeHere } from './moment.ts';

const empty = () => ({
  what: '',
  dataAndPeople: '',
  day: todayHere(),
  time: timeHere(new Date()),
});

export function WrongDialog({ onClose }: { onClose: () => void }) {
  const { requests: t } = useText();
  const add = useCommand('breaches.add');
  const { words, change, forget } = useKeptWords('wrong', empty);
  const { what, dataAndPeople, day, time } = words;
  const noticedAt = momentOf(day, time);

  async function save() {
    if (noticedAt === undefined) return;
    const made = await add.run({ what, dataAndPeople, noticedAt });
    if (!made) return;
    forget();
    showToast({ message: t.thanks(t.numbers.breach(String(made.number))) });
    onClose();
  }
  return (
    <FormDialog
      title={t.wrong}
      lead={t.wrongLead}
      saveLabel={t.save}
      error={add.error}
      isRunning={add.isRunning}
      isComplete={what.trim() !== '' && noticedAt !== undefined}
      onSave={() => void save()}
      onClose={onClose}
    >
      {(isTried) => (
        <>
          <TextArea
            label={t.what}
            help={t.whatHelp}
            value={what}
            onChange={(next) => change({ what: next })}
            error={isTried && what.trim() === '' ? t.missing : undefined}
            maxLength={50_000}
            autoFocus
          />
          <TextArea
            label={t.dataAndPeople}
            value={dataAndPeople}
            onChange={(next) => change({ dataAndPeople: next })}
            rows={2}
            maxLength={50_000}
          />
          <MomentFields day={day} time={time} isTried={isTried} onChange={change} />
        </>
      )}
    </FormDialog>
  );
}
