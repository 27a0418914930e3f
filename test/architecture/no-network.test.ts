// The app makes no network request: not the page, not the shell, and not the core, which no browser policy watches.
import { expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { appSources, readProjectFile } from './project-files.ts';

/** Tools of the workshop that fetch Electron before the app is ever started. */
const isWorkshop = (file: string) => file.startsWith('electron/dev/');
const sources = appSources().filter((file) => !isWorkshop(file));

const networkModules =
  /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|dns\/promises|inspector|inspector\/promises)$/u;
const networkCalls =
  /\bfetch\s*\(|\b(?:net\.(?:fetch|request)|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection)\b/u;

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\/|(?<!:)\/\/.*$/gmu, '');
}

test('no part of the app imports a module that can reach a network', () => {
  const found = sources.flatMap((file) =>
    importsOf(readProjectFile(file))
      .filter(({ from }) => networkModules.test(from))
      .map(({ from }) => `${file} imports ${from}`),
  );
  expect(found).toEqual([]);
});

test('no part of the app uses what a browser or Node offers for requests', () => {
  const found = sources.filter((file) => networkCalls.test(withoutComments(readProjectFile(file))));
  expect(found).toEqual([]);
});

test('both checks see what they look for', () => {
  expect(networkModules.test('node:https')).toBe(true);
  expect(networkCalls.test("await fetch('https://example.org')")).toBe(true);
  expect(networkCalls.test(withoutComments('// fetch(nothing)\nprefetch();'))).toBe(false);
});
