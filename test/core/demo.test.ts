// The demo: what a newcomer sees first, without a screen.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLine, ended } from './cli-process.ts';

const withheld = [
  'The night shift (sample)',
  'The garden that waits (sample)',
  'The train that was late (sample)',
];

function sha512sumAccepts(folder: string, list: string): boolean {
  return spawnSync('sha512sum', ['--quiet', '-c', list], { cwd: folder }).status === 0;
}

test('the demo makes a package that both the verify command and plain sha512sum accept', async () => {
  const cli = commandLine();
  const folder = join(cli.folder, 'demo');
  const made = await cli.run('demo', folder);
  expect(made).toMatchObject({ code: 0, err: '' });
  for (const title of withheld)
    expect(made.out).toMatch(
      new RegExp(`kept back: ${title.replace(/[()]/gu, '\\$&')}: .{20,}`, 'u'),
    );

  const [name = ''] = readdirSync(join(folder, 'packages'));
  const bag = join(folder, 'packages', name);
  expect((await cli.run('verify', bag)).code).toBe(0);
  if (process.platform === 'linux') {
    expect(sha512sumAccepts(bag, 'manifest-sha512.txt')).toBe(true);
    expect(sha512sumAccepts(bag, 'tagmanifest-sha512.txt')).toBe(true);
  }
  // The check above must be able to fail.
  writeFileSync(join(bag, 'data/metadata/items-dcterms.csv'), 'changed');
  expect((await cli.run('verify', bag)).code).not.toBe(0);

  const again = await cli.run('demo', '--list-withheld', folder);
  expect(again).toMatchObject({ code: 0, out: `${withheld.join('\n')}\n` });
});

test('the demo prints nothing but the titles it kept back when asked for these', async () => {
  const cli = commandLine();
  const folder = join(cli.folder, 'demo');
  expect(await cli.run('demo', '--list-withheld', folder)).toEqual({
    code: 0,
    err: '',
    out: `${withheld.join('\n')}\n`,
  });
  expect(existsSync(join(folder, 'packages'))).toBe(true);
});

test('the demo never writes into a folder that holds something else', async () => {
  const cli = commandLine();
  writeFileSync(join(cli.folder, 'mine.txt'), 'mine');
  const refused = await cli.run('demo', cli.folder);
  expect(refused.code).not.toBe(0);
  expect(refused.err).toContain('is not empty');
  expect(existsSync(join(cli.folder, 'library'))).toBe(false);
});

test('the demo is made whole even when nobody reads on', async () => {
  const cli = commandLine();
  const folder = join(cli.folder, 'demo');
  const child = cli.start(['demo', folder]);
  child.stdout?.once('data', () => child.stdout?.destroy());
  const { code, err } = await ended(child);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [name = ''] = readdirSync(join(folder, 'packages'));
  expect((await cli.run('verify', join(folder, 'packages', name))).code).toBe(0);
});
