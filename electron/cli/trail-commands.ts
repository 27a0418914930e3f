// homeground trail …: list trails, say how far one is and what would go in, and make what walkers take along.
import { resolve } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import type { Words } from '../../shared/model/exhibition.ts';
import { TrailId } from '../../shared/model/ids.ts';
import type { Trail, TrailPlan } from '../../shared/model/trail.ts';
import { measureTrail } from '../../shared/rules/trail-distance.ts';
import { placeInTrail } from '../../shared/rules/trail-words.ts';
import type { Command } from './command.ts';
import { whyItStays } from './exhibition-commands.ts';

const titleOf = (title: Words, languages: readonly string[]) =>
  title[languages[0] ?? 'en'] ?? Object.values(title)[0] ?? 'without a title';
const oneDecimal = (value: number) => String(Math.round(value * 10) / 10);

function readId(typed: string): TrailId {
  const { data } = TrailId.safeParse(typed);
  if (data !== undefined) return data;
  throw new AppError(
    'invalid-input',
    'Please name the trail by its id, as "homeground trail list" shows it.',
  );
}

const list: Command = {
  name: 'trail list',
  about: 'List the trails.',
  operands: [],
  needsLibrary: true,
  options: { bin: { about: 'what is in the bin' } },
  async run({ core: { api }, options }) {
    const found = await api.trails.list({ bin: options.flag('bin') });
    return {
      data: found,
      lines: found.map(
        ({ id, title, languages, stopCount, miles }) =>
          `${id}  ${titleOf(title, languages)}  stops: ${stopCount}, miles: ${oneDecimal(miles)}`,
      ),
    };
  },
};

function planLines(plan: TrailPlan, { stops }: Trail): string[] {
  const { goingIn, leftOut, items, names, warnings, isWayNear, isLineHidden } = plan;
  return [
    `Voices and pictures that go in: ${goingIn}; that stay behind: ${leftOut}.`,
    ...items
      .filter(({ reasons }) => reasons.length > 0)
      .map((verdict) => `  stays: ${verdict.itemId}: ${whyItStays(verdict)}`),
    ...names.map(
      ({ word, isCertain, ...place }) =>
        `  ${isCertain ? 'a name that must not be shown' : 'like a name that must not be shown'}: ${[word, ...placeInTrail(place, stops)].join(', ')}`,
    ),
    ...warnings.map(({ stopId, why }) => `  please look at where this stop is: ${stopId} (${why})`),
    ...(isWayNear ? ['  the way runs near a place that must not be shown: please move it'] : []),
    ...(isLineHidden
      ? ['  no straight line is drawn: one would pass close to a place that must not be shown']
      : []),
  ];
}

const show: Command = {
  name: 'trail show',
  about: 'Say how far a trail is, which stops it has, and what would go in.',
  operands: ['TRAIL'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const id = readId(typed);
    const trail = await api.trails.get({ id });
    const plan = await api.trails.plan({ id });
    const { straightMiles, pathMiles, minutes } = measureTrail(trail);
    return {
      data: { trail, plan },
      lines: [
        titleOf(trail.title, trail.languages),
        `In straight lines: ${oneDecimal(straightMiles)} miles${pathMiles === null ? '' : `; along the way: ${oneDecimal(pathMiles)} miles`}; minutes: ${Math.round(minutes)}.`,
        ...trail.stops.map(
          ({ title, lat, lng }, index) =>
            `  ${index + 1}. ${titleOf(title, trail.languages)} (${lat}, ${lng})`,
        ),
        ...planLines(plan, trail),
      ],
    };
  },
};

const make: Command = {
  name: 'trail make',
  about: 'Make the folder of a trail: pages, leaflets, voices, pictures, and files for maps.',
  operands: ['TRAIL', 'FOLDER'],
  needsLibrary: true,
  options: {
    recipient: { value: 'NAME', about: 'who gets it' },
    contact: { value: 'TEXT', about: 'how to reach them' },
  },
  async run({ core: { api }, operands: [typed = '', folder = ''], options, jobOptions, say }) {
    const id = readId(typed);
    const destination = resolve(folder);
    const recipient = options.required('recipient');
    const found = await api.trails.plan({ id, destination });
    // Before the work: when nothing may be shown, this is where the reasons stand.
    for (const line of planLines(found, await api.trails.get({ id }))) say(line);
    const made = await api.trails.make(
      {
        ...{ id, destination, recipient },
        recipientContact: options.text('contact') ?? '',
      },
      jobOptions,
    );
    return { data: made, lines: [`Made ${made.path}, stories: ${made.storyCount}.`] };
  },
};

export const trailCommands: readonly Command[] = [list, show, make];
