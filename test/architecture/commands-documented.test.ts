// Keeps the command line and the contract explained, for those who call them.
import { describe, expect, test } from 'vitest';
import { commands } from '../../electron/cli/commands.ts';
import { exitCodes } from '../../electron/cli/exit-codes.ts';
import { helpForAll, helpForOne } from '../../electron/cli/help.ts';
import { methods } from '../../shared/contract/methods.ts';
import { projectFiles, readProjectFile } from './project-files.ts';

const help = helpForAll(commands).join('\n');

describe('The command line explains itself', () => {
  test.each(commands)('$name, with each of its options', (command) => {
    expect(command.about).toMatch(/^[A-Z].*[.?]$/u);
    expect(help).toContain(command.about);
    const own = helpForOne(command).join('\n');
    for (const [option, { about }] of Object.entries(command.options)) {
      expect(about.trim(), `Say what --${option} does.`).not.toBe('');
      expect(own).toContain(`--${option}`);
    }
  });

  test('every number it can end with is in the help', () => {
    for (const number of Object.values(exitCodes))
      expect(help).toMatch(new RegExp(`^ +${number} +\\S`, 'mu'));
  });

  test('documents name only commands that there are', () => {
    const known = new Set(['help', ...commands.flatMap(({ name }) => [name, name.split(' ')[0]])]);
    const wrong = projectFiles()
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...readProjectFile(file).matchAll(/`?homeground (?:-- )?([a-z][a-z-]*)/gu)]
          .filter((match) => match[0].startsWith('`') || match[0].includes(' -- '))
          .map((match) => match[1] ?? '')
          .filter((name) => !known.has(name))
          .map((name) => `${file} names "homeground ${name}"`),
      );
    expect(wrong).toEqual([]);
  });
});

const contract = projectFiles()
  .filter((file) => file.startsWith('shared/contract/methods/'))
  .flatMap((file) => readProjectFile(file).split('\n'));

test('the contract says above each noun, or above a call of it, what it is about', () => {
  const nouns = new Set(Object.keys(methods).map((name) => name.split('.')[0] ?? ''));
  const silent = [...nouns].filter(
    (noun) =>
      !contract.some(
        (line, at) =>
          line.startsWith(`  '${noun}.`) && /^ {2}(?:\/\/|\/\*\*)/u.test(contract[at - 1] ?? ''),
      ),
  );
  expect(silent, 'Put one line above its first call in shared/contract/methods/.').toEqual([]);
});

test('every call is named once, in whichever table of the contract', () => {
  const named = contract.flatMap((line) => /^ {2}'(\w+\.\w+)': /u.exec(line)?.[1] ?? []);
  expect(named.toSorted()).toEqual(Object.keys(methods).toSorted());
});
