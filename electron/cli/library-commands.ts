// homeground init, backup, restore, verify-history: the library as a whole.
import { rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import type { Command, CommandRequest } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/** A sheet is useless when nobody has read it: at a terminal one group is asked back. */
async function confirmSheet(
  { core: { api }, ask }: CommandRequest,
  group: number,
): Promise<string[]> {
  const typed = await ask(`Write it down. Then type group ${group} of it here: `);
  if (typed === undefined)
    return [
      'Please write the recovery key down now: it is kept nowhere and cannot be shown again. If it is lost, the app can make a new one on the Library page.',
    ];
  await api.library.confirmRecovery({ group, text: typed });
  return ['The recovery key is confirmed.'];
}

/** Makes sure of the file before the work, so that a key is never made that cannot be written down. @throws AppError `conflict` when there is one */
async function withNewFile<T>(
  path: string | undefined,
  work: (write: (text: string) => void) => Promise<T>,
): Promise<T> {
  if (path === undefined) return work(() => undefined);
  const file = resolve(path);
  try {
    writeFileSync(file, '', { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw new AppError(
      'conflict',
      `The file ${file} cannot be made, or is there already.`,
      undefined,
      {
        cause: error,
      },
    );
  }
  try {
    return await work((text) => writeFileSync(file, text));
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

const init: Command = {
  name: 'init',
  about: 'Make a new, encrypted library in an empty folder, with you as its lead.',
  operands: ['FOLDER'],
  needsLibrary: false,
  options: {
    organisation: { value: 'NAME', about: 'whose library it is' },
    name: { value: 'NAME', about: 'your own name' },
    'passphrase-file': {
      value: 'FILE',
      about: 'a file whose first line becomes your passphrase; without it you are asked',
    },
    'recovery-file': {
      value: 'FILE',
      about: 'write the recovery key to this new file, and not on the screen',
    },
  },
  async run(request) {
    const {
      core,
      operands: [folder = ''],
      options,
    } = request;
    const recoveryFile = options.text('recovery-file');
    const wanted = {
      folder: resolve(folder),
      organisation: options.required('organisation'),
      memberName: options.required('name'),
      passphrase: await request.newPassphrase(options.text('passphrase-file')),
    };
    const made = await withNewFile(recoveryFile, async (write) => {
      const sheet = await core.api.library.create(wanted);
      write(`${sheet.recoveryKey}\n`);
      return sheet;
    });
    const status = await core.api.library.status({});
    if (recoveryFile === undefined) {
      request.say('The recovery key opens the library when all passphrases are lost:');
      request.say(`  ${made.recoveryKey}`);
    }
    const confirmed =
      recoveryFile === undefined
        ? await confirmSheet(request, made.groupToConfirm)
        : [
            `The recovery key is in ${recoveryFile}, and nowhere else. It opens the library when all passphrases are lost. Please move it to a safe place, away from this computer.`,
          ];
    return {
      data: recoveryFile === undefined ? { status, ...made } : { status },
      lines: [`Made the library in ${resolve(folder)}.`, ...confirmed],
    };
  },
};

function leftOutLines({ leftOut }: { leftOut: string[] }): string[] {
  if (leftOut.length === 0) return [];
  return [
    `${leftOut.length} recordings are damaged or missing and did not come along. Everything else did. Keep every other copy of them that you have.`,
    ...leftOut.map((file) => `  ${file}`),
  ];
}

const backup: Command = {
  name: 'backup',
  about: 'Keep a dated copy of the catalogue, or with --to copy everything to another place.',
  operands: [],
  needsLibrary: true,
  options: { to: { value: 'FOLDER', about: 'copy the whole library here' } },
  async run({ core: { api }, options, jobOptions }) {
    const to = options.text('to');
    if (to === undefined) {
      const made = await api.backups.make({});
      return { data: made, lines: [`Made the backup ${made.name}, ${made.sizeBytes} bytes.`] };
    }
    const report = await api.library.backUpEverything({ destination: resolve(to) }, jobOptions);
    return {
      data: report,
      lines: [
        `Copied ${report.copiedFiles} files (${report.copiedBytes} bytes) to ${report.folder}; ${report.unchangedFiles} were there already.`,
        ...leftOutLines(report),
      ],
    };
  },
};

const restore: Command = {
  name: 'restore',
  about: 'Bring a whole backup back into a new, empty folder.',
  operands: ['BACKUP', 'FOLDER'],
  needsLibrary: false,
  options: {},
  async run({ core: { api }, operands: [from = '', folder = ''], jobOptions }) {
    const report = await api.library.restore(
      { backup: resolve(from), folder: resolve(folder) },
      jobOptions,
    );
    return {
      data: report,
      lines: [
        `Brought back ${report.copiedFiles} files (${report.copiedBytes} bytes) to ${report.folder}.`,
        ...leftOutLines(report),
        `This is the library of ${report.madeAt}. If somebody took their story back or changed their agreement after that, write it down again. Nothing may leave until a lead has confirmed that, with: homeground confirm-decisions`,
      ],
    };
  },
};

const confirmDecisions: Command = {
  name: 'confirm-decisions',
  about:
    'After damage or a restore: say that every later withdrawal, closing date and no is written down again.',
  operands: [],
  needsLibrary: true,
  options: {},
  async run({ core: { api } }) {
    const status = await api.library.confirmDecisions({});
    return { data: status, lines: ['Confirmed. What was agreed counts again.'] };
  },
};

const verifyHistory: Command = {
  name: 'verify-history',
  about: 'Check that no entry of the history was changed or taken out.',
  operands: [],
  needsLibrary: true,
  options: {},
  async run({ core: { api } }) {
    const report = await api.history.verify({});
    if (report.intact)
      return {
        data: report,
        lines: [
          `All ${report.entries} entries follow from each other.`,
          `The last: ${report.head}`,
        ],
      };
    return {
      data: report,
      lines: [
        `The history does not fit at entry ${report.brokenAt}. It was changed outside of Homeground.`,
      ],
      exitCode: exitCodes['library-damaged'],
    };
  },
};

export const libraryCommands: readonly Command[] = [
  init,
  backup,
  restore,
  confirmDecisions,
  verifyHistory,
];

/** @throws AppError `invalid-input` when no library is named */
export function libraryFolder(options: CommandRequest['options']): string {
  const folder = options.text('library');
  if (folder === undefined)
    throw new AppError('invalid-input', 'Please say which library: --library FOLDER.');
  return resolve(folder);
}
