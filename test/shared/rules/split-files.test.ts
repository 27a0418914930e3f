import { describe, expect, test } from 'vitest';
import { isJunk } from '../../../shared/rules/junk-files.ts';
import { endsAtCut, groupSplitFiles, trackOf } from '../../../shared/rules/split-files.ts';

const FULL = 2 ** 31 - 4096;

/** @param sizes by name; files of one folder and one format */
function groups(sizes: Record<string, number>, format: (name: string) => string = () => '48000') {
  const files = Object.entries(sizes).map(([name, sizeBytes]) => ({
    ...{ folder: '/card', name, sizeBytes },
    format: format(name),
  }));
  return groupSplitFiles(files).map((group) => group.map(({ name }) => name));
}

describe('Files that belong together', () => {
  test('a number behind the name of a take goes on from it, in order, also beyond nine', () => {
    const sizes = Object.fromEntries(
      [...Array.from({ length: 11 }, (_, at) => `ZOOM0001_${at + 1}.WAV`), 'ZOOM0001.WAV'].map(
        (name) => [name, 500],
      ),
    );
    const [group, ...others] = groups(sizes);
    expect(others).toEqual([]);
    expect(group?.slice(0, 3)).toEqual(['ZOOM0001.WAV', 'ZOOM0001_1.WAV', 'ZOOM0001_2.WAV']);
    expect(group?.at(-1)).toBe('ZOOM0001_11.WAV');
  });

  test.each([
    ['two digits', 'STE-000.wav', 'STE-000_01.wav'],
    ['four digits behind a track', 'ZOOM0002_Tr1.WAV', 'ZOOM0002_Tr1-0001.WAV'],
    ['a take named by its day', '240105_0031.wav', '240105_0031_01.wav'],
  ])('%s', (_, first, second) => {
    expect(groups({ [second]: 9, [first]: 10 })).toEqual([[first, second]]);
  });

  test('takes that follow each other are joined only where the recorder had to cut', () => {
    expect(groups({ 'TASCAM_0001.wav': 1000, 'TASCAM_0002.wav': 900 })).toHaveLength(2);
    expect(
      groups({ 'TASCAM_0001.wav': FULL, 'TASCAM_0002.wav': FULL, 'TASCAM_0003.wav': 7 }),
    ).toEqual([['TASCAM_0001.wav', 'TASCAM_0002.wav', 'TASCAM_0003.wav']]);
    expect(groups({ 'STE-000.wav': 10, 'STE-001.wav': 10 })).toHaveLength(2);
  });

  test('another format, a missing piece, or a name that somebody gave keeps files apart', () => {
    const byName = (name: string) => (name.includes('_1') ? '44100' : '48000');
    expect(groups({ 'ZOOM0001.WAV': 1, 'ZOOM0001_1.WAV': 1 }, byName)).toHaveLength(2);
    expect(groups({ 'ZOOM0001.WAV': 1, 'ZOOM0001_3.WAV': 1 })).toHaveLength(2);
    expect(groups({ 'Amina.wav': 1, 'Amina_1.wav': 1 })).toHaveLength(2);
  });

  test('files of different folders are never joined', () => {
    const of = (folder: string, name: string) => ({ folder, name, sizeBytes: 1, format: '48000' });
    expect(groupSplitFiles([of('/a', 'ZOOM0001.WAV'), of('/b', 'ZOOM0001_1.WAV')])).toHaveLength(2);
  });

  test('tracks of one recording stay recordings of their own, and know their number', () => {
    expect(groups({ 'ZOOM0001_Tr1.WAV': 1, 'ZOOM0001_Tr2.WAV': 1 })).toHaveLength(2);
    expect(trackOf('ZOOM0001_Tr2.WAV')).toBe('2');
    expect(trackOf('ZOOM0001_TrLR.WAV')).toBe('LR');
    expect(trackOf('Tracey.wav')).toBeNull();
  });

  test('recorders cut a little below two and four gigabytes', () => {
    expect([FULL, 2 ** 32 - 1, 2e9, 4e9].map(endsAtCut)).toEqual([true, true, true, true]);
    expect([1e9, 1.9e9, 3e9].map(endsAtCut)).toEqual([false, false, false]);
  });
});

test('what computers and recorders leave behind is junk, and what people name is not', () => {
  const junk = [
    '._ZOOM0001.WAV',
    '.DS_Store',
    'Thumbs.db',
    'desktop.ini',
    'ZOOM0001.hprj',
    'A.ZDT',
  ];
  expect(junk.filter((name) => !isJunk(name))).toEqual([]);
  expect(['ZOOM0001.WAV', 'photo.jpg', 'a._b.wav', 'letter.pdf'].filter(isJunk)).toEqual([]);
});
