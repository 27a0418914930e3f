// homeground import: look through files and folders, and bring in what can come in.
import { resolve } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import type { ArrivalItem, ArrivalRequest } from '../../shared/model/arrival.ts';
import {
  arrivalSentence,
  junkSentence,
  tooManySentence,
} from '../../shared/rules/arrival-sentences.ts';
import { agreeAgainLines } from './agree-again.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findStory } from './references.ts';

const importFiles: Command = {
  name: 'import',
  about: 'Bring in sounds, photos and papers, of files and of whole folders.',
  operands: ['FILE...'],
  needsLibrary: true,
  options: {
    story: { value: 'STORY', about: 'the story that they belong to, such as HG-0007' },
    join: { about: 'make one recording of the files into which a recorder has split it' },
    'take-incomplete': { about: 'bring in what is there of a sound whose end is missing' },
    look: { about: 'only say what there is, and bring in nothing' },
  },
  async run({ core: { api }, operands, options, jobOptions }) {
    const story = options.text('story');
    const storyId = story === undefined ? null : await findStory(api, story);
    const paths = operands.map((path) => resolve(path));
    const look = await api.arrivals.inspect({ paths }, jobOptions);
    const words = [
      ...(look.junkCount > 0 ? [junkSentence(look.junkCount)] : []),
      ...(look.hasMore ? [tooManySentence(look.items.length)] : []),
    ];
    const takeIncomplete = options.flag('take-incomplete');
    const canCome = ({ problem }: ArrivalItem) =>
      problem === null || (takeIncomplete && problem.problem === 'cut-off');
    const staying = look.items.filter((item) => !canCome(item)).map(lineOf);
    const coming = look.items.filter(canCome);
    if (options.flag('look'))
      return { data: look, lines: [...coming.map(lineOf), ...staying, ...words] };

    const items = coming.flatMap((item) =>
      requestsOf(item, { isJoined: options.flag('join'), takeIncomplete }),
    );
    const ends =
      items.length === 0 ? [] : (await api.arrivals.bringIn({ storyId, items }, jobOptions)).ends;
    if (ends.some(({ outcome }) => outcome === 'not-begun') && jobOptions.signal?.aborted)
      throw new AppError('cancelled', 'Cancelled. What had come in before is in the library.');
    const came = ends.filter(({ outcome }) => outcome === 'came');
    const lines = ends.map(({ name, outcome, error }) =>
      outcome === 'came' ? `${name}: came in.` : `${name}: ${error?.message ?? 'was not begun.'}`,
    );
    const again = storyId === null || came.length === 0 ? [] : await agreeAgainLines(api, storyId);
    const isAll = came.length === ends.length && staying.length === 0;
    return {
      data: { look, ends },
      lines: [
        ...lines,
        ...staying,
        ...words,
        `${came.length} of ${look.items.length} came in.`,
        ...again,
      ],
      ...(!isAll && { exitCode: exitCodes['media-failed'] }),
    };
  },
};

function lineOf({ name, parts, problem }: ArrivalItem): string {
  const others = parts.length > 1 ? ` (${parts.length} files)` : '';
  return `${name}${others}: ${problem === null ? 'can come in.' : arrivalSentence(problem)}`;
}

function requestsOf(
  { name, parts, track }: ArrivalItem,
  { isJoined, takeIncomplete }: { isJoined: boolean; takeIncomplete: boolean },
): ArrivalRequest[] {
  const title = track === null ? '' : `Track ${track}`;
  if (isJoined) return [{ name, paths: parts.map(({ path }) => path), title, takeIncomplete }];
  return parts.map((part) => ({ name: part.name, paths: [part.path], title, takeIncomplete }));
}

export const arrivalCommands: readonly Command[] = [importFiles];
