// Keeps files short enough to be read in one sitting.
import { expect, test } from 'vitest';
import { projectFiles, readProjectFile } from './project-files.ts';

const mostLines = 300;

// Each with its reason: these are lists that are read by looking something up.
const mayBeLonger = [
  'electron/core/db/migrations/', // a released migration is never edited, so never split
  'renderer/text/', // wording
];

function lineCount(file: string): number {
  return readProjectFile(file).trimEnd().split('\n').length;
}

test(`no file is longer than ${mostLines} lines, so that each can be read at one go`, () => {
  const tooLong = projectFiles()
    .filter((file) => /\.(?:ts|tsx|css)$/u.test(file))
    .filter((file) => !mayBeLonger.some((place) => file.startsWith(place)))
    .map((file) => ({ file, lines: lineCount(file) }))
    .filter(({ lines }) => lines > mostLines)
    .map(({ file, lines }) => `${file} has ${lines} lines. Split it by what it is about.`);
  expect(tooLong).toEqual([]);
});

test('every module says in its first line what it promises', () => {
  const silent = projectFiles()
    .filter((file) => /^(?:shared|electron|renderer)\/.*\.tsx?$/u.test(file))
    .filter((file) => !file.startsWith('renderer/text/'))
    .filter((file) => !/^(?:#!.*\n)?(?:\/\/ |\/\*\*? )/u.test(readProjectFile(file)));
  expect(silent, 'Start the file with one line: what does it promise to those who use it?').toEqual(
    [],
  );
});
