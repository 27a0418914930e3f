// Everything that was answered, to be read back before it goes into the record.
import { uses } from '../../../shared/model/agreement.ts';
import { TextArea } from '../../parts/TextField.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { languageName } from '../stories/languages.ts';
import { needsAdult } from './agreement-draft.ts';
import type { StepProps } from './use-problem.ts';

export function WizardSummary({ draft, change }: Omit<StepProps, 'problem'>) {
  const { agreements: t, language } = useText();
  return (
    <>
      <p>{t.summaryHelp}</p>
      <dl className="facts">
        {draft.kind === 'recording' &&
          uses.map((use) => (
            <div key={use} className="facts-pair">
              <dt>{t.uses[use]}</dt>
              <dd>
                <strong>{draft.uses[use] === true ? t.yes : t.no}</strong>
              </dd>
            </div>
          ))}
        {draft.kind === 'recording' && (
          <div className="facts-pair">
            <dt>{t.summaryClosing}</dt>
            <dd>
              {draft.closes === true
                ? t.summaryClosed(formatDay(language, draft.closedUntil))
                : t.summaryOpen}{' '}
              {draft.closes === true && <bdi>{draft.closedReason}</bdi>}
            </dd>
          </div>
        )}
        <div className="facts-pair">
          <dt>{t.stepTitles.signature}</dt>
          <dd>
            <bdi>{draft.signature.name}</bdi> · {t.signedHow[draft.signature.method]}
          </dd>
        </div>
        {needsAdult(draft.ageBand) && (
          <div className="facts-pair">
            <dt>{t.adultName}</dt>
            <dd>
              <bdi>{draft.adultName}</bdi> · {t.adultRoles[draft.adultRole]} ·{' '}
              {t.signedHow[draft.adultSignature.method]}
            </dd>
          </div>
        )}
        <div className="facts-pair">
          <dt>{t.explainedBy}</dt>
          <dd>
            <bdi>{draft.explainedBy}</bdi> · {languageName(draft.language, language)}
          </dd>
        </div>
        <div className="facts-pair">
          <dt>{t.day}</dt>
          <dd>{formatDay(language, draft.on)}</dd>
        </div>
      </dl>
      <TextArea
        label={t.note}
        help={t.noteHelp}
        value={draft.note}
        onChange={(note) => change({ note })}
        rows={2}
        maxLength={50_000}
      />
    </>
  );
}
