// One story of a collection: its place, its caption, and why it may stay behind.
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { CollectionItem } from '../../../shared/model/collection.ts';
import { IconButton } from '../../parts/Button.tsx';
import { Icon } from '../../parts/icons.tsx';
import { Link } from '../../parts/Link.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { useReasonSentence } from '../agreements/SharePanel.tsx';
import { storyNumber } from '../stories/story-number.ts';
import { moveItem } from './item-order.ts';
import type { Move } from './item-order.ts';
import type { KnownStory, StoryInCollection } from './use-story-titles.ts';

interface CollectionStoryProps {
  item: CollectionItem;
  items: CollectionItem[];
  title: string;
  /** undefined until it has been read. */
  story: KnownStory | undefined;
  onChange: (items: CollectionItem[]) => void;
  onRemove: () => void;
  flush: () => void;
  isReadOnly: boolean;
}

export function CollectionStory(props: CollectionStoryProps) {
  const { item, items, title, story, onChange, onRemove, flush, isReadOnly } = props;
  const { collections: t } = useText();
  const { storyId, caption } = item;
  const place = items.indexOf(item);
  const isKnown = story !== undefined && story !== 'hidden';
  const move = (to: Move) => onChange(moveItem(items, storyId, to));

  function changeCaption(next: string) {
    onChange(items.map((one) => (one.storyId === storyId ? { ...one, caption: next } : one)));
  }
  return (
    <>
      {!isReadOnly && (
        <AriaButton
          slot="drag"
          className="button collection-handle"
          data-tone="quiet"
          data-shape="icon"
          aria-label={t.dragHandle(title)}
        >
          <Icon name="menu" />
        </AriaButton>
      )}
      <span className="collection-place soft" aria-hidden="true">
        {place + 1}
      </span>
      <div className="collection-words">
        <div className="collection-title">
          <strong dir="auto">
            {isKnown ? <Link to={{ page: 'stories', id: storyId }}>{title}</Link> : title}
          </strong>
          {isKnown && <span className="soft small">{storyNumber(story.number)}</span>}
        </div>
        {isKnown && !story.archive.allowed && <Blocked story={story} storyId={storyId} />}
        {isReadOnly ? (
          <p dir="auto">{caption}</p>
        ) : (
          <CaptionField title={title} caption={caption} onChange={changeCaption} onBlur={flush} />
        )}
      </div>
      {!isReadOnly && (
        <div className="collection-buttons">
          <IconButton
            icon="up"
            label={t.earlier(title)}
            onPress={() => move('earlier')}
            isDisabled={place === 0}
          />
          <IconButton
            icon="down"
            label={t.later(title)}
            onPress={() => move('later')}
            isDisabled={place === items.length - 1}
          />
          <IconButton icon="close" label={t.remove(title)} onPress={onRemove} />
        </div>
      )}
    </>
  );
}

interface CaptionFieldProps {
  title: string;
  caption: string;
  onChange: (caption: string) => void;
  onBlur: () => void;
}

/** Keeps what is typed itself: a grid shows new items a moment later, and the caret would jump to the end. */
function CaptionField({ title, caption, onChange, onBlur }: CaptionFieldProps) {
  const { collections: t } = useText();
  const [typed, setTyped] = useState(caption);
  const [onTheWay, setOnTheWay] = useState<readonly string[]>([]);
  const [seen, setSeen] = useState(caption);
  if (caption !== seen) {
    setSeen(caption);
    const place = onTheWay.indexOf(caption);
    setOnTheWay(onTheWay.slice(place + 1));
    // Not what was typed here: something was undone.
    if (place < 0) {
      setOnTheWay([]);
      setTyped(caption);
    }
  }
  return (
    <TextArea
      label={t.captionFor(title)}
      isLabelHidden
      placeholder={t.captionHelp}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        setOnTheWay([...onTheWay, next]);
        onChange(next);
      }}
      onBlur={onBlur}
      rows={1}
      maxLength={50_000}
    />
  );
}

function Blocked({
  story,
  storyId,
}: {
  story: StoryInCollection;
  storyId: CollectionItem['storyId'];
}) {
  const { collections: t } = useText();
  const sentence = useReasonSentence();
  return (
    <div className="collection-blocked small">
      <p>
        {t.blockedForArchive} {story.archive.reasons.map(sentence).join(' ')}
      </p>
      <Link to={{ page: 'agreements', id: storyId }}>{t.seeAgreements}</Link>
    </div>
  );
}
