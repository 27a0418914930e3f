// homeground exhibition …: list exhibitions, show what is in one, see what may be shown, and make something of it.
import { resolve } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import type { ErrorDetails } from '../../shared/contract/errors.ts';
import type { Exhibition, ExhibitionItem, Words } from '../../shared/model/exhibition.ts';
import { exhibitionOutputs } from '../../shared/model/exhibition-output.ts';
import type {
  ExhibitionPlan,
  ItemVerdict,
  TrailVerdict,
} from '../../shared/model/exhibition-output.ts';
import {
  filmReasonSentences,
  itemReasonSentences,
  trailReasonSentences,
} from '../../shared/rules/exhibition-sentences.ts';
import { blockSentence, decisionSentences } from '../../shared/rules/sentences.ts';
import { writeTimecode } from '../../shared/rules/timecode.ts';
import type { Command } from './command.ts';
import { findExhibition, findOutput } from './references.ts';
import type { Options } from './options.ts';

function firstWords(words: Words, languages: readonly string[]): string {
  const tags = [...languages, ...Object.keys(words)];
  return tags.map((tag) => words[tag]?.trim() ?? '').find((text) => text !== '') ?? '';
}

function itemLine(item: ExhibitionItem, { languages }: Exhibition): string {
  const caption = firstWords(item.caption, languages).replaceAll(/\s+/gu, ' ');
  const times =
    item.kind === 'clip' ? ` ${writeTimecode(item.fromMs)}–${writeTimecode(item.toMs)}` : '';
  return `${item.kind}${times}${caption === '' ? '' : `: ${caption}`}`;
}

/** Every reason, as one text. */
export function whyItStays({ reasons, decision, blocks, names }: ItemVerdict): string {
  const certain = names.filter(({ isCertain }) => isCertain).map(({ word }) => word);
  return [
    ...reasons.map((reason) => itemReasonSentences[reason]),
    ...(reasons.includes('story-may-not') && decision !== null ? decisionSentences(decision) : []),
    ...(reasons.length > 0 ? blocks.map(blockSentence) : []),
    ...(certain.length > 0 ? [`Names that must not be seen: ${certain.join(', ')}.`] : []),
  ].join(' ');
}

/** Empty where its film goes in too, or is not wanted. */
function whyOnlyHeard(verdict: ItemVerdict | undefined): string {
  const reasons = (verdict?.filmReasons ?? []).map((reason) => filmReasonSentences[reason]);
  return reasons.length === 0 ? '' : `. Its sound alone: ${reasons.join(' ')}`;
}

function trailLines({ title, reasons, names, nearStops, isLineHidden, items }: TrailVerdict) {
  const certain = names.filter(({ isCertain }) => isCertain).map(({ word }) => word);
  const why = [
    ...reasons.map((reason) => trailReasonSentences[reason]),
    ...(certain.length > 0 ? [`Names that must not be seen: ${certain.join(', ')}.`] : []),
    ...(nearStops.length > 0 ? [`Stops to look at: ${nearStops.join(', ')}.`] : []),
  ];
  return [
    reasons.length === 0
      ? `goes in:   trail: ${title}`
      : `kept back: trail: ${title}: ${why.join(' ')}`,
    ...items
      .filter((item) => item.reasons.length > 0)
      .map((item) => `kept back:   stop ${item.stop}: ${whyItStays(item)}`),
    ...(reasons.length === 0 && isLineHidden
      ? [
          '           no straight line is drawn: one would pass close to a place that must not be shown',
        ]
      : []),
  ];
}

function planLines(exhibition: Exhibition, plan: ExhibitionPlan, hasPlace: boolean): string[] {
  const verdicts = new Map(plan.items.map((verdict) => [verdict.itemId, verdict]));
  const films = plan.filmBytes === 0 ? '' : `, of which films ${plan.filmBytes}`;
  const inLibrary = plan.isLibraryFull
    ? ' There is no room on the disk of the library, where sounds and films are made first.'
    : '';
  const room = hasPlace ? ` Free at that place: ${plan.freeBytes} bytes.${inLibrary}` : inLibrary;
  return [
    ...exhibition.sections.flatMap(({ items }) =>
      items.map((item) => {
        const verdict = verdicts.get(item.id);
        const line = itemLine(item, exhibition);
        return verdict === undefined || verdict.reasons.length === 0
          ? `goes in:   ${line}${whyOnlyHeard(verdict)}`
          : `kept back: ${line}: ${whyItStays(verdict)}`;
      }),
    ),
    ...plan.trails.flatMap(trailLines),
    ...plan.names.map(({ word, isCertain }) =>
      isCertain
        ? `name in the words around: ${word}. Nothing is made while it stands there.`
        : `worth a look, in the words around: ${word}`,
    ),
    `Goes in: ${plan.goingIn}, stays behind: ${plan.leftOut}. Size, about ${plan.sizeBytes} bytes${films}.${room}`,
  ];
}

const list: Command = {
  name: 'exhibition list',
  about: 'List the exhibitions.',
  operands: [],
  needsLibrary: true,
  options: { bin: { about: 'what is in the bin' } },
  async run({ core: { api }, options }) {
    const found = await api.exhibitions.list({ bin: options.flag('bin') });
    return {
      data: found,
      lines: found.map(
        ({ id, title, languages, itemCount, storyCount }) =>
          `${id}  ${firstWords(title, languages)}  things: ${itemCount}  stories: ${storyCount}`,
      ),
    };
  },
};

