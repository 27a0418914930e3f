// Keeps the answers in the library while the conversation goes on, until they are in the record or no longer wanted.
import { useEffect, useEffectEvent, useRef } from 'react';
import type { BegunPlace } from '../../../../shared/model/begun-agreement.ts';
import { api } from '../../../api/connection.ts';
import { useAutosave } from '../../../parts/use-editing.ts';
import type { AgreementDraft } from '../agreement-draft.ts';

const DELAY_MS = 1500;

export function useKeeping(place: BegunPlace, draft: AgreementDraft) {
  const isOver = useRef(false);
  const first = useRef(draft);
  const { change, flush, error } = useAutosave<{ body: string }>({
    delayMs: DELAY_MS,
    async save({ body }) {
      if (!isOver.current) await api.agreements.keepBegun({ ...place, body });
    },
  });
  const keep = useEffectEvent(() => {
    if (draft !== first.current) change({ body: JSON.stringify(draft) });
  });
  useEffect(() => keep(), [draft]);
  return {
    error,
    flush,
    /** Nothing is kept from now on. */
    end() {
      isOver.current = true;
    },
  };
}
