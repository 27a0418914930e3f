// A picture that leaves shows what could be seen and tells nothing else: for each kind of file, and for files that are broken or lie.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { bareColours } from '../../../electron/core/packaging/pictures/bare-colours.ts';
import { barePicture } from '../../../electron/core/packaging/pictures/bare-picture.ts';
import { tempFolder } from '../../support/make-core.ts';
import {
  colourProfile,
  pixels,
  plainPicture,
  toldPicture,
  wordsIn,
} from '../../support/told-pictures.ts';
import type { PictureKind } from '../../support/told-pictures.ts';
import { runValidator, validator } from '../../support/validators.ts';

const told = { word: 'canary', latitude: 52, orientation: 6 };
const kinds: PictureKind[] = ['image/jpeg', 'image/png', 'image/webp'];

let ffmpeg = '';
beforeAll(async () => {
  ffmpeg = (await findFfmpeg({})).path;
});

function bare(picture: Buffer, kind: PictureKind): Buffer {
  const made = barePicture(picture, kind);
  if (made === undefined) throw new Error('it cannot be followed');
  return made;
}

describe.each(kinds)('%s', (kind) => {
  test('keeps every pixel and which way up it is', () => {
    const picture = toldPicture(ffmpeg, kind, told);
    const made = bare(picture, kind);
    // This decoder stumbles over a WebP that says more than its picture: that is compared as it is coded.
    if (kind === 'image/webp')
      expect(made.includes(plainPicture(ffmpeg, kind).subarray(12))).toBe(true);
    else expect(pixels(ffmpeg, made)).toBe(pixels(ffmpeg, picture));
    expect(made.includes(Buffer.from('MM\0*', 'latin1'))).toBe(true);
    const upright = bare(toldPicture(ffmpeg, kind, { ...told, orientation: 1 }), kind);
    expect(upright.includes(Buffer.from('MM\0*', 'latin1'))).toBe(false);
  });

  test('tells no place, hour, camera, name, comment, small copy or anything behind its end', () => {
    const picture = toldPicture(ffmpeg, kind, told);
    const made = bare(picture, kind);
    // Packed words are looked for where they are unpacked again.
    expect(wordsIn(told).filter((word) => picture.includes(word)).length).toBeGreaterThan(6);
    expect(wordsIn(told).filter((word) => made.includes(word))).toEqual([]);
    for (const word of ['GPS', 'xmp', 'Exif\0\0II', '2021', 'APPL', 'PK'])
      expect(made.includes(Buffer.from(word, 'latin1')), word).toBe(false);
  });

  test('keeps its colours', () => {
    const made = bare(toldPicture(ffmpeg, kind, told), kind);
    const at = made.indexOf('colours\0\0');
    const colours =
      kind === 'image/png'
        ? inflateSync(made.subarray(at + 9))
        : made.subarray(made.indexOf('acsp') - 36);
    const red = Buffer.from([0x58, 0x59, 0x5a, 0x20, 0, 0, 0, 0, 0, 0, 0x9c, 0x15]);
    expect(colours.includes(red)).toBe(true);
    expect(colours.includes('canary')).toBe(false);
  });

  test('made bare once more stays as it is', () => {
    const made = bare(toldPicture(ffmpeg, kind, told), kind);
    expect(bare(made, kind)).toEqual(made);
  });

  test('that is cut off before its picture, or is another kind, is refused', () => {
    const picture = toldPicture(ffmpeg, kind, told);
    expect(barePicture(picture.subarray(0, 100), kind)).toBeUndefined();
    expect(barePicture(Buffer.alloc(0), kind)).toBeUndefined();
    for (const other of kinds.filter((one) => one !== kind))
      expect(barePicture(picture, other)).toBeUndefined();
  });

  test('with any byte of its first thousand changed is refused or bare, and never an exception', () => {
    const picture = toldPicture(ffmpeg, kind, told);
    const found = new Set<string>();
    for (let at = 0; at < Math.min(1000, picture.length); at += 1)
      for (const value of [0, 0xff, (picture[at] ?? 0) ^ 0x10]) {
        const changed = Buffer.from(picture);
        changed[at] = value;
        const made = barePicture(changed, kind);
        if (made !== undefined)
          for (const word of wordsIn(told)) if (made.includes(word)) found.add(word);
      }
    expect([...found]).toEqual([]);
  });

  test('holds nothing that exiftool could read of people and places', (context) => {
    const exiftool = validator('exiftool');
    // A clean machine has no exiftool; one line says so.
    if (exiftool === undefined) return context.skip();
    const path = join(tempFolder(), 'picture');
    const read = (bytes: Buffer) => {
      writeFileSync(path, bytes);
      return runValidator(exiftool, ['-a', '-G1', '-s', '-ee', '-u', path]).output;
    };
    const picture = toldPicture(ffmpeg, kind, told);
    expect(read(picture)).toMatch(/canary-serial/u);
    expect(read(picture)).toMatch(/GPSLatitude/u);
    const after = read(bare(picture, kind));
    expect(after).not.toMatch(/canary|GPS|Serial|Artist|\bCreator|Comment|XMP|IPTC|2021/u);
    expect(after.match(/^\[IFD0\].*/gmu)).toHaveLength(1);
    expect(after).toMatch(/Orientation\s+: Rotate 90 CW/u);
    expect(after).not.toMatch(/\[ExifTool\]\s+(?:Warning|Error)/u);
  });
});