const show: Command = {
  name: 'exhibition show',
  about: 'Show what is in an exhibition, in its order.',
  operands: ['EXHIBITION'],
  needsLibrary: true,
  options: {},
  async run({ core: { api }, operands: [typed = ''] }) {
    const exhibition = await api.exhibitions.get({ id: await findExhibition(api, typed) });
    const { title, languages, sections, look, trailIds } = exhibition;
    const walks = await api.trails.list({});
    return {
      data: exhibition,
      lines: [
        `${firstWords(title, languages)}  languages: ${languages.join(', ')}  look: ${look}`,
        ...sections.flatMap((section) => [
          firstWords(section.title, languages) || '(a section without a title)',
          ...section.items.map((item) => `  ${itemLine(item, exhibition)}`),
        ]),
        ...trailIds.map((id) => {
          const walk = walks.find((one) => one.id === id);
          return `trail: ${walk === undefined ? `${id} (in the bin)` : firstWords(walk.title, walk.languages)}`;
        }),
      ],
    };
  },
};

const what = {
  what: {
    value: 'WHAT',
    about: 'kiosk, cards, wall, media-pack or website (kiosk)',
  },
  use: { value: 'USE', about: 'of a media pack: broadcast or learning (broadcast)' },
} as const;

function asked(options: Options) {
  const use = options.choice('use', ['broadcast', 'learning']);
  return {
    what: options.choice('what', exhibitionOutputs) ?? ('kiosk' as const),
    ...(use !== undefined && { use }),
  };
}

const plan: Command = {
  name: 'exhibition plan',
  about: 'Say what of an exhibition may be shown today, and what stays behind and why.',
  operands: ['EXHIBITION'],
  needsLibrary: true,
  options: { ...what, to: { value: 'FOLDER', about: 'where it would be put' } },
  async run({ core: { api }, operands: [typed = ''], options }) {
    const id = await findExhibition(api, typed);
    const to = options.text('to');
    const destination = to === undefined ? undefined : resolve(to);
    const found = await api.exhibitions.plan({ id, ...asked(options), destination });
    const exhibition = await api.exhibitions.get({ id });
    return { data: found, lines: planLines(exhibition, found, destination !== undefined) };
  },
};

const make: Command = {
  name: 'exhibition make',
  about: 'Make a kiosk, cards, labels, a media pack or a website of what may be shown.',
  operands: ['EXHIBITION'],
  needsLibrary: true,
  options: {
    ...what,
    to: { value: 'FOLDER', about: 'where it is put' },
    recipient: { value: 'NAME', about: 'where it will be shown, or who gets it' },
    contact: { value: 'TEXT', about: 'how to reach them' },
    'web-address': {
      value: 'ADDRESS',
      about: 'of cards and websites: where it will stand on the web',
    },
    replaces: {
      value: 'OUTPUT',
      about: 'what this goes in place of: the name or id of something that left before',
    },
    'crop-marks': { about: 'of labels and panels: lines that show where to cut' },
  },
  details: [
    'Each thing goes through the gate for the use that it needs. What may not be shown is named with every reason and left out.',
    'It is written as one folder with a list of checksums, and stands in the list of what left. Either all of it is made, or nothing.',
    'What is printed as PDF needs the window: the command line makes the pages without it.',
  ],
  examples: [
    {
      line: 'homeground exhibition plan "First winters"',
      about: 'see what may be shown and what stays behind',
    },
    {
      line: 'homeground exhibition make "First winters" --to /media/stick --recipient "City Library, ground floor"',
      about: 'make a kiosk on a stick',
    },
    {
      line: 'homeground exhibition make "First winters" --what website --web-address https://example.org/winters/ --to out --recipient "Our own website"',
      about: 'make a website',
    },
    {
      line: 'homeground exhibition make "First winters" --to /media/stick --recipient "City Library" --replaces hg-kiosk-2026-11-30-ab12cd34',
      about: 'make a clean kiosk after a story was taken back: the host is told to use this one',
    },
  ],
  async run({ core: { api }, operands: [typed = ''], options, jobOptions, say }) {
    const id = await findExhibition(api, typed);
    const destination = resolve(options.required('to'));
    const recipient = options.required('recipient');
    const webAddress = options.text('web-address');
    const wanted = asked(options);
    const replaces = options.text('replaces');
    const former = replaces === undefined ? undefined : await findOutput(api, replaces);
    const found = await api.exhibitions.plan({ id, ...wanted, destination });
    // Before the work: when nothing may be shown, this is where the reasons stand.
    for (const line of planLines(await api.exhibitions.get({ id }), found, true)) say(line);
    const made = await api.exhibitions
      .make(
        {
          ...{ id, ...wanted, destination, recipient },
          recipientContact: options.text('contact') ?? '',
          ...(webAddress !== undefined && { webAddress }),
          ...(former !== undefined && { replaces: former }),
          cropMarks: options.flag('crop-marks'),
        },
        jobOptions,
      )
      .catch((error: unknown) => {
        throw withPlan(error, found);
      });
    return {
      data: { plan: found, made },
      lines: [`Made ${made.path}, stories: ${made.storyCount}.`],
    };
  },
};

/** For --json, where nothing was said before the work. */
function withPlan(error: unknown, found: ExhibitionPlan): unknown {
  if (!(error instanceof AppError) || !['access-blocked', 'conflict'].includes(error.code))
    return error;
  const details = { ...error.details, plan: found } as ErrorDetails;
  return new AppError(error.code, error.message, details, { cause: error });
}

export const exhibitionCommands: readonly Command[] = [list, show, plan, make];
