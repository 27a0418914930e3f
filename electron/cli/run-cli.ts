// The way of a command: find it, read its options, open the library, run it, print the result, close everything, end with a number.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '../../shared/contract/errors.ts';
import { createCore } from '../core/create-core.ts';
import type { Core } from '../core/create-core.ts';
import { asAppError } from '../core/map-error.ts';
import { findFfmpeg } from '../core/media/find-ffmpeg.ts';
import { forkTranscriber } from '../doors/fork-transcriber.ts';
import { createLogFile } from '../doors/log-file.ts';
import { speechModelFolder } from '../doors/speech-model-folder.ts';
import { appFolder } from './app-folder.ts';
import type { Command, CommandResult } from './command.ts';
import { commands } from './commands.ts';
import { exitCodes } from './exit-codes.ts';
import { helpForAll, helpForOne } from './help.ts';
import { libraryFolder } from './library-commands.ts';
import { manData, manPage } from './man-page.ts';
import { nameOptions } from './name-options.ts';
import { readOptions } from './options.ts';
import type { Options } from './options.ts';
import { askLine, askNewPassphrase, askPassphrase, readPassphraseFile } from './passphrase.ts';
import { complain, print, printJson, showProgress } from './terminal.ts';
import { warningLines } from './warnings.ts';

/** Building takes a moment, and few commands need it. */
async function siteFile(name: string): Promise<Uint8Array> {
  const { siteFile: builtFile } = await import('../dev/build-site.ts');
  return builtFile(name);
}

const clock = () => new Date();
const folder = appFolder();
const log = createLogFile({ folder: join(folder, 'logs'), name: 'cli', clock, newId: randomUUID });

/** The words before the first option: the name of a command, and perhaps what follows it. */
function leadingWords(words: readonly string[]): string[] {
  const first = words.findIndex((word) => word.startsWith('-'));
  return words.slice(0, first === -1 ? words.length : first);
}

/** The command that is named first, with what follows it. @throws AppError `invalid-input` */
function findCommand(words: readonly string[]): { command: Command; rest: string[] } {
  const typed = leadingWords(words).slice(0, 2);
  const command =
    commands.find(({ name }) => name === typed.join(' ')) ??
    commands.find(({ name }) => name === typed[0]);
  if (command === undefined)
    throw new AppError(
      'invalid-input',
      `There is no command "${typed.join(' ')}". Please look at: homeground --help`,
    );
  return { command, rest: words.slice(command.name.split(' ').length) };
}

/** @throws AppError `invalid-input` naming what is missing */
function checkOperands({ name, operands }: Command, given: readonly string[]): void {
  const missing = operands.slice(given.length).find((operand) => !operand.startsWith('['));
  if (missing !== undefined || given.some((operand) => operand === ''))
    throw new AppError(
      'invalid-input',
      `Please add ${missing ?? 'a value that is not empty'}. How to use it: homeground ${[name, ...operands].join(' ')}`,
    );
  if (given.length > operands.length && !operands.at(-1)?.endsWith('...'))
    throw new AppError(
      'invalid-input',
      `"${given[operands.length]}" is too much. How to use it: homeground ${[name, ...operands].join(' ')}`,
    );
}

async function passphraseOf(file: string | undefined, ask: () => Promise<string>): Promise<string> {
  return file === undefined ? ask() : readPassphraseFile(file);
}

