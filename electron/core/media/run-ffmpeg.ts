// Runs ffmpeg between two pipes: sound in, sound out, nothing on disk. The only file that knows fluent-ffmpeg.
import { access, constants } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import type { Readable } from 'node:stream';
import ffmpeg from 'fluent-ffmpeg';
import { AppError } from '../../../shared/contract/errors.ts';
import { guardOptions } from './ffmpeg-args.ts';
import type { FfmpegTool } from './find-ffmpeg.ts';
import { isProgressLine, progressMs } from './ffmpeg-progress.ts';
import { watchMemory } from './watch-memory.ts';

const LOG_LINES = 40;
const DEFAULT_LIMIT_MS = 6 * 3_600_000;
const LOOK_EVERY_MS = 10_000;
/** Sound needs some dozens of megabytes, whatever its length. */
const DEFAULT_LIMIT_BYTES = 768 * 1024 * 1024;

export interface FfmpegRun {
  /** Destroying it ends ffmpeg. */
  output: Readable;
  /** Settles when ffmpeg has gone. `log`: the last lines of what it said. Rejects with AppError `media-failed`, `tool-missing` or `cancelled`, or with the error of `input`. */
  ended: Promise<{ log: string }>;
}

/**
 * @param inputOptions and outputOptions one string per argument: see ffmpeg-args.ts
 * @param onProgress milliseconds of sound done
 * @param limitMs of work, after which ffmpeg is ended: a broken file may keep it busy for ever. What it waits for us does not count
 * @param limitBytes of memory, beyond which it is ended
 */
export function runFfmpeg({
  tool,
  input,
  inputOptions,
  outputOptions,
  signal,
  onProgress,
  limitMs = DEFAULT_LIMIT_MS,
  limitBytes = DEFAULT_LIMIT_BYTES,
}: {
  tool: FfmpegTool;
  input: Readable;
  inputOptions: readonly string[];
  outputOptions: readonly string[];
  signal?: AbortSignal;
  onProgress?: (doneMs: number) => void;
  limitMs?: number;
  limitBytes?: number;
}): FfmpegRun {
  const log: string[] = [];
  let inputError: Error | undefined;
  let stopped: AppError | undefined;
  let kill = () => {};
  let unwatch = () => {};
  const stop = (reason: AppError) => {
    stopped ??= reason;
    kill();
  };

  // fluent-ffmpeg takes a closed output for a failure, even when ffmpeg has ended well: so it is not told.
  const output = new PassThrough({
    emitClose: false,
    destroy(error, done) {
      // It also destroys itself once everything has been read.
      if (!this.readableEnded)
        stop(new AppError('media-failed', 'Nobody is listening to the sound any more.'));
      done(error);
    },
  });
  const onAbort = () => stop(new AppError('cancelled', 'Cancelled. Nothing was left half done.'));
  // Work may be paused overnight, or give way to a take of many hours.
  const waitsForUs = () =>
    (input.readableLength === 0 && !input.readableEnded) || output.writableNeedDrain;
  const lookEveryMs = Math.min(limitMs / 20, LOOK_EVERY_MS);
  let busyMs = 0;
  const timer = setInterval(() => {
    if (!waitsForUs()) busyMs += lookEveryMs;
    if (busyMs >= limitMs)
      stop(new AppError('media-failed', 'This sound took too long to read. It may be broken.'));
  }, lookEveryMs);

  const run = async () => {
    try {
      await access(tool.path, constants.X_OK);
    } catch (cause) {
      throw new AppError(
        'tool-missing',
        'The sound program ffmpeg is no longer where it was. Please install ffmpeg or Homeground again, then try once more.',
        { path: tool.path },
        { cause },
      );
    }
    if (inputError !== undefined) throw inputError;
    if (stopped !== undefined) throw stopped;
    await new Promise<void>((resolve, reject) => {
      const command = ffmpeg({ source: input, stdoutLines: LOG_LINES })
        .setFfmpegPath(tool.path)
        // Given as one list, it would tear arguments apart at their spaces.
        .inputOptions(...guardOptions, ...inputOptions)
        .outputOptions(...outputOptions, '-nostats', '-progress', 'pipe:2')
        .output(output, { end: true });
      command.on('start', () => {
        kill = () => command.kill('SIGKILL');
        unwatch = watchMemory({
          pid: pidOf(command),
          limitBytes,
          onExceeded: () => stop(tooLarge()),
        });
        if (stopped !== undefined) kill();
      });
      command.on('stderr', (line: string) => {
        const doneMs = progressMs(line);
        if (doneMs !== undefined) onProgress?.(doneMs);
        if (isProgressLine(line)) return;
        log.push(line);
        if (log.length > LOG_LINES) log.shift();
      });
      command.on('end', () => resolve());
      command.on('error', (error: Error) => reject(error));
      command.run();
    });
    if (stopped !== undefined) throw stopped;
  };

  input.on('error', (error) => {
    inputError = error;
    kill();
  });
  signal?.addEventListener('abort', onAbort, { once: true });
  if (signal?.aborted) onAbort();

  const ended = run().then(
    () => ({ log: log.join('\n') }),
    (cause: unknown) => {
      throw stopped ?? inputError ?? asMediaError(cause, log);
    },
  );
  const settled = ended.then(
    () => undefined,
    (error: Error) => {
      output.destroy(error);
    },
  );
  void settled.finally(() => {
    clearInterval(timer);
    unwatch();
    signal?.removeEventListener('abort', onAbort);
    if (!input.destroyed) input.destroy();
  });
  return { output, ended };
}

/** Its types do not tell of it. */
function pidOf(command: object): number | undefined {
  const { ffmpegProc } = command as { ffmpegProc?: { pid?: number } };
  return ffmpegProc?.pid;
}

const tooLarge = () =>
  new AppError(
    'media-failed',
    'This sound needs more memory than sound ever should. The file may be broken.',
  );

function asMediaError(cause: unknown, log: readonly string[]): AppError {
  if (cause instanceof AppError) return cause;
  return new AppError(
    'media-failed',
    'This sound could not be read. The recording itself has not been changed.',
    { log: log.slice(-8).join('\n') },
    { cause },
  );
}
