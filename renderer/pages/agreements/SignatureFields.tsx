// Three ways in which somebody who works on a recording can sign: drawn here, typed, or on paper.
import type { Signature } from '../../../shared/model/signature.ts';
import { RadioGroup } from '../../parts/choices.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import type { SignatureDraft } from './agreement-draft.ts';
import type { DraftProblem } from './draft-steps.ts';
import { SignatureCanvas } from './SignatureCanvas.tsx';

interface SignatureFieldsProps {
  signature: SignatureDraft;
  onChange: (signature: SignatureDraft) => void;
  problem: DraftProblem | undefined;
  /** The responsible adult signs: their name is asked beside it. */
  isOfAdult?: boolean;
  /** Asked of somebody who is not the storyteller. */
  label?: string;
}

export function SignatureFields(props: SignatureFieldsProps) {
  const { signature, onChange, problem, isOfAdult = false, label } = props;
  const { agreements: t, conversation } = useText();
  const error = (...problems: DraftProblem[]) =>
    problem !== undefined && problems.includes(problem)
      ? conversation.problems[problem]
      : undefined;
  const change = (patch: Partial<SignatureDraft>) => onChange({ ...signature, ...patch });
  const methods = Object.entries(t.methods) as [Signature['method'], string][];
  const drawError = error('signature-missing');
  return (
    <>
      <RadioGroup<Signature['method']>
        label={label ?? (isOfAdult ? t.adultSignatureHelp : t.signatureHelp)}
        options={methods.map(([id, name]) => ({ id, label: name }))}
        value={signature.method}
        onChange={(method) => change({ method })}
      />
      {!isOfAdult && (
        <TextField
          label={t.signatureName}
          help={signature.method === 'typed' ? t.typedHelp : t.signatureNameHelp}
          value={signature.name}
          onChange={(name) => change({ name })}
          error={error('signature-name-missing')}
          maxLength={300}
          spellCheck={false}
        />
      )}
      {isOfAdult && signature.method === 'typed' && <p>{t.typedHelp}</p>}
      {signature.method === 'drawn' && (
        <div>
          <SignatureCanvas
            label={t.drawHere}
            path={signature.path}
            onChange={(path) => change({ path })}
          />
          {drawError && (
            <p className="field-error" role="alert">
              {drawError}
            </p>
          )}
        </div>
      )}
      {signature.method === 'on-paper' && (
        <TextField
          label={t.keptAt}
          help={t.keptAtHelp}
          value={signature.keptAt}
          onChange={(keptAt) => change({ keptAt })}
          error={error('kept-at-missing')}
          maxLength={300}
        />
      )}
    </>
  );
}
