// Which permissions a page gets: the microphone and the camera, for our own page in the main frame. Nothing else for anybody.
import { isOurOrigin } from './own-page.ts';

const SOUND_AND_PICTURE: readonly string[] = ['audio', 'video'];

export interface WantedPermission {
  permission: string;
  /** Who asks: an address or an origin. */
  from: string;
  isMainFrame: boolean;
  /** What of `media` is wanted, when it is truly asked for and not only looked up. */
  mediaTypes?: readonly string[] | undefined;
}

export function mayUse({ permission, from, isMainFrame, mediaTypes }: WantedPermission): boolean {
  return (
    permission === 'media' &&
    isMainFrame &&
    isOurOrigin(from) &&
    // The screen is asked for as media of no type.
    (mediaTypes === undefined ||
      (mediaTypes.length > 0 && mediaTypes.every((type) => SOUND_AND_PICTURE.includes(type))))
  );
}
