// The stories that were worked on last, with how far each has come.
import type { OutputOf } from '../../../shared/contract/methods.ts';
import { Section } from '../../parts/blocks.tsx';
import { Link } from '../../parts/Link.tsx';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { storyNumber } from '../stories/story-number.ts';
import { StageBadge } from './StageBadge.tsx';

type Recent = OutputOf<'progress.now'>['recent'];

export function RecentStories({ stories }: { stories: Recent }) {
  const { progress: t, language } = useText();
  if (stories.length === 0) return null;
  return (
    <Section title={t.recent}>
      <ul className="recent-stories">
        {stories.map(({ id, number, title, stage, changedAt }) => (
          <li key={id}>
            <div>
              <Link to={{ page: 'stories', id }}>
                <bdi>{title || t.untitled}</bdi>
              </Link>
              <p className="soft small">
                <bdi dir="ltr">{storyNumber(number)}</bdi>
                {' · '}
                {t.recentAt(formatMoment(language, changedAt))}
              </p>
            </div>
            <StageBadge stage={stage} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
