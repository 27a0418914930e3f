// HG-0001: the number that people say to each other when they mean one story.

/** @param number the story's running number, from 1 */
export function storyNumber(number: number): string {
  return `HG-${String(number).padStart(4, '0')}`;
}
