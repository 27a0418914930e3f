// What a collection shows of each of its stories: its name, who tells it, and whether an archive may have it today.
import { useEffect, useRef, useState } from 'react';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Decision } from '../../../shared/model/agreement.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { api } from '../../api/connection.ts';
import { topicsOf } from '../../api/topics-of.ts';
import { useEvent } from '../../api/use-event.ts';

export interface StoryInCollection {
  title: string;
  number: number;
  isInBin: boolean;
  archive: Decision;
}

/** `hidden`: there is such a story, but not for this person. */
export type KnownStory = StoryInCollection | 'hidden';

async function read(id: StoryId): Promise<KnownStory> {
  try {
    const [story, { decisions }] = await Promise.all([
      api.stories.get({ id }),
      api.agreements.ofStory({ id }),
    ]);
    return {
      title: story.title,
      number: story.number,
      isInBin: story.binnedAt !== null,
      archive: decisions.archive,
    };
  } catch (error) {
    if (error instanceof AppError && error.code !== 'internal') return 'hidden';
    throw error;
  }
}

/** Reads each story once, and all again when something about stories changed. */
export function useStoriesOf(ids: readonly StoryId[]): ReadonlyMap<StoryId, KnownStory> {
  const [known, setKnown] = useState<ReadonlyMap<StoryId, KnownStory>>(new Map());
  const [version, setVersion] = useState(0);
  const asked = useRef({ version: 0, ids: new Set<string>() });
  const wanted = ids.join();

  useEvent('changed', ({ topics }) => {
    const ours = topicsOf('agreements.ofStory');
    if (topics.some((topic) => ours.includes(topic))) setVersion((count) => count + 1);
  });
  useEffect(() => {
    if (asked.current.version !== version) asked.current = { version, ids: new Set() };
    const current = asked.current;
    async function learn(id: StoryId) {
      try {
        const story = await read(id);
        if (asked.current === current) setKnown((former) => new Map(former).set(id, story));
      } catch {
        // The connection was lost: the shell says so, and a new connection brings the next reading.
        current.ids.delete(id);
      }
    }
    for (const id of wanted.split(',') as StoryId[]) {
      if (id.length === 0 || current.ids.has(id)) continue;
      current.ids.add(id);
      void learn(id);
    }
  }, [wanted, version]);
  return known;
}
