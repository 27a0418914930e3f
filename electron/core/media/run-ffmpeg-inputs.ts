// Runs ffmpeg on several inputs at once, each through a pipe of its own: nothing on disk. With the limits of every other run.
import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import { guardOptions } from './ffmpeg-args.ts';
import { isProgressLine, progressMs } from './ffmpeg-progress.ts';
import type { FfmpegTool } from './find-ffmpeg.ts';
import type { FfmpegRun } from './run-ffmpeg.ts';
import { watchMemory } from './watch-memory.ts';

const LOG_LINES = 8;
/** Without a word from ffmpeg; a film takes as long as it takes. */
const SILENCE_MS = 10 * 60_000;
const LOOK_EVERY_MS = 10_000;
/** Pictures need more than sound does. */
const LIMIT_BYTES = 1024 * 1024 * 1024;
/** In, out and what is said. */
const USUAL_PIPES = 3;

export interface PipedInput {
  source: Readable;
  /** One string per argument; see ffmpeg-args.ts. */
  options: readonly string[];
}

/** @param onProgress milliseconds that are done */
export function runFfmpegInputs({
  tool,
  inputs,
  outputOptions,
  signal,
  onProgress,
}: {
  tool: FfmpegTool;
  inputs: readonly PipedInput[];
  outputOptions: readonly string[];
  signal: AbortSignal;
  onProgress?: ((doneMs: number) => void) | undefined;
}): FfmpegRun {
  const pipeOf = (place: number) => (place === 0 ? 0 : USUAL_PIPES + place - 1);
  const args = [
    ...inputs.flatMap(({ options }, place) => [
      ...guardOptions,
      ...options,
      ...['-i', `pipe:${pipeOf(place)}`],
    ]),
    ...[...outputOptions, '-nostats', '-progress', 'pipe:2', 'pipe:1'],
  ];
  const child = spawn(tool.path, args, {
    stdio: ['pipe', 'pipe', 'pipe', ...inputs.slice(1).map(() => 'pipe' as const)],
    windowsHide: true,
  });
  const { stdout: output, stderr: said } = child;
  const log: string[] = [];
  let stopped: unknown;
  const stop = (reason: unknown) => {
    stopped ??= reason;
    child.kill('SIGKILL');
  };
  const onAbort = () => stop(new AppError('cancelled', 'Cancelled. Nothing was left half done.'));
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  const unwatch = watchMemory({
    pid: child.pid,
    limitBytes: LIMIT_BYTES,
    onExceeded: () => stop(failed(['it needs more memory than a film ever should'])),
  });
  let silentMs = 0;
  const timer = setInterval(() => {
    silentMs += LOOK_EVERY_MS;
    if (silentMs >= SILENCE_MS) stop(failed(log));
  }, LOOK_EVERY_MS);

  let rest = '';
  said.setEncoding('utf8').on('data', (text: string) => {
    silentMs = 0;
    const lines = (rest + text).split(/\r?\n/u);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const doneMs = progressMs(line);
      if (doneMs !== undefined) onProgress?.(doneMs);
      if (isProgressLine(line)) continue;
      log.push(line);
      if (log.length > LOG_LINES) log.shift();
    }
  });
  for (const [place, { source }] of inputs.entries())
    pipeline(source, child.stdio[pipeOf(place)] as Writable).catch((error: unknown) => {
      // What comes behind the end of the film is not read, and ffmpeg closes the pipe.
      if (!isClosedPipe(error)) stop(error);
    });

  const ended = new Promise<{ log: string }>((resolve, reject) => {
    child.on('error', (cause) => reject(stopped ?? failed([cause.message])));
    child.on('close', (code) => {
      if (stopped !== undefined) reject(stopped);
      else if (code === 0) resolve({ log: log.join('\n') });
      else reject(failed(log));
    });
  }).finally(() => {
    clearInterval(timer);
    unwatch();
    signal.removeEventListener('abort', onAbort);
    for (const { source } of inputs) source.destroy();
  });
  // Whoever reads the output learns of it too, and must not be the only one.
  ended.catch((error: unknown) => output.destroy(error instanceof Error ? error : undefined));
  return { output, ended };
}

function isClosedPipe(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['EPIPE', 'ECONNRESET', 'EOF', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String(error.code))
  );
}

function failed(log: readonly string[]): AppError {
  return new AppError(
    'media-failed',
    'This film could not be read. The recording itself has not been changed.',
    { log: log.join('\n') },
  );
}
