// All wording of the interface, in the language that is chosen. `const { stories: t } = useText()`.
import { createContext, use } from 'react';
import { InterfaceLanguage } from '../../shared/model/interface-language.ts';
import { en } from './en/index.ts';
import { withOwnDirections } from './own-direction.ts';
import { ur } from './ur/index.ts';

/** English defines which wordings there are; every other language must have the same. */
export type Texts = typeof en;

export const languages = {
  en: { texts: en, ownName: 'English', direction: 'ltr', isChecked: true },
  ur: { texts: withOwnDirections(ur), ownName: 'اردو', direction: 'rtl', isChecked: false },
} as const satisfies Record<
  InterfaceLanguage,
  { texts: Texts; ownName: string; direction: 'ltr' | 'rtl'; isChecked: boolean }
>;

export type Language = InterfaceLanguage;
export const languageNames = InterfaceLanguage.options;

export interface TextValue extends Texts {
  language: Language;
  direction: 'ltr' | 'rtl';
}

export function textsFor(language: Language): TextValue {
  const { texts, direction } = languages[language];
  return { ...texts, language, direction };
}

export const TextContext = createContext<TextValue>(textsFor('en'));

export function useText(): TextValue {
  return use(TextContext);
}
