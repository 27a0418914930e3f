// homeground export, verify: make an archive package of what may leave, and check one.
import { basename, resolve } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import type { ErrorDetails } from '../../shared/contract/errors.ts';
import { usualShape } from '../../shared/model/deposit.ts';
import { PackageForm } from '../../shared/model/package.ts';
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
import { findCollection } from './references.ts';

const exportArchive: Command = {
  name: 'export archive',
  about: 'Make an archive package of a collection. What may not leave is named and left out.',
  operands: ['COLLECTION'],
  needsLibrary: true,
  options: {
    to: { value: 'FOLDER', about: 'where the package is put' },
    form: { value: 'FORM', about: `${PackageForm.options.join(' or ')} (folder)` },
    recipient: { value: 'NAME', about: 'to whom it goes: the archive, or whoever keeps it' },
    contact: { value: 'TEXT', about: 'how to reach them' },
    ...lockOptions,
    'plan-only': { about: 'say what would leave, and make nothing; needs no --to' },
  },
  async run({ core: { api }, operands: [typed = ''], options, jobOptions, say, newPassphrase }) {
    const collectionId = await findCollection(api, typed);
    const planOnly = options.flag('plan-only');
    const to = planOnly ? options.text('to') : options.required('to');
    const form = options.choice('form', PackageForm.options) ?? 'folder';
    const destination = to === undefined ? undefined : resolve(to);
    const recipient = planOnly ? '' : options.required('recipient');
    const recipientContact = options.text('contact') ?? '';
    const plan = await api.packages.plan({ collectionId, use: 'archive', destination });
    const lines = planLines(plan, destination !== undefined);
    if (planOnly || destination === undefined) return { data: { plan }, lines };
    const agreementsLock = await typedLock({ options, newPassphrase });
    const agreements = agreementsLock === undefined ? 'left-out' : 'sealed';
    // Before the work: when nothing may leave, this is where the reasons stand.
    for (const line of lines) say(line);
    const made = await api.packages
      .exportArchive(
        {
          ...{ collectionId, destination, recipient, recipientContact, agreementsLock },
          shape: { ...usualShape, form, agreements },
        },
        jobOptions,
      )
      .catch((error: unknown) => {
        throw withPlan(error, plan);
      });
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
  if (!(error instanceof AppError) || error.code !== 'access-blocked') return error;
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
