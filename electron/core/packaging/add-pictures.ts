// Brings the pictures of a story out of the vault into a package: what can be seen, and nothing else of their files.
import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import { pictureEnding } from '../../../shared/rules/bare-pictures.ts';
import { mediaIdOf } from '../media/import-attachment.ts';
import type { MediaStore } from '../vault/media.ts';
import type { BagWriter } from './bag-writer.ts';
import type { ContentPicture } from './package-content.ts';
import { barePicture } from './pictures/bare-picture.ts';
import type { PublicPicture, PublicStory } from './public-story.ts';

/** @throws AppError `library-damaged` when stored bytes are not what was stored, `media-failed`; file system errors */
export async function addPictures(
  story: PublicStory,
  { bag, media, signal }: { bag: BagWriter; media: MediaStore; signal: AbortSignal },
): Promise<ContentPicture[]> {
  const added: ContentPicture[] = [];
  for (const picture of story.pictures) {
    signal.throwIfAborted();
    const bare = barePictureOf(picture, media);
    const { id: _id, sizeBytes: _size, sha256: _sha256, ...told } = picture;
    const path = `interviews/${story.code}/images/${picture.code}.${pictureEnding(picture.mimeType)}`;
    const { mimeType } = picture;
    added.push({ ...told, file: { path, mimeType, ...(await bag.addPayload(path, [bare])) } });
  }
  return added;
}

/** What can be seen. @throws AppError `library-damaged`, `media-failed` */
export function barePictureOf(picture: PublicPicture, media: MediaStore): Buffer {
  const bare = barePicture(storedBytes(picture, media), picture.mimeType);
  if (bare !== undefined) return bare;
  throw new AppError(
    'media-failed',
    `The picture ${picture.code.toUpperCase()} cannot be made safe to share. Please open it in another program, save it as a new picture and bring that in, or put it in the bin.`,
  );
}

function storedBytes({ id, code, sizeBytes, sha256 }: PublicPicture, media: MediaStore): Buffer {
  const mediaId = mediaIdOf(id);
  const damaged = () =>
    new AppError(
      'library-damaged',
      `The picture ${code.toUpperCase()} is missing or damaged, so the package was not made. Please bring it back from a full backup, or put it in the bin.`,
    );
  if (!media.seemsWhole(mediaId, sizeBytes)) throw damaged();
  const stored = media.open(mediaId);
  try {
    const bytes = Buffer.concat([...stored.pieces()]);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw damaged();
    return bytes;
  } finally {
    stored.close();
  }
}
