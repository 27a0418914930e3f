// Which words are read out: a language, and whether in Easy Read. One key for both, as a choice of the list.
import type { TextLevel, TextListing } from '../../../../shared/model/agreement-text.ts';
import type { WantedText } from '../../agreements/use-agreement-text.ts';

/** `ur`, or `en easy-read`. */
export function wordingKey({ language, level }: { language: string; level: TextLevel }): string {
  return level === 'standard' ? language : `${language} ${level}`;
}

export function wordingOf(key: string): WantedText & { level: TextLevel } {
  const [language = 'en', level] = key.split(' ');
  return {
    ...{ kind: 'participation', language },
    level: level === 'easy-read' ? level : 'standard',
  };
}

/** In the order of the list, each once. */
export function offeredWordings(texts: readonly TextListing[]): TextListing[] {
  return texts.filter(({ kind, isCurrent }) => kind === 'participation' && isCurrent);
}
