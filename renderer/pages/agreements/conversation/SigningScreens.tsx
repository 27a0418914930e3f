// Where it is signed: by the storyteller, and by the adult beside somebody under 18. How, is chosen by whoever explains.
import type { StoryId } from '../../../../shared/model/ids.ts';
import { RadioGroup } from '../../../parts/choices.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import { useText } from '../../../text/use-text.ts';
import type { AdultRole, SignatureDraft } from '../agreement-draft.ts';
import { SignatureCanvas } from '../SignatureCanvas.tsx';
import { Choices, GoOn } from './answers.tsx';
import { PaperScan } from './PaperScan.tsx';
import { WorkerStrip } from './StorytellerScreen.tsx';
import { ProblemNote } from './talk-screen.tsx';
import type { TalkStepProps } from './talk-screen.tsx';

type SigningProps = TalkStepProps & { storyId: StoryId };

export function SignatureScreen({ text, draft, change, problem, goOn, storyId }: SigningProps) {
  const { labels } = text;
  return (
    <>
      <h1 tabIndex={-1}>{labels.signature}</h1>
      <p className="talk-statement">{text.statement}</p>
      <Signing
        text={text}
        signature={draft.signature}
        onChange={(signature) => change({ signature })}
        asksName
      />
      <ProblemNote problem={problem} />
      <div className="talk-answers">
        <GoOn labels={labels} onPress={goOn} />
      </div>
      <SigningWay
        signature={draft.signature}
        onChange={(signature) => change({ signature })}
        storyId={storyId}
      />
    </>
  );
}

const roleLabels = {
  parent: 'parent',
  guardian: 'guardian',
  'social-worker': 'socialWorker',
  carer: 'carer',
} as const satisfies Record<AdultRole, string>;
const roles = Object.keys(roleLabels) as AdultRole[];

export function AdultScreen({ text, draft, change, problem, goOn, storyId }: SigningProps) {
  const { labels } = text;
  const sign = (adultSignature: SignatureDraft) => change({ adultSignature });
  return (
    <>
      <h1 tabIndex={-1}>{labels.adultName}</h1>
      <TextField
        label={labels.name}
        value={draft.adultName}
        onChange={(adultName) => change({ adultName })}
        maxLength={300}
        spellCheck={false}
      />
      <div>
        <p className="field-label">{labels.adultRole}</p>
        <Choices<AdultRole>
          ask={labels.adultRole}
          options={roles.map((id) => ({ id, label: labels[roleLabels[id]] }))}
          value={draft.adultRole}
          onChange={(adultRole) => change({ adultRole })}
        />
      </div>
      <TextField
        label={labels.adultAuthority}
        value={draft.authoritySeen}
        onChange={(authoritySeen) => change({ authoritySeen })}
        maxLength={300}
      />
      <Signing text={text} signature={draft.adultSignature} onChange={sign} />
      <ProblemNote problem={problem} />
      <div className="talk-answers">
        <GoOn labels={labels} onPress={goOn} />
      </div>
      <SigningWay signature={draft.adultSignature} onChange={sign} storyId={storyId} />
    </>
  );
}

interface SignatureProps {
  signature: SignatureDraft;
  onChange: (signature: SignatureDraft) => void;
}

function Signing({
  text,
  signature,
  onChange,
  asksName = false,
}: SignatureProps & Pick<TalkStepProps, 'text'> & { asksName?: boolean }) {
  const { labels } = text;
  const { method, name, path, witness } = signature;
  const change = (patch: Partial<SignatureDraft>) => onChange({ ...signature, ...patch });
  const isDrawn = method === 'drawn' || method === 'mark';
  return (
    <div className="talk-signing">
      <div className="talk-sign-fields">
        {asksName && (
          <TextField
            label={labels.name}
            value={name}
            onChange={(typed) => change({ name: typed })}
            maxLength={300}
            spellCheck={false}
          />
        )}
        {method === 'mark' && (
          <TextField
            label={labels.witness}
            value={witness}
            onChange={(typed) => change({ witness: typed })}
            maxLength={300}
            spellCheck={false}
          />
        )}
      </div>
      {isDrawn && (
        <SignatureCanvas
          key={method}
          label={method === 'mark' ? labels.mark : labels.signature}
          path={path}
          onChange={(drawn) => change({ path: drawn })}
        />
      )}
    </div>
  );
}

function SigningWay({ signature, onChange, storyId }: SignatureProps & { storyId: StoryId }) {
  const { conversation: t, agreements } = useText();
  const methods = Object.entries(t.methods) as [SignatureDraft['method'], string][];
  const change = (patch: Partial<SignatureDraft>) => onChange({ ...signature, ...patch });
  return (
    <WorkerStrip>
      <RadioGroup<SignatureDraft['method']>
        label={t.whichWay}
        isRow
        options={methods.map(([id, label]) => ({ id, label }))}
        value={signature.method}
        onChange={(method) => change({ method, path: '' })}
      />
      {signature.method === 'on-paper' && (
        <>
          <TextField
            label={agreements.keptAt}
            help={agreements.keptAtHelp}
            value={signature.keptAt}
            onChange={(keptAt) => change({ keptAt })}
            maxLength={300}
          />
          <PaperScan
            storyId={storyId}
            value={signature.attachmentId}
            onChange={(attachmentId) => change({ attachmentId })}
          />
        </>
      )}
      {signature.method === 'typed' && <p>{agreements.typedHelp}</p>}
    </WorkerStrip>
  );
}
