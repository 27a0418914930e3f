// In which language and direction a line of a transcript is shown. Pure.
import type { Transcript, TranscriptLine } from '../../../shared/model/transcript.ts';

export function languageOfLine(
  line: Pick<TranscriptLine, 'language'>,
  { language }: Pick<Transcript, 'language'>,
): string {
  return line.language ?? language;
}

/** The line's own choice; else its words say it, and an empty line takes the direction of its language. */
export function directionOfLine(
  line: Pick<TranscriptLine, 'language' | 'direction' | 'text'>,
  transcript: Pick<Transcript, 'language'>,
): 'auto' | 'ltr' | 'rtl' {
  if (line.direction !== 'auto') return line.direction;
  return /\p{L}/u.test(line.text) && !isMixed(line.text)
    ? 'auto'
    : directionOfLanguage(languageOfLine(line, transcript));
}

/** Both directions in one line: what the language says is then surer than the first letter. */
function isMixed(text: string): boolean {
  return rightToLeft.test(text) && /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u.test(text);
}

const rightToLeft = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
const scriptsToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Aran']);
/** Of these `Intl` does not know in which script they are written here. */
const toLeft = new Set(['pnb', 'phr', 'prs', 'ps', 'ckb', 'sd', 'ug', 'bal', 'skr', 'ks']);

export function directionOfLanguage(tag: string): 'ltr' | 'rtl' {
  try {
    const locale = new Intl.Locale(tag);
    if (locale.script !== undefined) return scriptsToLeft.has(locale.script) ? 'rtl' : 'ltr';
    if (toLeft.has(locale.language)) return 'rtl';
    const script = locale.maximize().script ?? '';
    return scriptsToLeft.has(script) ? 'rtl' : 'ltr';
  } catch (error) {
    if (error instanceof RangeError) return 'ltr';
    throw error;
  }
}
