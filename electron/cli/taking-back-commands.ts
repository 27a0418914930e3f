// homeground withdraw, notices, erase: take a story back, follow the letters that go after it, and erase it for good.
import { resolve } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import { erasureReasons } from '../../shared/model/taking-back.ts';
import type { ErasurePlan, PackageThatLeft } from '../../shared/model/taking-back.ts';
import type { Command } from './command.ts';
import { findPerson, findStory, storyNumber } from './references.ts';

function packageLine({ name, madeAt, recipient }: PackageThatLeft): string {
  return `  ${name}, ${madeAt.slice(0, 10)}, to ${recipient || 'somebody who was not written down'}`;
}

const withdraw: Command = {
  name: 'withdraw',
  about:
    'Take a story back at the wish of a storyteller, and write a letter for each package or file that left.',
  operands: ['STORY'],
  needsLibrary: true,
  options: {
    person: { value: 'PERSON', about: 'the storyteller: a number or id' },
    level: { value: 'LEVEL', about: 'out-of-use or delete (out-of-use)' },
    on: { value: 'DAY', about: 'the day it was asked, yyyy-mm-dd (today)' },
    language: { value: 'TAG', about: 'the language of the talk (en)' },
    by: { value: 'NAME', about: 'who was asked' },
    how: { value: 'TEXT', about: 'how it was asked: in person, letter, phone' },
    reason: { value: 'TEXT', about: 'why, if the storyteller says' },
  },
  async run({ core, operands: [typed = ''], options }) {
    const { api } = core;
    const storyId = await findStory(api, typed);
    const personId = await findPerson(api, options.required('person'));
    const before = await api.takingBack.preview({ storyId, personId });
    const after = await api.agreements.add({
      ...{ kind: 'withdrawal', storyId, personId },
      level: options.choice('level', ['out-of-use', 'delete']) ?? 'out-of-use',
      on: options.text('on') ?? core.context.today(),
      language: options.text('language') ?? 'en',
      explainedBy: options.required('by'),
      note: options.text('how') ?? '',
      reason: options.text('reason') ?? '',
    });
    const letters =
      before.packages.length === 0
        ? ['It has not left in any package or file.']
        : [
            'It has left in these packages and files. A letter waits for each: homeground notices',
            ...before.packages.map(packageLine),
          ];
    return {
      data: { preview: before, agreements: after },
      lines: [
        `${storyNumber(before.number)} is taken back. Nothing of it may be shared.`,
        ...letters,
      ],
    };
  },
};

const notices: Command = {
  name: 'notices',
  about: 'List the letters to those who have a package with a story that was taken back.',
  operands: [],
  needsLibrary: true,
  options: {},
  async run({ core: { api } }) {
    const all = await api.takingBack.notices({});
    return {
      data: all,
      lines: all.map(
        (notice) =>
          `${storyNumber(notice.storyNumber)}  ${notice.packageName}  to ${notice.recipient || '(not written down)'}  ${notice.asks}  ${notice.state}${notice.isOverdue ? ', no answer for more than 14 days' : ''}`,
      ),
    };
  },
};

const removeNotice: Command = {
  name: 'remove-notice',
  about:
    'Save a REMOVE.txt for whoever has a package with a story that was taken back: which files to delete. It names nobody.',
  operands: ['PACKAGE'],
  needsLibrary: true,
  options: {
    story: { value: 'STORY', about: 'which story, where several were taken back' },
    to: { value: 'FOLDER', about: 'where the file is put' },
  },
  async run({ core: { api }, operands: [typed = ''], options }) {
    const story = options.text('story');
    const storyId = story === undefined ? undefined : await findStory(api, story);
    const letters = (await api.takingBack.notices({})).filter(
      (letter) =>
        letter.packageName === typed && (storyId === undefined || letter.storyId === storyId),
    );
    const [letter] = letters;
    if (letter === undefined)
      throw new AppError(
        'not-found',
        `There is no letter about "${typed}". Please take a name from: homeground notices`,
      );
    if (letters.length > 1)
      throw new AppError(
        'invalid-input',
        'Several stories in it were taken back. Please say which with --story.',
      );
    const folder = resolve(options.required('to'));
    const saved = await api.takingBack.saveRemoveNotice({ id: letter.id, folder });
    return {
      data: saved,
      lines: [`Saved ${saved.path}, files to delete: ${saved.fileCount || 'not written down'}.`],
    };
  },
};

function planLines(plan: ErasurePlan): string[] {
  const { stillHolds } = plan;
  return [
    `${storyNumber(plan.number)}: this goes for good:`,
    `  recordings ${plan.recordings}, films ${plan.films}, photos and papers ${plan.attachments}, agreements ${plan.agreements}, marks ${plan.markers}, people who are in no other story ${plan.people.length}`,
    'This stays: the number, the day and who did it.',
    ...(plan.packages.length > 0
      ? [
          'These packages and files have left. A letter is written for each:',
          ...plan.packages.map(packageLine),
        ]
      : []),
    `Still held by: dated backups in the library ${stillHolds.backups}, full backups elsewhere ${stillHolds.wholeBackups.length}`,
    ...stillHolds.wholeBackups.map(
      ({ place, madeAt }) => `  ${madeAt.slice(0, 10)}  ${place ?? '(place not written down)'}`,
    ),
  ];
}

const erase: Command = {
  name: 'erase',
  about: 'Say what erasing a story for good would take away; with --yes, do it.',
  operands: ['STORY'],
  needsLibrary: true,
  options: {
    reason: { value: 'REASON', about: `${erasureReasons.join(', ')} (the first that fits)` },
    yes: { about: 'erase it: this cannot be undone' },
    'renew-backups': { about: 'then make a fresh backup and remove the older ones that hold it' },
  },
  async run({ core: { api }, operands: [typed = ''], options, jobOptions }) {
    const storyId = await findStory(api, typed);
    const plan = await api.erasures.plan({ id: storyId });
    if (!options.flag('yes'))
      return {
        data: { plan },
        lines: [...planLines(plan), 'Nothing was erased. To do it, add --yes.'],
      };
    const [fits] = plan.reasons;
    const reason = options.choice('reason', erasureReasons) ?? fits;
    if (reason === undefined) throw new AppError('conflict', 'There is no reason to erase it.');
    const confirm = storyNumber(plan.number);
    const erasure = await api.erasures.run({ storyId, reason, confirm }, jobOptions);
    const lines = [`${confirm} was erased.`];
    if (options.flag('renew-backups')) {
      const { removed } = await api.erasures.renewBackups({}, jobOptions);
      lines.push(`A fresh backup was made, and ${removed} older ones were removed.`);
    }
    return { data: { plan, erasure }, lines };
  },
};

export const takingBackCommands: readonly Command[] = [withdraw, notices, removeNotice, erase];
