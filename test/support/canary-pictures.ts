// Pictures whose files tell what must never leave, in a library for leak tests.
import type { Use } from '../../shared/model/agreement.ts';
import type { StoryId } from '../../shared/model/ids.ts';
import { addPicture } from './add-picture.ts';
import { PHOTO } from './canaries.ts';
import type { TestLibrary } from './make-core.ts';
import { plainPicture, toldPicture } from './told-pictures.ts';

/** @param uses for which it was said that they may leave; of one nobody was asked */
export async function addCanaryPictures(
  ffmpeg: string,
  library: TestLibrary,
  storyId: StoryId,
  uses: readonly Use[],
) {
  const { sql } = library.opened().db;
  if (
    sql.prepare('select 1 from stories where id = ? and binned_at is null').get(storyId) ===
    undefined
  )
    return;
  const kept = {
    storyId,
    originalName: 'canary-picture-name.jpg',
    words: 'canary-picture-title canary-said-by',
  };
  for (const mimeType of ['image/jpeg', 'image/png', 'image/webp'] as const) {
    const told = { word: PHOTO, latitude: 52, orientation: 6 };
    const bytes = toldPicture(ffmpeg, mimeType, told);
    const id = addPicture(library, { ...kept, bytes, mimeType, use: uses[0] ?? 'archive' });
    const permissions = uses.map((use) => ({
      ...{ use, agreed: true, saidBy: 'canary-said-by', saidOn: '2026-11-20' },
    }));
    await library.api.attachments.describe({
      ...{ id, caption: 'A yard with a tree', altText: 'A tree', givenBy: 'canary-giver' },
      permissions,
    });
  }
  const unasked = Buffer.concat([
    plainPicture(ffmpeg, 'image/png'),
    Buffer.from('canary-unasked-picture'),
  ]);
  const id = addPicture(library, { ...kept, bytes: unasked, mimeType: 'image/png' });
  await library.api.attachments.describe({ id, caption: 'canary-unasked-picture' });
}
