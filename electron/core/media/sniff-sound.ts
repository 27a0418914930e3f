// What kind of sound a file holds, told by its first bytes and never by its name.
import type { SoundMimeType } from '../../../shared/rules/sound-files.ts';

/** How many of the first bytes are needed. */
export const SNIFF_BYTES = 4096;

const OLD_QUICKTIME = ['moov', 'mdat', 'wide', 'pnot'];

const ascii = (head: Uint8Array, start: number, length: number) =>
  Buffer.from(head.subarray(start, start + length)).toString('latin1');

/** @returns undefined for everything that we do not take in */
export function sniffSound(head: Uint8Array): { mimeType: SoundMimeType } | undefined {
  const first = ascii(head, 0, 4);
  if (['RIFF', 'RF64', 'BW64'].includes(first) && ascii(head, 8, 4) === 'WAVE')
    return { mimeType: 'audio/wav' };
  if (first === 'fLaC') return { mimeType: 'audio/flac' };
  if (first === 'OggS') return { mimeType: 'audio/ogg' };
  if (ascii(head, 4, 4) === 'ftyp')
    return { mimeType: ascii(head, 8, 2) === '3g' ? 'audio/3gpp' : 'audio/mp4' };
  // QuickTime of before ftyp, as some cameras still write it.
  if (OLD_QUICKTIME.includes(ascii(head, 4, 4))) return { mimeType: 'audio/mp4' };
  if (first === '#!AM' && /^#!AMR(-WB)?\n/.test(ascii(head, 0, 9)))
    return { mimeType: 'audio/amr' };
  if (first === '\x1aE\xdf\xa3' && ascii(head, 0, 64).includes('webm'))
    return { mimeType: 'audio/webm' };
  if (isAdtsFrame(head)) return { mimeType: 'audio/aac' };
  if (first.startsWith('ID3') || isMpegFrame(head)) return { mimeType: 'audio/mpeg' };
  return undefined;
}

/** Two headers of ISO/IEC 13818-7 §6.2 (ADTS), one where the other ends: the sync word alone is too short to trust. */
function isAdtsFrame(head: Uint8Array, isFirst = true): boolean {
  const [sync = 0, layer = 0, rate = 0, high = 0, middle = 0, low = 0] = head;
  const length = ((high & 0b11) << 11) | (middle << 3) | (low >> 5);
  const isHeader = sync === 0xff && (layer & 0xf6) === 0xf0 && ((rate >> 2) & 0xf) < 13;
  if (!isHeader || length < 7) return false;
  return !isFirst || length >= head.byteLength || isAdtsFrame(head.subarray(length), false);
}

/** Frame header of ISO/IEC 11172-3 and 13818-3, layer III, with a bit rate and a sampling rate that exist. */
function isMpegFrame(head: Uint8Array): boolean {
  const [sync = 0, version = 0, rates = 0] = head;
  const isLayer3 = (version & 0b0000_0110) === 0b0000_0010;
  const knownVersion = (version & 0b0001_1000) !== 0b0000_1000;
  const bitRate = rates >> 4;
  const sampleRate = (rates >> 2) & 0b11;
  return (
    sync === 0xff &&
    (version & 0xe0) === 0xe0 &&
    isLayer3 &&
    knownVersion &&
    bitRate > 0 &&
    bitRate < 15 &&
    sampleRate < 3
  );
}
