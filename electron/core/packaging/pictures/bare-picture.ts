// A picture and nothing else of its file: not where and when it was taken, by which camera and whom, no words, no smaller copy of what was cut away. Nothing is decoded, so it is as sharp as it came.
import { bareJpeg } from './bare-jpeg.ts';
import { barePng } from './bare-png.ts';
import { bareWebp } from './bare-webp.ts';

const makers: Readonly<Record<string, (file: Buffer) => Buffer | undefined>> = {
  'image/jpeg': bareJpeg,
  'image/png': barePng,
  'image/webp': bareWebp,
};

/** @returns undefined for what it cannot follow from its beginning to its end: that must not leave */
export function barePicture(file: Buffer, mimeType: string): Buffer | undefined {
  return makers[mimeType]?.(file);
}
