// homeground requests …: what somebody asked, written down, listed with its last day, and closed, without a screen.
import { requestKinds, requestWays } from '../../shared/model/case.ts';
import type { Request } from '../../shared/model/case.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { daysFrom } from '../../shared/rules/request-dates.ts';
import type { Core } from '../core/create-core.ts';
import type { Command } from './command.ts';
import { oneOf } from './options.ts';
import { findPerson, findStory } from './references.ts';

function standing({ isClosed, next, waitsFor, steps }: Request, today: string): string {
  if (isClosed) return `closed on ${steps.findLast(({ kind }) => kind === 'closed')?.on ?? ''}`;
  if (waitsFor !== null) return `open, the clock waits for ${waitsFor}`;
  if (next === null) return 'open, answer without delay';
  const left = daysFrom(today, next.by);
  const days = Math.abs(left) === 1 ? '1 day' : `${Math.abs(left)} days`;
  return `${next.what} by ${next.by}, ${left < 0 ? `${days} late` : `${days} left`}`;
}

const list: Command = {
  name: 'requests list',
  about: 'List what people have asked for, with the day by which each must be answered.',
  operands: [],
  needsLibrary: true,
  options: { closed: { about: 'those that are closed' } },
  async run({ core: { api, context }, options }) {
    const isClosed = options.flag('closed');
    const found = (await api.requests.list({})).filter((one) => one.isClosed === isClosed);
    return {
      data: found,
      lines: found.map(
        (one) => `R${one.number}  ${one.kind}  ${one.who}  ${standing(one, context.today())}`,
      ),
    };
  },
};

const add: Command = {
  name: 'requests add',
  about: 'Write down what somebody asked for. Only a lead can read it afterwards.',
  operands: ['KIND'],
  needsLibrary: true,
  options: {
    words: { value: 'TEXT', about: 'what they asked, in their words' },
    who: { value: 'TEXT', about: 'who asks' },
    person: { value: 'PERSON', about: 'who asks, where it is a person of the library' },
    story: { value: 'STORY', about: 'the story that it is about' },
    received: { value: 'DAY', about: 'the day on which it came in; without it, today' },
    way: { value: 'WAY', about: `how it came in: ${requestWays.join(', ')}` },
  },
  async run({ core: { api, context }, operands: [kind = ''], options }) {
    const story = options.text('story');
    const person = options.text('person');
    const made = await api.requests.add({
      kind: oneOf(kind, requestKinds, 'The kind'),
      words: options.required('words'),
      who: options.text('who') ?? '',
      askerId: person === undefined ? null : await findPerson(api, person),
      storyId: story === undefined ? null : await findStory(api, story),
      receivedOn: options.text('received') ?? context.today(),
      way: options.choice('way', requestWays) ?? 'other',
    });
    return { data: made, lines: [`It is written down as R${made.number}.`] };
  },
};

/** @param typed `R7`, `7` or an id @throws AppError `not-found` */
async function findRequest(api: Core['api'], typed: string): Promise<Request> {
  const wanted = typed.replace(/^r(?=\d+$)/iu, '');
  const found = (await api.requests.list({})).find(
    ({ id, number }) => id === typed || String(number) === wanted,
  );
  if (found === undefined)
    throw new AppError(
      'not-found',
      `There is no request "${typed}". Please look at: homeground requests list`,
    );
  return found;
}

const close: Command = {
  name: 'requests close',
  about: 'Close a request, and say what was done.',
  operands: ['REQUEST'],
  needsLibrary: true,
  options: {
    done: { value: 'TEXT', about: 'what was done' },
    on: { value: 'DAY', about: 'on which day; without it, today' },
  },
  async run({ core: { api, context }, operands: [typed = ''], options }) {
    const words = options.required('done');
    const { id } = await findRequest(api, typed);
    const on = options.text('on') ?? context.today();
    const closed = await api.requests.addStep({ id, kind: 'closed', on, words });
    return { data: closed, lines: [`R${closed.number} is closed.`] };
  },
};

export const requestCommands: readonly Command[] = [list, add, close];
