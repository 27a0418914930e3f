// The rules of an archive as a small file, which an archive can hand to an organisation. Whatever is in it is checked before it is used.
import { z } from 'zod';
import { DepositShape } from './deposit.ts';
import { Line, NonEmptyLine } from './text.ts';

export const PRESET_FORMAT = 'homeground-preset';
export const PRESET_VERSION = 1;
/** Bytes. A whole preset needs about one thousand. */
export const LARGEST_PRESET_FILE = 64 * 1024;

/** Where it was put the last time is known to one computer alone, so it does not go along. */
export const PresetFile = z.strictObject({
  format: z.literal(PRESET_FORMAT),
  version: z.literal(PRESET_VERSION),
  name: NonEmptyLine,
  recipient: Line,
  recipientContact: Line,
  shape: DepositShape,
});
export type PresetFile = z.infer<typeof PresetFile>;
