// Sheets of paper are typed in one after the other; a number that was typed before is refused.
import { useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import type { Questionnaire } from '../../../shared/model/questionnaire.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { languageName } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { DayField } from '../agreements/DayField.tsx';
import { todayHere } from '../agreements/today.ts';
import { AboutFields, nothingAbout } from './AboutFields.tsx';
import { AnswerFields, nothingGiven } from './AnswerFields.tsx';

export function PaperEntry({ questionnaire }: { questionnaire: Questionnaire }) {
  const { id: questionnaireId, version, form } = questionnaire;
  const { questionnaires: t, parts, language: ours } = useText();
  const [sheet, setSheet] = useState('');
  const [on, setOn] = useState(todayHere());
  const [language, setLanguage] = useState(form.languages[0] ?? ours);
  const [given, setGiven] = useState(nothingGiven);
  const [about, setAbout] = useState(nothingAbout);
  const first = useRef<HTMLInputElement>(null);
  const add = useCommand('answers.add');
  const isReady = sheet.trim() !== '' && on !== '';
  async function save() {
    if (!isReady) return;
    const answer = { questionnaireId, version, language, sheet, on, ...given, ...about };
    const made = await add.run({ ...answer, way: 'paper' });
    if (!made) return;
    showToast({
      message: t.typed(sheet),
      action: { label: parts.undo, run: () => void api.answers.bin({ id: made.id }) },
    });
    setSheet('');
    setGiven(nothingGiven);
    setAbout(nothingAbout);
    first.current?.focus();
  }
  return (
    <Form
      className="stack-wide paper-entry"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>{t.paperLead}</p>
      <div className="about-fields">
        <TextField
          label={t.sheet}
          help={t.sheetHelp}
          value={sheet}
          onChange={setSheet}
          maxLength={20}
          inputRef={first}
          autoFocus
        />
        <DayField label={t.day} value={on} onChange={setOn} />
        {form.languages.length > 1 && (
          <Select<string>
            label={t.sheetLanguage}
            options={form.languages.map((id) => ({ id, label: languageName(ours, id) }))}
            value={language}
            onChange={setLanguage}
          />
        )}
      </div>
      <AnswerFields {...{ form, language, given }} onChange={setGiven} />
      <AboutFields language={ours} about={about} onChange={setAbout} />
      <ErrorNote error={add.error} />
      <div>
        <Button tone="primary" type="submit" isDisabled={!isReady} isPending={add.isRunning}>
          {t.saveSheet}
        </Button>
      </div>
    </Form>
  );
}
