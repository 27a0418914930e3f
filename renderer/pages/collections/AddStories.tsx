// Finds stories and adds them to the end of a collection.
import type { StoryId } from '../../../shared/model/ids.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { useText } from '../../text/use-text.ts';
import { StorySearch } from '../stories/StorySearch.tsx';

interface AddStoriesProps {
  chosen: ReadonlySet<StoryId>;
  onAdd: (id: StoryId) => void;
}

export function AddStories({ chosen, onAdd }: AddStoriesProps) {
  const { collections: t } = useText();
  return (
    <Section title={t.addTitle}>
      <StorySearch
        words={t}
        renderAction={(id, title) =>
          chosen.has(id) ? (
            <span className="soft small">{t.added}</span>
          ) : (
            <Button icon="plus" aria-label={t.addStory(title)} onPress={() => onAdd(id)}>
              {t.add}
            </Button>
          )
        }
      />
    </Section>
  );
}
