// The process that hears speech, as the core talks to it: loaded once, asked piece by piece, and ended at once when nobody needs it.
import { AppError } from '../../../shared/contract/errors.ts';
import { FromTranscriber } from '../../../shared/contract/transcriber.ts';
import type { Heard, ToTranscriber } from '../../../shared/contract/transcriber.ts';

/** A process beside the core, however it is started. */
export interface TranscriberProcess {
  post(message: ToTranscriber): void;
  /** One listener. */
  onMessage(listener: (message: unknown) => void): void;
  /** Told once, also when it was ended from here. */
  onEnd(listener: () => void): void;
  /** At once, whatever it is doing. */
  end(): void;
}

export interface Transcriber {
  /** As the model calls them. */
  readonly languages: readonly string[];
  /** @throws AppError `internal` when the model cannot hear this, `conflict` when the process ended, `cancelled` */
  hear(piece: {
    sound: Float32Array<ArrayBuffer>;
    language: string | null;
    before: string | null;
  }): Promise<Heard>;
  end(): void;
}

const ended = () =>
  new AppError(
    'conflict',
    'The part of the app that hears speech has stopped. What it had written is safe. Please press “Go on” to let it go on from there.',
  );

const cancelled = () => new AppError('cancelled', 'Stopped. What was written until now is kept.');

/**
 * @throws AppError `invalid-input` when the folder holds no model that can be used, `conflict` when the process ended, `cancelled`
 */
export async function startTranscriber(
  process: TranscriberProcess,
  { folder, threads, signal }: { folder: string; threads: number; signal: AbortSignal },
): Promise<Transcriber> {
  type Answer = FromTranscriber;
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;
  let isOver = false;
  const over = () => {
    isOver = true;
    waiting?.reject(signal.aborted ? cancelled() : ended());
  };
  process.onMessage((message) => {
    const answer = FromTranscriber.safeParse(message).data;
    if (answer !== undefined) waiting?.resolve(answer);
  });
  process.onEnd(over);
  const end = () => {
    signal.removeEventListener('abort', end);
    process.end();
    over();
  };
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();

  async function ask(message: ToTranscriber): Promise<Answer> {
    if (isOver) throw signal.aborted ? cancelled() : ended();
    try {
      return await new Promise<Answer>((resolve, reject) => {
        waiting = { resolve, reject };
        process.post(message);
      });
    } finally {
      waiting = undefined;
    }
  }

  let nextId = 0;
  const loaded = await ask({ type: 'load', folder, threads });
  if (loaded.type !== 'loaded') {
    end();
    throw new AppError(
      'invalid-input',
      'This is no speech model that Homeground can use, or a part of it is damaged.',
      loaded.type === 'failed' ? { reason: loaded.reason } : {},
    );
  }
  return {
    languages: loaded.languages,
    async hear(piece) {
      nextId += 1;
      const answer = await ask({ type: 'hear', id: nextId, ...piece });
      if (answer.type === 'heard') return answer.heard;
      throw new AppError(
        'media-failed',
        'The speech model could not hear a part of this recording. The recording itself has not been changed.',
        answer.type === 'failed' ? { reason: answer.reason } : {},
      );
    },
    end,
  };
}
