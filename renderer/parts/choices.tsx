// Yes or no, and one out of a few.
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

export interface YesNoProps {
  label: ReactNode;
  /** A sentence under the label. */
  help?: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
  autoFocus?: boolean;
}

export function Checkbox({ label, help, ...rest }: YesNoProps) {
  return (
    <AriaCheckbox className="choice" {...rest}>
      {({ isSelected }) => (
        <>
          <span className="choice-mark">{isSelected && <Icon name="check" size={18} />}</span>
          <span className="choice-text">
            <span>{label}</span>
            {help && <span className="field-help">{help}</span>}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}

/** For settings that take effect at once. */
export function Switch({ label, help, ...rest }: YesNoProps) {
  return (
    <AriaSwitch className="choice" {...rest}>
      <span className="switch-track">
        <span className="switch-thumb" />
      </span>
      <span className="choice-text">
        <span>{label}</span>
        {help && <span className="field-help">{help}</span>}
      </span>
    </AriaSwitch>
  );
}

export interface RadioGroupProps<Id extends string> {
  label: string;
  options: readonly { id: Id; label: ReactNode; help?: string }[];
  /** null: not chosen yet. */
  value: Id | null;
  onChange: (value: Id) => void;
  help?: string;
  error?: string | undefined;
  isDisabled?: boolean;
  isLabelHidden?: boolean;
}

export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, options, value, onChange, help, error, isDisabled = false } = props;
  return (
    <AriaRadioGroup
      className="field"
      value={value}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
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
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className="choice">
          {({ isSelected }) => (
            <>
              <span className="choice-mark" data-round>
                {isSelected && <span className="choice-dot" />}
              </span>
              <span className="choice-text">
                <span>{option.label}</span>
                {option.help && <span className="field-help">{option.help}</span>}
              </span>
            </>
          )}
        </Radio>
      ))}
      <FieldError className="field-error">{error}</FieldError>
    </AriaRadioGroup>
  );
}
