// Signs of partners: small pictures, kept without anything that their files told beside what can be seen.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ExhibitionId, ExhibitionLogoId } from '../../../shared/model/ids.ts';
import { isTooLarge } from '../media/import-attachment.ts';
import { openArrival } from '../media/open-arrival.ts';
import { attachmentFacts, sniffAttachment } from '../media/sniff-attachment.ts';
import { barePicture } from '../packaging/pictures/bare-picture.ts';

const MOST_BYTES = 2 * 1024 * 1024;

interface Logo {
  id: ExhibitionLogoId;
  name: string;
  mimeType: string;
  picture: Buffer;
}

/** @throws AppError `not-found`, `invalid-input` for what is no JPEG, PNG or WebP picture, or too large */
export async function readLogo(path: string): Promise<Pick<Logo, 'mimeType' | 'picture'>> {
  const source = await openArrival(path);
  try {
    if (source.sizeBytes > MOST_BYTES)
      throw new AppError(
        'invalid-input',
        'This picture is larger than 2 MB. Please save it smaller and choose it again.',
      );
    const file = await source.read(0, source.sizeBytes);
    const mimeType = sniffAttachment(file);
    const picture = mimeType && barePicture(file, mimeType);
    if (mimeType === undefined || picture === undefined)
      throw new AppError(
        'invalid-input',
        'This is no picture that can be shown. Please choose a PNG, JPEG or WebP file.',
      );
    if (isTooLarge(await attachmentFacts(source, mimeType)))
      throw new AppError(
        'invalid-input',
        'This picture has too many points. Please save it smaller.',
      );
    return { mimeType, picture };
  } finally {
    await source.close();
  }
}

/** In their order, without those that were taken away. */
export function logosOf(sql: Database.Database, id: ExhibitionId): Logo[] {
  return sql
    .prepare<[string], Logo>(
      `select id, name, mime_type as mimeType, picture from exhibition_logos where exhibition_id = ? and position >= 0 order by position, id`,
    )
    .all(id);
}

/** `data:` @throws AppError `not-found` */
export function logoAddress(
  sql: Database.Database,
  { id, logoId }: { id: ExhibitionId; logoId: ExhibitionLogoId },
): string {
  const logo = logosOf(sql, id).find((one) => one.id === logoId);
  if (logo === undefined) throw new AppError('not-found', 'This sign of a partner is not there.');
  return `data:${logo.mimeType};base64,${logo.picture.toString('base64')}`;
}
