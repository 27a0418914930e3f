// The plan of a package as lines: what goes in, what stays and why, what is worth a look, and how large it is.
import type { DepositPlan } from '../../shared/model/deposit-plan.ts';
import type { PackagePlan } from '../../shared/model/package.ts';
import { missingSentence } from '../../shared/rules/required-fields.ts';
import { blockSentence, decisionSentences, hintSentences } from '../../shared/rules/sentences.ts';
import { writeTimecode } from '../../shared/rules/timecode.ts';
import { storyNumber } from './references.ts';

/** Every reason why this story stays, as one text. */
export function whyKeptBack({ decision, blocks }: PackagePlan['leftOut'][number]): string {
  return [...decisionSentences(decision), ...blocks.map(blockSentence)].join(' ');
}

/** "2 parts of recording 1 are closed and will be silent: 2:30" */
function silentLine(
  { closedParts, closedMs }: PackagePlan['goingIn'][number]['recordings'][number],
  index: number,
): string[] {
  if (closedParts === 0) return [];
  const parts = closedParts === 1 ? '1 part' : `${closedParts} parts`;
  const verb = closedParts === 1 ? 'is' : 'are';
  const length = writeTimecode(Math.ceil(closedMs / 1000) * 1000);
  return [
    `           ${parts} of recording ${index + 1} ${verb} closed and will be silent: ${length}`,
  ];
}

/** "with 2 texts, 14 index points, 1 picture" */
function alongLine({ texts, points, places, pictures }: PackagePlan['goingIn'][number]): string[] {
  const counted: [number, string][] = [
    [texts, 'text'],
    [points, 'index point'],
    [places, 'place'],
    [pictures, 'picture'],
  ];
  const parts = counted
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`);
  return parts.length === 0 ? [] : [`           with ${parts.join(', ')}`];
}

/** @param hasPlace whether the place to write to is known: else its room says nothing */
export function planLines(plan: DepositPlan, hasPlace: boolean): string[] {
  const { goingIn, leftOut, hints, missing, sizeBytes, freeBytes } = plan;
  const room = hasPlace ? ` Free at that place: ${freeBytes} bytes.` : '';
  return [
    ...goingIn.flatMap((story) => [
      `goes in:   ${storyNumber(story.number)}  ${story.title}`,
      ...alongLine(story),
      ...story.recordings.flatMap(silentLine),
    ]),
    ...leftOut.map(
      (story) => `kept back: ${storyNumber(story.number)}  ${story.title}: ${whyKeptBack(story)}`,
    ),
    ...hints.map(
      ({ number, hint }) => `worth a look: ${storyNumber(number)} ${hintSentences[hint]}`,
    ),
    ...missing.map(
      ({ field, stories }) =>
        `missing: ${missingSentence({ field, stories })}: ${stories.map(({ number }) => storyNumber(number)).join(', ')}`,
    ),
    ...(goingIn.length > 0 ? [`Size, about ${sizeBytes} bytes.${room}`] : []),
  ];
}
