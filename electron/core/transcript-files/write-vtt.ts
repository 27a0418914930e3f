// Writes WebVTT, https://www.w3.org/TR/webvtt1/, so that strict readers take it: what is said of the whole stands in a note, since nothing else may.
import { writeCueTime } from './cue-time.ts';
import { captionsOf, headerOf } from './leaving-text.ts';
import type { WrittenText } from './leaving-text.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** In a note no arrow may stand. */
const inNote = (text: string) => text.replaceAll(/-+>/gu, '→');

export function writeVtt(text: WrittenText): string {
  const note = [['Title', text.title], ...headerOf(text)].map(
    ([name = '', value = '']) => `${name}: ${inNote(value)}`,
  );
  const cues = captionsOf(text.lines).map(
    ({ fromMs, toMs, speaker, text: words, language }, place) => {
      const voice = speaker === '' ? '' : `<v ${escaped(speaker)}>`;
      const inLanguage =
        language === null ? escaped(words) : `<lang ${language}>${escaped(words)}</lang>`;
      return `${place + 1}\n${writeCueTime(fromMs, '.')} --> ${writeCueTime(toMs, '.')}\n${voice}${inLanguage}\n`;
    },
  );
  return ['WEBVTT\n', `NOTE\n${note.join('\n')}\n`, ...cues].join('\n');
}
