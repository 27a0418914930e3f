// The language that the shell speaks: what the page was last shown in, also before the page of this start has said so.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InterfaceLanguage } from '../../shared/model/interface-language.ts';
import { shellWords } from './words.ts';
import type { ShellWords } from './words.ts';

export interface ShellLanguage {
  words(): ShellWords;
  set(language: InterfaceLanguage): void;
}

/** @param appFolder where this computer keeps what belongs to no library @param onChange called after another language was set */
export function keepShellLanguage(appFolder: string, onChange: () => void): ShellLanguage {
  const file = join(appFolder, 'language.json');
  let language = readLanguage(file);
  return {
    words: () => shellWords[language],
    set(next) {
      if (next === language) return;
      language = next;
      try {
        writeFileSync(`${file}.new`, JSON.stringify(language));
        renameSync(`${file}.new`, file);
      } catch {
        // The page says it again at the next start.
      }
      onChange();
    },
  };
}

function readLanguage(file: string): InterfaceLanguage {
  try {
    return InterfaceLanguage.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // The first start, or a broken file.
    return 'en';
  }
}
