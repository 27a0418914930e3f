// Keeps the project folder tidy, the same everywhere, and free of traces of one machine.
import { homedir } from 'node:os';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { projectFiles, readProjectFile, root } from './project-files.ts';

const allowed = [
  'electron',
  'renderer',
  'shared',
  'assets',
  'test',
  'electron-builder.yml',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
];

const isText = /\.(?:ts|tsx|css|html|json|yml|md|svg|geojson)$|^\.[^/]+$|^\.ci\//u;
const textFiles = projectFiles().filter((file) => isText.test(file));

test('the top level holds only what the project agreed on', () => {
  const names = new Set(projectFiles().map((file) => file.split('/')[0] ?? ''));
  expect([...names].filter((name) => !name.startsWith('.') && !allowed.includes(name))).toEqual([]);
});

test('no file names a folder of one machine', () => {
  const here = [root, homedir()].filter((folder) => folder.length > 3);
  const found = textFiles.filter((file) => {
    const text = readProjectFile(file);
    return (
      here.some((folder) => text.includes(folder)) || /(?<![\w.~-])\/(?:work|root)\/\w/u.test(text)
    );
  });
  expect(found).toEqual([]);
});

test('no file names the host of a package registry', () => {
  const host = /https?:\/\/[\w.-]*(?:registry|npm|artifactory|nexus|verdaccio)[\w.-]*[/:]/iu;
  const found = textFiles.filter((file) => host.test(readProjectFile(file)));
  expect(found, 'Everybody uses their own registry. npm reads .npmrc for that.').toEqual([]);
  expect(readProjectFile('package-lock.json')).not.toContain('"resolved": "http');
});

test('every package is pinned to one version', () => {
  const { dependencies, devDependencies, optionalDependencies } = packageJson;
  const versions = { ...dependencies, ...devDependencies, ...optionalDependencies };
  const loose = Object.entries(versions).filter(
    ([, version]) => !/^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+$/u.test(version),
  );
  expect(loose).toEqual([]);
});
