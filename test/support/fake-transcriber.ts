// A process that hears what a test tells it to: one answer for each piece of sound. Where the real one would be too slow.
import type { Heard, ToTranscriber } from '../../shared/contract/transcriber.ts';
import type { TranscriberProcess } from '../../electron/core/speech/transcriber.ts';

export type Piece = Extract<ToTranscriber, { type: 'hear' }>;

export interface FakeTranscriber {
  start: () => TranscriberProcess;
  /** What it was given. */
  pieces: Piece[];
  folders: string[];
  /** Ends the one that runs, as a crash does. */
  crash(): void;
  /** How many run. */
  readonly running: number;
}

/** One stretch of words, each of half a second. */
export function heard(text: string, more: Partial<Heard> & { sure?: number[] } = {}): Heard {
  const words = text.split(' ').map((word, place) => ({
    text: word,
    hasSpace: true,
    fromMs: place * 500,
    toMs: place * 500 + 500,
    sure: more.sure?.[place] ?? 0.9,
  }));
  const { sure: _sure, ...rest } = more;
  const stretch = { fromMs: 0, toMs: words.length * 500, words };
  return { language: 'en', noSpeech: 0, isLooping: false, stretches: [stretch], ...rest };
}

/** @param answer is asked for each piece; what it throws is told as a failure */
export function fakeTranscriber(
  answer: (piece: Piece, place: number) => Heard | Promise<Heard>,
  languages = ['en', 'ur', 'ar', 'bn', 'pl'],
): FakeTranscriber {
  const pieces: Piece[] = [];
  const folders: string[] = [];
  const endings = new Set<() => void>();
  return {
    pieces,
    folders,
    get running() {
      return endings.size;
    },
    crash() {
      for (const end of endings) end();
    },
    start() {
      let tell: (message: unknown) => void = () => undefined;
      let told: () => void = () => undefined;
      const end = () => {
        if (endings.delete(end)) told();
      };
      endings.add(end);
      return {
        onMessage: (listener) => void (tell = listener),
        onEnd: (listener) => void (told = listener),
        end,
        post(message) {
          if (message.type === 'load') {
            folders.push(message.folder);
            queueMicrotask(() => tell({ type: 'loaded', languages }));
            return;
          }
          const place = pieces.push(message) - 1;
          void (async () => {
            try {
              const said = await answer(message, place);
              if (endings.has(end)) tell({ type: 'heard', id: message.id, heard: said });
            } catch (error) {
              tell({ type: 'failed', id: message.id, reason: String(error) });
            }
          })();
        },
      };
    },
  };
}
