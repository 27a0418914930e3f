// One choice out of a short list.
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components';
import { Icon } from './icons.tsx';

export interface Option<Id extends string> {
  id: Id;
  label: string;
  /** Language of the label, where it is not that of the interface. */
  lang?: string;
}

export interface SelectProps<Id extends string> {
  label: string;
  options: readonly Option<Id>[];
  value: Id;
  onChange: (value: Id) => void;
  help?: string;
  isDisabled?: boolean;
  isLabelHidden?: boolean;
}

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, options, value, onChange, help, isDisabled = false, isLabelHidden } = props;
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
      isDisabled={isDisabled}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Button className="select-button">
        <SelectValue />
        <Icon name="down" size={18} />
      </Button>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <Popover className="popover">
        <ListBox className="options" items={options}>
          {(option) => (
            <ListBoxItem className="option" textValue={option.label}>
              <span lang={option.lang}>{option.label}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
