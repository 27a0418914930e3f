// A story for a stop: found by typing, and what of it may be shown. What may not is not offered, and the reason is said.
import { useDeferredValue, useState } from 'react';
import type { StoryOffer } from '../../../shared/model/exhibition-output.ts';
import { StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Note } from '../../parts/blocks.tsx';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Link } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';
import { storyNumber } from '../stories/story-number.ts';
import { useWhy } from './use-why.ts';

interface StoryOfferChoiceProps {
  storyId: StoryId | null;
  onStory: (id: StoryId | null) => void;
  /** Shown where something of the story may be. */
  children: (offer: StoryOffer) => React.ReactNode;
}

/** More are found by typing more. */
const LISTED_AT_MOST = 50;

export function StoryOfferChoice({ storyId, onStory, children }: StoryOfferChoiceProps) {
  const { trails: t, collections, parts } = useText();
  const why = useWhy();
  const [typed, setTyped] = useState('');
  const chosen = useQuery('stories.get', storyId === null ? null : { id: storyId });
  const titleOf = (title: string) => title || collections.untitledStory;
  // Its own title in the field is no search.
  const isChosen = chosen.data !== undefined && typed === titleOf(chosen.data.title);
  const search = useDeferredValue(isChosen ? '' : typed);
  const stories = useQuery(
    'stories.list',
    { search, sort: 'number', limit: LISTED_AT_MOST },
    { keepFormer: true },
  );
  const found = stories.data?.items ?? [];
  const listed =
    chosen.data === undefined || found.some(({ id }) => id === storyId)
      ? found
      : [chosen.data, ...found];
  const offer = useQuery('exhibitions.offer', storyId === null ? null : { storyId });
  const mayNot =
    offer.data !== undefined && (!offer.data.decision.allowed || offer.data.blocks.length > 0);
  return (
    <>
      <ComboBox
        label={t.story}
        help={t.storyHelp}
        options={listed.map(({ id, title, number }) => ({
          id,
          label: titleOf(title),
          detail: storyNumber(number),
        }))}
        value={storyId}
        onType={setTyped}
        onChange={(id) => onStory(id === null ? null : StoryId.parse(id))}
        autoFocus={storyId === null}
      />
      <ErrorNote error={stories.error ?? chosen.error ?? offer.error} />
      {offer.isLoading && <p role="status">{parts.loading}</p>}
      {offer.data && mayNot && storyId !== null && (
        <Note tone="warning" title={t.mayNot}>
          <p>{why({ ...offer.data, reasons: [] })}</p>
          <p>
            <Link to={{ page: 'agreements', id: storyId }}>{t.seeAgreements}</Link>
          </p>
        </Note>
      )}
      {offer.data && !mayNot && children(offer.data)}
    </>
  );
}
