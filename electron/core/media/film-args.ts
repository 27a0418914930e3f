// How a film is made for visitors: its picture over a black ground where nothing is closed, beside the sound as it is heard. Pure.
import type { Passage } from '../../../shared/rules/closed-passages.ts';

export interface PlacedPicture {
  widthPx: number;
  heightPx: number;
  /** Where in the recording it begins. */
  offsetMs: number;
}

export interface FilmCut {
  pictures: readonly PlacedPicture[];
  /** In the time of the recording: what is seen begins here. */
  fromMs: number;
  /** As long as its sound. */
  durationMs: number;
  /** In the time of the recording: black. */
  dark: readonly Passage[];
}

/** Wide enough for a screen that stands beside its visitors; a larger one takes hours. */
const LONGEST_SIDE_PX = 960;
const FRAMES_PER_SECOND = 25;
/** A picture is never exactly where its sound is, so it goes a little before and comes a little later. */
const DARK_AROUND_MS = 250;
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

/** Black is what is beneath: where the picture is not laid over it, there is nothing to be seen. */
function laidOver({ dark, fromMs, durationMs }: FilmCut): string {
  const parts = dark
    .map((part) => ({
      fromMs: part.fromMs - fromMs - DARK_AROUND_MS,
      toMs: part.toMs - fromMs + DARK_AROUND_MS,
    }))
    .filter((part) => part.toMs > 0 && part.fromMs < durationMs)
    .map((part) => `between(t,${seconds(Math.max(0, part.fromMs))},${seconds(part.toMs)})`);
  return parts.length === 0 ? '' : `:enable='not(${parts.join('+')})'`;
}

/** For ffmpeg's `-filter_complex`: the pictures are its first inputs, in their order. */
export function filmFilters(cut: FilmCut): string {
  const { pictures, fromMs, durationMs } = cut;
  const { width, height } = sizeOf(pictures);
  const over = laidOver(cut);
  const ground = `color=c=black:s=${width}x${height}:r=${FRAMES_PER_SECOND}:d=${seconds(durationMs)}`;
  const chains = pictures.flatMap(({ offsetMs }, at) => [
    `[${at}:v:0]setpts=PTS+(${seconds(offsetMs - fromMs)})/TB,trim=start=0,scale=${width}:${height}:force_original_aspect_ratio=decrease,format=yuv420p[film${at}]`,
    `[shown${at}][film${at}]overlay=x=(W-w)/2:y=(H-h)/2:eof_action=pass${over}[shown${at + 1}]`,
  ]);
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
