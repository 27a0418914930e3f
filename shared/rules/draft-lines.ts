// From what a model heard to lines as long as a sentence, with the time of each word, and what is doubtful in them. Pure.
import type { Heard, HeardStretch, HeardWord } from '../contract/transcriber.ts';

/** A word of which the model is less sure than this is shown as doubtful. Chosen by one clear sample: see test/bench/RESULTS.md. */
export const DOUBTFUL_BELOW = 0.55;
/** Whisper's own limits for what nobody said: https://github.com/openai/whisper/blob/main/whisper/transcribe.py */
const NO_SPEECH_ABOVE = 0.6;
const UNSURE_BELOW = 0.37;
/** In noise a model invents a few words, and is sure of none of them. */
const INVENTED_BELOW = 0.22;
const FEW_WORDS = 6;

/** A sentence shorter than this waits for the next one. */
const SHORT_LETTERS = 24;
/** From here on, a line ends at the next comma or stretch; and from here on anyway. */
const LONG_LETTERS = 140;
const LONGEST_LETTERS = 280;
/** A silence that parts two lines. */
const GAP_MS = 1200;

const endsSentence = (text: string) => /[.!?…۔؟。！？।॥።፧]["'”’»)\]]*$/u.test(text);
const endsPart = (text: string) => /[,;:،؛、，፣]["'”’»)\]]*$/u.test(text);

export interface DraftLine {
  fromMs: number;
  toMs: number;
  text: string;
  times: [number, number][];
  doubtful: [number, number][];
}

/** What was heard without what nobody said. @param speaks whether anything can be heard between two times */
export function believed(
  { stretches, noSpeech, isLooping }: Heard,
  speaks: (fromMs: number, toMs: number) => boolean,
): HeardStretch[] {
  return stretches.filter(({ words, fromMs, toMs }) => {
    const sure = average(words);
    if (!speaks(fromMs, toMs)) return false;
    if (noSpeech > NO_SPEECH_ABOVE && sure < UNSURE_BELOW) return false;
    if (words.length <= FEW_WORDS && sure < INVENTED_BELOW) return false;
    return !(isLooping && sure < UNSURE_BELOW);
  });
}

/** Of all its words, as their likelihoods multiply. */
function average(words: readonly HeardWord[]): number {
  const sum = words.reduce((all, { sure }) => all + Math.log(Math.max(sure, 1e-6)), 0);
  return Math.exp(sum / (words.length || 1));
}

/** @param startMs where in the recording the piece begins */
export function draftLines(
  stretches: readonly HeardStretch[],
  { startMs, isLooping }: { startMs: number; isLooping: boolean },
): DraftLine[] {
  const lines: DraftLine[] = [];
  let line: DraftLine | undefined;
  for (const stretch of stretches) {
    if (line !== undefined && line.text.length >= LONG_LETTERS) line = undefined;
    for (const word of stretch.words) {
      const fromMs = Math.round(startMs + word.fromMs);
      if (line !== undefined && isOver(line, fromMs)) line = undefined;
      if (line === undefined) {
        line = { fromMs, toMs: fromMs, text: '', times: [], doubtful: [] };
        lines.push(line);
      }
      addWord(line, word, { fromMs, toMs: Math.round(startMs + word.toMs), isLooping });
    }
  }
  return lines;
}

function isOver({ text, toMs }: DraftLine, nextFromMs: number): boolean {
  if (nextFromMs - toMs >= GAP_MS || text.length >= LONGEST_LETTERS) return true;
  if (text.length >= LONG_LETTERS && endsPart(text)) return true;
  return text.length >= SHORT_LETTERS && endsSentence(text);
}

function addWord(
  line: DraftLine,
  { text, hasSpace, sure }: HeardWord,
  { fromMs, toMs, isLooping }: { fromMs: number; toMs: number; isLooping: boolean },
): void {
  const shown = withoutHidden(text);
  if (shown === '') return;
  if (hasSpace && line.text !== '') line.text += ' ';
  const place = line.text.length;
  line.text += shown;
  line.times.push([place, fromMs]);
  line.toMs = Math.max(line.toMs, toMs);
  if (sure >= DOUBTFUL_BELOW && !isLooping) return;
  const last = line.doubtful.at(-1);
  // Two words side by side are one doubt.
  if (last !== undefined && place - last[1] <= 1) last[1] = line.text.length;
  else line.doubtful.push([place, line.text.length]);
}

/** What no line of a transcript may hold. */
function withoutHidden(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffd]/gu, '');
}
