// On the page of a story: every exhibition in which something of it is. For leads; nothing where it is in none.
import type { StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Section } from '../../parts/blocks.tsx';
import { Link } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';

export function StoryInExhibitions({ storyId }: { storyId: StoryId }) {
  const { exhibitions: t } = useText();
  const may = useMay();
  const { data } = useQuery('exhibitions.withStory', may('exhibitions.write') ? { storyId } : null);
  if (!data || data.length === 0) return null;
  return (
    <Section title={t.inExhibitionsTitle}>
      <ul className="shelf-list">
        {data.map(({ id, title, itemCount }) => (
          <li key={id}>
            <span>
              <Link to={{ page: 'exhibitions', id }}>
                <bdi>{title || t.untitled}</bdi>
              </Link>{' '}
              <span className="soft small">{t.inExhibitionsItem(itemCount)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
