// What --help says: all commands, one group of them, or one command with its options.
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { Command } from './command.ts';
import type { OptionDefinition } from './options.ts';
import { exitCodes, exitMeanings } from './exit-codes.ts';
import { commonOptions } from './options.ts';

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

function exitLines(): string[] {
  const rows = Object.entries(exitCodes).map(
    ([code, number]) => [String(number), exitMeanings[code as ErrorCode]] as const,
  );
  return columns([['0', 'done'], ...rows]);
}

export function helpForAll(commands: readonly Command[]): string[] {
  return [
    'Homeground: record your community’s stories, and share only what their storytellers agreed to.',
    '',
    'How to use it: homeground COMMAND [OPTIONS]',
    'From the source: npm run -s homeground -- COMMAND [OPTIONS]',
    '',
    ...columns(commands.map(({ name, operands, about }) => [[name, ...operands].join(' '), about])),
    '',
    'homeground COMMAND --help tells more about one of them, homeground help COMMAND all of it.',
    '',
    'It ends with one of these numbers:',
    ...exitLines(),
  ];
}

function optionRows(options: Readonly<Record<string, OptionDefinition>>) {
  return Object.entries(options).map(
    ([name, { value, several, about }]) =>
      [
        `--${name}${value === undefined ? '' : ` ${value}`}`,
        several ? `${about} (may be given several times)` : about,
      ] as const,
  );
}

/** Its own, then those that every command takes. */
export function optionsOfCommand(command: Command) {
  const { library, 'passphrase-file': passphraseFile, ...always } = commonOptions;
  const common = command.needsLibrary
    ? { library, 'passphrase-file': passphraseFile, ...always }
    : always;
  return [...optionRows(command.options), ...optionRows(common)];
}

export function helpForOne(command: Command): string[] {
  return [
    `homeground ${[command.name, ...command.operands].join(' ')} [OPTIONS]`,
    '',
    command.about,
    '',
    ...columns(optionsOfCommand(command)),
  ];
}
