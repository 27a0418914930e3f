// After the storyteller has finished: the interpreter's word, the day to go through it again, a note, and into the record.
import type { AgreementText } from '../../../../shared/model/agreement-text.ts';
import { Button } from '../../../parts/Button.tsx';
import { Checkbox } from '../../../parts/choices.tsx';
import { TextArea } from '../../../parts/TextField.tsx';
import { directionOf } from '../../../text/direction-of.ts';
import { useText } from '../../../text/use-text.ts';
import type { AgreementDraft } from '../agreement-draft.ts';
import { yearsAfter } from '../agreement-draft.ts';
import { DayField } from '../DayField.tsx';
import type { DraftProblem } from '../draft-steps.ts';
import { todayHere } from '../today.ts';

interface FinishProps {
  draft: AgreementDraft;
  change: (patch: Partial<AgreementDraft>) => void;
  problem: DraftProblem | undefined;
  text: AgreementText;
}

export function Finish({ draft, change, problem, text }: FinishProps) {
  const { conversation: t, agreements } = useText();
  return (
    <>
      {draft.interpreter.name.trim() !== '' && (
        <InterpreterSays draft={draft} change={change} text={text} />
      )}
      {problem === 'interpreter-unsaid' && (
        <p className="field-error" role="alert">
          {t.problems[problem]}
        </p>
      )}
      {draft.kind === 'recording' && <ReviewField {...{ draft, change, problem }} />}
      <TextArea
        label={agreements.note}
        help={agreements.noteHelp}
        value={draft.note}
        onChange={(note) => change({ note })}
        maxLength={5000}
      />
    </>
  );
}

function ReviewField({ draft, change, problem }: Omit<FinishProps, 'text'>) {
  const { conversation: t } = useText();
  const inOneYear = yearsAfter(todayHere(), 1);
  return (
    <div className="stack">
      <DayField
        key={draft.reviewOn === inOneYear ? 'chosen' : 'own'}
        label={t.reviewOn}
        value={draft.reviewOn}
        onChange={(reviewOn) => change({ reviewOn })}
        error={problem === 'review-past' ? t.problems[problem] : undefined}
      />
      <p className="small soft">{t.reviewHelp}</p>
      {draft.reviewOn !== inOneYear && (
        <div>
          <Button onPress={() => change({ reviewOn: inOneYear })}>{t.inOneYear}</Button>
        </div>
      )}
    </div>
  );
}

/** In words that the storyteller can read too. */
function InterpreterSays({ draft, change, text }: Omit<FinishProps, 'problem'>) {
  const { conversation: t } = useText();
  const { interpreter } = draft;
  const say = (said: Partial<AgreementDraft['interpreter']>) =>
    change({ interpreter: { ...interpreter, ...said } });
  return (
    <fieldset className="stack talk-group">
      <legend>{t.record.interpretedBy(interpreter.name)}</legend>
      <div className="stack" lang={text.language} dir={directionOf(text.language)}>
        <Checkbox
          label={text.labels.interpreterStatement}
          isSelected={interpreter.statement}
          onChange={(statement) => say({ statement })}
        />
        <Checkbox
          label={text.labels.interpreterConfidential}
          isSelected={interpreter.confidential}
          onChange={(confidential) => say({ confidential })}
        />
      </div>
    </fieldset>
  );
}
