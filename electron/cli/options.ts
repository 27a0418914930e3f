// The options of one command as they were typed, read by name; whatever is missing or strange is refused in a plain sentence.
import { parseArgs } from 'node:util';
import { AppError } from '../../shared/contract/errors.ts';

export interface OptionDefinition {
  /** How the value is called in the help; without it the option is a switch. */
  value?: string;
  /** May be given several times. */
  several?: boolean;
  about: string;
}

/** Every command takes these. */
export const commonOptions = {
  library: { value: 'FOLDER', about: 'the folder of the library' },
  'passphrase-file': {
    value: 'FILE',
    about: 'a file whose first line is the passphrase; without it you are asked',
  },
  json: { about: 'answer in JSON, for programs' },
  help: { about: 'say how this command is used' },
} as const satisfies Record<string, OptionDefinition>;

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

export interface Options {
  /** Was it typed at all? */
  has(name: string): boolean;
  flag(name: string): boolean;
  text(name: string): string | undefined;
  /** @throws AppError `invalid-input` naming the option */
  required(name: string): string;
  /** All values of an option that may be given several times; undefined when it was not given. */
  list(name: string): string[] | undefined;
  /** @throws AppError `invalid-input` naming the option */
  whole(name: string): number | undefined;
  /** @throws AppError `invalid-input` naming what may be chosen */
  choice<T extends string>(name: string, choices: readonly T[]): T | undefined;
}

function optionsOf(values: Values): Options {
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    has: (name) => values[name] !== undefined,
    flag: (name) => values[name] === true,
    text,
    required(name) {
      const value = text(name);
      if (value === undefined || value.trim() === '')
        throw new AppError('invalid-input', `Please add --${name} with a value.`, {
          missing: name,
        });
      return value;
    },
    list(name) {
      const value = values[name];
      return Array.isArray(value) ? value.map(String) : undefined;
    },
    whole(name) {
      const value = text(name);
      if (value === undefined) return undefined;
      if (!/^\d{1,9}$/u.test(value))
        throw new AppError('invalid-input', `--${name} takes a whole number.`, { given: value });
      return Number(value);
    },
    choice(name, choices) {
      const value = text(name);
      return value === undefined ? undefined : oneOf(value, choices, `--${name}`);
    },
  };
}

/** @throws AppError `invalid-input` when none of these options was typed */
export function refuseNoChange(options: Options, own: Readonly<Record<string, unknown>>): void {
  const names = Object.keys(own);
  if (names.some((name) => options.has(name))) return;
  throw new AppError(
    'invalid-input',
    `Please say what to change, with one of: ${names.map((name) => `--${name}`).join(', ')}.`,
  );
}

/** @throws AppError `invalid-input` naming what may be chosen */
export function oneOf<T extends string>(value: string, choices: readonly T[], what: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new AppError('invalid-input', `${what} takes one of: ${choices.join(', ')}.`, {
      given: value,
    });
  return found;
}

/** @throws AppError `invalid-input` */
export function readOptions(
  command: { name: string; options: Readonly<Record<string, OptionDefinition>> },
  words: readonly string[],
): { options: Options; operands: string[] } {
  const known: Record<string, OptionDefinition> = { ...commonOptions, ...command.options };
  if (words.some((word) => /^--passphrase(=|$)/u.test(word)))
    throw new AppError(
      'invalid-input',
      'A passphrase is never part of a command, where others could read it. Please use --passphrase-file, or wait to be asked.',
    );
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries(known).map(([name, { value, several }]) => [
          name,
          { type: value === undefined ? 'boolean' : 'string', multiple: several ?? false } as const,
        ]),
      ),
    });
    return { options: optionsOf(values), operands: positionals };
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new AppError(
      'invalid-input',
      `${why.replace(/\.$/u, '')}. Please look at: homeground ${command.name} --help`,
      undefined,
      { cause: error },
    );
  }
}
