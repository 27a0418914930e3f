// Language, light or dark, text size: takes effect at once.
import { Button } from '../parts/Button.tsx';
import { RadioGroup } from '../parts/choices.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { languageNames, languages, useText } from '../text/use-text.ts';
import { textSizeNames, themeNames, usePreferences } from './preferences.tsx';

export function AppearanceDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { shell: t } = useText();
  const { language, theme, textSize, change } = usePreferences();
  return (
    <Dialog
      title={t.settings}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button tone="primary" onPress={onClose}>
          {t.close}
        </Button>
      }
    >
      <p className="soft">{t.settingsLead}</p>
      <LanguageChoice />
      <RadioGroup
        label={t.theme}
        isRow
        value={theme}
        onChange={(chosen) => change({ theme: chosen })}
        options={themeNames.map((id) => ({ id, label: t.themes[id] }))}
      />
      <RadioGroup
        label={t.textSize}
        isRow
        value={textSize}
        onChange={(chosen) => change({ textSize: chosen })}
        options={textSizeNames.map((id) => ({ id, label: t.textSizes[id] }))}
      />
      <p className="visually-hidden" role="status">
        {languages[language].ownName}
      </p>
    </Dialog>
  );
}

/** Each language under its own name, in its own script. */
export function LanguageChoice() {
  const { shell: t } = useText();
  const { language, change } = usePreferences();
  return (
    <RadioGroup
      label={t.languageLabel}
      value={language}
      onChange={(chosen) => change({ language: chosen })}
      options={languageNames.map((id) => ({
        id,
        label: (
          <bdi lang={id} dir={languages[id].direction}>
            {languages[id].ownName}
          </bdi>
        ),
        ...(languages[id].isChecked ? {} : { help: t.notChecked }),
      }))}
    />
  );
}
