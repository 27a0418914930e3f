// A photo or paper, described: caption, what can be seen, who is in it, who gave it, and for which use somebody said yes or no.
import { useState } from 'react';
import { uses } from '../../../shared/model/agreement.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import type { Attachment, AttachmentDescription } from '../../../shared/model/attachment.ts';
import type { PersonId } from '../../../shared/model/ids.ts';
import { parseFuzzyDate } from '../../../shared/rules/fuzzy-date.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/choices.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { todayHere } from '../agreements/today.ts';
import { PeoplePicker } from '../stories/PeoplePicker.tsx';
import { PhotoPermissions } from './PhotoPermissions.tsx';
import type { Answer } from './PhotoPermissions.tsx';

interface DescribeDialogProps {
  attachment: Attachment;
  onClose: () => void;
}

export function DescribeDialog({ attachment, onClose }: DescribeDialogProps) {
  const { mentioned: t } = useText();
  const describe = useCommand('attachments.describe');
  const [draft, setDraft] = useState(() => draftOf(attachment));
  const [isAsked, setAsked] = useState(false);
  const change = (patch: Partial<typeof draft>) => setDraft({ ...draft, ...patch });
  const isDateWrong = draft.takenOn.trim() !== '' && parseFuzzyDate(draft.takenOn) === undefined;
  const isNewAnswer = (use: Use) => draft.answers[use] !== draftOf(attachment).answers[use];
  const isSayerMissing = uses.some(isNewAnswer) && draft.saidBy.trim() === '';

  async function save() {
    setAsked(true);
    if (isDateWrong || isSayerMissing) return;
    const changed = uses.filter(isNewAnswer);
    const saved = await describe.run({ ...descriptionOf(draft, changed), id: attachment.id });
    if (saved === undefined) return;
    onClose();
    showToast({ message: t.described });
  }
  return (
    <Dialog
      title={t.describeTitle}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button tone="primary" onPress={() => void save()} isPending={describe.isRunning}>
            {t.save}
          </Button>
        </>
      }
    >
      <TextArea
        label={t.caption}
        help={t.captionHelp}
        value={draft.caption}
        onChange={(caption) => change({ caption })}
        maxLength={2000}
        autoFocus
      />
      <TextArea
        label={t.captionAlt}
        value={draft.captionAlt}
        onChange={(captionAlt) => change({ captionAlt })}
        maxLength={2000}
      />
      <TextArea
        label={t.altText}
        help={t.altTextHelp}
        value={draft.altText}
        onChange={(altText) => change({ altText })}
        maxLength={2000}
      />
      <div className="story-pair">
        <TextField
          label={t.givenBy}
          value={draft.givenBy}
          onChange={(givenBy) => change({ givenBy })}
          maxLength={300}
        />
        <TextField
          label={t.takenOn}
          help={t.takenOnHelp}
          value={draft.takenOn}
          onChange={(takenOn) => change({ takenOn })}
          maxLength={40}
          error={isAsked && isDateWrong ? t.dateWrong : undefined}
        />
      </div>
      <PeoplePicker
        label={t.whoIsIn}
        ids={draft.personIds}
        onChange={(personIds) => change({ personIds })}
        isReadOnly={false}
      />
      <TextArea
        label={t.whoElse}
        help={t.whoElseHelp}
        value={draft.others}
        onChange={(others) => change({ others })}
        maxLength={5000}
      />
      <Checkbox
        label={t.peopleListed}
        isSelected={draft.peopleListed}
        onChange={(peopleListed) => change({ peopleListed })}
      />
      <Checkbox
        label={t.nobody}
        help={t.nobodyHelp}
        isSelected={draft.nobodyRecognisable}
        onChange={(nobodyRecognisable) => change({ nobodyRecognisable })}
      />
      <PhotoPermissions
        answers={draft.answers}
        onAnswer={(use, answer) => change({ answers: { ...draft.answers, [use]: answer } })}
        saidBy={draft.saidBy}
        onSaidBy={(saidBy) => change({ saidBy })}
        saidOn={draft.saidOn}
        onSaidOn={(saidOn) => change({ saidOn })}
        error={isAsked && isSayerMissing ? t.saidByMissing : undefined}
        reasons={attachment.reasons}
      />
      <ErrorNote error={describe.error} />
    </Dialog>
  );
}

function draftOf(attachment: Attachment) {
  const { caption, captionAlt, altText, givenBy, takenOn, people, permissions } = attachment;
  const { peopleListed, nobodyRecognisable } = attachment;
  return {
    ...{ caption, captionAlt, altText, givenBy, takenOn, peopleListed, nobodyRecognisable },
    personIds: people.flatMap(({ personId }): PersonId[] => (personId === null ? [] : [personId])),
    others: people.flatMap(({ personId, name }) => (personId === null ? [name] : [])).join('\n'),
    answers: Object.fromEntries(
      permissions.map(({ use, agreed }) => [use, agreed ? 'yes' : 'no']),
    ) as Partial<Record<Use, Answer>>,
    ...{ saidBy: '', saidOn: todayHere() },
  };
}

function descriptionOf(
  draft: ReturnType<typeof draftOf>,
  changed: readonly Use[],
): Omit<AttachmentDescription, 'id'> {
  const { personIds, others, answers, saidBy, saidOn, takenOn, ...fields } = draft;
  const words = others
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return {
    ...fields,
    takenOn: parseFuzzyDate(takenOn)?.edtf ?? '',
    people: [
      ...personIds.map((personId) => ({ personId, name: '' })),
      ...words.map((name) => ({ personId: null, name })),
    ],
    permissions: changed.flatMap((use) => {
      const answer = answers[use];
      return answer === undefined ? [] : [{ use, agreed: answer === 'yes', saidBy, saidOn }];
    }),
  };
}
