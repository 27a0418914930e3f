// Ids that come out the same each time, for what has none of its own: so that the same story is known again. Pure.
import { createHash } from 'node:crypto';
import { StoryId } from '../../../shared/model/ids.ts';

/** Packages of versions 1 and 2 do not name their library: the organisation stands for it. */
export function standInFor(organisation: string): string {
  return `org:${sha512(organisation.trim().toLowerCase()).slice(0, 32)}`;
}

/** In the form of a UUID of version 8, RFC 9562 §5.8. */
export function storyIdOf(...parts: readonly string[]): StoryId {
  const hex = sha512(parts.join('\n'));
  return StoryId.parse(
    [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `8${hex.slice(13, 16)}`,
      `a${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join('-'),
  );
}

const sha512 = (text: string) => createHash('sha512').update(text).digest('hex');
