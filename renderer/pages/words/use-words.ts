// The words of one text and of its translations, read once, kept up to date, and saved by themselves.
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { TranscriptId } from '../../../shared/model/ids.ts';
import type { Transcript } from '../../../shared/model/transcript.ts';
import { asAppError } from '../../api/as-app-error.ts';
import { api } from '../../api/connection.ts';
import { createWordsStore } from './words-store.ts';
import type { WordsState, WordsStore } from './words-store.ts';

/** What could not be saved outlives the page, and is tried again. */
const stores = new Map<TranscriptId, WordsStore>();

function storeOf(id: TranscriptId): WordsStore {
  const store =
    stores.get(id) ?? createWordsStore({ send: api.transcripts.edit, nowMs: () => Date.now() });
  stores.set(id, store);
  return store;
}

export interface Words {
  store: WordsStore;
  state: WordsState;
  error: AppError | undefined;
  isLoaded: boolean;
}

/** @param all the original first, then its translations */
export function useWords(id: TranscriptId, all: readonly Transcript[]): Words {
  const [store] = useState(() => storeOf(id));
  const state = useSyncExternalStore(store.subscribe, store.state);
  const [error, setError] = useState<AppError>();
  const { state: saved } = state.saved;

  useEffect(() => {
    let isGone = false;
    const readBehind = async () => {
      for (const transcript of all.filter((one) => store.isBehind(one)))
        try {
          const { lines, ...newest } = await api.transcripts.get({ id: transcript.id });
          if (isGone) return;
          store.load(newest, lines);
          setError(undefined);
        } catch (failure) {
          if (!isGone) setError(asAppError(failure));
        }
    };
    if (saved === 'saved') void readBehind();
    return () => {
      isGone = true;
    };
  }, [store, all, saved]);

  useEffect(() => {
    const flush = () => void store.flush();
    window.addEventListener('pagehide', flush);
    window.addEventListener('blur', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('blur', flush);
      stores.set(id, store);
      void store.flush().then(() => {
        if (store.isIdle()) stores.delete(id);
      });
    };
  }, [id, store]);

  return { store, state, error, isLoaded: state.texts.has(id) };
}
