// The stories of a collection in their order: dragged, moved by keys or by buttons, each with a caption.
import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { CollectionItem } from '../../../shared/model/collection.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { CollectionStory } from './CollectionStory.tsx';
import { dropItems } from './item-order.ts';
import { useStoriesOf } from './use-story-titles.ts';

interface CollectionStoriesProps {
  items: CollectionItem[];
  onChange: (items: CollectionItem[]) => void;
  onUndo: () => void;
  flush: () => void;
  isReadOnly: boolean;
}

export function CollectionStories(props: CollectionStoriesProps) {
  const { items, onChange, onUndo, flush, isReadOnly } = props;
  const { collections: t } = useText();
  const stories = useStoriesOf(items.map(({ storyId }) => storyId));
  const titleOf = (id: StoryId) => {
    const story = stories.get(id);
    if (story === undefined) return '…';
    return story === 'hidden' ? t.hiddenStory : story.title || t.untitledStory;
  };
  const blocked = items.filter(({ storyId }) => {
    const story = stories.get(storyId);
    return story === 'hidden' || (story !== undefined && !story.archive.allowed);
  }).length;

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': titleOf(key as StoryId) })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return;
      onChange(
        dropItems({
          items,
          dragged: keys as Set<StoryId>,
          target: target.key as StoryId,
          position: target.dropPosition,
        }),
      );
    },
  });

  function remove(id: StoryId) {
    onChange(items.filter(({ storyId }) => storyId !== id));
    showToast({ message: t.removed(titleOf(id)), action: { label: t.undo, run: onUndo } });
  }
  return (
    <>
      <p role="status">{t.blockedCount(blocked, items.length)}</p>
      <GridList
        aria-label={t.listOfStories}
        className="collection-items"
        items={items}
        keyboardNavigationBehavior="tab"
        dependencies={[stories, isReadOnly]}
        {...(isReadOnly ? {} : { dragAndDropHooks })}
      >
        {(item) => (
          <GridListItem
            id={item.storyId}
            textValue={titleOf(item.storyId)}
            className="collection-item"
          >
            <CollectionStory
              item={item}
              items={items}
              title={titleOf(item.storyId)}
              story={stories.get(item.storyId)}
              onChange={onChange}
              onRemove={() => remove(item.storyId)}
              flush={flush}
              isReadOnly={isReadOnly}
            />
          </GridListItem>
        )}
      </GridList>
    </>
  );
}
