// homeground export, verify: make an archive package of what may leave, and check one.
import { basename, resolve } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import type { ErrorDetails } from '../../shared/contract/errors.ts';
import { usualShape } from '../../shared/model/deposit.ts';
import type { PackagePlan, VerifyReport } from '../../shared/model/package.ts';
import {
  problemSentence,
  signatureSentence,
  uncheckedSentence,
} from '../../shared/rules/sentences.ts';
import { lockOptions, typedLock } from './agreements-lock.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { planLines } from './plan-lines.ts';
import { presetOrStarting } from './preset-commands.ts';
import { findCollection } from './references.ts';
import { shapeOptions, typedShape } from './shape-options.ts';

const exportArchive: Command = {
  name: 'export archive',
  about: 'Make an archive package of a collection. What may not leave is named and left out.',
  operands: ['COLLECTION'],
  needsLibrary: true,
  options: {
    preset: {
      value: 'PRESET',
      about: 'what this archive wants, as kept under this name, or one to begin with',
    },
    to: {
      value: 'FOLDER',
      about: 'where the deposit is put (with a preset: the place of last time)',
    },
    recipient: { value: 'NAME', about: 'to whom it goes (with a preset: as it says)' },
    contact: { value: 'TEXT', about: 'how to reach them' },
    ...shapeOptions,
    'send-without': { about: 'make it though something that the archive asks for is missing' },
    ...lockOptions,
    'plan-only': { about: 'say what would leave and what is missing, and make nothing' },
  },
  details: [
    'Each story goes through the gate. What may not leave is named with every reason and left out.',
    'What goes is written as one delivery: a folder with the packages, their signatures and a page that says how to check them. Either all of it is made, or nothing.',
    'A preset says what an archive wants. Every option that is typed counts more than the preset. If a story lacks what the archive asks for, nothing is made and it ends with 4, unless --send-without is given.',
  ],
  examples: [
    {
      line: 'homeground export archive "First winters" --preset "City Archive" --plan-only',
      about: 'see what would go, what stays and what is missing',
    },
    {
      line: 'homeground export archive "First winters" --preset "City Archive" --to /media/stick',
      about: 'make the deposit as this archive wants it',
    },
    {
      line: 'homeground export archive "First winters" --unit story --form zip --to out --recipient "City Archive"',
      about: 'make a zip file for each story, without a preset',
    },
  ],
  async run({ core: { api }, operands: [typed = ''], options, jobOptions, say, newPassphrase }) {
    const collectionId = await findCollection(api, typed);
    const planOnly = options.flag('plan-only');
    const presetTyped = options.text('preset');
    const preset = presetTyped === undefined ? undefined : await presetOrStarting(api, presetTyped);
    const usual = { ...usualShape, requires: [] };
    const shape = typedShape(options, preset?.shape ?? usual);
    const to = options.text('to') ?? preset?.destination ?? undefined;
    const destination =
      to === undefined && !planOnly ? resolve(options.required('to')) : to && resolve(to);
    const recipient = planOnly
      ? ''
      : (options.text('recipient') ?? (preset?.recipient || options.required('recipient')));
    const recipientContact = options.text('contact') ?? preset?.recipientContact ?? '';
    const plan = await api.packages.plan({ collectionId, use: 'archive', destination, shape });
    const lines = planLines(plan, destination !== undefined);
    if (planOnly || destination === undefined) return { data: { plan }, lines };
    const agreementsLock = await typedLock({ options, newPassphrase });
    const agreements = agreementsLock === undefined ? shape.agreements : 'sealed';
    // Before the work: when nothing may leave, this is where the reasons stand.
    for (const line of lines) say(line);
    const made = await api.packages
      .exportArchive(
        {
          ...{ collectionId, destination, recipient, recipientContact, agreementsLock },
          ...{ presetName: preset?.name ?? '', sendsWithout: options.flag('send-without') },
          shape: { ...shape, agreements },
        },
        jobOptions,
      )
      .catch((error: unknown) => {
        throw withPlan(error, plan);
      });
    if (preset?.id !== undefined && preset.destination !== destination)
      await api.presets.update({ ...preset, id: preset.id, destination });
    return {
      data: { plan, delivery: made },
      lines: [`Made ${made.path}, stories: ${made.storyCount}.`],
    };
  },
};

/** Of a delivery: one line for each package in it. */
function bagLines({ bags }: VerifyReport): string[] {
  return bags.map(
    ({ path, sound, problems, signature }) =>
      `${basename(path)}: ${sound ? 'whole' : `problems: ${problems.length}`}, signature: ${signature}`,
  );
}

/** For --json, where nothing was said before the work. */
function withPlan(error: unknown, plan: PackagePlan): unknown {
  if (!(error instanceof AppError) || !['access-blocked', 'conflict'].includes(error.code))
    return error;
  const details = { ...error.details, plan } as ErrorDetails;
  return new AppError(error.code, error.message, details, { cause: error });
}

const verify: Command = {
  name: 'verify',
  about:
    'Check an archive package, or a whole delivery: is it complete, is every byte as it was, and who signed it?',
  operands: ['PACKAGE'],
  needsLibrary: false,
  options: {},
  async run({ core: { api }, operands: [path = ''], jobOptions }) {
    const report = await api.packages.verify({ path: resolve(path) }, jobOptions);
    const { checkedFiles, checkedBytes, unchecked } = report;
    const notChecked = unchecked.length === 0 ? [] : [uncheckedSentence(unchecked.join(', '))];
    if (report.sound)
      return {
        data: report,
        lines: [
          ...bagLines(report),
          `Nothing is wrong: ${checkedFiles} files, ${checkedBytes} bytes, all as they should be.`,
          signatureSentence(report),
          ...notChecked,
        ],
      };
    return {
      data: report,
      lines: [
        ...bagLines(report),
        ...report.problems.map(problemSentence),
        ...notChecked,
        signatureSentence(report),
        `Something is wrong with this package (${report.problems.length}).`,
      ],
      exitCode: exitCodes['package-invalid'],
    };
  },
};

export const packageCommands: readonly Command[] = [exportArchive, verify];
