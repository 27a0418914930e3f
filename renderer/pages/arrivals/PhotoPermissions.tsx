// For each use yes, no or not asked, with what stands against it today.
import { uses } from '../../../shared/model/agreement.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import type { Attachment } from '../../../shared/model/attachment.ts';
import { RadioGroup } from '../../parts/choices.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { DayField } from '../agreements/DayField.tsx';

export type Answer = 'yes' | 'no';

interface PhotoPermissionsProps {
  answers: Partial<Record<Use, Answer>>;
  onAnswer: (use: Use, answer: Answer) => void;
  saidBy: string;
  onSaidBy: (saidBy: string) => void;
  saidOn: string;
  onSaidOn: (day: string) => void;
  error: string | undefined;
  reasons: Attachment['reasons'];
}

export function PhotoPermissions(props: PhotoPermissionsProps) {
  const { answers, onAnswer, reasons } = props;
  const { mentioned: t, agreements } = useText();
  const against = new Set(uses.flatMap((use) => (answers[use] === 'yes' ? reasons[use] : [])));
  return (
    <section className="stack" aria-labelledby="photo-permissions">
      <h3 id="photo-permissions">{t.permission}</h3>
      <p className="soft">{t.permissionHelp}</p>
      {uses.map((use) => (
        <RadioGroup
          key={use}
          label={agreements.uses[use]}
          options={[
            { id: 'yes', label: t.yes },
            { id: 'no', label: t.no },
          ]}
          value={answers[use] ?? null}
          onChange={(answer) => onAnswer(use, answer)}
          isRow
        />
      ))}
      <div className="story-pair">
        <TextField
          label={t.saidBy}
          value={props.saidBy}
          onChange={props.onSaidBy}
          maxLength={300}
          error={props.error}
        />
        <DayField label={t.saidOn} value={props.saidOn} onChange={props.onSaidOn} />
      </div>
      {against.size > 0 && (
        <div>
          <h4>{t.standsAgainst}</h4>
          <ul>
            {[...against].map((reason) => (
              <li key={reason}>{t.reasons[reason]}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="soft small">{t.notInPackages}</p>
    </section>
  );
}
