// The screens of the wizard, each with one question.
import type { Use } from '../../../shared/model/agreement.ts';
import type { AgeBand } from '../../../shared/model/person.ts';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import type { Language } from '../../text/use-text.ts';
import {
  languageName,
  otherLanguages,
  ownLanguageName,
  suggestedLanguages,
} from '../stories/languages.ts';
import type { AdultRole, Step } from './agreement-draft.ts';
import type { AgreementText } from '../../../shared/model/agreement-text.ts';
import { AgreementWords, Statement } from './AgreementWords.tsx';
import { DayField } from './DayField.tsx';
import { SignatureFields } from './SignatureFields.tsx';
import { useProblem } from './use-problem.ts';
import type { StepProps } from './use-problem.ts';
import { WizardSummary } from './WizardSummary.tsx';

interface WizardStepProps extends StepProps {
  step: Step;
  text: AgreementText;
  onWording: (language: Language) => void;
}

export function WizardStep({ step, text, onWording, ...props }: WizardStepProps) {
  const { draft, change, problem } = props;
  switch (step) {
    case 'age':
      return <AgeStep {...props} />;
    case 'explain':
      return <ExplainStep {...props} text={text} onWording={onWording} />;
    case 'closing':
      return <ClosingStep {...props} />;
    case 'signature':
      return (
        <>
          <Statement text={text} />
          <SignatureFields
            signature={draft.signature}
            onChange={(signature) => change({ signature })}
            problem={problem}
          />
        </>
      );
    case 'adult':
      return <AdultStep {...props} />;
    case 'summary':
      return <WizardSummary draft={draft} change={change} />;
    default:
      return <UseStep key={step} use={step.slice(4) as Use} {...props} />;
  }
}

function AgeStep({ draft, change, problem }: StepProps) {
  const { agreements: t } = useText();
  const error = useProblem(problem);
  const bands = (['adult', '16-17', 'under-16'] as const).map((id) => ({ id, label: t.ages[id] }));
  return (
    <RadioGroup<AgeBand>
      label={t.stepTitles.age}
      isLabelHidden
      help={t.ageHelp}
      options={bands}
      value={draft.ageBand === 'unknown' ? null : draft.ageBand}
      onChange={(ageBand) => change({ ageBand })}
      error={error('age-not-said')}
    />
  );
}

function ExplainStep({ draft, change, problem, text, onWording }: Omit<WizardStepProps, 'step'>) {
  const { agreements: t, language } = useText();
  const error = useProblem(problem);
  return (
    <>
      <p>{t.readAloud}</p>
      <div>
        <Button onPress={() => onWording(text.language === 'en' ? 'ur' : 'en')}>
          {text.language === 'en' ? t.inUrdu : t.inEnglish}
        </Button>
      </div>
      <AgreementWords text={text} />
      <TextField
        label={t.explainedBy}
        help={t.explainedByHelp}
        value={draft.explainedBy}
        onChange={(explainedBy) => change({ explainedBy })}
        error={error('explained-by-missing')}
        maxLength={300}
      />
      <ComboBox
        label={t.language}
        options={[...suggestedLanguages, ...otherLanguages].map((tag) => ({
          id: tag,
          label: languageName(tag, language),
          detail: ownLanguageName(tag) ?? '',
        }))}
        value={draft.language}
        onChange={(tag) => change({ language: tag ?? '' })}
        error={error('language-missing')}
      />
      <DayField
        label={t.day}
        value={draft.on}
        onChange={(on) => change({ on })}
        error={error('day-missing', 'day-in-future')}
      />
    </>
  );
}

function UseStep({ use, draft, change, problem }: StepProps & { use: Use }) {
  const { agreements: t } = useText();
  const error = useProblem(problem);
  const answer = draft.uses[use];
  return (
    <div className="wizard-question">
      <p className="wizard-ask">{t.useQuestions[use]}</p>
      <p>{t.useExamples[use]}</p>
      <RadioGroup<'yes' | 'no'>
        label={t.useQuestions[use]}
        isLabelHidden
        options={[
          { id: 'yes', label: t.answerYes },
          { id: 'no', label: t.answerNo },
        ]}
        value={answer === undefined ? null : answer ? 'yes' : 'no'}
        onChange={(chosen) => change({ uses: { ...draft.uses, [use]: chosen === 'yes' } })}
        error={error('answer-missing')}
      />
    </div>
  );
}

function ClosingStep({ draft, change, problem }: StepProps) {
  const { agreements: t } = useText();
  const error = useProblem(problem);
  return (
    <>
      <RadioGroup<'no' | 'yes'>
        label={t.stepTitles.closing}
        isLabelHidden
        help={t.closingHelp}
        options={[
          { id: 'no', label: t.closesNo },
          { id: 'yes', label: t.closesYes },
        ]}
        value={draft.closes === undefined ? null : draft.closes ? 'yes' : 'no'}
        onChange={(chosen) => change({ closes: chosen === 'yes' })}
        error={error('answer-missing')}
      />
      {draft.closes === true && (
        <>
          <DayField
            label={t.closedUntilLabel}
            value={draft.closedUntil}
            onChange={(closedUntil) => change({ closedUntil })}
            error={error('closed-until-missing', 'closed-until-past')}
          />
          <TextField
            label={t.closedReasonLabel}
            help={t.closedReasonHelp}
            value={draft.closedReason}
            onChange={(closedReason) => change({ closedReason })}
            maxLength={300}
          />
        </>
      )}
    </>
  );
}

function AdultStep({ draft, change, problem }: StepProps) {
  const { agreements: t } = useText();
  const error = useProblem(problem);
  const roles = Object.entries(t.adultRoles) as [AdultRole, string][];
  return (
    <>
      <p>{t.adultHelp}</p>
      <TextField
        label={t.adultName}
        value={draft.adultName}
        onChange={(adultName) => change({ adultName })}
        error={error('adult-name-missing')}
        maxLength={300}
      />
      <Select<AdultRole>
        label={t.adultRole}
        options={roles.map(([id, label]) => ({ id, label }))}
        value={draft.adultRole}
        onChange={(adultRole) => change({ adultRole })}
      />
      <SignatureFields
        signature={draft.adultSignature}
        onChange={(adultSignature) => change({ adultSignature })}
        problem={problem}
        isOfAdult
      />
    </>
  );
}