async function runCommand(
  core: Core,
  { command, options, operands }: { command: Command; options: Options; operands: string[] },
): Promise<CommandResult> {
  const abort = new AbortController();
  const interrupt = () => {
    // A second Ctrl-C is somebody who cannot wait for the cleaning up.
    if (abort.signal.aborted) process.exit(exitCodes.cancelled);
    abort.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  try {
    if (command.needsLibrary) {
      const library = libraryFolder(options);
      const passphrase = await passphraseOf(options.text('passphrase-file'), () =>
        askPassphrase('Passphrase: '),
      );
      await core.api.library.open({ folder: library, passphrase });
    }
    if (abort.signal.aborted) throw new AppError('cancelled', 'Cancelled. Nothing was changed.');
    return await command.run({
      core,
      operands,
      options,
      jobOptions: { signal: abort.signal, onProgress: showProgress },
      say: options.flag('json') ? () => undefined : print,
      newPassphrase: (file) => passphraseOf(file, askNewPassphrase),
      ask: askLine,
    });
  } catch (error) {
    throw nameOptions(error, command);
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

/** On stderr, so that a program that reads the answer is not disturbed. Each is told once. */
function tellWarnings(core: Core): void {
  const told = new Set<string>();
  core.onEvent(({ event, payload }) => {
    if (event !== 'library-state-changed') return;
    for (const line of warningLines(payload).filter((one) => !told.has(one))) {
      told.add(line);
      complain(`homeground: warning: ${line}`);
    }
  });
}

/** One line on stderr: for people a sentence, for programs JSON. */
function tellFailure(error: AppError, asJson: boolean): number {
  const wire = error.toWire();
  if (asJson) {
    complain(JSON.stringify({ error: wire }));
  } else {
    const { ids } = error.details ?? {};
    const more = [
      ...(Array.isArray(ids) ? [ids.filter((id) => typeof id === 'string').join(', ')] : []),
      ...(error.ref === undefined ? [] : [`reference ${error.ref}`]),
    ];
    const line = [error.message, ...more.map((part) => `(${part})`)].join(' ');
    complain(`homeground: ${line}`);
  }
  return exitCodes[error.code];
}

/** `homeground`, `homeground --help`, `homeground story --help`: help without a command. */
function generalHelp(words: readonly string[]): string[] | undefined {
  const [group, ...more] = leadingWords(words);
  if (group === undefined && (words.length === 0 || words.includes('--help')))
    return helpForAll(commands);
  const ofGroup = commands.filter(({ name }) => name.startsWith(`${group} `));
  if (more.length > 0 || ofGroup.length === 0 || !words.includes('--help')) return undefined;
  return ofGroup.flatMap((command) => [...helpForOne(command), '']);
}

/** `homeground help`, `homeground help export archive`: as a manual. @throws AppError `invalid-input` for what is no command */
function printManual(words: readonly string[], asJson: boolean): number {
  const typed = words.filter((word) => !word.startsWith('-')).slice(1);
  const ofGroup = commands.filter(({ name }) => name.startsWith(`${typed[0]} `));
  const isGroup = typed.length === 1 && ofGroup.length > 0;
  const shown = typed.length === 0 ? commands : isGroup ? ofGroup : [findCommand(typed).command];
  if (asJson) printJson(shown.map(manData));
  else if (typed.length === 0) for (const line of helpForAll(commands)) print(line);
  else
    for (const [index, command] of shown.entries())
      for (const line of [...(index === 0 ? [] : ['']), ...manPage(command)]) print(line);
  return 0;
}

/** @param words what was typed after `homeground` @returns the number to end with */
export async function runCli(words: readonly string[]): Promise<number> {
  const asJson = words.includes('--json');
  try {
    if (words[0] === 'help') return printManual(words, asJson);
    const help = generalHelp(words);
    if (help !== undefined) {
      for (const line of help) print(line);
      return words.includes('--help') ? 0 : exitCodes['invalid-input'];
    }
    const { command, rest } = findCommand(words);
    if (rest.includes('--help')) {
      for (const line of helpForOne(command)) print(line);
      return 0;
    }
    const { options, operands } = readOptions(command, rest);
    checkOperands(command, operands);
    const core = createCore({
      clock,
      newId: randomUUID,
      log,
      appFolder: folder,
      ffmpeg: () => findFfmpeg({}),
      siteFile,
      speech: { appFolder: folder, shippedModel: speechModelFolder(), start: forkTranscriber },
    });
    tellWarnings(core);
    try {
      const { data, lines, exitCode } = await runCommand(core, { command, options, operands });
      if (options.flag('json')) printJson(data);
      else for (const line of lines) print(line);
      return exitCode ?? 0;
    } finally {
      await core.close();
    }
  } catch (error) {
    return tellFailure(asAppError(error, log), asJson);
  }
}
