// homeground story closed-words, close-words, substitutes, …: which words stay here, and which names are replaced, without a screen.
import { AppError } from '../../shared/contract/errors.ts';
import type { ClosedLine } from '../../shared/model/closed-line.ts';
import { ClosedLineId } from '../../shared/model/ids.ts';
import { writeTimecode } from '../../shared/rules/timecode.ts';
import { searchWords } from '../../shared/rules/search-text.ts';
import type { Command } from './command.ts';
import { findStory } from './references.ts';

function closedLine({ id, fromMs, text, reason, until, openedAt, openedBy }: ClosedLine): string {
  const state = openedAt === null ? 'closed' : `opened by ${openedBy}`;
  const time = fromMs === null ? '' : writeTimecode(fromMs);
  const again = until === null ? '' : `look again on ${until}`;
  return [id, time, state, text, reason, again].filter((part) => part !== '').join('  ');
}

const list: Command = {
  name: 'story closed-words',
  about: 'List the lines of text that nobody else may read.',
  operands: ['STORY'],
  needsLibrary: true,
  options: { opened: { about: 'those that were opened again as well' } },
  async run({ core: { api }, operands: [typed = ''], options }) {
    const storyId = await findStory(api, typed);
    const found = await api.closedLines.list({ storyId, opened: options.flag('opened') });
    return { data: found, lines: found.map(closedLine) };
  },
};

const close: Command = {
  name: 'story close-words',
  about:
    'Close every line in which these words stand, with its translations and its sound. The library keeps them.',
  operands: ['STORY'],
  needsLibrary: true,
  options: {
    words: { value: 'WORDS', about: 'words that stand together in the line' },
    reason: { value: 'WORDS', about: 'why; it never leaves the library' },
    until: { value: 'DAY', about: 'look at it again on this day; nothing opens by itself' },
  },
  async run({ core: { api }, operands: [typed = ''], options }) {
    const storyId = await findStory(api, typed);
    const wanted = searchWords(options.required('words')).join(' ');
    if (wanted === '') throw new AppError('invalid-input', 'There is no word in --words.');
    const said = { reason: options.text('reason') ?? '', until: options.text('until') ?? null };
    const closed: ClosedLine[] = [];
    for (const { id } of await api.transcripts.list({ storyId })) {
      const { lines } = await api.transcripts.get({ id });
      const lineIds = lines
        .filter(
          ({ text, isClosed }) =>
            !isClosed && ` ${searchWords(text).join(' ')} `.includes(` ${wanted} `),
        )
        .map((line) => line.id);
      if (lineIds.length > 0)
        closed.push(...(await api.closedLines.close({ transcriptId: id, lineIds, ...said })));
    }
    if (closed.length === 0)
      throw new AppError('not-found', 'These words stand in no open line of this story.');
    return { data: closed, lines: closed.map(closedLine) };
  },
};

const open: Command = {
  name: 'story open-words',
  about: 'Open a closed line again, as a lead, with all that was closed together with its sound.',
  operands: ['LINE'],
  needsLibrary: true,
  options: { reason: { value: 'WORDS', about: 'why it may be read again' } },
  async run({ core: { api }, operands: [typed = ''], options }) {
    const id = ClosedLineId.safeParse(typed).data;
    if (id === undefined)
      throw new AppError(
        'not-found',
        `There is no closed line "${typed}". Please give an id from: homeground story closed-words`,
      );
    const opened = await api.closedLines.open({ id, reason: options.required('reason') });
    return { data: opened, lines: ['It can be read again.'] };
  },
};

const substitutes: Command = {
  name: 'story substitutes',
  about: 'List, as a lead, which names are replaced in everything of a story that leaves.',
  operands: ['STORY'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const found = await api.substitutes.list({ storyId: await findStory(api, typed) });
    return {
      data: found,
      lines: [
        ...found.substitutes.map(
          ({ forms, substitute, places }) => `${forms.join(', ')}  [${substitute}]  ${places}`,
        ),
        ...found.suggestions.map(
          ({ forms, places }) => `${forms.join(', ')}  has no substitute  ${places}`,
        ),
      ],
    };
  },
};

const substitute: Command = {
  name: 'story substitute',
  about: 'Replace a name, as a lead, in everything of a story that leaves.',
  operands: ['STORY'],
  needsLibrary: true,
  options: {
    name: { value: 'NAME', several: true, about: 'the name; once for each way it is written' },
    by: { value: 'NAME', about: 'what stands in its place, in [brackets]' },
  },
  async run({ core: { api }, operands: [typed = ''], options }) {
    const storyId = await findStory(api, typed);
    const forms = options.list('name') ?? [];
    const made = await api.substitutes.add({ storyId, forms, substitute: options.required('by') });
    return { data: made, lines: [`It is replaced in ${made.places} places.`] };
  },
};

export const closedWordsCommands: readonly Command[] = [list, close, open, substitutes, substitute];
