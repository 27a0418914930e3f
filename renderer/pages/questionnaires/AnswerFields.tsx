// The questions of a form with what was answered so far. No question must be answered, and every tick can be taken back.
import { useId } from 'react';
import type { FormQuestion, QuestionnaireForm } from '../../../shared/model/questionnaire.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox, RadioGroup } from '../../parts/choices.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { shownIn, textsAround } from './use-form-words.ts';

export interface Given {
  choices: Record<string, string[]>;
  words: Record<string, string>;
}
export const nothingGiven: Given = { choices: {}, words: {} };

interface AnswerFieldsProps {
  form: QuestionnaireForm;
  language: string;
  given: Given;
  onChange: (given: Given) => void;
}

export function AnswerFields({ form, language, given, onChange }: AnswerFieldsProps) {
  return (
    <ol className="answer-fields">
      {form.questions.map((question) => (
        <li key={question.id}>
          <AnswerField
            {...{ form, question, language }}
            chosen={given.choices[question.id] ?? []}
            words={given.words[question.id] ?? ''}
            onChoose={(chosen) =>
              onChange({ ...given, choices: { ...given.choices, [question.id]: chosen } })
            }
            onWrite={(text) =>
              onChange({ ...given, words: { ...given.words, [question.id]: text } })
            }
          />
        </li>
      ))}
    </ol>
  );
}

interface AnswerFieldProps {
  form: QuestionnaireForm;
  question: FormQuestion;
  language: string;
  chosen: string[];
  words: string;
  onChoose: (chosen: string[]) => void;
  onWrite: (text: string) => void;
}

function AnswerField(props: AnswerFieldProps) {
  const { form, question, language, chosen, words, onChoose, onWrite } = props;
  const { questionnaires: t } = textsAround(language);
  const name = useId();
  const { text, attributes } = shownIn(question.text, form.languages, language);
  const options = question.options.map(({ id, text: of }) => {
    const option = shownIn(of, form.languages, language);
    const label = question.kind === 'scale' ? `${id} ${option.text}`.trim() : option.text;
    return { id, label: <span {...option.attributes}>{label}</span> };
  });
  if (question.kind === 'words')
    return (
      <TextArea label={text} help={t.noNames} value={words} onChange={onWrite} maxLength={5000} />
    );
  if (question.kind === 'several')
    return (
      <div className="field" role="group" aria-labelledby={name} {...attributes}>
        <span className="field-label" id={name}>
          {text}
        </span>
        {options.map(({ id, label }) => (
          <Checkbox
            key={id}
            label={label}
            isSelected={chosen.includes(id)}
            onChange={(isOn) =>
              onChoose(isOn ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
        ))}
      </div>
    );
  return (
    <div className="stack" {...attributes}>
      <RadioGroup
        label={text}
        options={options}
        value={chosen[0] ?? null}
        onChange={(id) => onChoose([id])}
        isRow={question.kind === 'scale'}
      />
      {chosen.length > 0 && (
        <div>
          <Button tone="quiet" onPress={() => onChoose([])}>
            {t.takeBack}
          </Button>
        </div>
      )}
    </div>
  );
}
