// Finds stories by typing, with what may be done with each: the first few, and how many more there are.
import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import { StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Badge } from '../../parts/Tags.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { accessWords } from './access-words.ts';
import { storyNumber } from './story-number.ts';

interface StorySearchProps {
  words: {
    addSearch: string;
    addHelp: string;
    addNone: string;
    addMore: (count: number) => string;
    untitledStory: string;
  };
  renderAction: (id: StoryId, title: string) => ReactNode;
  autoFocus?: boolean;
}

const SHOWN_AT_MOST = 8;

export function StorySearch({ words: t, renderAction, autoFocus = false }: StorySearchProps) {
  const { stories, agreements } = useText();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const question = { search, sort: 'number' as const, limit: SHOWN_AT_MOST };
  const { data, error, reload } = useQuery('stories.list', question, { keepFormer: true });
  return (
    <>
      <TextField
        type="search"
        label={t.addSearch}
        help={t.addHelp}
        value={typed}
        onChange={setTyped}
        maxLength={500}
        autoFocus={autoFocus}
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
              {renderAction(StoryId.parse(row.id), title)}
            </li>
          );
        })}
      </ul>
      {data && data.total > SHOWN_AT_MOST && (
        <p className="soft small">{t.addMore(data.total - SHOWN_AT_MOST)}</p>
      )}
    </>
  );
}
