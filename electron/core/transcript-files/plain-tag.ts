// The language that a file says it is in, where it says it in a way that can be understood.
import { isLanguageTag, spellLanguageTag } from '../../../shared/rules/language-tag.ts';

/** `eng` and `urd` are the same as `en` and `ur`. */
export function plainTag(said: string): string | null {
  const tag = said.trim().replaceAll('_', '-');
  if (tag.length > 35 || !isLanguageTag(tag)) return null;
  const spelled = spellLanguageTag(Intl.getCanonicalLocales(tag)[0] ?? tag);
  return spelled === 'und' || spelled === 'mul' ? null : spelled;
}

let byName: ReadonlyMap<string, string> | undefined;

/** "Urdu" → `ur`, as English names languages. */
export function tagOfName(name: string): string | null {
  if (byName === undefined) {
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const two = letters.flatMap((first) => letters.map((second) => first + second));
    byName = new Map(
      two.flatMap((tag) => {
        const found = names.of(tag)?.toLowerCase();
        return found === undefined ? [] : [[found, tag] as const];
      }),
    );
  }
  return byName.get(name.trim().toLowerCase()) ?? plainTag(name);
}
