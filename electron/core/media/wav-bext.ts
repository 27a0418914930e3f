// The `bext` chunk of Broadcast Wave, version 1: who made a sound file, when, from what. EBU Tech 3285, https://tech.ebu.ch/docs/tech/tech3285.pdf
import { Buffer } from 'node:buffer';

/** Every text is ASCII: other letters are shown as nonsense by the programs that read this chunk. */
export interface Bext {
  /** At most 256 characters. */
  description: string;
  /** The organisation: at most 32 characters, '' when its name is not ASCII. */
  originator: string;
  /** At most 32 characters. */
  originatorReference: string;
  /** When the sound was recorded, UTC ISO; '' where that is not told. */
  originatedAt: string;
  /** How it was made, one process a line: `A=PCM,F=48000,W=24,M=mono,T=…`. */
  codingHistory: string;
}

const FIXED_BYTES = 602;

export function isAscii(text: string): boolean {
  return /^[\x20-\x7e\r\n]*$/.test(text);
}

/** @throws RangeError when a text is too long or not ASCII */
export function bextChunk(bext: Bext): Buffer {
  const history = bext.codingHistory === '' ? '' : `${bext.codingHistory}\r\n`;
  const bodyBytes = FIXED_BYTES + history.length + (history.length % 2);
  const bytes = Buffer.alloc(8 + bodyBytes);
  const put = (text: string, at: number, room: number) => {
    if (!isAscii(text) || text.length > room)
      throw new RangeError(`a text of the bext chunk is not ASCII or longer than ${room}`);
    bytes.write(text, 8 + at, 'latin1');
  };
  bytes.write('bext', 0, 'latin1');
  bytes.writeUInt32LE(bodyBytes, 4);
  put(bext.description, 0, 256);
  put(bext.originator, 256, 32);
  put(bext.originatorReference, 288, 32);
  put(bext.originatedAt.slice(0, 10), 320, 10);
  put(bext.originatedAt.slice(11, 19), 330, 8);
  bytes.writeUInt16LE(1, 8 + 346);
  put(history, FIXED_BYTES, history.length);
  return bytes;
}
