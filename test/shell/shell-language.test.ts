import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepShellLanguage } from '../../electron/shell/shell-language.ts';
import { shellWords } from '../../electron/shell/words.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'homeground-shell-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('a question that comes before any page is asked in the language of the last time', () => {
  keepShellLanguage(folder, () => {}).set('ur');
  expect(keepShellLanguage(folder, () => {}).words()).toBe(shellWords.ur);
});

test('the menu is named anew when another language is chosen, and only then', () => {
  const onChange = vi.fn<() => void>();
  const language = keepShellLanguage(folder, onChange);
  language.set('en');
  expect(onChange).not.toHaveBeenCalled();
  language.set('ur');
  expect(onChange).toHaveBeenCalledOnce();
  expect(language.words()).toBe(shellWords.ur);
});

test('what is broken, or a language that is not there, gives English', () => {
  for (const kept of ['', '{', '"tlh"', '{"language":"ur"}']) {
    writeFileSync(join(folder, 'language.json'), kept);
    expect(keepShellLanguage(folder, () => {}).words()).toBe(shellWords.en);
  }
});

test('a choice that cannot be kept still counts until the app ends', () => {
  const language = keepShellLanguage(join(folder, 'not there'), () => {});
  language.set('ur');
  expect(language.words()).toBe(shellWords.ur);
});

test('what the shell says in Urdu is written in Urdu letters', () => {
  const { menu, closing, givenUp } = shellWords.ur;
  const { detail, ...others } = givenUp;
  const said = [menu, closing, others].flatMap((words) => Object.values(words));
  for (const words of [...said, detail('/logs')]) expect(words).toMatch(/\p{sc=Arabic}/u);
  expect(detail('/logs')).toContain('/logs');
});
