// One theme: its names in several languages, when to use it, what it is part of, and whether it is sensitive.
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { ThemeId } from '../../../../shared/model/ids.ts';
import type { Theme, ThemeName } from '../../../../shared/model/theme.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button, IconButton } from '../../../parts/Button.tsx';
import { Checkbox } from '../../../parts/choices.tsx';
import { ComboBox } from '../../../parts/ComboBox.tsx';
import { Dialog } from '../../../parts/Dialog.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import { useText } from '../../../text/use-text.ts';
import {
  languageName,
  otherLanguages,
  ownLanguageName,
  suggestedLanguages,
} from '../../stories/languages.ts';
import { themeName } from './theme-name.ts';

interface EditThemeProps {
  theme: Theme;
  themes: readonly Theme[];
  onClose: () => void;
}

const none = 'none';

/** Neither itself nor anything below it can be broader. */
function isBelow(theme: Theme, id: ThemeId, themes: readonly Theme[]): boolean {
  if (theme.id === id) return true;
  const above = themes.find((one) => one.id === theme.broaderId);
  return above !== undefined && isBelow(above, id, themes);
}

export function EditTheme({ theme, themes, onClose }: EditThemeProps) {
  const { library: words, themes: t, parts, language } = useText();
  const update = useCommand('themes.update');
  const [draft, setDraft] = useState(theme);
  const put = (patch: Partial<Theme>) => setDraft((current) => ({ ...current, ...patch }));
  const isEmpty = draft.name.trim() === '';
  const broader = themes.filter((one) => !one.retired && !isBelow(one, theme.id, themes));

  async function submit() {
    if (isEmpty) return;
    const { id, name, scopeNote, broaderId, sensitive, retired } = draft;
    const names = draft.names.filter((one) => one.name.trim() !== '');
    if (await update.run({ id, name, names, scopeNote, broaderId, sensitive, retired })) onClose();
  }
  return (
    <Dialog title={t.editTitle} isOpen onClose={onClose} isWide>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={words.themeColumns.name}
          value={draft.name}
          onChange={(name) => put({ name })}
          maxLength={300}
          autoFocus
        />
        <ThemeNames names={draft.names} onChange={(names) => put({ names })} />
        <TextField
          label={t.scopeNote}
          help={t.scopeNoteHelp}
          value={draft.scopeNote}
          onChange={(scopeNote) => put({ scopeNote })}
          maxLength={300}
          isOptional
        />
        <ComboBox
          label={t.broader}
          help={t.broaderHelp}
          value={draft.broaderId ?? none}
          options={[
            { id: none, label: t.noBroader },
            ...broader.map((one) => ({ id: one.id, label: themeName(one, language) })),
          ]}
          onChange={(id) => put({ broaderId: ThemeId.safeParse(id).data ?? null })}
        />
        <Checkbox
          label={words.isSensitive}
          help={t.sensitiveHelp}
          isSelected={draft.sensitive}
          onChange={(sensitive) => put({ sensitive })}
        />
        <ErrorNote error={update.error} />
        <div className="dialog-actions">
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button tone="primary" type="submit" isDisabled={isEmpty} isPending={update.isRunning}>
            {parts.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

interface ThemeNamesProps {
  names: readonly ThemeName[];
  onChange: (names: ThemeName[]) => void;
}

function ThemeNames({ names, onChange }: ThemeNamesProps) {
  const { themes: t, language } = useText();
  const put = (tag: string, patch: Partial<ThemeName>) =>
    onChange(names.map((one) => (one.language === tag ? { ...one, ...patch } : one)));
  const free = [...suggestedLanguages, ...otherLanguages].filter(
    (tag) => tag !== 'en' && !names.some((one) => one.language === tag),
  );
  return (
    <div className="theme-names" role="group" aria-label={t.names}>
      <span className="field-label">{t.names}</span>
      {names.map((one) => {
        const spoken = languageName(one.language, language);
        return (
          <div className="theme-name-line" key={one.language}>
            <TextField
              label={t.nameIn(spoken)}
              value={one.name}
              // Another wording is another thing to check.
              onChange={(name) => put(one.language, { name, isChecked: false })}
              lang={one.language}
              maxLength={300}
            />
            <Checkbox
              label={t.checkedBy}
              isSelected={one.isChecked}
              onChange={(isChecked) => put(one.language, { isChecked })}
            />
            <IconButton
              icon="close"
              label={t.removeName(spoken)}
              onPress={() => onChange(names.filter((other) => other !== one))}
            />
          </div>
        );
      })}
      <ComboBox
        label={t.addLanguage}
        isAdding
        value={null}
        options={free.map((tag) => ({
          id: tag,
          label: languageName(tag, language),
          detail: ownLanguageName(tag) ?? '',
        }))}
        onChange={(tag) => {
          if (tag !== null) onChange([...names, { language: tag, name: '', isChecked: false }]);
        }}
      />
    </div>
  );
}
