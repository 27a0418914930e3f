// Adds things of a story: which one, then what of it. What may not be shown is not offered, and it is said why.
import { useState } from 'react';
import type { ExhibitionItem } from '../../../shared/model/exhibition.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Link } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';
import { storyNumber } from '../stories/story-number.ts';
import { StorySearch } from '../stories/StorySearch.tsx';
import { useReasonSentence } from '../agreements/SharePanel.tsx';
import { OfferedThings } from './OfferedThings.tsx';

interface AddFromStoryProps {
  onAdd: (items: ExhibitionItem[]) => void;
  onClose: () => void;
}

export function AddFromStory({ onAdd, onClose }: AddFromStoryProps) {
  const { exhibitions: t } = useText();
  const [storyId, setStoryId] = useState<StoryId>();
  const [added, setAdded] = useState('');
  return (
    <Dialog
      title={t.addTitle}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          {storyId !== undefined && (
            <Button onPress={() => setStoryId(undefined)}>{t.otherStory}</Button>
          )}
          <Button tone="primary" onPress={onClose}>
            {t.done}
          </Button>
        </>
      }
    >
      {storyId === undefined ? (
        <StorySearch
          words={{ ...t, addHelp: t.addSearchHelp }}
          autoFocus
          renderAction={(id, title) => (
            <Button aria-label={t.chooseStory(title)} onPress={() => setStoryId(id)}>
              {t.choose}
            </Button>
          )}
        />
      ) : (
        <Offered
          key={storyId}
          storyId={storyId}
          onAdd={(items, what) => {
            onAdd(items);
            setAdded(what);
          }}
        />
      )}
      <p role="status">{added !== '' && <bdi>{t.added(added)}</bdi>}</p>
    </Dialog>
  );
}

interface OfferedProps {
  storyId: StoryId;
  onAdd: (items: ExhibitionItem[], what: string) => void;
}

function Offered({ storyId, onAdd }: OfferedProps) {
  const { exhibitions: t, parts, packages, checks } = useText();
  const sentence = useReasonSentence();
  const { data: offer, error, reload } = useQuery('exhibitions.offer', { storyId });
  if (!offer)
    return error ? (
      <ErrorNote error={error} onRetry={reload} />
    ) : (
      <p role="status">{parts.loading}</p>
    );
  const { number, title, decision, blocks } = offer;
  const mayBeShown = decision.allowed && blocks.length === 0;
  return (
    <>
      <h3>
        <bdi>{title || t.untitledStory}</bdi>{' '}
        <span className="soft small">{storyNumber(number)}</span>
      </h3>
      {mayBeShown ? (
        <OfferedThings offer={offer} onAdd={onAdd} />
      ) : (
        <Note tone="warning">
          <p>{t.mayNot}</p>
          {decision.reasons.map((found) => (
            <p key={found.reason}>{sentence(found)}</p>
          ))}
          {blocks.map((block) => (
            <p key={`${block.block} ${block.field}`}>{packages.block(block)}</p>
          ))}
          <p>
            <Link to={{ page: 'agreements', id: storyId }}>{t.seeAgreements}</Link>{' '}
            <Link to={{ page: 'agreements', id: storyId, part: 'check' }}>{checks.open}</Link>
          </p>
        </Note>
      )}
    </>
  );
}
