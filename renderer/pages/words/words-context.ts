// What every line of the words page needs to know and may do.
import { createContext, use } from 'react';
import type { RecordingId, TranscriptLineId } from '../../../shared/model/ids.ts';
import type { Transcript, TranscriptLine } from '../../../shared/model/transcript.ts';
import type { LineActions } from './line-actions.ts';
import type { KnownSpeaker } from './speakers.ts';
import type { WordsStore } from './words-store.ts';

export interface WordsDesk {
  store: WordsStore;
  actions: LineActions;
  original: Transcript;
  /** The translation that stands beside it. */
  translation: Transcript | undefined;
  speakers: readonly KnownSpeaker[];
  recordingId: RecordingId | null;
  isReadOnly: boolean;
  isTranslationReadOnly: boolean;
  /** Plays from here on. */
  playFrom: (ms: number) => void;
  /** Plays this line once. */
  playLine: (line: TranscriptLine) => void;
  openShift: (id: TranscriptLineId) => void;
  openSpeaker: (id: TranscriptLineId) => void;
  openLanguage: (id: TranscriptLineId) => void;
  /** Lines that nobody else may read, as the library says. */
  closedIds: ReadonlySet<TranscriptLineId>;
  mayClose: boolean;
  openClose: (id: TranscriptLineId) => void;
}

export const WordsContext = createContext<WordsDesk | undefined>(undefined);

export function useWordsDesk(): WordsDesk {
  const desk = use(WordsContext);
  if (!desk) throw new Error('A line of words needs the words page around it.');
  return desk;
}
