// Yes or no, and one out of a few. The help is a description, not part of the name that is spoken.
import { useId } from 'react';
import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  FieldError,
  Label,
  Radio,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
  Text,
} from 'react-aria-components';
import { Icon } from './icons.tsx';

interface ChoiceWords {
  label: ReactNode;
  /** A sentence under the label. */
  help?: string;
}

export interface YesNoProps extends ChoiceWords {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
  autoFocus?: boolean;
}

/** The ids by which a choice is named and described. */
function useChoiceNames(help: string | undefined) {
  const id = useId();
  return {
    'aria-labelledby': `${id}-name`,
    ...(help === undefined ? {} : { 'aria-describedby': `${id}-help` }),
  };
}

function ChoiceText({
  label,
  help,
  names,
}: ChoiceWords & { names: ReturnType<typeof useChoiceNames> }) {
  return (
    <span className="choice-text">
      <span id={names['aria-labelledby']}>{label}</span>
      {help && (
        <span id={names['aria-describedby']} className="field-help">
          {help}
        </span>
      )}
    </span>
  );
}

export function Checkbox({ label, help, ...rest }: YesNoProps) {
  const names = useChoiceNames(help);
  return (
    <AriaCheckbox className="choice" {...rest} {...names}>
      {({ isSelected }) => (
        <>
          <span className="choice-mark">{isSelected && <Icon name="check" size={18} />}</span>
          <ChoiceText label={label} {...(help ? { help } : {})} names={names} />
        </>
      )}
    </AriaCheckbox>
  );
}

/** For settings that take effect at once. */
export function Switch({ label, help, ...rest }: YesNoProps) {
  const names = useChoiceNames(help);
  return (
    <AriaSwitch className="choice" {...rest} {...names}>
      <span className="switch-track">
        <span className="switch-thumb" />
      </span>
      <ChoiceText label={label} {...(help ? { help } : {})} names={names} />
    </AriaSwitch>
  );
}

export interface RadioGroupProps<Id extends string> {
  label: string;
  options: readonly ({ id: Id } & ChoiceWords)[];
  /** null: not chosen yet. */
  value: Id | null;
  onChange: (value: Id) => void;
  help?: string;
  error?: string | undefined;
  isDisabled?: boolean;
  isLabelHidden?: boolean;
  /** Beside each other, for few and short options. */
  isRow?: boolean;
}

export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, options, value, onChange, help, error, isDisabled = false, isRow } = props;
  return (
    <AriaRadioGroup
      className="field"
      value={value}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      orientation={isRow ? 'horizontal' : 'vertical'}
      onChange={(chosen) => {
        const option = options.find(({ id }) => id === chosen);
        if (option) onChange(option.id);
      }}
    >
      <Label className={props.isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <div className={isRow ? 'choice-row' : undefined}>
        {options.map((option) => (
          <RadioChoice key={option.id} option={option} />
        ))}
      </div>
      <FieldError className="field-error">{error}</FieldError>
    </AriaRadioGroup>
  );
}

function RadioChoice({ option }: { option: { id: string } & ChoiceWords }) {
  const { id, label, help } = option;
  const names = useChoiceNames(help);
  return (
    <Radio value={id} className="choice" {...names}>
      {({ isSelected }) => (
        <>
          <span className="choice-mark" data-round>
            {isSelected && <span className="choice-dot" />}
          </span>
          <ChoiceText label={label} {...(help ? { help } : {})} names={names} />
        </>
      )}
    </Radio>
  );
}
