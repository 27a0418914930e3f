// What is said in a sound, as caption files for players on the web. Pure.
import { escapeCue, plainVtt } from '../../packaging/records/viewer-words.ts';
import type { ShownSound, ShownText } from '../content.ts';

export interface CaptionFile {
  path: string;
  language: string;
  isTranslation: boolean;
  vtt: string;
}

/** Each turn begins with who speaks, since players drop the names of voices. */
function captionsOf({ lines }: ShownText, durationMs: number): string | undefined {
  const timed = lines.flatMap((line, place) => {
    if (line.fromMs === null || line.text.trim() === '') return [];
    const next = lines.slice(place + 1).find(({ fromMs }) => (fromMs ?? 0) > (line.fromMs ?? 0));
    const toMs = Math.min(line.toMs ?? next?.fromMs ?? durationMs, durationMs);
    return Math.round(line.fromMs) < Math.round(toMs)
      ? [{ ...line, fromMs: line.fromMs, toMs }]
      : [];
  });
  if (timed.length === 0) return undefined;
  const cues = timed.map((line, place) => {
    const isTurn = line.speaker !== '' && line.speaker !== timed[place - 1]?.speaker;
    const text = line.text.replaceAll(/\s+/gu, ' ').trim();
    return { ...line, words: escapeCue(isTurn ? `${line.speaker}: ${text}` : text) };
  });
  return plainVtt(cues);
}

export function captionFiles({ code, texts, durationMs }: ShownSound): CaptionFile[] {
  const taken = new Set<string>();
  return texts.flatMap((text) => {
    const vtt = captionsOf(text, durationMs);
    if (vtt === undefined) return [];
    const { language, isTranslation } = text;
    const name = `captions/${code}.${language.toLowerCase()}`;
    let path = `${name}.vtt`;
    for (let count = 2; taken.has(path); count += 1) path = `${name}-${count}.vtt`;
    taken.add(path);
    return [{ path, language, isTranslation, vtt }];
  });
}
