// The demo: what a newcomer sees first, without a screen.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { DEMO_MARK } from '../../electron/cli/demo-mark.ts';
import { exitCodes } from '../../electron/cli/exit-codes.ts';
import { commandLine, ended } from './cli-process.ts';
import type { CommandLine, Ended } from './cli-process.ts';

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
  const delivery = join(folder, 'packages', name);
  expect((await cli.run('verify', delivery)).code).toBe(0);
  const inside = readdirSync(delivery, { withFileTypes: true });
  const bag = join(delivery, inside.find((entry) => entry.isDirectory())?.name ?? '');
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

test('the demo makes a kiosk of what may be shown when it is asked to', async () => {
  const cli = commandLine();
  const folder = join(cli.folder, 'demo');
  const made = await cli.run('demo', '--with-exhibition', '--json', folder);
  expect(made).toMatchObject({ code: 0, err: '' });
  const { kiosk } = z.object({ kiosk: z.string() }).parse(JSON.parse(made.out));
  expect(readFileSync(kiosk, 'utf8')).toContain('<html lang="en"');
  const sounds = readdirSync(join(kiosk, '..'), { recursive: true, encoding: 'utf8' });
  expect(sounds.filter((name) => name.endsWith('.mp3')).length).toBeGreaterThan(2);
}, 120_000);

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

/** Starts a demo and ends it in the middle of its work. */
async function endedHalfWay(
  cli: CommandLine,
  folder: string,
  signal: NodeJS.Signals,
): Promise<Ended> {
  const child = cli.start(['demo', folder]);
  const end = ended(child);
  const media = join(folder, 'library', 'media');
  while (child.exitCode === null && !(existsSync(media) && readdirSync(media).length > 1))
    await new Promise((resolve) => setTimeout(resolve, 2));
  child.kill(signal);
  return end;
}

test('a demo that was killed half way is made anew, and one that is ended with Ctrl-C leaves nothing', async () => {
  const cli = commandLine();
  const folder = join(cli.folder, 'demo');
  const cancelled = await endedHalfWay(cli, folder, 'SIGINT');
  expect(cancelled.code).toBe(exitCodes.cancelled);
  expect(readdirSync(folder)).toEqual([]);

  await endedHalfWay(cli, folder, 'SIGKILL');
  expect(readdirSync(folder)).toContain('library');
  const again = await cli.run('demo', '--list-withheld', folder);
  expect(again).toMatchObject({ code: 0, out: `${withheld.join('\n')}\n` });
  expect(readdirSync(folder).toSorted()).toEqual(['library', 'packages']);
}, 120_000);

test('a folder that only looks like a half-made demo is left as it is', async () => {
  const cli = commandLine();
  const folder = join(cli.folder, 'mine');
  mkdirSync(join(folder, 'library'), { recursive: true });
  writeFileSync(join(folder, 'library', 'mine.txt'), 'mine');
  writeFileSync(join(folder, DEMO_MARK), 'notes of my own');
  const refused = await cli.run('demo', folder);
  expect(refused.code).toBe(exitCodes.conflict);
  expect(readFileSync(join(folder, 'library', 'mine.txt'), 'utf8')).toBe('mine');
});
