// Somebody asks for something: written down in their words, by whoever was told.
import { requestKinds, requestWays } from '../../../shared/model/case.ts';
import type { RequestKind, RequestWay } from '../../../shared/model/case.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMay } from '../../app/session.ts';
import { RadioGroup } from '../../parts/choices.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { DayField } from '../agreements/DayField.tsx';
import { todayHere } from '../agreements/today.ts';
import { PersonChoice, StoryPick } from './AboutChoices.tsx';
import { FormDialog } from './FormDialog.tsx';
import { useKeptWords } from './kept-words.ts';

interface Asked {
  kind: RequestKind | null;
  who: string;
  askerId: PersonId | null;
  personId: PersonId | null;
  storyId: StoryId | null;
  receivedOn: string;
  way: RequestWay;
  words: string;
}

const empty = (): Asked => ({
  ...{ kind: null, who: '', askerId: null, personId: null, storyId: null },
  ...{ receivedOn: todayHere(), way: 'in-person', words: '' },
});

export function AskedDialog({ onClose }: { onClose: () => void }) {
  const { requests: t } = useText();
  const isLead = useMay()('cases.read');
  const add = useCommand('requests.add');
  const { words: asked, change, forget } = useKeptWords('asked', empty);
  const { kind, who, askerId, receivedOn, words } = asked;
  const hasAsker = who.trim() !== '' || askerId !== null;

  async function save() {
    if (kind === null) return;
    const made = await add.run({ ...asked, kind });
    if (!made) return;
    forget();
    showToast({ message: t.thanks(t.numbers.request(String(made.number))) });
    onClose();
  }
  return (
    <FormDialog
      title={t.asked}
      lead={`${t.askedLead} ${t.noStatus}`}
      saveLabel={isLead ? t.saveOwn : t.save}
      error={add.error}
      isRunning={add.isRunning}
      isComplete={kind !== null && hasAsker && receivedOn !== '' && words.trim() !== ''}
      onSave={() => void save()}
      onClose={onClose}
    >
      {(isTried) => (
        <>
          <RadioGroup
            label={t.kind}
            options={requestKinds.map((id) => ({ id, label: t.kinds[id] }))}
            value={kind}
            onChange={(next) => change({ kind: next })}
            error={isTried && kind === null ? t.missing : undefined}
          />
          <TextArea
            label={t.askedWords}
            value={words}
            onChange={(next) => change({ words: next })}
            error={isTried && words.trim() === '' ? t.missing : undefined}
            maxLength={50_000}
          />
          <TextField
            label={t.who}
            help={t.whoHelp}
            value={who}
            onChange={(next) => change({ who: next })}
            error={isTried && !hasAsker ? t.missing : undefined}
            maxLength={300}
          />
          <div className="request-pair">
            <DayField
              label={t.receivedOn}
              value={receivedOn}
              onChange={(day) => change({ receivedOn: day })}
              error={isTried && receivedOn === '' ? t.dayMissing : undefined}
            />
            <Select
              label={t.way}
              options={requestWays.map((id) => ({ id, label: t.ways[id] }))}
              value={asked.way}
              onChange={(way) => change({ way })}
            />
          </div>
          <PersonChoice
            label={t.asker}
            value={askerId}
            onChange={(id) => change({ askerId: id })}
          />
          <div className="request-pair">
            <PersonChoice
              label={t.aboutPerson}
              value={asked.personId}
              onChange={(personId) => change({ personId })}
            />
            <StoryPick value={asked.storyId} onChange={(storyId) => change({ storyId })} />
          </div>
        </>
      )}
    </FormDialog>
  );
}
