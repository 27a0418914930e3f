// What kind of sound a file holds, told by its first bytes and never by its name.
import type { SoundMimeType } from '../../../shared/rules/sound-files.ts';

/** How many of the first bytes are needed. */
export const SNIFF_BYTES = 4096;

const ascii = (head: Uint8Array, start: number, length: number) =>
  Buffer.from(head.subarray(start, start + length)).toString('latin1');

/** @returns undefined for everything that we do not take in */
export function sniffSound(head: Uint8Array): { mimeType: SoundMimeType } | undefined {
  const first = ascii(head, 0, 4);
  if (['RIFF', 'RF64', 'BW64'].includes(first) && ascii(head, 8, 4) === 'WAVE')
    return { mimeType: 'audio/wav' };
  if (first === 'fLaC') return { mimeType: 'audio/flac' };
  if (first === 'OggS') return { mimeType: 'audio/ogg' };
  if (ascii(head, 4, 4) === 'ftyp') return { mimeType: 'audio/mp4' };
  if (first === '\x1aE\xdf\xa3' && ascii(head, 0, 64).includes('webm'))
    return { mimeType: 'audio/webm' };
  if (first.startsWith('ID3') || isMpegFrame(head)) return { mimeType: 'audio/mpeg' };
  return undefined;
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
