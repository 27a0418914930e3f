// The form is changed: title, introduction, languages, questions. Nothing is kept until it is saved; what is taken out can be put back.
import { useState } from 'react';
import { formFault } from '../../../shared/rules/questionnaire.ts';
import type { FormQuestion, Questionnaire } from '../../../shared/model/questionnaire.ts';
import { useCommand } from '../../api/use-command.ts';
import { Note, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Select } from '../../parts/Select.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { languageName } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { LanguagePicker } from '../stories/LanguagePicker.tsx';
import { InLanguageField, QuestionEditor } from './QuestionEditor.tsx';

export function FormEditor({ questionnaire }: { questionnaire: Questionnaire }) {
  const { questionnaires: t, parts, language: ours } = useText();
  const [form, setForm] = useState(questionnaire.form);
  const [former, setFormer] = useState<(typeof form)[]>([]);
  const [chosen, setLanguage] = useState(form.languages[0] ?? ours);
  const language = form.languages.includes(chosen) ? chosen : (form.languages[0] ?? ours);
  const save = useCommand('questionnaires.save');
  const fault = formFault(form);
  const change = (next: Partial<typeof form>) => setForm({ ...form, ...next });
  /** What moves or goes can be undone; letters are undone by the field itself. */
  const rearrange = (questions: FormQuestion[]) => {
    setFormer([...former, form]);
    change({ questions });
  };
  function undo() {
    const last = former.at(-1);
    if (!last) return;
    setFormer(former.slice(0, -1));
    setForm(last);
  }
  async function keep() {
    const saved = await save.run({ id: questionnaire.id, form });
    if (!saved) return;
    setForm(saved.form);
    setFormer([]);
    showToast({ message: t.savedForm });
  }
  function move(at: number, by: number) {
    const questions = [...form.questions];
    const [one] = questions.splice(at, 1);
    if (one) rearrange(questions.toSpliced(at + by, 0, one));
  }
  const field = { language, languages: form.languages };
  const fresh: FormQuestion = { id: '', kind: 'one', text: {}, options: [] };
  return (
    <div className="stack-wide">
      {questionnaire.answers !== 0 && <Note>{t.versions}</Note>}
      <LanguagePicker
        languages={form.languages}
        onChange={(languages) => languages.length > 0 && change({ languages })}
        isReadOnly={false}
      />
      {form.languages.length > 1 && (
        <Select<string>
          label={t.writeIn}
          help={t.writeInHelp}
          options={form.languages.map((id) => ({ id, label: languageName(ours, id) }))}
          value={language}
          onChange={setLanguage}
        />
      )}
      <InLanguageField
        {...field}
        label={t.formTitle}
        words={form.title}
        onChange={(title) => change({ title })}
      />
      <InLanguageField
        {...field}
        isLong
        label={t.introduction}
        words={form.introduction}
        onChange={(introduction) => change({ introduction })}
      />
      <Section
        title={t.questions}
        actions={
          <Button icon="undo" tone="quiet" isDisabled={former.length === 0} onPress={undo}>
            {parts.undo}
          </Button>
        }
      >
        <ol className="question-editors">
          {form.questions.map((question, at) => (
            <li key={question.id}>
              <QuestionEditor
                {...field}
                question={question}
                number={at + 1}
                isLast={at === form.questions.length - 1}
                onChange={(next) => change({ questions: form.questions.with(at, next) })}
                onMove={(by) => move(at, by)}
                onRemove={() => rearrange(form.questions.toSpliced(at, 1))}
              />
            </li>
          ))}
        </ol>
        <div>
          <Button
            icon="plus"
            onPress={() => rearrange([...form.questions, { ...fresh, id: crypto.randomUUID() }])}
          >
            {t.addQuestion}
          </Button>
        </div>
      </Section>
      <ErrorNote error={save.error} />
      {fault && (
        <p role="status" className="soft">
          {'question' in fault
            ? t.missingIn(fault.question + 1, t.faults[fault.fault])
            : t.faults[fault.fault]}
        </p>
      )}
      <div>
        <Button
          tone="primary"
          isDisabled={fault !== undefined}
          onPress={() => void keep()}
          isPending={save.isRunning}
        >
          {parts.save}
        </Button>
      </div>
    </div>
  );
}
