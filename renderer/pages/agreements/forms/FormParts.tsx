// What is ticked, written and signed on a form. Ticks are drawn, so that no typeface can lack them.
import type {
  FormAnswer,
  FormBlock,
  FormLine,
  FormSpace,
} from '../../../../shared/rules/form-blocks.ts';
import { signatureBox } from '../signature-path.ts';

/** Answers of one word stand side by side, sentences below each other. */
export function FormAnswers({ answers }: { answers: readonly FormAnswer[] }) {
  if (answers.length === 0) return null;
  const isShort = answers.every(({ label }) => label.length <= 24);
  return (
    <ul className="form-answers" data-short={isShort}>
      {answers.map(({ key, label, isChosen }) => (
        <li key={key} data-chosen={isChosen}>
          <Tick isChosen={isChosen} />
          {isChosen ? <strong>{label}</strong> : <span>{label}</span>}
        </li>
      ))}
    </ul>
  );
}

function Tick({ isChosen }: { isChosen: boolean }) {
  return (
    <svg
      className="form-tick"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      role="img"
      aria-label={isChosen ? '☒' : '☐'}
    >
      <rect x="2" y="2" width="20" height="20" rx="2" />
      {isChosen && <path d="m6 6 12 12M18 6 6 18" strokeWidth="3" />}
    </svg>
  );
}

export function FormLines({ lines }: { lines: readonly FormLine[] }) {
  if (lines.length === 0) return null;
  return (
    <dl className="form-lines">
      {lines.map(({ key, label, value }) => (
        <div key={key} data-bare={label === ''}>
          <dt>{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function FormSigning({ block }: { block: Extract<FormBlock, { kind: 'signing' }> }) {
  const { heading, answers, lines, spaces } = block;
  return (
    <section className="form-signing" data-spaces={spaces.length}>
      {heading !== '' && <h3>{heading}</h3>}
      <FormAnswers answers={answers} />
      <div className="form-signed">
        <FormLines lines={lines} />
        {spaces.length > 0 && (
          <div className="form-spaces">
            {spaces.map((space) => (
              <Space key={space.key} space={space} />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

function Space({ space: { label, path, written } }: { space: FormSpace }) {
  return (
    <div className="form-space">
      <p>{label}</p>
      {path !== '' && (
        <svg
          viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
          width="240"
          height="80"
          fill="none"
          stroke="currentColor"
          strokeWidth="4"
          role="img"
          aria-label={label}
        >
          <path d={path} />
        </svg>
      )}
      {written !== '' && <bdi className="form-written">{written}</bdi>}
    </div>
  );
}
