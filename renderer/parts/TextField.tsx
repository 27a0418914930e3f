// Fields for words: a line or several. Direction follows the words typed, whatever the language of the interface.
import type { HTMLAttributes, Ref } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import { useText } from '../text/use-text.ts';

export interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** A sentence under the field: what it is for. */
  help?: string;
  /** What is wrong and what to do; marks the field. */
  error?: string | undefined;
  onBlur?: () => void;
  isRequired?: boolean;
  /** Says "(optional)" beside the label. */
  isOptional?: boolean;
  isReadOnly?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
  autoComplete?: string;
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  type?: 'text' | 'search';
  /** Language of the words, for spelling and typeface. */
  lang?: string | undefined;
  dir?: 'auto' | 'ltr';
  maxLength?: number;
  placeholder?: string;
  spellCheck?: boolean;
  /** Hides the label from sight, not from screen readers. */
  isLabelHidden?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  onKeyDown?: (event: { key: string; preventDefault: () => void }) => void;
}

function FieldLabel({ label, isOptional, isLabelHidden }: Partial<TextFieldProps>) {
  const { parts } = useText();
  return (
    <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>
      {label}
      {isOptional && <span className="field-optional"> {parts.optional}</span>}
    </Label>
  );
}

export function TextField(props: TextFieldProps) {
  const { label, help, error, inputRef, lang, dir = 'auto', placeholder, isOptional } = props;
  const { isLabelHidden, value, onChange, onBlur, inputMode, maxLength, spellCheck } = props;
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      {...(onBlur ? { onBlur } : {})}
      {...(props.onKeyDown ? { onKeyDown: props.onKeyDown } : {})}
      isRequired={props.isRequired ?? false}
      isReadOnly={props.isReadOnly ?? false}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      autoComplete={props.autoComplete ?? 'off'}
      type={props.type ?? 'text'}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isOptional={isOptional} isLabelHidden={isLabelHidden} />
      <Input
        className="input"
        dir={dir}
        ref={inputRef}
        lang={lang}
        inputMode={inputMode}
        maxLength={maxLength}
        placeholder={placeholder}
        spellCheck={spellCheck}
      />
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

export interface TextAreaProps extends Omit<
  TextFieldProps,
  'inputRef' | 'type' | 'inputMode' | 'onKeyDown'
> {
  rows?: number;
}

/** Grows with its words. */
export function TextArea(props: TextAreaProps) {
  const { label, help, error, lang, dir = 'auto', rows = 3, value, onChange, onBlur } = props;
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      {...(onBlur ? { onBlur } : {})}
      isRequired={props.isRequired ?? false}
      isReadOnly={props.isReadOnly ?? false}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isOptional={props.isOptional} isLabelHidden={props.isLabelHidden} />
      <AriaTextArea
        className="input"
        dir={dir}
        lang={lang}
        rows={rows}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
        spellCheck={props.spellCheck}
      />
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}
