// Finds an ffmpeg that runs: the app's own, the computer's, or the one that came with the npm packages.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';

export interface FfmpegTool {
  path: string;
  version: string;
}

/** ffmpeg 4.0 came with libavutil 56, and each release since with one more. Builds between releases carry no number but this one. */
const AVUTIL_BEFORE = 52;
const OLDEST = 4;
/** A computer may hold an old one for other work; the app's own are known to be good. */
const OLDEST_OF_COMPUTER = 5;

/**
 * @param packagedFolder where the packaged app keeps its own copy
 * @throws AppError `tool-missing` saying what still works and what to do
 */
export async function findFfmpeg({
  packagedFolder,
  searchPath = process.env.PATH ?? '',
}: {
  packagedFolder?: string;
  searchPath?: string;
}): Promise<FfmpegTool> {
  const name = process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg';
  if (packagedFolder !== undefined) {
    const own = await tryTool(join(packagedFolder, name), OLDEST);
    if (own !== undefined) return own;
  }
  for (const folder of searchPath.split(delimiter)) {
    // An empty or relative entry would run whatever lies in the present folder.
    if (!/^(\/|[A-Za-z]:[\\/])/.test(folder)) continue;
    const found = await tryTool(join(folder, name), OLDEST_OF_COMPUTER);
    if (found !== undefined) return found;
  }
  const installed = packagedFolder === undefined ? installedPath(name) : undefined;
  if (installed !== undefined) {
    const found = await tryTool(installed, OLDEST);
    if (found !== undefined) return found;
  }
  throw new AppError(
    'tool-missing',
    'The sound program ffmpeg was not found on this computer. Recording still works. To import other sound files and to make packages, please install ffmpeg, or install Homeground again.',
  );
}

/** @returns the major version that `ffmpeg -version` tells of, undefined when this is no ffmpeg */
export function ffmpegMajor(versionText: string): number | undefined {
  if (!versionText.startsWith('ffmpeg version ')) return undefined;
  const avutil = /^libavutil\s+(\d+)\./m.exec(versionText);
  return avutil ? Number(avutil[1]) - AVUTIL_BEFORE : undefined;
}

async function tryTool(path: string, oldestMajor: number): Promise<FfmpegTool | undefined> {
  const text = await new Promise<string | undefined>((resolve) => {
    execFile(path, ['-version'], { timeout: 15_000, windowsHide: true }, (error, stdout) =>
      resolve(error ? undefined : stdout),
    );
  });
  const major = text === undefined ? undefined : ffmpegMajor(text);
  if (text === undefined || major === undefined || major < oldestMajor) return undefined;
  return { path, version: text.split(/\s+/, 3)[2] ?? String(major) };
}

/** Development only: from where a packaged app lies, this could find a program that anybody put there. */
function installedPath(name: string): string | undefined {
  const require = createRequire(import.meta.url);
  try {
    const manifest = require.resolve(
      `@ffmpeg-installer/${process.platform}-${process.arch}/package.json`,
    );
    return join(manifest, '..', name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')
      return undefined;
    throw error;
  }
}
