// Words as programs and recorders put them around the frames of a sound.

/** ID3v1: 128 bytes at the end. */
export function id3v1(words: string): Buffer {
  const tag = Buffer.alloc(128);
  tag.write(`TAG${words}`);
  return tag;
}

/** ID3v2.4 with one artist. */
export function id3v2(words: string): Buffer {
  const length = words.length + 1;
  const frame = Buffer.from(`TPE1\0\0\0${String.fromCharCode(length)}\0\0\x03${words}`);
  return Buffer.concat([
    Buffer.from(`ID3\x04\0\0\0\0\0${String.fromCharCode(frame.length)}`),
    frame,
  ]);
}

/** APEv2 with one artist, with its header and its footer. */
export function ape(words: string): Buffer {
  const item = Buffer.from(`${String.fromCharCode(words.length)}\0\0\0\0\0\0\0Artist\0${words}`);
  const edge = (flags: number) => {
    const bytes = Buffer.alloc(32);
    bytes.write('APETAGEX');
    bytes.writeUInt32LE(2000, 8);
    bytes.writeUInt32LE(item.length + 32, 12);
    bytes.writeUInt32LE(1, 16);
    bytes.writeUInt32LE(flags, 20);
    return bytes;
  };
  return Buffer.concat([edge(0xa000_0000), item, edge(0x8000_0000)]);
}

/** Lyrics3 v2, which stands before an ID3v1. */
export function lyrics3(words: string): Buffer {
  const field = `LYR${String(words.length).padStart(5, '0')}${words}`;
  const body = `LYRICSBEGIN${field}`;
  return Buffer.from(`${body}${String(body.length).padStart(6, '0')}LYRICS200`);
}
