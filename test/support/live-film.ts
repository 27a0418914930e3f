// A film as it is written live, without length or table, made by the real ffmpeg; and one in a library, with its take.
import { execFileSync } from 'node:child_process';
import { findFfmpeg } from '../../electron/core/media/find-ffmpeg.ts';
import type { FilmId, RecordingId, StoryId } from '../../shared/model/ids.ts';
import type { TestLibrary } from './make-core.ts';
import { pseudoNoise } from './noise.ts';

export const FILM_S = 6;
export const takeFormat = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
export const picture = {
  mimeType: 'video/webm;codecs=vp8,opus',
  widthPx: 160,
  heightPx: 120,
  offsetMs: 120,
} as const;

let made: Buffer | undefined;

/** Six seconds with a key frame every two. */
export async function liveFilm(): Promise<Buffer> {
  if (made) return made;
  const { path: ffmpeg } = await findFfmpeg({});
  const sources = ['-f', 'lavfi', '-i', 'testsrc=size=160x120:rate=25'];
  sources.push('-f', 'lavfi', '-i', 'sine=frequency=440:sample_rate=48000');
  const coded = ['-c:v', 'libvpx', '-deadline', 'realtime', '-g', '50', '-c:a', 'libopus'];
  const live = ['-f', 'webm', '-live', '1', '-cluster_time_limit', '2000', '-'];
  made = execFileSync(
    ffmpeg,
    ['-v', 'error', ...sources, '-t', String(FILM_S), ...coded, ...live],
    { maxBuffer: 1e8 },
  );
  return made;
}

export async function beginFilm(library: TestLibrary, storyId: StoryId | null = null) {
  const purpose = storyId === null ? ('test' as const) : ('interview' as const);
  const take = { storyId, purpose, deviceName: 'Test', format: takeFormat };
  const { id: recordingId } = await library.api.recordings.begin(take);
  const { id: filmId } = await library.api.films.begin({ recordingId, ...picture });
  return { recordingId, filmId };
}

/** All of it in pieces, as they come live. */
export function sendFilm(
  library: Pick<TestLibrary, 'opened'>,
  filmId: FilmId,
  film: Buffer,
  pieceBytes = 20_000,
) {
  for (let start = 0; start < film.length; start += pieceBytes)
    library.opened().films.accept({
      filmId,
      start,
      bytes: film.subarray(start, start + pieceBytes),
    });
}

/** A whole take with a whole film. */
export async function filmedTake(
  library: TestLibrary,
  { storyId = null, film }: { storyId?: StoryId | null; film?: Buffer } = {},
): Promise<{ recordingId: RecordingId; filmId: FilmId; film: Buffer }> {
  const bytes = film ?? (await liveFilm());
  const { recordingId, filmId } = await beginFilm(library, storyId);
  const pcm = pseudoNoise(3 * 48_000, 7);
  library.opened().capture.accept({ recordingId, startFrame: 0, pcm, missingFrames: 0 });
  sendFilm(library, filmId, bytes);
  await library.api.films.finish({ id: filmId });
  await library.api.recordings.finish({ id: recordingId });
  return { recordingId, filmId, film: bytes };
}
