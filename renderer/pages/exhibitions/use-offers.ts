// What each story offers to be shown, for the things that are shown now: each story is asked once, and again when something changed.
import { useEffect, useRef, useState } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { StoryOffer } from '../../../shared/model/exhibition-output.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Topic } from '../../../shared/contract/events.ts';
import { api } from '../../api/connection.ts';
import { topicsOf } from '../../api/topics-of.ts';
import { useEvent } from '../../api/use-event.ts';

/** `gone`: it is not in the library, or not for this person. */
export type KnownOffer = StoryOffer | 'gone';

async function read(storyId: StoryId): Promise<KnownOffer> {
  try {
    return await api.exhibitions.offer({ storyId });
  } catch (error) {
    if (error instanceof AppError && error.code !== 'internal') return 'gone';
    throw error;
  }
}

/** What an exhibition itself is like changes nothing in what a story offers. */
const ours: ReadonlySet<Topic> = new Set(
  topicsOf('exhibitions.offer').filter((topic) => topic !== 'exhibitions'),
);

export function useOffers(ids: readonly StoryId[]): ReadonlyMap<StoryId, KnownOffer> {
  const [known, setKnown] = useState<ReadonlyMap<StoryId, KnownOffer>>(new Map());
  const [version, setVersion] = useState(0);
  const asked = useRef({ version: 0, ids: new Set<string>() });
  const wanted = [...new Set(ids)].toSorted().join();

  useEvent('changed', ({ topics }) => {
    if (topics.some((topic) => ours.has(topic))) setVersion((count) => count + 1);
  });
  useEffect(() => {
    if (asked.current.version !== version) asked.current = { version, ids: new Set() };
    const current = asked.current;
    async function learn(id: StoryId) {
      try {
        const offer = await read(id);
        if (asked.current === current) setKnown((former) => new Map(former).set(id, offer));
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
