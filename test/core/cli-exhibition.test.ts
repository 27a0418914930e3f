// Exhibitions from the command line: what may be shown and why not, what is made, and what a host is told to delete.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TrailStopId } from '../../shared/model/ids.ts';
import { expect, test } from 'vitest';
import { exhibitionCommands } from '../../electron/cli/exhibition-commands.ts';
import { readOptions } from '../../electron/cli/options.ts';
import { takingBackCommands } from '../../electron/cli/taking-back-commands.ts';
import { trailCommands } from '../../electron/cli/trail-commands.ts';
import { libraryToShow } from '../support/exhibition-builder.ts';
import type { TestLibrary } from '../support/make-core.ts';
import { withdrawal } from './features/story-builders.ts';

/** Types a command. @returns every line for people, also those that were said before the work, and its data */
async function run({ core }: TestLibrary, name: string, ...words: string[]) {
  const all = [...exhibitionCommands, ...takingBackCommands, ...trailCommands];
  const command = all.find((one) => one.name === name);
  if (command === undefined) throw new Error(`there is no command ${name}`);
  const { options, operands } = readOptions(command, words);
  const lines: string[] = [];
  const { lines: last, data } = await command.run({
    ...{ core, operands, options, jobOptions: {}, say: (line: string) => void lines.push(line) },
    newPassphrase: () => Promise.reject(new Error('nobody is asked')),
    ask: () => Promise.resolve(undefined),
  });
  return { lines: [...lines, ...last], data };
}

async function typed(library: TestLibrary, name: string, ...words: string[]): Promise<string[]> {
  return (await run(library, name, ...words)).lines;
}

test('an exhibition is listed, shown and planned, and what stays behind is told with its reason', async () => {
  const { library, items, exhibit, api, recordingId, sample, storyId } = await libraryToShow();
  await exhibit(items.clip(0, 2000), items.clip(2000, 4000), items.text('Come in'));
  await api.passages.close({ recordingId, fromMs: 2500, toMs: 3000, reason: 'asked' });
  sample.check(storyId);
  const [row] = await typed(library, 'exhibition list');
  expect(row).toContain('First winters  things: 3  stories: 1');
  expect(await typed(library, 'exhibition show', 'First winters')).toContain('  text: Come in');
  const plan = await typed(library, 'exhibition plan', 'First winters');
  expect(plan[0]).toMatch(/^goes in: +clip 0:00–0:02$/u);
  expect(plan[1]).toMatch(/^kept back: clip .*: A part of it is closed, or was cut off\.$/u);
  expect(plan.at(-1)).toMatch(/^Goes in: 2, stays behind: 1\. Size, about \d+ bytes\.$/u);
  await expect(typed(library, 'exhibition plan', 'Nothing')).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a kiosk is made, and after a story was taken back a note says which of its files to delete', async () => {
  const { library, items, exhibit, api, teller, storyId } = await libraryToShow();
  await exhibit(items.quote(), items.text('Come in'));
  const to = join(library.root, 'stick');
  mkdirSync(to);
  const made = await typed(
    ...[library, 'exhibition make', 'First winters', '--to', to, '--recipient', 'City Library'],
  );
  expect(made.at(-1)).toMatch(/^Made .*, stories: 1\.$/u);
  const [name = ''] = readdirSync(to);
  expect(readdirSync(join(to, name))).toContain('index.html');
  await api.agreements.add(withdrawal(storyId, teller));
  const [saved] = await typed(library, 'remove-notice', name, '--to', to);
  expect(saved).toMatch(/REMOVE\.txt, files to delete: \d+\.$/u);
  expect(readFileSync(join(to, 'REMOVE.txt'), 'utf8')).toContain('en/section-1.html');
}, 120_000);

test('where a website stands on the web is written down, so that a clean one goes to the same address', async () => {
  const { library, items, exhibit, api } = await libraryToShow();
  await exhibit(items.quote(), items.text('Come in'));
  await typed(
    ...[library, 'exhibition make', 'First winters', '--to', library.root, '--what', 'website'],
    ...['--web-address', 'https://example.org/winters/', '--recipient', 'Our own website'],
  );
  expect(await api.packages.list({})).toMatchObject([
    { kind: 'website', webAddress: 'https://example.org/winters/' },
  ]);
}, 120_000);

test('a clean one can be made in the place of one that left, named as it is in the list', async () => {
  const { library, items, exhibit, api } = await libraryToShow();
  await exhibit(items.quote(), items.text('Come in'));
  const make = (...more: string[]) =>
    typed(
      ...[library, 'exhibition make', 'First winters', '--to', library.root],
      ...['--recipient', 'City Library', ...more],
    );
  await make();
  const [first] = await api.packages.list({});
  if (first === undefined) throw new Error('it has left');
  await make('--replaces', first.name);
  const left = await api.packages.list({});
  expect(left).toHaveLength(2);
  const second = left.find(({ id }) => id !== first.id);
  expect([first.id as string, first.name]).toContain(second?.replaces);
  await expect(make('--replaces', 'hg-nothing')).rejects.toMatchObject({ code: 'not-found' });
}, 120_000);

test('labels have lines that show where to cut when they are asked for, and none when not', async () => {
  const { library, items, exhibit } = await libraryToShow();
  await exhibit(items.quote());
  const words = ['--to', library.root, '--what', 'wall', '--recipient', 'The copy shop'];
  const hasLines = async (...more: string[]) => {
    const { data } = await run(library, 'exhibition make', 'First winters', ...words, ...more);
    const { path } = (data as { made: { path: string } }).made;
    const pages = readdirSync(join(path, 'en')).map((name) => join(path, 'en', name));
    return pages.some((page) => readFileSync(page, 'utf8').includes('@top-left-corner'));
  };
  expect(await hasLines()).toBe(false);
  expect(await hasLines('--crop-marks')).toBe(true);
}, 120_000);

test('before a trail is made it is told what stays behind and why', async () => {
  const { library, items, api, storyId, teller } = await libraryToShow();
  const { kind: _kind, ...voice } = items.clip(0, 2000);
  const { id } = await api.trails.create({
    title: { en: 'A walk' },
    stops: [
      {
        ...{
          id: TrailStopId.parse(library.newId()),
          lat: 52.4797,
          lng: -1.9085,
          host: '',
          locality: '',
        },
        ...{ title: { en: 'The library' }, text: {}, accessWords: {}, isPublicPlace: true },
        access: { steps: 'not-known', toilets: 'not-known', benches: 'not-known' },
        voice: voice as never,
        picture: null,
      },
    ],
  });
  await api.agreements.add(withdrawal(storyId, teller));
  const lines = await typed(library, 'trail make', id, library.root, '--recipient', 'Walkers');
  expect(lines[0]).toBe('Voices and pictures that go in: 0; that stay behind: 1.');
  expect(lines[1]).toMatch(/^  stays: .*The storyteller has taken the story back\.$/u);
  expect(lines.at(-1)).toMatch(/^Made /u);
}, 120_000);
