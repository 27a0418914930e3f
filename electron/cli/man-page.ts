// What `homeground help COMMAND` says: name, synopsis, description, options, exit codes and examples, as a manual does.
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { Command } from './command.ts';
import { exitCodes, exitMeanings } from './exit-codes.ts';
import { optionsOfCommand } from './help.ts';

const WIDTH = 78;
const INDENT = '       ';

/** Words in lines that fit a terminal; a long word keeps a line of its own. */
function wrapped(text: string, indent = INDENT): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(`${indent}${line}`);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, `${indent}${line}`];
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines, ''];
}

export function manPage(command: Command): string[] {
  const { name, operands, about, details = [], examples = [] } = command;
  const paragraphs = [about, ...details].flatMap((text, index) => [
    ...(index === 0 ? [] : ['']),
    ...wrapped(text),
  ]);
  const options = optionsOfCommand(command).flatMap(([typed, told]) => [
    `${INDENT}${typed}`,
    ...wrapped(told, `${INDENT}    `),
  ]);
  const exits = [
    `${INDENT}  0  done`,
    ...Object.entries(exitCodes).map(
      ([code, number]) =>
        `${INDENT}${String(number).padStart(3)}  ${exitMeanings[code as ErrorCode]}`,
    ),
  ];
  return [
    ...part('NAME', wrapped(`homeground ${name} - ${about}`)),
    ...part('SYNOPSIS', [`${INDENT}homeground ${[name, ...operands].join(' ')} [OPTIONS]`]),
    ...part('DESCRIPTION', paragraphs),
    ...part('OPTIONS', options),
    ...part('EXIT CODES', exits),
    ...part(
      'EXAMPLES',
      examples.flatMap(({ line, about: told }) => [...wrapped(`${told}:`), `${INDENT}    ${line}`]),
    ),
  ].slice(0, -1);
}

/** The same for programs. */
export function manData({
  name,
  operands,
  about,
  details = [],
  examples = [],
  options,
  needsLibrary,
}: Command) {
  return {
    ...{ name, operands, about, details, examples, options, needsLibrary },
    exitCodes: { done: 0, ...exitCodes },
  };
}
