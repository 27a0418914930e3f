// How a film is made for visitors: its picture over a black ground where nothing is closed, beside the sound as it is heard. Pure.
import type { Passage } from '../../../shared/rules/closed-passages.ts';

export interface PlacedPicture {
  widthPx: number;
  heightPx: number;
  /** Where in the recording it begins. */
  offsetMs: number;
  durationMs: number;
}

export interface FilmCut {
  pictures: readonly PlacedPicture[];
  /** In the time of the recording: what is seen begins here. */
  fromMs: number;
  /** As long as its sound. */
  durationMs: number;
  /** In the time of the recording: black. */
  dark: readonly Passage[];
  /** How long the recording is. */
  takeMs: number;
}

/** Wide enough for a screen that stands beside its visitors; a larger one takes hours. */
const LONGEST_SIDE_PX = 960;
const FRAMES_PER_SECOND = 25;
/**
 * A film is never exactly where its sound is. Its camera begins and its pauses end a moment later; and the film follows the clock of the
 * computer, but the sound that of its microphone, which may differ by 100 millionths or more: half a second after an hour.
 */
const DARK_AROUND_MS = 1000;
const DRIFT = 0.0002;
/** A film that ends nearer to the end of the recording than this ran to its end, and one that ends earlier was switched off. */
const ENDS_TOGETHER_MS = 60_000;
/** A visitor can begin at each of these. */
const KEY_FRAME_EVERY_S = 4;
const VIDEO_KBIT = 1000;
const SOUND_KBIT = 96;

/** Of a film of any content; still ones are smaller. */
export const FILM_BYTES_PER_MS = (VIDEO_KBIT + SOUND_KBIT) / 8;

export const filmPictureInput = ['-f', 'matroska'];
export const filmSoundInput = ['-f', 'mp3'];

const seconds = (ms: number) => (ms / 1000).toFixed(3);
const even = (pixels: number) => Math.max(2, Math.round(pixels / 2) * 2);

function sizeOf([first]: FilmCut['pictures']): { width: number; height: number } {
  const { widthPx, heightPx } = first ?? { widthPx: 16, heightPx: 9 };
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(widthPx, heightPx, 1));
  return { width: even(widthPx * scale), height: even(heightPx * scale) };
}

/** How far this film may be from its sound at a moment of the recording. */
export function darkAround(
  { offsetMs, durationMs }: PlacedPicture,
  takeMs: number,
  atMs: number,
): number {
  const grown = DARK_AROUND_MS + DRIFT * Math.max(0, atMs - offsetMs);
  // What it is off by at its end, it may be off by anywhere: a pause can have added all of it.
  const endsLateMs = offsetMs + durationMs - takeMs;
  return endsLateMs < -ENDS_TOGETHER_MS ? grown : Math.max(grown, Math.abs(endsLateMs));
}

/** When the picture is dark, in the time of what is made; empty: never. */
function darkTimes({ dark, fromMs, durationMs, takeMs }: FilmCut, picture: PlacedPicture): string {
  return dark
    .map((part) => {
      const around = darkAround(picture, takeMs, part.toMs);
      return { fromMs: part.fromMs - fromMs - around, toMs: part.toMs - fromMs + around };
    })
    .filter((part) => part.toMs > 0 && part.fromMs < durationMs)
    .map((part) => `between(t,${seconds(Math.max(0, part.fromMs))},${seconds(part.toMs)})`)
    .join('+');
}

/**
 * Black is what is beneath: where the picture is not laid over it, there is nothing to be seen. Pictures filmed in the dark are also
 * dropped, since the last one is held until the next comes: after a stall it would be shown when the dark is over.
 */
function hiding(times: string): { drop: string; over: string } {
  if (times === '') return { drop: '', over: '' };
  return { drop: `select='not(${times})',`, over: `:enable='not(${times})'` };
}

/** For ffmpeg's `-filter_complex`: the pictures are its first inputs, in their order. */
export function filmFilters(cut: FilmCut): string {
  const { pictures, fromMs, durationMs } = cut;
  const { width, height } = sizeOf(pictures);
  const ground = `color=c=black:s=${width}x${height}:r=${FRAMES_PER_SECOND}:d=${seconds(durationMs)}`;
  const chains = pictures.flatMap((picture, at) => {
    const { drop, over } = hiding(darkTimes(cut, picture));
    return [
      `[${at}:v:0]setpts=PTS+(${seconds(picture.offsetMs - fromMs)})/TB,trim=start=0,${drop}scale=${width}:${height}:force_original_aspect_ratio=decrease,format=yuv420p[film${at}]`,
      `[shown${at}][film${at}]overlay=x=(W-w)/2:y=(H-h)/2:eof_action=pass${over}[shown${at + 1}]`,
    ];
  });
  return [`${ground}[shown0]`, ...chains, `[shown${pictures.length}]format=yuv420p[seen]`].join(
    ';',
  );
}

/** VP9 and Opus, which may be made and played by everybody, in WebM, without words about people. */
export function filmOutput(cut: FilmCut): string[] {
  const { pictures, durationMs } = cut;
  return [
    ...['-filter_complex', filmFilters(cut), '-map', '[seen]', '-map', `${pictures.length}:a:0`],
    ...['-map_metadata', '-1', '-map_metadata:s', '-1', '-map_chapters', '-1', '-sn', '-dn'],
    ...['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'],
    ...['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-threads', '2'],
    ...['-row-mt', '1', '-crf', '33', '-b:v', `${VIDEO_KBIT}k`],
    ...['-g', String(FRAMES_PER_SECOND * KEY_FRAME_EVERY_S)],
    ...['-c:a', 'libopus', '-b:a', `${SOUND_KBIT}k`, '-ar', '48000', '-t', seconds(durationMs)],
    ...['-f', 'webm', '-live', '1', '-cluster_time_limit', String(KEY_FRAME_EVERY_S * 1000)],
  ];
}
