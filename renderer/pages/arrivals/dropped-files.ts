// Files that a person drops on the window: told by the preload, given to the page that can take them.
import type { StoryId } from '../../../shared/model/ids.ts';

type Taker = (paths: string[]) => void;

const takers = new Set<Taker>();
let waiting: { storyId: StoryId; paths: string[] } | undefined;

/** @returns a function that stops listening */
export function onDroppedFiles(listener: Taker): () => void {
  const hear = ({ source, origin, data }: MessageEvent) => {
    // The preload speaks from inside this very window; anybody else is not listened to.
    if (source !== window || origin !== location.origin) return;
    if (data?.type !== 'homeground-dropped' || !Array.isArray(data.paths)) return;
    listener(data.paths.filter((path: unknown) => typeof path === 'string'));
  };
  addEventListener('message', hear);
  return () => removeEventListener('message', hear);
}

/** The page that is shown takes dropped files from now on. @returns a function that ends it */
export function takeDroppedFiles(take: Taker): () => void {
  takers.add(take);
  return () => takers.delete(take);
}

/** The one that was shown last. */
export function taker(): Taker | undefined {
  return [...takers].at(-1);
}

/** Keeps files for the page of a story that is going to be shown. */
export function keepForStory(storyId: StoryId, paths: string[]): void {
  waiting = { storyId, paths };
}

export function takeKept(storyId: StoryId): string[] {
  const kept = waiting?.storyId === storyId ? waiting.paths : [];
  if (kept.length > 0) waiting = undefined;
  return kept;
}
