// The ledger of agreements at the command line: what was typed stands in it, or nothing does.
import { expect, test } from 'vitest';
import type { StoryAgreements } from '../../shared/model/agreement.ts';
import { exitCodes } from '../../electron/cli/exit-codes.ts';
import { commandLine, init } from './cli-process.ts';
import type { CommandLine } from './cli-process.ts';

const common = ['--person', '1', '--language', 'en', '--explained-by', 'Jo Example'];
const signedBy = ['--signed-by', 'Amina Example'];
const participation = [
  ...['--kind', 'participation', '--text-version', 'participation-en-1'],
  ...signedBy,
];
const recording = [
  ...['--kind', 'recording', '--text-version', 'recording-en-1', ...signedBy],
  ...['archive', 'exhibition', 'website', 'learning', 'broadcast', 'research'].flatMap((use) => [
    '--no',
    use,
  ]),
];

async function withStory(): Promise<CommandLine> {
  const cli = commandLine();
  await init(cli);
  await cli.run('person', 'add', '--real-name', 'Amina Example', '--age', '16-17', ...cli.library);
  await cli.run('story', 'add', '--title', 'Blue door', '--storyteller', '1', ...cli.library);
  return cli;
}

test('an option that has no place in this kind of agreement is refused by its name, and nothing is added', async () => {
  const cli = await withStory();
  const adult = ['--adult-name', 'Rana Example', '--adult-role', 'parent'];
  const wrong: [string[], string][] = [
    [[...participation, ...adult, '--closed-until', '2046-01-01'], '--closed-until'],
    [[...participation, ...adult, '--no', 'archive'], '--no'],
    [[...participation, ...adult, '--reason', 'none'], '--reason'],
    [['--kind', 'withdrawal', '--yes', 'archive'], '--yes'],
    [['--kind', 'withdrawal', ...signedBy], '--signed-by'],
    [['--kind', 'opening', '--text-version', 'recording-en-1'], '--text-version'],
    [[...recording, ...adult, '--reason', 'none'], '--reason'],
  ];
  for (const [words, option] of wrong) {
    const { code, err } = await cli.run(
      'agreement',
      'add',
      '1',
      ...common,
      ...words,
      ...cli.library,
    );
    expect({ code, words }).toEqual({ code: exitCodes['invalid-input'], words });
    expect(err).toContain(`${option} has no place`);
  }
  const ledger = await cli.json<StoryAgreements>('agreement', 'show', '1', ...cli.library);
  expect(ledger.entries).toEqual([]);
}, 120_000);

test('a responsible adult is written down with name and role, or the entry is refused', async () => {
  const cli = await withStory();
  const add = (...words: string[]) =>
    cli.run('agreement', 'add', '1', ...common, ...participation, ...words, ...cli.library);
  for (const [given, missing] of [
    [['--adult-name', 'Rana Example'], '--adult-role'],
    [['--adult-role', 'parent'], '--adult-name'],
    [['--adult-kept-at', 'the red folder'], '--adult-name'],
  ] as const) {
    const { code, err } = await add(...given);
    expect(code).toBe(exitCodes['invalid-input']);
    expect(err).toContain(missing);
  }
  const named = ['--adult-name', 'Rana Example', '--adult-role', 'parent'];
  // Which paper or knowledge lets this adult answer for the child.
  const unsaid = await add(...named);
  expect(unsaid.code).toBe(exitCodes['invalid-input']);
  expect(unsaid.err).toContain('lets this adult answer for the child');
  const { code } = await add(...named, '--adult-authority', 'Birth certificate');
  expect(code).toBe(0);
  const ledger = await cli.json<StoryAgreements>('agreement', 'show', '1', ...cli.library);
  expect(ledger.entries).toMatchObject([
    {
      responsibleAdult: {
        name: 'Rana Example',
        role: 'parent',
        authoritySeen: 'Birth certificate',
      },
    },
  ]);
}, 120_000);

test('a reason for closing without a closing date, or a wording that the app does not hold, is refused', async () => {
  const cli = await withStory();
  const add = (...words: string[]) =>
    cli.run('agreement', 'add', '1', ...common, ...words, ...cli.library);
  const adult = ['--adult-name', 'Rana Example', '--adult-role', 'parent'];

  const reason = await add(...recording, ...adult, '--closed-reason', 'a court case');
  expect(reason.code).toBe(exitCodes['invalid-input']);
  expect(reason.err).toContain('--closed-until');

  const [kind = '', participationKind = ''] = participation;
  const unknown = await add(
    ...[kind, participationKind, '--text-version', '2019-draft', ...signedBy, ...adult],
  );
  expect(unknown.code).toBe(exitCodes['invalid-input']);
  expect(unknown.err).toContain('participation-en-1');
  // The wording of the other agreement asks other things.
  const other = await add(
    ...[kind, participationKind, '--text-version', 'recording-en-1', ...signedBy, ...adult],
  );
  expect(other.code).toBe(exitCodes['invalid-input']);
}, 120_000);

test('the register is listed, and saved as a table without names', async () => {
  const cli = await withStory();
  const listed = await cli.run('agreement', 'register', ...cli.library);
  expect(listed.out).toContain('hg-0001  Storyteller 001  no-participation, no-recording');
  expect(listed.out).toContain('1 of 1 wait for something.');
  const saved = await cli.run('agreement', 'register', '--csv', cli.folder, ...cli.library);
  expect(saved.code).toBe(0);
  expect(saved.out).toMatch(/^Saved: .*agreements-\d{4}-\d\d-\d\d\.csv$/mu);
});
