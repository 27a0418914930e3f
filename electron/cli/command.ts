// What a command of the command line is: its name, what may follow it, and what it does with an open core.
import type { CallOptions } from '../../shared/contract/client.ts';
import type { Core } from '../core/create-core.ts';
import type { OptionDefinition, Options } from './options.ts';

export interface CommandRequest {
  core: Core;
  /** What stands after the name: as many as `operands` asks for, none of them empty. */
  operands: readonly string[];
  options: Options;
  /** For jobs: ended by Ctrl-C, progress told on a terminal. */
  jobOptions: CallOptions;
  /** One line for people while the work goes on. Not part of the result. */
  say: (line: string) => void;
  /** A new passphrase: from the file, or asked for twice at the terminal. */
  newPassphrase: (file: string | undefined) => Promise<string>;
  /** Asks a question at the terminal; undefined when there is nobody to answer. */
  ask: (question: string) => Promise<string | undefined>;
}

export interface CommandResult {
  /** For --json. */
  data: unknown;
  /** For people. */
  lines: readonly string[];
  /** Another number to end with than 0, for a check that found something. */
  exitCode?: number;
}

export interface Command {
  /** As it is typed: `story add`. */
  name: string;
  /** One sentence. */
  about: string;
  /** What must follow the name, in capitals. `FILE...`: one or more of them. */
  operands: readonly string[];
  options: Readonly<Record<string, OptionDefinition>>;
  /** Further paragraphs for `homeground help COMMAND`. */
  details?: readonly string[];
  examples?: readonly { line: string; about: string }[];
  /** Opens the library named by --library before it runs. */
  needsLibrary: boolean;
  run(request: CommandRequest): Promise<CommandResult>;
}
