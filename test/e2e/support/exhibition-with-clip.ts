// An exhibition with something of a made-up story in it, for tests in windows.
import type { Page } from '@playwright/test';
import type { ShownStory } from './exhibition-story.ts';
import { ask } from './sample-stories.ts';

const id = () => crypto.randomUUID() as never;

/** With one clip, from `fromMs` to `toMs`, and one quote. */
export async function exhibitionWithClip(
  page: Page,
  story: ShownStory,
  { fromMs, toMs }: { fromMs: number; toMs: number },
) {
  const { texts } = await ask(page, 'exhibitions.offer', { storyId: story.storyId });
  const [text] = texts;
  const line = text?.lines[0];
  if (text === undefined || line === undefined) throw new Error('there is a text');
  const item = () => ({ id: id(), caption: {}, warning: {}, storyId: story.storyId });
  const made = await ask(page, 'exhibitions.create', {
    ...{ title: { en: 'First winters' }, languages: ['en', 'ur'] },
    sections: [
      {
        ...{ id: id(), title: { en: 'Kitchens' }, introduction: {} },
        items: [
          {
            ...{ ...item(), kind: 'clip', recordingId: story.recordingId, fromMs, toMs },
            ...{ fadeInMs: 250, fadeOutMs: 250 },
          },
          {
            ...{ ...item(), kind: 'quote', transcriptId: text.transcriptId },
            ...{ fromLineId: line.id, toLineId: line.id },
          },
        ],
      },
      { id: id(), title: { en: 'Work' }, introduction: {}, items: [] },
    ],
  });
  return made.id;
}
