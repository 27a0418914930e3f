import { expect, test } from 'vitest';
import { releaseRefusals } from '../../electron/dev/release-rule.ts';

test('an installer is made from the Electron of its makers and a current ffmpeg', () => {
  expect(releaseRefusals({ officialElectron: true, ownFfmpeg: true })).toEqual([]);
});

test('no installer holds an Electron that a stranger uploaded', () => {
  expect(releaseRefusals({ officialElectron: false, ownFfmpeg: true })).toEqual([
    expect.stringContaining('Electron of its makers'),
  ]);
});

test('no installer holds the old ffmpeg that serves for trying out', () => {
  expect(releaseRefusals({ officialElectron: true, ownFfmpeg: false })).toEqual([
    expect.stringContaining('HOMEGROUND_FFMPEG_FOLDER'),
  ]);
});
