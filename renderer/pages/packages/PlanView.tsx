// The plan of a package: what goes in, what is left out and why, what is worth a look, and how large it is.
import type { ReactNode } from 'react';
import type { PackagePlan } from '../../../shared/model/package.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { Note, Section } from '../../parts/blocks.tsx';
import { Link } from '../../parts/Link.tsx';
import { formatSize } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { useReasonSentence } from '../agreements/SharePanel.tsx';
import { SilentParts } from '../marks/SilentParts.tsx';
import { storyNumber } from '../stories/story-number.ts';

interface PlanViewProps {
  plan: PackagePlan;
  hasDestination: boolean;
}

export function PlanView({ plan, hasDestination }: PlanViewProps) {
  const { packages: t, checks, language } = useText();
  const sentence = useReasonSentence();
  const titles = new Map(plan.goingIn.map(({ storyId, title }) => [storyId, title]));
  return (
    <>
      <Section title={`${t.goesIn} (${plan.goingIn.length})`}>
        {plan.goingIn.length === 0 ? (
          <Note tone="warning">{t.nothingGoesIn}</Note>
        ) : (
          <ul className="plan-list">
            {plan.goingIn.map((story) => (
              <PlanLine key={story.storyId} story={story}>
                <span className="soft">
                  <bdi>{story.storytellers.join(', ')}</bdi> ·{' '}
                  {[t.recordingCount(story.recordings.length), ...t.alongCounts(story)].join(' · ')}
                </span>
                <SilentParts recordings={story.recordings} />
              </PlanLine>
            ))}
          </ul>
        )}
        {plan.goingIn.length > 0 && (
          <dl className="facts">
            <dt>{t.size}</dt>
            <dd>{formatSize(language, plan.sizeBytes)}</dd>
            {hasDestination && (
              <>
                <dt>{t.free}</dt>
                <dd>{formatSize(language, plan.freeBytes)}</dd>
              </>
            )}
          </dl>
        )}
      </Section>
      <Section title={`${t.leftOut} (${plan.leftOut.length})`}>
        {plan.leftOut.length === 0 ? (
          <p className="soft">{t.nothingLeftOut}</p>
        ) : (
          <ul className="plan-list">
            {plan.leftOut.map((story) => (
              <PlanLine key={story.storyId} story={story}>
                {story.decision.reasons.map((finding) => (
                  <span key={finding.reason}>{sentence(finding)}</span>
                ))}
                {story.blocks.map((block) => (
                  <span key={`${block.block} ${block.field}`}>{t.block(block)}</span>
                ))}
                {isLedToCheck(story) && (
                  <Link to={{ page: 'agreements', id: story.storyId, part: 'check' }}>
                    {checks.open}
                  </Link>
                )}
              </PlanLine>
            ))}
          </ul>
        )}
      </Section>
      {plan.hints.length > 0 && (
        <Section title={t.hintsTitle}>
          <ul className="plan-list">
            {plan.hints.map(({ storyId, number, hint }) => (
              <li key={`${storyId} ${hint}`}>
                <span className="soft small plan-number">{storyNumber(number)}</span>
                <span>
                  <Link to={{ page: 'stories', id: storyId }}>
                    <bdi>{titles.get(storyId) || t.untitledStory}</bdi>
                  </Link>{' '}
                  {t.hints[hint]}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** A check is missing, or a word has to be looked at. */
function isLedToCheck({ decision, blocks }: PackagePlan['leftOut'][number]): boolean {
  return (
    blocks.some(({ block }) => block === 'may-be-real-name') ||
    decision.reasons.some(({ reason }) =>
      ['sensitivity-check-due', 'sensitive-open', 'second-person-missing'].includes(reason),
    )
  );
}

interface PlanLineProps {
  story: { storyId: StoryId; number: number; title: string };
  children: ReactNode;
}

function PlanLine({ story, children }: PlanLineProps) {
  const { packages: t } = useText();
  return (
    <li>
      <span className="soft small plan-number">{storyNumber(story.number)}</span>
      <span className="plan-words">
        <Link to={{ page: 'stories', id: story.storyId }}>
          <bdi>{story.title || t.untitledStory}</bdi>
        </Link>
        {children}
      </span>
    </li>
  );
}
