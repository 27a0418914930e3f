// Listens to a recording piece by piece and writes down what it hears, from where it stopped last. Each piece is kept at once, whatever happens then.
import { availableParallelism } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import { HEARD_RATE_HZ } from '../../../shared/contract/transcriber.ts';
import type { Heard } from '../../../shared/contract/transcriber.ts';
import { believed, draftLines } from '../../../shared/rules/draft-lines.ts';
import { modelLanguage, tagOfModelLanguage } from '../../../shared/rules/speech-languages.ts';
import {
  LEVEL_MS,
  levelsOf,
  LONGEST_MS,
  missedFrom,
  nextWindow,
  speechIn,
} from '../../../shared/rules/speech-windows.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import type { CopySource } from '../db/access-copy-rows.ts';
import type { HeardLines } from '../db/append-draft.ts';
import { closedToday, silenceClosed, soundToHear } from './sound-to-hear.ts';
import { startTranscriber } from './transcriber.ts';
import type { Transcriber, TranscriberProcess } from './transcriber.ts';

const SAMPLES_PER_MS = HEARD_RATE_HZ / 1000;
const LOOK_AGAIN_MS = 500;
/** More do not make it faster, and the computer is for other work too. */
const MOST_THREADS = 6;

/** One core stays free for everything else. */
export const threadsForHearing = () =>
  Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));

export interface DraftWork {
  source: CopySource;
  /** A tag; null when the computer is to find out. */
  language: string | null;
  /** Where it goes on, and what the whole is. */
  doneToMs: number;
  fromMs: number;
  toMs: number;
  modelFolder: string;
  start: () => TranscriberProcess | Promise<TranscriberProcess>;
  context: Pick<LibraryContext, 'library' | 'ffmpeg'>;
  job: JobControl;
  /** Once, when the model is loaded. */
  onReady: () => void;
  /** Asked before each piece. @throws whatever should end the work */
  mayGoOn: () => void;
  /** Keeps what was heard up to this time. */
  keep: (doneToMs: number, heard: HeardLines) => void;
}

/** @throws AppError, also from `mayGoOn` and `keep`: what was kept before stays */
export async function makeDraft(work: DraftWork): Promise<void> {
  const { job, modelFolder, start, language } = work;
  const process = await start();
  const transcriber = await startTranscriber(process, {
    folder: modelFolder,
    threads: threadsForHearing(),
    signal: job.signal,
  });
  try {
    if (language !== null) requireKnown(language, transcriber);
    work.onReady();
    await listen(work, transcriber);
  } finally {
    transcriber.end();
  }
}

function requireKnown(language: string, { languages }: Transcriber): void {
  const name = modelLanguage(language);
  if (name !== undefined && (languages.includes(name) || languages.length === 0)) return;
  throw new AppError(
    'invalid-input',
    'This speech model does not know this language. Please choose another one, or write the words yourself.',
  );
}

async function listen(work: DraftWork, transcriber: Transcriber): Promise<void> {
  const { source, context, job, fromMs, toMs } = work;
  let atMs = work.doneToMs;
  let before: string | null = null;
  const sound = soundToHear({ source, context, signal: job.signal, fromMs: atMs, toMs });
  const buffer = createBuffer(sound);
  job.progress((atMs - fromMs) / (toMs - fromMs || 1), 'writing-down');
  try {
    for (;;) {
      const { samples, isEnd } = await buffer.fill(LONGEST_MS * SAMPLES_PER_MS);
      if (samples.length === 0) break;
      await rest(work);
      const closed = closedToday(context, source.id);
      silenceClosed(samples, { startMs: atMs, closed });
      const levels = levelsOf(samples, HEARD_RATE_HZ);
      const window = nextWindow(levels, isEnd);
      let { usedMs } = window;
      let heard: HeardLines = { lines: [], language: before ?? 'en' };
      if (window.speech !== null) {
        const { speech } = window;
        const answer = await transcriber.hear({
          sound: samples.slice(speech.fromMs * SAMPLES_PER_MS, speech.toMs * SAMPLES_PER_MS),
          language: work.language === null ? null : (modelLanguage(work.language) ?? null),
          before,
        });
        heard = linesOf(answer, { levels, pieceMs: speech.fromMs, atMs });
        const said = answer.stretches.at(-1);
        const again = said && missedFrom(levels, { saidToMs: speech.fromMs + said.toMs, usedMs });
        usedMs = again ?? usedMs;
        if (heard.lines.length > 0) before = answer.language;
        if (work.language !== null) heard = { ...heard, language: work.language };
      }
      work.mayGoOn();
      usedMs = Math.min(Math.round(usedMs), samples.length / SAMPLES_PER_MS);
      buffer.use(usedMs * SAMPLES_PER_MS);
      const isLast = isEnd && usedMs * SAMPLES_PER_MS >= samples.length;
      atMs = isLast ? toMs : Math.min(toMs, Math.round(atMs + usedMs));
      work.keep(atMs, heard);
      job.progress((atMs - fromMs) / (toMs - fromMs || 1), 'writing-down');
    }
  } finally {
    await sound.return(undefined);
  }
}

/** While somebody records, it stands still: a take needs the processor more. */
async function rest({ context, job, mayGoOn }: DraftWork): Promise<void> {
  await job.pace();
  while (!job.signal.aborted && context.library.capture.activeIds.length > 0)
    await delay(LOOK_AGAIN_MS);
  job.throwIfCancelled();
  mayGoOn();
}

function linesOf(
  heard: Heard,
  { levels, pieceMs, atMs }: { levels: Float32Array; pieceMs: number; atMs: number },
): HeardLines {
  const isSpeech = speechIn(levels);
  const speaks = (fromMs: number, toMs: number) =>
    isSpeech
      .slice(Math.floor((pieceMs + fromMs) / LEVEL_MS), Math.ceil((pieceMs + toMs) / LEVEL_MS) + 1)
      .includes(true);
  return {
    lines: draftLines(believed(heard, speaks), {
      startMs: atMs + pieceMs,
      isLooping: heard.isLooping,
    }),
    language: tagOfModelLanguage(heard.language),
  };
}

/** Samples that have come and were not used yet. */
function createBuffer(sound: AsyncGenerator<Float32Array<ArrayBuffer>>) {
  let kept = new Float32Array(0);
  let isEnd = false;
  return {
    /** @returns at most so many, less only at the end; as they are until some are used */
    async fill(count: number): Promise<{ samples: Float32Array<ArrayBuffer>; isEnd: boolean }> {
      const pieces = [kept];
      let length = kept.length;
      while (length <= count && !isEnd) {
        const next = await sound.next();
        if (next.done) isEnd = true;
        else {
          pieces.push(next.value);
          length += next.value.length;
        }
      }
      kept = new Float32Array(length);
      let at = 0;
      for (const piece of pieces) {
        kept.set(piece, at);
        at += piece.length;
      }
      return { samples: kept.slice(0, count), isEnd: isEnd && length <= count };
    },
    use(count: number) {
      kept = kept.slice(Math.round(count));
    },
  };
}
