// homeground find: one search over everything that the person may see.
import type { FoundPassage } from '../../shared/model/search.ts';
import { writeTimecode } from '../../shared/rules/timecode.ts';
import type { Command } from './command.ts';

function passageLine({ kind, fromMs, text, isClosed }: FoundPassage): string {
  const where = fromMs === null ? kind : `${kind} ${writeTimecode(fromMs)}`;
  return `  ${where}: ${text}${isClosed ? ' (closed to others)' : ''}`;
}

const find: Command = {
  name: 'find',
  about:
    'Find stories by words, or "words in a phrase", in all that is told: titles, transcripts, index, people.',
  operands: ['WORDS...'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands, jobOptions }) {
    // Nobody comes back later to a search at the terminal: all of it is read first.
    await api.search.prepare({}, jobOptions);
    const found = await api.search.find({ text: operands.join(' '), limit: 50 });
    const lines = found.items.flatMap(({ number, title, passages }) => [
      `HG-${String(number).padStart(4, '0')}  ${title}`,
      ...passages.filter(({ kind }) => kind !== 'title').map(passageLine),
    ]);
    const rest = found.total - found.items.length;
    return {
      data: found,
      lines: [
        ...lines,
        ...(found.total === 0 ? ['Nothing found.'] : []),
        ...(rest > 0 ? [`… and ${rest} more stories`] : []),
      ],
    };
  },
};

export const findCommands: readonly Command[] = [find];
