// A film whose colour tells the second, written live by the real ffmpeg, with words in it that must never leave; and what is seen and heard in one that left.
import { execFileSync } from 'node:child_process';
import { findFfmpeg } from '../../electron/core/media/find-ffmpeg.ts';
import type { RecordingId, StoryId } from '../../shared/model/ids.ts';
import type { TestLibrary } from './make-core.ts';
import { picture, sendFilm, takeFormat } from './live-film.ts';

export const CANARY = 'CanaryOfTheFilm';
/** Where in the take the film begins. */
export const OFFSET_MS = 1000;
const SECONDS = 8;
const FRAMES = 25;

/** Red for two seconds, then green for two, then blue for two. */
async function colouredFilm(): Promise<Buffer> {
  const { path } = await findFfmpeg({});
  const colours = ['red', 'green', 'blue'].flatMap((colour) => [
    ...['-f', 'lavfi', '-i', `color=${colour}:size=160x120:rate=${FRAMES}:d=2`],
  ]);
  const sound = ['-f', 'lavfi', '-i', 'sine=frequency=440:sample_rate=48000:d=6'];
  return execFileSync(
    path,
    [
      ...['-v', 'error', ...colours, ...sound],
      ...['-filter_complex', '[0:v][1:v][2:v]concat=n=3:v=1[v]', '-map', '[v]', '-map', '3:a'],
      ...['-metadata', `title=${CANARY}`, '-metadata:s:v', `title=${CANARY}`],
      ...['-c:v', 'libvpx', '-deadline', 'realtime', '-g', '50', '-c:a', 'libopus'],
      ...['-f', 'webm', '-live', '1', '-cluster_time_limit', '2000', '-'],
    ],
    { maxBuffer: 1e8 },
  );
}

function tone(): Buffer {
  const pcm = Buffer.alloc(SECONDS * 48_000 * 3);
  for (let frame = 0; frame < SECONDS * 48_000; frame += 1)
    pcm.writeIntLE(Math.round(Math.sin((2 * Math.PI * 440 * frame) / 48_000) * 1e6), frame * 3, 3);
  return pcm;
}

/** A take of eight seconds with that film. */
export async function colouredTake(
  library: Pick<TestLibrary, 'api' | 'opened'>,
  storyId: StoryId,
): Promise<RecordingId> {
  const take = { storyId, purpose: 'interview' as const, deviceName: 'Test', format: takeFormat };
  const { id } = await library.api.recordings.begin(take);
  const film = { ...picture, offsetMs: OFFSET_MS };
  const { id: filmId } = await library.api.films.begin({ recordingId: id, ...film });
  library
    .opened()
    .capture.accept({ recordingId: id, startFrame: 0, pcm: tone(), missingFrames: 0 });
  sendFilm(library, filmId, await colouredFilm());
  await library.api.films.finish({ id: filmId });
  await library.api.recordings.finish({ id });
  return id;
}

async function raw(path: string, options: string[]): Promise<Buffer> {
  const ffmpeg = (await findFfmpeg({})).path;
  return execFileSync(ffmpeg, ['-v', 'error', '-i', path, ...options, '-'], {
    maxBuffer: 256 * 1024 * 1024,
  });
}

export type Seen = 'red' | 'green' | 'blue' | 'black' | 'something else';

/** @returns what is seen in each 25th of a second */
export async function coloursIn(path: string): Promise<Seen[]> {
  const pixels = await raw(path, [
    ...['-map', '0:v:0', '-vf', `fps=${FRAMES},scale=1:1`, '-pix_fmt', 'rgb24', '-f', 'rawvideo'],
  ]);
  return Array.from({ length: pixels.length / 3 }, (_, at): Seen => {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at * 3, at * 3 + 3);
    if (Math.max(red, green, blue) < 20) return 'black';
    if (red > 150 && green + blue < 100) return 'red';
    if (green > 80 && red + blue < 100) return 'green';
    return blue > 150 && red + green < 100 ? 'blue' : 'something else';
  });
}

/** @returns the loudest sample of this stretch, 0 to 1 */
export async function loudestIn(path: string, fromMs: number, toMs: number): Promise<number> {
  const pcm = await raw(path, [...['-map', '0:a:0', '-ac', '1', '-ar', '48000', '-f', 's16le']]);
  let loudest = 0;
  for (let at = Math.floor(fromMs * 48) * 2; at < Math.min(toMs * 96, pcm.length - 1); at += 2)
    loudest = Math.max(loudest, Math.abs(pcm.readInt16LE(at)) / 32_768);
  return loudest;
}
