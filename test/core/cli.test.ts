// What the command line promises to those who type and to those who write scripts.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorCodes } from '../../shared/contract/errors.ts';
import { tempFolder } from '../support/make-core.ts';
import { commands } from '../../electron/cli/commands.ts';
import { exitCodes } from '../../electron/cli/exit-codes.ts';
import { helpForAll, helpForOne } from '../../electron/cli/help.ts';
import {
  cliPath,
  commandLine,
  ended,
  init,
  ownSettings,
  PASSPHRASE,
  writeWav,
} from './cli-process.ts';

test('every kind of failure ends with a number of its own, and --help says which', async () => {
  const numbers = errorCodes.map((code) => exitCodes[code]);
  expect(new Set([0, ...numbers]).size).toBe(errorCodes.length + 1);
  const { code, out, err } = await commandLine().run('--help');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const number of numbers) expect(out).toMatch(new RegExp(`^  ${number} +\\S`, 'm'));
  for (const { name, about } of commands) {
    expect(out).toContain(`  ${name}`);
    expect(out).toContain(about);
  }
  expect(out.trimEnd()).toBe(helpForAll(commands).join('\n'));
});

test.each(commands.map((command) => [command.name, command] as const))(
  '%s --help names all its options, and opens nothing',
  async (name, command) => {
    const text = helpForOne(command).join('\n');
    for (const option of Object.keys(command.options)) expect(text).toContain(`--${option}`);
    for (const operand of command.operands) expect(text).toContain(operand);
    expect(text).toContain('--json');
    expect(text.includes('--library')).toBe(command.needsLibrary);
    if (name !== 'story add') return;
    expect(await commandLine().run(...name.split(' '), '--help')).toEqual({
      code: 0,
      out: `${text}\n`,
      err: '',
    });
  },
);

describe('what goes wrong is said in one line on stderr, with its number', () => {
  const story = ['story', 'list', '--library', 'nowhere', '--passphrase-file', 'passphrase.txt'];
  test.each([
    ['an unknown command', ['tell'], 'invalid-input', 'There is no command "tell"'],
    ['an unknown option', [...story, '--sideways'], 'invalid-input', "Unknown option '--sideways'"],
    ['a library that is not there', story, 'not-found', 'There is no library in this folder'],
    ['no library named', ['story', 'list'], 'invalid-input', 'Please say which library'],
    ['an operand missing', ['story', 'show'], 'invalid-input', 'Please add STORY'],
    ['one too many', ['verify', 'a', 'b'], 'invalid-input', '"b" is too much'],
    [
      'a passphrase file that is not there',
      ['story', 'list', '--library', '.', '--passphrase-file', 'none'],
      'not-found',
      'The passphrase file none cannot be read',
    ],
    [
      'a passphrase in the command',
      [...story, '--passphrase', 'open sesame'],
      'invalid-input',
      'A passphrase is never part of a command',
    ],
    [
      'a passphrase in the command, written in another way',
      [...story, '--passphrase=open sesame'],
      'invalid-input',
      'A passphrase is never part of a command',
    ],
  ] as const)('%s', async (_what, words, code, sentence) => {
    const result = await commandLine().run(...words);
    expect(result).toMatchObject({ code: exitCodes[code], out: '' });
    expect(result.err).toMatch(/^homeground: [^\n]+\n$/);
    expect(result.err).toContain(sentence);
    expect(result.err).not.toContain('open sesame');
  });

  test('as JSON for programs', async () => {
    const { code, err, out } = await commandLine().run('story', 'show', '--json');
    expect({ code, out }).toEqual({ code: exitCodes['invalid-input'], out: '' });
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'invalid-input' } });
  });
});

