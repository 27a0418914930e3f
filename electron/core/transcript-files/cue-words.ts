// The words of a cue of a caption file: tags and entities become what they mean, https://www.w3.org/TR/webvtt1/#webvtt-cue-text-parsing-rules.
import { cleanPiece } from './clean-words.ts';
import { readCueTime } from './cue-time.ts';
import type { Notices } from './notice.ts';

export interface Voiced {
  /** Undefined where no tag says who speaks. */
  speaker: string | undefined;
  text: string;
  times: [number, number][];
  language: string | null;
}

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' },
  ...{ lrm: '\u200e', rlm: '\u200f' },
};
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/giu;
const PIECE = /<([^<>]*)>|[^<]+|</gu;
/** Of WebVTT and of SubRip. All else between < and > is what somebody said. */
const TAG = /^\/?(?:[bicuv]|rt|ruby|lang|font|s|strong|em)(?:[.\s=][^]*)?$/iu;

export function decodeEntities(text: string): string {
  return text.replaceAll(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    const isLetter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isLetter ? String.fromCodePoint(code) : whole;
  });
}

/** A cue in which several people speak becomes several. */
export function readCueWords(payload: string, notices: Notices, at: number): Voiced[] {
  const found: Voiced[] = [];
  let current: Voiced = { speaker: undefined, text: '', times: [], language: null };
  // Put together before it is looked at: a text may be cut into a million pieces.
  let waiting = '';
  const take = () => {
    const clean = cleanPiece(decodeEntities(waiting), notices, at);
    const isStart = current.text === '' || current.text.endsWith(' ');
    current.text += isStart ? clean.trimStart() : clean;
    waiting = '';
  };
  const end = () => {
    take();
    const text = current.text.trimEnd();
    if (text !== '') found.push({ ...current, text });
  };
  for (const [piece, tag] of payload.matchAll(PIECE)) {
    const timeMs = tag === undefined ? undefined : readCueTime(tag.trim());
    if (tag === undefined || (timeMs === undefined && !TAG.test(tag))) {
      waiting += piece;
      continue;
    }
    if (timeMs !== undefined) {
      take();
      current.times.push([current.text.length, timeMs]);
    } else if (/^v[.\s]/iu.test(tag)) {
      end();
      const speaker = tag.replace(/^v[^\s]*\s*/iu, '');
      current = { ...current, speaker: decodeEntities(speaker), text: '', times: [] };
    } else if (/^lang\s/iu.test(tag)) current.language = tag.slice(5).trim();
  }
  end();
  return found;
}
