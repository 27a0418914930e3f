// Which words of a stop stay when another voice or picture takes the place of one: only those that were about it. Pure.
import type { AttachmentId, StoryId } from '../../../shared/model/ids.ts';
import type { StopPicture, StopVoice } from '../../../shared/model/trail.ts';

export function wordsForVoice(
  former: StopVoice | null,
  storyId: StoryId,
): Pick<StopVoice, 'caption' | 'warning'> {
  if (former?.storyId !== storyId) return { caption: {}, warning: {} };
  return { caption: former.caption, warning: former.warning };
}

export function captionForPicture(
  former: StopPicture | null,
  attachmentId: AttachmentId,
): StopPicture['caption'] {
  return former?.attachmentId === attachmentId ? former.caption : {};
}
