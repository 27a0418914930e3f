// One stop: what it is called, what is read, seen and heard there, who welcomes, how to get around, and where it is.
import type { ItemVerdict } from '../../../shared/model/exhibition-output.ts';
import { accessFacts } from '../../../shared/model/trail.ts';
import type { Known, StopWarning, TrailStop } from '../../../shared/model/trail.ts';
import { Section } from '../../parts/blocks.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { StopPlace } from './StopPlace.tsx';
import { StopShown } from './StopShown.tsx';
import { WordsField } from './WordsField.tsx';
import type { Writing } from './WordsField.tsx';

export interface StopPanelProps {
  stop: TrailStop;
  name: string;
  writing: Writing;
  warnings: readonly StopWarning[];
  verdicts: readonly ItemVerdict[];
  onChange: (patch: Partial<TrailStop>) => void;
}

const answers: readonly Known[] = ['yes', 'no', 'not-known'];

export function StopPanel(props: StopPanelProps) {
  const { stop, name, writing, warnings, onChange } = props;
  const { trails: t } = useText();
  const { isReadOnly, flush } = writing;
  return (
    <Section title={name}>
      <WordsField
        label={t.stopTitle}
        words={stop.title}
        onChange={(title) => onChange({ title })}
        writing={writing}
        isLine
      />
      <WordsField
        label={t.stopText}
        words={stop.text}
        onChange={(text) => onChange({ text })}
        writing={writing}
      />
      <StopShown {...props} />
      <TextField
        label={t.host}
        help={t.hostHelp}
        value={stop.host}
        onChange={(host) => onChange({ host })}
        onBlur={flush}
        isReadOnly={isReadOnly}
        maxLength={300}
      />
      <fieldset className="trail-group">
        <legend>{t.access}</legend>
        <div className="trail-access">
          {accessFacts.map((fact) => (
            <RadioGroup<Known>
              key={fact}
              label={t.accessFacts[fact]}
              options={answers.map((id) => ({ id, label: t.known[id] }))}
              value={stop.access[fact]}
              onChange={(known) => onChange({ access: { ...stop.access, [fact]: known } })}
              isDisabled={isReadOnly}
              isRow
            />
          ))}
        </div>
        <WordsField
          label={t.accessWords}
          words={stop.accessWords}
          onChange={(accessWords) => onChange({ accessWords })}
          writing={writing}
        />
      </fieldset>
      <StopPlace {...{ stop, warnings, onChange, flush, isReadOnly }} />
    </Section>
  );
}
