// The Undo beside a message: takes back what the message tells, of the exhibition as it is when it is pressed, also after its page was left.
import { useEffect, useRef } from 'react';
import type { ExhibitionId } from '../../../shared/model/ids.ts';
import { api } from '../../api/connection.ts';
import { flushEverything } from '../../parts/autosaver.ts';
import type { EditedExhibition, ExhibitionFields } from './edited-exhibition.ts';

type PutBack = EditedExhibition['putBack'];

/** The page on which an exhibition is worked on now knows what is not saved yet. */
const workedOn = new Map<ExhibitionId, PutBack>();

export function usePutBack(
  id: ExhibitionId,
  { draft, change }: Pick<EditedExhibition, 'draft' | 'change'>,
): PutBack {
  const latest = useRef({ draft, change });
  latest.current = { draft, change };
  useEffect(() => {
    const here: PutBack = (restore) => latest.current.change(restore(latest.current.draft), true);
    workedOn.set(id, here);
    return () => {
      if (workedOn.get(id) === here) workedOn.delete(id);
    };
  }, [id]);
  return (restore) => {
    const here = workedOn.get(id);
    if (here) here(restore);
    else void putBackStored(id, restore);
  };
}

async function putBackStored(
  id: ExhibitionId,
  restore: (now: ExhibitionFields) => Partial<ExhibitionFields>,
): Promise<void> {
  await flushEverything();
  await api.exhibitions.update({ id, ...restore(await api.exhibitions.get({ id })) });
}
