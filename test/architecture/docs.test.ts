// Keeps what is written for people true: every path, command and picture that is named exists.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { projectFiles, readProjectFile, root } from './project-files.ts';

const topLevel = new Set(projectFiles().map((file) => file.split('/')[0] ?? ''));
const documents = projectFiles().filter((file) => file.endsWith('.md'));

/** Paths of this project that stand between backticks. */
function namedPaths(text: string): string[] {
  return [...text.matchAll(/`([\w.@/-]+)`/gu)]
    .map((match) => match[1] ?? '')
    .filter((path) => path.includes('/') && topLevel.has(path.split('/')[0] ?? ''));
}

/** Where links and pictures lead, without those that lead to the web or within the page. */
function linkTargets(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/gu)]
    .map((match) => (match[1] ?? '').replace(/#.*$/u, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/u.test(target));
}

function namedScripts(text: string): string[] {
  const named = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/gu)].map((match) => match[1] ?? '');
  return [
    ...named,
    ...(text.includes('npm start') ? ['start'] : []),
    ...(text.includes('npm test') ? ['test'] : []),
  ];
}

test('the README can be read in a few minutes', () => {
  expect(readProjectFile('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(150);
});

describe.each(documents)('%s', (document) => {
  const text = readProjectFile(document);

  test('names only files that exist', () => {
    expect(namedPaths(text).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('links only to files that exist', () => {
    const folder = join(root, dirname(document));
    expect(linkTargets(text).filter((target) => !existsSync(join(folder, target)))).toEqual([]);
  });

  test('names only commands that exist', () => {
    expect(namedScripts(text).filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });
});

test('the build machine runs what the README tells people to type', () => {
  const commands = readProjectFile('.ci/run').match(/^npm .*?(?= <)/gmu);
  expect(commands).toEqual(['npm ci', 'npm test']);
  expect(readProjectFile('README.md')).toContain(commands?.join(' && '));
});
