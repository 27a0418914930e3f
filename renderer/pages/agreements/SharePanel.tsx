// "What may we share?": for each use yes or no, the sentence why, and the next step.
import { uses } from '../../../shared/model/agreement.ts';
import type { Decision, Reason, StoryAgreements } from '../../../shared/model/agreement.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Icon } from '../../parts/icons.tsx';
import { ButtonLink } from '../../parts/Link.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { answersPart } from '../help/answers-part.ts';
import { BeforeSharing } from './BeforeSharing.tsx';
import { sharedReasons } from './shared-reasons.ts';
import './agreements.css';

type Finding = Decision['reasons'][number];

/** A reason as a sentence in the language of the interface. */
export function useReasonSentence(): (finding: Finding) => string {
  const { agreements: t, language } = useText();
  return ({ reason, until }) => t.reasons[reason](until ? formatDay(language, until) : '');
}

interface SharePanelProps {
  storyId: StoryId;
  /** The panel stands beside the agreements already, so it does not lead there. */
  isOnAgreements?: boolean;
}

export function SharePanel({ storyId, isOnAgreements = false }: SharePanelProps) {
  const { agreements: t } = useText();
  const { data, error, reload } = useQuery('agreements.ofStory', { id: storyId });
  return (
    <section className="card share-panel" aria-labelledby="share-panel-title">
      <div>
        <h2 id="share-panel-title">{t.panelTitle}</h2>
        <p className="soft small">{t.panelToday}</p>
      </div>
      <ErrorNote error={error} onRetry={reload} />
      {data && <Answers agreements={data} isOnAgreements={isOnAgreements} />}
    </section>
  );
}

interface AnswersProps {
  agreements: StoryAgreements;
  isOnAgreements: boolean;
}

function Answers({ agreements, isOnAgreements }: AnswersProps) {
  const { agreements: t, register: words, answers, language } = useText();
  const sentence = useReasonSentence();
  const agreedOn = newestAgreement(agreements);
  const { common, own } = sharedReasons(agreements.decisions);
  const [first] = common;
  const route = { page: 'agreements', id: agreements.storyId } as const;
  return (
    <>
      {common.length > 0 && (
        <ul className="share-reasons">
          {common.map((finding) => (
            <li key={finding.reason}>{sentence(finding)}</li>
          ))}
        </ul>
      )}
      {first && !isOnAgreements && <NextStep reason={first.reason} agreements={agreements} />}
      <ul className="share-uses">
        {uses.map((use) => {
          const isAllowed = agreements.decisions[use].allowed;
          return (
            <li key={use} data-allowed={isAllowed}>
              <Icon name={isAllowed ? 'check' : 'close'} />
              <span>
                <span className="share-use">{t.uses[use]}: </span>
                <strong>{isAllowed ? t.yes : t.no}</strong>
                {isAllowed && agreedOn !== undefined && (
                  <span className="small soft share-why">
                    {words.agreedOn(formatDay(language, agreedOn))}
                  </span>
                )}
                {own[use].map((finding) => (
                  <span key={finding.reason} className="small soft share-why">
                    {sentence(finding)}
                  </span>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
      {isOnAgreements && (
        <ButtonLink to={{ page: 'help', id: answersPart }} icon="help" tone="quiet">
          {answers.link}
        </ButtonLink>
      )}
      <BeforeSharing agreements={agreements} isOnAgreements={isOnAgreements} />
      {!isOnAgreements && (first === undefined || !isLedToAgreements(first.reason)) && (
        <ButtonLink to={route} icon="agreements" tone="quiet">
          {t.open}
        </ButtonLink>
      )}
    </>
  );
}

/** The day on which the last of the storytellers said what they agree to. */
function newestAgreement({ entries }: StoryAgreements): string | undefined {
  return entries
    .filter(({ kind }) => kind === 'recording')
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
}

/** Steps that do not end at the agreements of the story. */
const elsewhere: readonly Reason[] = ['decisions-may-be-missing', 'no-storyteller', 'in-bin'];

function isLedToAgreements(reason: Reason): boolean {
  return !elsewhere.includes(reason);
}

function NextStep({ reason, agreements }: { reason: Reason; agreements: StoryAgreements }) {
  const { agreements: t } = useText();
  const may = useMay();
  // What these need is on the very page that the panel stands on.
  if (!isLedToAgreements(reason)) return null;
  const label = may('agreements.write') ? t.nextStep[reason] : t.open;
  return (
    <ButtonLink
      to={{ page: 'agreements', id: agreements.storyId }}
      icon="agreements"
      tone="primary"
    >
      {label}
    </ButtonLink>
  );
}
