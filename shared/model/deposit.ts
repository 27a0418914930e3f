// What a deposit is made of: chosen once for each archive and kept under a name, so that the next deposit is the same.
import { z } from 'zod';
import { PresetId } from './ids.ts';
import { PackageForm } from './package.ts';
import { Line, LocalPath, NonEmptyLine } from './text.ts';

/** Records that an archive may ask for beside what every package has (sounds, texts, `items-dcterms.csv`, the crate, README.html). */
export const recordFormats = [
  'subtitles',
  'ohms',
  'iiif',
  'collection-builder',
  'spreadsheet',
  'isad',
  'pbcore',
  'premis',
  'opex',
] as const;
export const RecordFormat = z.enum(recordFormats);
export type RecordFormat = z.infer<typeof RecordFormat>;

/** What an archive may insist on before it takes a story. */
export const requiredFields = [
  'title',
  'summary',
  'date',
  'language',
  'locality',
  'topics',
  'interviewer',
  'recording',
  'transcript',
  'index',
] as const;
export const RequiredField = z.enum(requiredFields);
export type RequiredField = z.infer<typeof RequiredField>;

/** How an archive calls its levels of access; Preservica's security tags. */
export const SecurityTags = z.strictObject({
  /** Agreed for the web. */
  open: NonEmptyLine.max(60),
  /** Agreed for the archive's own rooms. */
  onRequest: NonEmptyLine.max(60),
  closed: NonEmptyLine.max(60),
});
export type SecurityTags = z.infer<typeof SecurityTags>;

export const DepositShape = z.strictObject({
  /** One bag for each story, or one for the whole collection. */
  unit: z.enum(['collection', 'story']),
  form: PackageForm,
  /** FLAC is smaller and says its own checksum; WAV is what every program reads. */
  masters: z.enum(['as-kept', 'flac']),
  records: z.array(RecordFormat),
  /** Stories are called `PREFIX-0001`. */
  codePrefix: z
    .string()
    .regex(/^[a-z][a-z0-9]{0,19}$/, 'Please use up to 20 small letters a to z and digits.'),
  /** IIIF wants web addresses; where the files will be seen, ending in `/`. */
  baseUrl: z
    .string()
    .regex(
      /^https?:\/\/[^\s]+\/$/iu,
      'Please write an address that begins with https:// and ends with /',
    ),
  securityTags: SecurityTags,
  /** Whether the signed agreements go along, in a locked part of their own. */
  agreements: z.enum(['left-out', 'sealed']),
  requires: z.array(RequiredField),
});
export type DepositShape = z.infer<typeof DepositShape>;

export const usualShape: DepositShape = {
  unit: 'collection',
  form: 'folder',
  masters: 'as-kept',
  records: [...recordFormats],
  codePrefix: 'hg',
  baseUrl: 'https://example.invalid/',
  securityTags: { open: 'public', onRequest: 'open', closed: 'closed' },
  agreements: 'left-out',
  requires: ['title', 'summary', 'date', 'language'],
};

const named = {
  name: NonEmptyLine,
  recipient: Line,
  recipientContact: Line,
  /** Where it was put the last time. */
  destination: LocalPath.nullable(),
  shape: DepositShape,
};
export const DepositPreset = z.object({ id: PresetId, ...named });
export type DepositPreset = z.infer<typeof DepositPreset>;
export const NewDepositPreset = z.strictObject(named);
