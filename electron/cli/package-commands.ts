// homeground export, verify: make an archive package of what may leave, and check one.
import { resolve } from 'node:path';
import { PackageForm } from '../../shared/model/package.ts';
import { blockSentence, decisionSentences, problemSentence } from '../../shared/rules/sentences.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findCollection, storyNumber } from './references.ts';

const exportArchive: Command = {
  name: 'export archive',
  about: 'Make an archive package of a collection. What may not leave is named and left out.',
  operands: ['COLLECTION'],
  needsLibrary: true,
  options: {
    to: { value: 'FOLDER', about: 'where the package is put' },
    form: { value: 'FORM', about: `${PackageForm.options.join(' or ')} (folder)` },
    'plan-only': { about: 'say what would leave, and make nothing' },
  },
  async run({ core: { api }, operands: [typed = ''], options, jobOptions }) {
    const collectionId = await findCollection(api, typed);
    const destination = resolve(options.required('to'));
    const plan = await api.packages.plan({ collectionId, use: 'archive', destination });
    const planLines = [
      ...plan.goingIn.map(({ number, title }) => `goes in:   ${storyNumber(number)}  ${title}`),
      ...plan.leftOut.map(({ number, title, decision, blocks }) => {
        const why = [...decisionSentences(decision), ...blocks.map(blockSentence)];
        return `kept back: ${storyNumber(number)}  ${title}: ${why.join(' ')}`;
      }),
    ];
    if (options.flag('plan-only')) return { data: { plan }, lines: planLines };
    const form = options.choice('form', PackageForm.options) ?? 'folder';
    const made = await api.packages.exportArchive({ collectionId, destination, form }, jobOptions);
    return {
      data: { plan, package: made },
      lines: [...planLines, `Made ${made.path}, stories: ${made.storyCount}.`],
    };
  },
};

const verify: Command = {
  name: 'verify',
  about:
    'Check an archive package, a folder or a zip: is it complete, and is every byte as it was?',
  operands: ['PACKAGE'],
  needsLibrary: false,
  options: {},
  async run({ core: { api }, operands: [path = ''], jobOptions }) {
    const report = await api.packages.verify({ path: resolve(path) }, jobOptions);
    if (report.sound)
      return {
        data: report,
        lines: [
          `Nothing is wrong: ${report.checkedFiles} files, ${report.checkedBytes} bytes, all as they should be.`,
        ],
      };
    return {
      data: report,
      lines: [
        ...report.problems.map(problemSentence),
        `Something is wrong with this package (${report.problems.length}).`,
      ],
      exitCode: exitCodes['package-invalid'],
    };
  },
};

export const packageCommands: readonly Command[] = [exportArchive, verify];
