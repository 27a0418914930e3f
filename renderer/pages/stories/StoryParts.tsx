// The parts of a story, each a page of its own: what it is about, its words, its index.
import type { StoryId } from '../../../shared/model/ids.ts';
import { hrefOf } from '../../app/routes.ts';
import { useText } from '../../text/use-text.ts';

const storyParts = ['about', 'words', 'index'] as const;
export type StoryPart = (typeof storyParts)[number];

export function StoryParts({ storyId, current }: { storyId: StoryId; current: StoryPart }) {
  const { stories: t } = useText();
  return (
    <nav className="story-parts" aria-label={t.partsLabel}>
      <ul className="story-parts-list">
        {storyParts.map((part) => (
          <li key={part}>
            <a
              href={hrefOf({ page: 'stories', id: storyId, ...(part !== 'about' && { part }) })}
              {...(part === current ? { 'aria-current': 'page' as const } : {})}
            >
              {t.parts[part]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
