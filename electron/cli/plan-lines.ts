// The plan of a package as lines: what goes in, what stays and why, what is worth a look, and how large it is.
import type { PackagePlan } from '../../shared/model/package.ts';
import { blockSentence, decisionSentences, hintSentences } from '../../shared/rules/sentences.ts';
import { storyNumber } from './references.ts';

/** Every reason why this story stays, as one text. */
export function whyKeptBack({ decision, blocks }: PackagePlan['leftOut'][number]): string {
  return [...decisionSentences(decision), ...blocks.map(blockSentence)].join(' ');
}

/** @param hasPlace whether the place to write to is known: else its room says nothing */
export function planLines(plan: PackagePlan, hasPlace: boolean): string[] {
  const { goingIn, leftOut, hints, sizeBytes, freeBytes } = plan;
  const room = hasPlace ? ` Free at that place: ${freeBytes} bytes.` : '';
  return [
    ...goingIn.map(({ number, title }) => `goes in:   ${storyNumber(number)}  ${title}`),
    ...leftOut.map(
      (story) => `kept back: ${storyNumber(story.number)}  ${story.title}: ${whyKeptBack(story)}`,
    ),
    ...hints.map(
      ({ number, hint }) => `worth a look: ${storyNumber(number)} ${hintSentences[hint]}`,
    ),
    ...(goingIn.length > 0 ? [`Size, about ${sizeBytes} bytes.${room}`] : []),
  ];
}
