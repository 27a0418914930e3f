// One question of the form, with its answers to choose from, in the language that is being written.
import { questionKinds, scaleSteps } from '../../../shared/model/questionnaire.ts';
import type {
  FormQuestion,
  InLanguages,
  QuestionKind,
} from '../../../shared/model/questionnaire.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';

interface InLanguageFieldProps {
  label: string;
  language: string;
  languages: readonly string[];
  words: InLanguages;
  onChange: (words: InLanguages) => void;
  isLong?: boolean;
}

/** In a further language the words of the first stand beneath, to translate from. */
export function InLanguageField(props: InLanguageFieldProps) {
  const { label, language, languages, words, onChange, isLong = false } = props;
  const [first = language] = languages;
  const help = language === first ? '' : (words[first] ?? '');
  const Field = isLong ? TextArea : TextField;
  return (
    <Field
      label={label}
      {...(help === '' ? {} : { help })}
      lang={language}
      value={words[language] ?? ''}
      onChange={(text) => onChange({ ...words, [language]: text })}
      maxLength={isLong ? 5000 : 300}
    />
  );
}

interface QuestionEditorProps {
  question: FormQuestion;
  number: number;
  isLast: boolean;
  language: string;
  languages: readonly string[];
  onChange: (question: FormQuestion) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
}

export function QuestionEditor(props: QuestionEditorProps) {
  const { question, number, isLast, language, languages, onChange, onMove, onRemove } = props;
  const { questionnaires: t } = useText();
  const { kind, options } = question;
  const field = { language, languages };
  const isList = kind === 'one' || kind === 'several';
  const setOption = (at: number, text: InLanguages) =>
    onChange({
      ...question,
      options: options.map((option, index) => (index === at ? { ...option, text } : option)),
    });
  return (
    <div className="question-editor" role="group" aria-label={t.questionNumber(number)}>
      <div className="question-editor-head">
        <InLanguageField
          {...field}
          label={t.questionNumber(number)}
          words={question.text}
          onChange={(text) => onChange({ ...question, text })}
        />
        <div className="row">
          <IconButton
            icon="up"
            label={t.moveUp(number)}
            isDisabled={number === 1}
            onPress={() => onMove(-1)}
          />
          <IconButton
            icon="down"
            label={t.moveDown(number)}
            isDisabled={isLast}
            onPress={() => onMove(1)}
          />
          <IconButton icon="bin" label={t.remove(number)} onPress={onRemove} />
        </div>
      </div>
      <Select<QuestionKind>
        label={t.kind}
        options={questionKinds.map((id) => ({ id, label: t.kinds[id] }))}
        value={kind}
        onChange={(next) => onChange(asKind(question, next))}
      />
      {isList &&
        options.map((option, at) => (
          <div key={option.id} className="option-editor">
            <InLanguageField
              {...field}
              label={t.optionNumber(at + 1)}
              words={option.text}
              onChange={(text) => setOption(at, text)}
            />
            <IconButton
              icon="close"
              label={t.removeOption(at + 1)}
              onPress={() => onChange({ ...question, options: options.toSpliced(at, 1) })}
            />
          </div>
        ))}
      {kind === 'scale' &&
        [0, 4].map((at) => (
          <InLanguageField
            key={at}
            {...field}
            label={at === 0 ? t.low : t.high}
            words={options[at]?.text ?? {}}
            onChange={(text) => setOption(at, text)}
          />
        ))}
      {isList && (
        <div>
          <Button
            tone="quiet"
            icon="plus"
            onPress={() =>
              onChange({
                ...question,
                options: [...options, { id: crypto.randomUUID(), text: {} }],
              })
            }
          >
            {t.addOption}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Answers to choose from stay from one kind of list to the other. */
function asKind(question: FormQuestion, kind: QuestionKind): FormQuestion {
  if (kind === 'scale')
    return { ...question, kind, options: scaleSteps.map((id) => ({ id, text: {} })) };
  if (kind === 'words' || question.kind === 'scale') return { ...question, kind, options: [] };
  return { ...question, kind };
}