test('a JPEG of a camera that puts a second picture, a film or a packed file behind its end loses all of it', () => {
  const picture = plainPicture(ffmpeg, 'image/jpeg');
  const more = Buffer.concat([picture, Buffer.from('....ftypmp42 canary film'), picture]);
  expect(bare(more, 'image/jpeg')).toEqual(bare(picture, 'image/jpeg'));
});

test('the small copy in the head of a JPEG goes: it may show what was cut away', () => {
  const picture = plainPicture(ffmpeg, 'image/jpeg');
  const head = Buffer.concat([
    Buffer.from('\xff\xe0\0\x1cJFIF\0\x01\x02\x01\0\x48\0\x48\x02\x02', 'latin1'),
    Buffer.from('canarythumb!'),
  ]);
  const withCopy = Buffer.concat([picture.subarray(0, 2), head, picture.subarray(2)]);
  const made = bare(withCopy, 'image/jpeg');
  expect(made.includes('canary')).toBe(false);
  expect(pixels(ffmpeg, made)).toBe(pixels(ffmpeg, picture));
});

test('a JPEG whose tables hold more than tables is refused', () => {
  const picture = plainPicture(ffmpeg, 'image/jpeg');
  const at = picture.indexOf(Buffer.from([0xff, 0xdb]));
  const size = picture.readUInt16BE(at + 2);
  const longer = Buffer.from(picture.subarray(at, at + 2 + size));
  longer.writeUInt16BE(size + 6, 2);
  const changed = [
    picture.subarray(0, at),
    longer,
    Buffer.from('canary'),
    picture.subarray(at + 2 + size),
  ];
  expect(barePicture(Buffer.concat(changed), 'image/jpeg')).toBeUndefined();
});

test('a profile whose colours are not plain numbers is left out', () => {
  const profile = colourProfile('canary');
  expect(bareColours(profile)?.includes('canary')).toBe(false);
  const [before, behind] = [profile.indexOf('rTRC'), profile.indexOf('gTRC')];
  const odd = Buffer.from(profile);
  odd.write('A2B0', before, 'latin1');
  expect(behind).toBeGreaterThan(before);
  expect(bareColours(odd)).toBeUndefined();
});

test('what cannot be made bare is not', () => {
  for (const kind of ['image/heic', 'application/pdf', 'image/svg+xml', 'image/gif'])
    expect(barePicture(Buffer.from('GIF89a'), kind)).toBeUndefined();
});
