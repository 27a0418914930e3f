// Writes SubRip (.srt): it has no place for who speaks, so the name stands before the words.
import { writeCueTime } from './cue-time.ts';
import { captionsOf } from './leaving-text.ts';
import type { WrittenText } from './leaving-text.ts';

export function writeSrt({ lines }: WrittenText): string {
  return captionsOf(lines)
    .map(({ fromMs, toMs, speaker, text }, place) => {
      const words = `${speaker === '' ? '' : `${speaker}: `}${text}`.replaceAll(/-+>/gu, '→');
      return `${place + 1}\n${writeCueTime(fromMs, ',')} --> ${writeCueTime(toMs, ',')}\n${words}\n`;
    })
    .join('\n');
}
