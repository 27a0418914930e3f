import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeNoiseWav } from '../../support/sounds.ts';
import { everythingIn, listed, withFolder } from './table-builders.ts';
import type { TableLibrary } from './table-builders.ts';

const fixture = join(import.meta.dirname, '../../fixtures/transcripts/ohms-vtt.xml');

function ohmsFolder(library: TableLibrary, files: Record<string, string> = {}): string {
  const folder = join(library.root, 'ohms');
  mkdirSync(folder, { recursive: true });
  copyFileSync(fixture, join(folder, 'interview-12.xml'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe('OHMS files', () => {
  test('become stories with their words in both languages, their index, and the sound beside them', async () => {
    const library = await withFolder();
    const { api } = library;
    const folder = ohmsFolder(library);
    writeNoiseWav(join(folder, '12.mp3'), { frames: 441_000 });
    const { intake } = await api.tables.bringInOhms({ paths: [folder], names: 'chosen' });
    expect(intake).toMatchObject({ kind: 'ohms', counts: { added: 1 } });
    const [row] = await listed(library);
    const storyId = row?.id ?? '';
    expect(row).toMatchObject({
      ...{ title: 'Made-up interview 12', recordedOn: '2026-11-20', languages: ['ur'] },
      storytellers: ['Storyteller'],
      access: { state: 'missing', allowedUses: [] },
    });
    expect((await api.stories.get({ id: storyId })).summary).toBe('Fictional.');
    const [sound] = await api.recordings.list({ storyId });
    const transcripts = await api.transcripts.list({ storyId });
    expect(
      transcripts.map(({ language, lineCount, state }) => [language, lineCount, state]),
    ).toEqual([
      ['ur', 2, 'draft'],
      ['en', 2, 'draft'],
    ]);
    expect(transcripts[0]?.recordingId).toBe(sound?.id);
    const points = await api.indexPoints.list({ storyId });
    expect(JSON.stringify(points)).toContain('The first market');
    expect(JSON.stringify(points)).toContain('Old Mill Lane');
    const received = await api.tables.received({ storyId });
    expect(received).toContainEqual({ name: 'userestrict', value: '0', field: 'rights' });
    const again = await api.tables.bringInOhms({
      paths: [join(folder, 'interview-12.xml')],
      names: 'chosen',
    });
    expect(again.intake.counts).toMatchObject({ added: 0, same: 1 });
  });

  test.each([
    [
      'an entity that grows',
      '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><ROOT><record><title>&b;</title></record></ROOT>',
    ],
    [
      'an entity from elsewhere',
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><ROOT><record><title>&x;</title></record></ROOT>',
    ],
    ['another kind of XML', '<html><body>no</body></html>'],
    ['half a file', readFileSync(fixture, 'utf8').slice(0, 900)],
    [
      'two interviews',
      '<ROOT><record><title>a</title><transcript>x</transcript></record><record><title>b</title><transcript>x</transcript></record></ROOT>',
    ],
    ['nothing', ' '],
  ])('with %s are named by their file, and nothing comes in', async (_, content) => {
    const library = await withFolder();
    const folder = ohmsFolder(library, { 'wrong.xml': content });
    const input = { paths: [folder], names: 'real' as const };
    const check = await library.api.tables.checkOhms(input);
    expect(check.counts).toMatchObject({ add: 1, wrong: 1 });
    expect(check.problems).toMatchObject([{ column: 'wrong.xml', problem: 'file-unreadable' }]);
    const before = everythingIn(library);
    await expect(library.api.tables.bringInOhms(input)).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect(everythingIn(library)).toBe(before);
    const end = await library.api.tables.bringInOhms({ ...input, rowsWithErrors: 'leave-out' });
    expect(end).toMatchObject({ leftOutRows: 1, intake: { counts: { added: 1 } } });
  });
});
