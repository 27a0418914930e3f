// How this computer shows the app: language, light or dark, text size. Kept in the window's own storage; nothing of it is about people.
import { createContext, use, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useCommand } from '../api/use-command.ts';
import { languageNames, TextContext, textsFor } from '../text/use-text.ts';
import type { Language } from '../text/use-text.ts';

export const themeNames = ['system', 'light', 'dark'] as const;
export const textSizeNames = ['usual', 'large', 'larger'] as const;

export interface Preferences {
  language: Language;
  theme: (typeof themeNames)[number];
  textSize: (typeof textSizeNames)[number];
}

const key = 'homeground-preferences';

function oneOf<T extends string>(names: readonly T[], value: unknown, otherwise: T): T {
  return names.find((name) => name === value) ?? otherwise;
}

/** @param stored what was kept; whatever cannot be understood becomes the usual choice */
export function readPreferences(stored: string | null): Preferences {
  let kept: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(stored ?? '{}');
    if (typeof parsed === 'object' && parsed !== null) kept = { ...parsed };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return {
    language: oneOf(languageNames, kept['language'], 'en'),
    theme: oneOf(themeNames, kept['theme'], 'system'),
    textSize: oneOf(textSizeNames, kept['textSize'], 'usual'),
  };
}

interface PreferencesValue extends Preferences {
  change: (patch: Partial<Preferences>) => void;
}

const PreferencesContext = createContext<PreferencesValue | undefined>(undefined);

export function usePreferences(): PreferencesValue {
  const value = use(PreferencesContext);
  if (!value) throw new Error('usePreferences needs PreferencesProvider around it.');
  return value;
}

export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [preferences, setPreferences] = useState(() => readPreferences(localStorage.getItem(key)));
  const texts = textsFor(preferences.language);

  useEffect(() => {
    localStorage.setItem(key, JSON.stringify(preferences));
    const root = document.documentElement;
    root.lang = preferences.language;
    root.dir = texts.direction;
    root.dataset['theme'] = preferences.theme;
    root.dataset['textSize'] = preferences.textSize;
  }, [preferences, texts.direction]);
  // A desktop that did not hear it asks in the language of before: nothing is lost, and nothing to be told.
  const { run: tellDesktop } = useCommand('desktop.setLanguage');
  const { language } = preferences;
  useEffect(() => void tellDesktop({ language }), [tellDesktop, language]);

  return (
    <PreferencesContext
      value={{
        ...preferences,
        change: (patch) => setPreferences((current) => ({ ...current, ...patch })),
      }}
    >
      <TextContext value={texts}>
        <I18nProvider locale={preferences.language === 'ur' ? 'ur-PK' : 'en-GB'}>
          {children}
        </I18nProvider>
      </TextContext>
    </PreferencesContext>
  );
}
