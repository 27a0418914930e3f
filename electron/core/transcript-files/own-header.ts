// The header that Homeground writes above a text: when such a file comes in again, perhaps worked on in Word, it is no part of what was said.
import type { Notices } from './notice.ts';
import type { TextRow } from './read-text.ts';

const STORY = /^Story: HG-\d{1,9}$/u;
const FIELD = /^(?:Told by|Interviewer|Recorded|Organisation|Language|Version|Names|Left out): /u;
const RULE = /^-{3,}$/u;
/** The title stands above the story, nothing else does. */
const DEEPEST = 4;

/** @returns the rows without a header of our own */
export function withoutHeader(rows: readonly TextRow[], notices: Notices): readonly TextRow[] {
  const start = rows.findIndex(({ text }, place) => place < DEEPEST && STORY.test(text.trim()));
  if (start < 0) return rows;
  let end = start + 1;
  let fields = 0;
  for (; end < rows.length; end += 1) {
    const text = rows[end]?.text.trim() ?? '';
    if (FIELD.test(text)) fields += 1;
    else if (text !== '' && !RULE.test(text)) break;
  }
  if (fields === 0) return rows;
  notices.note('header-left-out', rows[start]?.at ?? null);
  return rows.slice(end);
}