test.skipIf(process.platform === 'win32')(
  'words from outside stay on their own line and cannot turn the direction of what is read',
  async () => {
    const bag = tempFolder('homeground-bag-');
    mkdirSync(join(bag, 'data'));
    writeFileSync(
      join(bag, 'bagit.txt'),
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    writeFileSync(join(bag, 'manifest-sha512.txt'), '');
    const name = 'a\nNothing is wrong: 9 files\u202egnp.exe\u2066\u200f\u0085.txt';
    writeFileSync(join(bag, 'data', name), 'x');
    const cli = commandLine();
    const { code, out } = await cli.run('verify', bag);
    expect(code).toBe(exitCodes['package-invalid']);
    expect(out).toContain('a\\nNothing is wrong: 9 files\\u202egnp.exe\\u2066\\u200f\\u0085.txt');
    expect(out.split('\n').filter((line) => line.startsWith('Nothing is wrong'))).toEqual([]);

    const forPrograms = await cli.run('verify', bag, '--json');
    expect(forPrograms.out).not.toMatch(/[\u202e\u2066\u200f\u0085]/u);
    const { problems } = JSON.parse(forPrograms.out) as { problems: { file: string }[] };
    expect(problems.map(({ file }) => file)).toContain(`data/${name}`);

    const refused = await cli.run('verify', 'no\nhomeground: all is well');
    expect(refused.err.trimEnd().split('\n')).toHaveLength(1);
  },
);

test('where nobody can be asked, the recovery key is shown once and nothing is promised of it', async () => {
  const cli = commandLine();
  const words = ['--organisation', 'Example', '--name', 'Lea', '--passphrase-file'];
  const shown = await cli.run('init', 'shown', ...words, cli.passphraseFile);
  expect(shown.out).toMatch(/^ {2}([A-Z0-9]{4}-){7}[A-Z0-9]{4}$/mu);
  expect(shown.out).toContain('kept nowhere and cannot be shown again');
  expect(shown.out).not.toContain('will ask');
  expect((await init(cli)).out).toContain('Please move it to a safe place');
});

describe('with a library', () => {
  test('a wrong passphrase, a strange answer, an unanswered use and an unknown story are told apart', async () => {
    const cli = commandLine();
    await init(cli);
    writeFileSync(join(cli.folder, 'wrong.txt'), 'not the right one\n');
    const { run, library } = cli;
    const wrong = ['--library', 'library', '--passphrase-file', 'wrong.txt'];
    expect((await run('story', 'list', ...wrong)).code).toBe(exitCodes['wrong-passphrase']);
    const sort = await run('story', 'list', '--sort', 'sideways', ...library);
    expect(sort.code).toBe(exitCodes['invalid-input']);
    expect(sort.err).toContain('newest, oldest, title, number, changed');
    expect((await run('story', 'show', 'HG-0001', ...library)).code).toBe(exitCodes['not-found']);
    const date = await run('story', 'add', '--recorded-on', 'last summer', ...library);
    expect(date).toMatchObject({ code: exitCodes['invalid-input'], out: '' });
    expect(date.err.trimEnd().split('\n')).toHaveLength(1);
    await run('person', 'add', ...library);
    await run('story', 'add', '--storyteller', '1', ...library);
    const open = await run(
      ...['agreement', 'add', '1', '--person', '1', '--kind', 'recording', '--language', 'en'],
      ...[
        '--explained-by',
        'Jo',
        '--text-version',
        'recording-en-1',
        '--signed-by',
        'A',
        '--yes',
        'archive',
      ],
      ...library,
    );
    expect(open.code).toBe(exitCodes['invalid-input']);
    expect(open.err).toContain('Still open: exhibition, website, learning, broadcast, research');
    expect(await init(cli)).toMatchObject({ code: exitCodes.conflict });
  }, 120_000);

  test('what cannot be used is told with its option, in a sentence, and nothing is written down', async () => {
    const cli = commandLine();
    await init(cli);
    const { run, library } = cli;
    const refused: [string[], string][] = [
      [['--language', 'ur', '--language', 'english'], '--language: Please write'],
      [['--language', 'urdu'], '--language: Please write'],
      [['--ward', 'Ladywood'], '--ward: '],
      [['--ward', 'E99999999'], '--ward: '],
      [['--recorded-on', 'last summer'], '--recorded-on: Please write a date'],
      [['--title', 'x'.repeat(301)], '--title: This is too long'],
      [['--title', 'a\u202eb'], '--title: This text holds characters that cannot be seen.'],
      [['--tag', 'x'.repeat(301)], '--tag: This is too long'],
    ];
    for (const [words, sentence] of refused) {
      const { code, out, err } = await run('story', 'add', ...words, ...library);
      expect({ words, code, out }).toEqual({ words, code: exitCodes['invalid-input'], out: '' });
      expect(err).toContain(`homeground: ${sentence}`);
      expect(err).not.toMatch(/✖|→|expected|pattern/u);
    }
    const good = ['--language', 'ur', '--language', 'pa-Guru', '--ward', 'E05011118'];
    expect((await run('story', 'add', ...good, ...library)).code).toBe(0);
    const list = await run('story', 'list', '--agreement', 'partial', ...library);
    expect(list).toMatchObject({ code: 0, out: '' });
    expect((await run('story', 'list', ...library)).out.trimEnd().split('\n')).toHaveLength(1);
    const limit = await run('story', 'list', '--limit', '501', ...library);
    expect(limit.err).toContain('--limit: Please give a number from 1 to 500.');
  }, 120_000);

  test('somebody with another role meets only what that role may do', async () => {
    const cli = commandLine();
    await init(cli);
    const { run, library, folder } = cli;
    writeFileSync(join(folder, 'theirs.txt'), 'paper lantern seven hills\n');
    const added = await run(
      ...['member', 'add', '--name', 'Ari Example', '--role', 'archivist'],
      ...['--new-passphrase-file', 'theirs.txt', ...library],
    );
    expect(added.out).toBe('Ari Example can now use the library as archivist.\n');
    await run('story', 'add', '--title', 'Not agreed', ...library);
    const theirs = ['--library', 'library', '--passphrase-file', 'theirs.txt'];
    expect(await run('story', 'list', ...theirs)).toEqual({ code: 0, out: '', err: '' });
    expect((await run('story', 'show', 'HG-0001', ...theirs)).code).toBe(exitCodes['not-found']);
    expect((await run('story', 'add', ...theirs)).code).toBe(exitCodes['not-permitted']);

    // Words of several lines are shown as such, and none of them looks like a line of ours.
    const summary = 'She came in 1962.\nMay be used for: archive deposit';
    await run('story', 'add', '--title', 'Two lines', '--summary', summary, ...library);
    const shown = await run('story', 'show', '2', ...library);
    expect(shown.out).toContain('Summary: She came in 1962.\n  May be used for: archive deposit\n');
    expect(shown.out).toContain('\nMay be used for: nothing\n');
  }, 120_000);

  test('what was found when the library was opened is told beside the answer, and only to those whom it concerns', async () => {
    const cli = commandLine();
    const inSync = join(cli.folder, 'Dropbox', 'library');
    const secret = ['--passphrase-file', cli.passphraseFile];
    const made = await cli.run(
      ...['init', inSync, '--organisation', 'Example', '--name', 'Lea', ...secret],
      ...['--recovery-file', join(cli.folder, 'recovery.txt')],
    );
    expect(made.err).toMatch(/^homeground: warning: [^\n]*Dropbox[^\n]*\n$/u);

    const library = ['--library', inSync, ...secret];
    writeFileSync(join(cli.folder, 'theirs.txt'), 'paper lantern seven hills\n');
    await cli.run(
      ...['member', 'add', '--name', 'Ari Example', '--role', 'archivist'],
      ...['--new-passphrase-file', 'theirs.txt', ...library],
    );
    writeWav(join(cli.folder, 'sound.wav'), 200);
    await cli.run('import-media', 'sound.wav', ...library);
    const media = join(inSync, 'media');
    for (const name of readdirSync(media)) rmSync(join(media, name));

    const { code, out, err } = await cli.run('story', 'list', '--json', ...library);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ total: 0 });
    const warnings = err.trimEnd().split('\n');
    expect(warnings).toHaveLength(2);
    for (const line of warnings) expect(line).toMatch(/^homeground: warning: /u);
    expect(err).toMatch(/recording “media\/[^”]+\.db” is damaged/u);

    const theirs = ['--library', inSync, '--passphrase-file', 'theirs.txt'];
    const toArchivist = await cli.run('story', 'list', ...theirs);
    expect(toArchivist.err).toContain('Dropbox');
    expect(toArchivist.err).not.toMatch(/damaged|media\//u);
  }, 120_000);

  test('the passphrase is never taken from a variable, and nobody waits where nobody can answer', async () => {
    const cli = commandLine();
    await init(cli);
    const words = ['story', 'list', '--library', 'library'];
    const child = cli.start(words, { HOMEGROUND_PASSPHRASE: PASSPHRASE });
    const { code, err } = await ended(child);
    expect(code).toBe(exitCodes['invalid-input']);
    expect(err).toContain('--passphrase-file');
  }, 120_000);

  const hasScript = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;
  test.skipIf(!hasScript)(
    'at a terminal it asks, and what is typed is not shown',
    async () => {
      const cli = commandLine();
      await init(cli);
      const line = `'${process.execPath}' '${cliPath}' story list --library library --json`;
      const child = spawn('script', ['-qec', line, '/dev/null'], {
        cwd: cli.folder,
        env: { ...process.env, ...ownSettings(cli.folder) },
      });
      let typed = false;
      child.stdout.on('data', (piece: Buffer) => {
        if (typed || !piece.toString().includes('Passphrase: ')) return;
        typed = true;
        // A slip, taken back, shows that keys are read one by one.
        child.stdin.write(`${PASSPHRASE}x\u007f\r`);
      });
      const { code, out } = await ended(child);
      expect(out).toContain('"total": 0');
      expect(out).not.toContain('kettle');
      expect(code).toBe(0);
    },
    60_000,
  );
});
