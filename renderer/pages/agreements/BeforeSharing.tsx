// What is still to be done before a story leaves, beside what its storytellers agreed to; and the way there.
import type { StoryAgreements } from '../../../shared/model/agreement.ts';
import { uses } from '../../../shared/model/agreement.ts';
import { useMay } from '../../app/session.ts';
import { ButtonLink } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';

interface BeforeSharingProps {
  agreements: StoryAgreements;
  /** It does not stand on the page of the story, where the voices are listed. */
  isOnAgreements: boolean;
}

export function BeforeSharing({ agreements, isOnAgreements }: BeforeSharingProps) {
  const { agreements: t, checks } = useText();
  const may = useMay();
  const missing = new Set(
    uses
      .filter((use) => agreements.decisions[use].allowed)
      .flatMap((use) => agreements.release[use].reasons.map(({ reason }) => reason)),
  );
  const voices = (['voices-not-listed', 'voice-not-agreed'] as const).find((one) =>
    missing.has(one),
  );
  return (
    <div className="stack">
      {missing.size > 0 && (
        <>
          <h3>{checks.title}</h3>
          <ul className="share-reasons">
            {[...missing].map((reason) => (
              <li key={reason}>{t.reasons[reason]('')}</li>
            ))}
          </ul>
        </>
      )}
      {isOnAgreements && voices && (
        <ButtonLink to={{ page: 'stories', id: agreements.storyId }}>
          {t.nextStep[voices]}
        </ButtonLink>
      )}
      {may('checks.make') && (
        <ButtonLink
          to={{ page: 'agreements', id: agreements.storyId, part: 'check' }}
          tone={missing.size > 0 ? 'primary' : 'quiet'}
        >
          {checks.open}
        </ButtonLink>
      )}
    </div>
  );
}
