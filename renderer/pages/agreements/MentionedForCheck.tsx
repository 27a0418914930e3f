// For whoever checks a story: how many of those who are mentioned may be alive and may not know.
import type { StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Note } from '../../parts/blocks.tsx';
import { Link } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';

export function MentionedForCheck({ storyId }: { storyId: StoryId }) {
  const { mentioned: t } = useText();
  const { data = [] } = useQuery('mentions.list', { storyId });
  const unasked = data.filter(
    ({ isAlive, knowsAboutThis }) => isAlive !== 'no' && knowsAboutThis !== 'yes',
  );
  if (unasked.length === 0) return null;
  return (
    <Note tone="warning" title={t.forCheck(unasked.length)}>
      <ul>
        {unasked.map(({ id, shownName, relation }) => (
          <li key={id} dir="auto">
            {[shownName, relation].filter((words) => words !== '').join(', ')}
          </li>
        ))}
      </ul>
      <Link to={{ page: 'stories', id: storyId }}>{t.forCheckLink}</Link>
    </Note>
  );
}
