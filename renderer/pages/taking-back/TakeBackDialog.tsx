// Taking a story back: what happens at once, what has already left, what nobody can call back; then the storyteller's wish.
import { useState } from 'react';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import type { TakingBackPreview } from '../../../shared/model/taking-back.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { DayField } from '../agreements/DayField.tsx';
import { todayHere } from '../agreements/today.ts';
import './taking-back.css';

interface TakeBackDialogProps {
  storyId: StoryId;
  personId: PersonId;
  displayName: string;
  onClose: () => void;
}

type Level = 'out-of-use' | 'delete';
const hows = ['in-person', 'phone', 'letter', 'other'] as const;

export function TakeBackDialog({ storyId, personId, displayName, onClose }: TakeBackDialogProps) {
  const { agreements: a, takingBack: t, parts, language } = useText();
  const { member } = useSession();
  const add = useCommand('agreements.add');
  const preview = useQuery('takingBack.preview', { storyId, personId }, { keepFormer: true });
  const [level, setLevel] = useState<Level>('out-of-use');
  const [how, setHow] = useState<(typeof hows)[number]>('in-person');
  const [by, setBy] = useState(member.name);
  const [on, setOn] = useState(todayHere());
  const [reason, setReason] = useState('');

  async function takeBack() {
    const entry = {
      ...{ kind: 'withdrawal' as const, storyId, personId, level, on, language, reason },
      ...{ explainedBy: by, note: `${t.howLabel} ${t.hows[how]}` },
    };
    if (!(await add.run(entry))) return;
    showToast({ message: a.withdrawn });
    onClose();
  }
  return (
    <Dialog
      title={a.withdrawTitle(displayName)}
      isOpen
      isWide
      onClose={onClose}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {parts.cancel}
          </Button>
          <Button
            tone="danger"
            onPress={() => void takeBack()}
            isDisabled={!preview.data || on === '' || by.trim() === ''}
            isPending={add.isRunning}
          >
            {a.withdrawConfirm}
          </Button>
        </>
      }
    >
      <h3>{t.atOnce}</h3>
      <p>{t.atOnceText}</p>
      {preview.data && <WhatHasLeft preview={preview.data} />}
      <RadioGroup<Level>
        label={t.levelLabel}
        options={(['out-of-use', 'delete'] as const).map((id) => ({
          ...{ id, label: t.levels[id], help: t.levelHelp[id] },
        }))}
        value={level}
        onChange={setLevel}
      />
      <Select
        label={t.howLabel}
        options={hows.map((id) => ({ id, label: t.hows[id] }))}
        value={how}
        onChange={setHow}
      />
      <TextField label={t.byLabel} value={by} onChange={setBy} maxLength={300} isRequired />
      <DayField label={t.dayLabel} value={on} onChange={setOn} />
      <TextArea label={a.withdrawReason} value={reason} onChange={setReason} maxLength={50_000} />
      <ErrorNote error={preview.error ?? add.error} />
    </Dialog>
  );
}

function WhatHasLeft({ preview }: { preview: TakingBackPreview }) {
  const texts = useText();
  const { takingBack: t, trails, agreements, collections: c, exhibitions: e, language } = texts;
  const { packages, collections, exhibitions, licences, lastingUses } = preview;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <>
      <h3>{t.hasLeft}</h3>
      {packages.length === 0 ? (
        <p>{t.hasNotLeft}</p>
      ) : (
        <>
          <ul className="what-goes">
            {packages.map(({ packageId, savedTextId, name, madeAt, use, recipient }) => (
              <li key={packageId ?? savedTextId}>
                <bdi>
                  {t.packageLine(
                    name,
                    formatDay(language, madeAt.slice(0, 10)),
                    agreements.useShort[use],
                  )}
                </bdi>
                <br />
                <bdi>{t.to(recipient || t.notWrittenDown)}</bdi>
              </li>
            ))}
          </ul>
          <p>{t.lettersCome}</p>
        </>
      )}
      {collections.length > 0 && (
        <p>
          <bdi>
            {t.inCollections(list.format(collections.map(({ title }) => title || c.untitled)))}
          </bdi>
        </p>
      )}
      {exhibitions.length > 0 && (
        <p>
          <bdi>
            {t.inExhibitions(list.format(exhibitions.map(({ title }) => title || e.untitled)))}
          </bdi>
        </p>
      )}
      {preview.trails.length > 0 && (
        <p>
          <bdi>
            {trails.onTrails(
              list.format(preview.trails.map(({ title }) => title || trails.untitled)),
            )}
          </bdi>
        </p>
      )}
      <h3>{t.cannot}</h3>
      {licences.length > 0 && <p>{t.cannotLicence}</p>}
      {lastingUses.length + packages.length > 0 ? (
        <p>{t.cannotPrinted}</p>
      ) : (
        licences.length === 0 && <p>{t.cannotNothing}</p>
      )}
    </>
  );
}
