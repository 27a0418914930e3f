// Finds stories and adds them to the end of a collection.
import { useDeferredValue, useState } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Badge } from '../../parts/Tags.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { accessWords } from '../stories/access-words.ts';
import { storyNumber } from '../stories/story-number.ts';

const shownAtMost = 8;

interface AddStoriesProps {
  chosen: ReadonlySet<StoryId>;
  onAdd: (id: StoryId) => void;
}

export function AddStories({ chosen, onAdd }: AddStoriesProps) {
  const { collections: t, stories, agreements } = useText();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const question = { search, sort: 'number' as const, limit: shownAtMost };
  const { data, error, reload } = useQuery('stories.list', question, { keepFormer: true });
  return (
    <Section title={t.addTitle}>
      <TextField
        type="search"
        label={t.addSearch}
        help={t.addHelp}
        value={typed}
        onChange={setTyped}
        maxLength={500}
      />
      <ErrorNote error={error} onRetry={reload} />
      {data?.total === 0 && <p className="soft">{t.addNone}</p>}
      <ul className="shelf-list" data-close>
        {data?.items.map((row) => {
          const title = row.title || t.untitledStory;
          const access = accessWords(row.access, agreements);
          return (
            <li key={row.id}>
              <div>
                <span dir="auto">{title}</span>{' '}
                <span className="soft small">
                  {storyNumber(row.number)} ·{' '}
                  <bdi>{row.storytellers.join(', ') || stories.unnamedTeller}</bdi>
                </span>
              </div>
              <Badge tone={access.tone}>{access.words}</Badge>
              {chosen.has(row.id) ? (
                <span className="soft small">{t.added}</span>
              ) : (
                <Button icon="plus" aria-label={t.addStory(title)} onPress={() => onAdd(row.id)}>
                  {t.add}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {data && data.total > shownAtMost && (
        <p className="soft small">{t.addMore(data.total - shownAtMost)}</p>
      )}
    </Section>
  );
}
